import type { Metadata } from 'next';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { ReviewCrumbs, ReviewTitle } from '../../review-head';
import { ActionFields } from '../action-fields';
import { changeActionForm } from '../actions';
import { copy } from '../copy';
import { readAction } from '../read';

interface Props {
  readonly params: Promise<{ readonly assessment: string; readonly action: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, action } = await params;
  const { review } = await readAction(assessment, action);
  return { title: `${copy.changeTitle} – ${review.authorityName}` };
}

export default async function ChangeActionPage({ params }: Props) {
  const { assessment, action: id } = await params;
  const { review, action } = await readAction(assessment, id);
  const heading = { ...review, id: review.assessmentId };
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.changeTitle} />
      <Form action={changeActionForm} version={action.version}>
        <ReviewTitle heading={heading} title={copy.changeTitle} />
        <input type="hidden" name="assessment" value={review.assessmentId} />
        <input type="hidden" name="action" value={action.id} />
        <ActionFields benchmarks={review.benchmarks} action={action} />
        <ButtonGroup>
          <SubmitButton>{copy.changeButton}</SubmitButton>
          <Link href={paths.reviewActions(review.assessmentId)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
