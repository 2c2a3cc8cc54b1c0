import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Breadcrumbs, ButtonGroup, Link } from '@/components/govuk';
import { WithAside } from '@/components/layout/columns';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { saveLetterText } from './actions';
import { copy } from './copy';
import { HowToWrite } from './how-to-write';
import { PartFields } from './part-fields';
import { readTemplate } from './read';

interface LetterTextPageProps {
  readonly params: Promise<{ readonly cycle: string; readonly nation: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: LetterTextPageProps): Promise<Metadata> {
  const { cycle: cycleId, nation: inAddress } = await params;
  const { cycle, nation } = await readTemplate(cycleId, inAddress);
  return { title: `${copy.title(nation)} – ${copy.cycle(cycle.name)}` };
}

/** The letter's fixed text of one cycle for one nation. */
export default async function LetterTextPage({ params, searchParams }: LetterTextPageProps) {
  const { cycle: cycleId, nation: inAddress } = await params;
  const { cycle, nation, parts, version, saved, lettersIssued } = await readTemplate(cycleId, inAddress);
  return (
    <>
      <Breadcrumbs
        items={[
          { text: copy.crumb, href: paths.cycles },
          { text: copy.cycle(cycle.name), href: paths.cycle(cycle.id) },
          { text: copy.title(nation) },
        ]}
      />
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      <WithAside asideLabel={copy.how} aside={<HowToWrite />}>
        <Form action={saveLetterText} version={version}>
          <span className="govuk-caption-l">{copy.cycle(cycle.name)}</span>
          <h1 className="govuk-heading-l">{copy.title(nation)}</h1>
          <p className="govuk-body">{copy.lead(nation)}</p>
          <p className="govuk-body">
            {copy.version(version, saved.byName, formatDateTime(saved.at))} {copy.issued(lettersIssued, nation)}
          </p>
          <p className="govuk-body no-print">
            <Link href={paths.letterTemplatePreview(cycle.id, nation)}>{copy.preview}</Link>
          </p>
          <input type="hidden" name="cycleId" value={cycle.id} />
          <input type="hidden" name="nation" value={nation.toLowerCase()} />
          <PartFields parts={parts} />
          <ButtonGroup>
            <SubmitButton>{copy.save}</SubmitButton>
            <Link href={paths.cycle(cycle.id)}>{copy.back}</Link>
          </ButtonGroup>
        </Form>
      </WithAside>
    </>
  );
}
