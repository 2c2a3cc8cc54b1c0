import type { Metadata } from 'next';
import { FieldHidden } from '@/components/forms/field-hidden';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { shownAs } from '@/lib/people/helping';
import { paths } from '@/lib/paths';
import { changeHelp } from '../actions';
import { copy } from '../copy';
import { HelpFields } from '../help-fields';
import { HelpingCrumbs } from '../helping-crumbs';
import { readContributor } from '../read';

interface ContributorPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly assignment: string }>;
}

export async function generateMetadata({ params }: ContributorPageProps): Promise<Metadata> {
  const { assessment, assignment } = await params;
  const { person } = await readContributor(assessment, assignment);
  return { title: `${copy.changePage.title} – ${person.name}` };
}

export default async function ContributorPage({ params }: ContributorPageProps) {
  const { assessment, assignment } = await params;
  const { helping, person } = await readContributor(assessment, assignment);
  const { council, offered, districts } = helping;
  return (
    <>
      <HelpingCrumbs council={council} page={person.name} />
      <Form action={changeHelp} className="max-w-3xl">
        <span className="govuk-caption-xl">{person.name}</span>
        <h1 className="govuk-heading-xl">{copy.changePage.title}</h1>
        <p className="govuk-body-l">{copy.changePage.lead}</p>
        <input type="hidden" name="assessmentId" value={council.assessmentId} />
        <input type="hidden" name="assignmentId" value={person.id} />
        <FieldHidden name="shown" value={shownAs(person)} />
        <HelpFields offered={offered} districts={districts} person={person} />
        <ButtonGroup>
          <SubmitButton>{copy.changePage.submit}</SubmitButton>
          <Link href={paths.endContributor(council.assessmentId, person.id)}>{copy.end}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
