import type { Metadata } from 'next';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, InsetText, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { isUnconfirmed } from '@/lib/reviews/model';
import { LIMITS } from '@/lib/reviews/schema';
import { AgreedList } from '../agreed-list';
import { HandOverAgain, MissingList } from '../next-step';
import { readReviewTo } from '../read';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { agreeForm } from './actions';
import { copy } from './copy';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readReviewTo((await params).assessment, 'agree');
  return { title: `${copy.title} – ${heading.authorityName}` };
}

/** A last look before the review ends. */
export default async function AgreePage({ params }: Props) {
  const { heading, rows, missing, changedSince, behalf } = await readReviewTo((await params).assessment, 'agree');
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <Form action={agreeForm}>
        <ReviewTitle heading={heading} title={copy.title} />
        {copy.what.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        {missing.agreement.length > 0 && (
          <MissingList summary={copy.missing} assessmentId={heading.id} missing={missing.agreement} />
        )}
        <HandOverAgain assessmentId={heading.id} changed={changedSince} />
        <AgreedList assessmentId={heading.id} rows={rows} caption={copy.list} />
        <input type="hidden" name="assessment" value={heading.id} />
        {behalf !== null && isUnconfirmed(behalf) ? (
          <>
            <InsetText>{copy.unconfirmed[behalf.answer === 'differs' ? 'differs' : 'null']}</InsetText>
            <FieldTextarea
              name="unconfirmedReason"
              label={copy.unconfirmedReason}
              labelSize="m"
              hint={copy.unconfirmedHint}
              limit={LIMITS.reason}
              rows={4}
            />
          </>
        ) : null}
        <ButtonGroup>
          <SubmitButton>{copy.button}</SubmitButton>
          <Link href={paths.review(heading.id)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
