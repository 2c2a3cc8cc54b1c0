import type { Metadata } from 'next';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, InsetText, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { AgreedList } from '../agreed-list';
import { MissingList } from '../next-step';
import { readReviewTo } from '../read';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { handOverForm } from './actions';
import { copy } from './copy';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readReviewTo((await params).assessment, 'hand-over');
  return { title: `${copy.title} – ${heading.authorityName}` };
}

/** A last look before the council sees what the adviser wrote. */
export default async function HandOverPage({ params }: Props) {
  const { heading, rows, missing } = await readReviewTo((await params).assessment, 'hand-over');
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <Form action={handOverForm}>
        <ReviewTitle heading={heading} title={copy.title} />
        {copy.what.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        {rows.some(({ agreed }) => agreed?.position) && <InsetText>{copy.stillCount}</InsetText>}
        {missing.handOver.length > 0 && (
          <MissingList summary={copy.missing} assessmentId={heading.id} missing={missing.handOver} />
        )}
        <AgreedList assessmentId={heading.id} rows={rows} caption={copy.list} />
        <input type="hidden" name="assessment" value={heading.id} />
        <ButtonGroup>
          <SubmitButton>{copy.button}</SubmitButton>
          <Link href={paths.review(heading.id)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
