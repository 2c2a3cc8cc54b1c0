import type { Metadata } from 'next';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { LIMITS } from '@/lib/letters/schema';
import { paths } from '@/lib/paths';
import { MissingList } from '../letter/missing-list';
import { readDraftTo } from '../letter/read';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { skipFactCheckForm } from './actions';
import { copy } from './copy';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readDraftTo((await params).assessment, 'skip-fact-check');
  return { title: `${copy.title} – ${heading.authorityName}` };
}

/** The check is left out with a reason. */
export default async function SkipFactCheckPage({ params }: Props) {
  const { heading, missing } = await readDraftTo((await params).assessment, 'skip-fact-check');
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <Form action={skipFactCheckForm}>
        <ReviewTitle heading={heading} title={copy.title} />
        {copy.what.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        {missing.content.length > 0 && (
          <>
            <h2 className="govuk-heading-m">{copy.missing}</h2>
            <MissingList assessmentId={heading.id} missing={missing.content} />
          </>
        )}
        <input type="hidden" name="assessmentId" value={heading.id} />
        <FieldTextarea
          name="reason"
          label={copy.reason}
          labelSize="m"
          hint={copy.hint}
          limit={LIMITS.reason}
          rows={5}
        />
        <ButtonGroup>
          <SubmitButton>{copy.button}</SubmitButton>
          <Link href={paths.reviewLetter(heading.id)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
