import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, InsetText, Link } from '@/components/govuk';
import { WithAside } from '@/components/layout/columns';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { saveLetterForm } from './actions';
import { copy } from './copy';
import { LetterFields } from './letter-fields';
import { NextCard } from './next-card';
import { readLetterDraft } from './read';

interface LetterFormPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: LetterFormPageProps): Promise<Metadata> {
  const { heading } = await readLetterDraft((await params).assessment);
  return { title: `${copy.title} ${heading.cycleName} – ${heading.authorityName}` };
}

/** What the adviser writes for the letter beside scores and actions. */
export default async function LetterFormPage({ params, searchParams }: LetterFormPageProps) {
  const form = await readLetterDraft((await params).assessment);
  const { heading, version, saved } = form;
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      <WithAside asideLabel={copy.next.title} aside={<NextCard form={form} />}>
        <Form action={saveLetterForm} version={version}>
          <ReviewTitle heading={heading} title={copy.title} />
          <p className="govuk-body">{copy.lead}</p>
          {saved === null ? (
            <InsetText>{copy.suggested}</InsetText>
          ) : (
            <p className="govuk-body-s soft">{copy.saved(saved.byName, formatDateTime(saved.at))}</p>
          )}
          <input type="hidden" name="assessmentId" value={heading.id} />
          <LetterFields form={form} />
          <ButtonGroup>
            <SubmitButton>{copy.save}</SubmitButton>
            <Link href={paths.review(heading.id)}>{copy.back}</Link>
          </ButtonGroup>
        </Form>
      </WithAside>
    </>
  );
}
