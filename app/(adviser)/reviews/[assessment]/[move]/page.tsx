import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { LIMITS } from '@/lib/reviews/schema';
import { seeMove } from '@/lib/reviews/see-move';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { proceedWithoutForm, reopenForm, reviseForm, sendBackForm } from './actions';
import { copy } from './copy';

interface Props {
  readonly params: Promise<{ readonly assessment: string; readonly move: string }>;
}

const ACTIONS = {
  'send-back': sendBackForm,
  'proceed-without': proceedWithoutForm,
  revise: reviseForm,
  reopen: reopenForm,
} as const;

const readMove = cache(async (assessmentId: string, move: string) => {
  const read = await seeMove(await signedInActor(), { assessmentId, move });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, move } = await params;
  const read = await readMove(assessment, move);
  return { title: `${copy[read.move].title} – ${read.heading.authorityName}` };
}

/** One page for the moves through the workflow that want a reason. */
export default async function MovePage({ params }: Props) {
  const { assessment, move: named } = await params;
  const { heading, move } = await readMove(assessment, named);
  const { title, what, reason, hint, button } = copy[move];
  return (
    <>
      <ReviewCrumbs heading={heading} page={title} />
      <Form action={ACTIONS[move]}>
        <ReviewTitle heading={heading} title={title} />
        {what.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        <input type="hidden" name="assessment" value={heading.id} />
        <FieldTextarea name="reason" label={reason} labelSize="m" hint={hint} limit={LIMITS.reason} rows={6} />
        <ButtonGroup>
          <SubmitButton>{button}</SubmitButton>
          <Link href={paths.review(heading.id)}>Do nothing and go back</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
