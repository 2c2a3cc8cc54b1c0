import type { Metadata } from 'next';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, InsetText, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { endHelp } from '../../actions';
import { copy } from '../../copy';
import { HelpingCrumbs } from '../../helping-crumbs';
import { readContributor } from '../../read';

interface EndHelpPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly assignment: string }>;
}

export async function generateMetadata({ params }: EndHelpPageProps): Promise<Metadata> {
  const { assessment, assignment } = await params;
  const { person } = await readContributor(assessment, assignment);
  return { title: `${copy.endPage.title} – ${person.name}` };
}

export default async function EndHelpPage({ params }: EndHelpPageProps) {
  const { assessment, assignment } = await params;
  const { helping, person } = await readContributor(assessment, assignment);
  const { council } = helping;
  return (
    <>
      <HelpingCrumbs council={council} page={person.name} />
      <Form action={endHelp} className="max-w-3xl">
        <span className="govuk-caption-xl">{person.name}</span>
        <h1 className="govuk-heading-xl">{copy.endPage.title}</h1>
        <InsetText>
          {person.work.map(({ number, title }) => (
            <span key={number} className="block">
              {number}. {title}
            </span>
          ))}
        </InsetText>
        <p className="govuk-body">{copy.endPage.lead}</p>
        <input type="hidden" name="assessmentId" value={council.assessmentId} />
        <input type="hidden" name="assignmentId" value={person.id} />
        <ButtonGroup>
          <SubmitButton variant="warning">{copy.endPage.submit}</SubmitButton>
          <Link href={paths.peopleHelping(council.assessmentId)}>{copy.endPage.keep}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
