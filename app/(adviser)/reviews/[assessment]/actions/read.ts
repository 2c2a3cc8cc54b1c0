import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeReviewActions } from '@/lib/actions/see-review-actions';

export const readActions = cache(async (assessmentId: string) => {
  const read = await seeReviewActions(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

/** One action to be changed: not found, and not named, for whoever cannot change it now. */
export const readAction = cache(async (assessmentId: string, actionId: string) => {
  const review = await readActions(assessmentId);
  const action = review.actions.find(({ id }) => id === actionId);
  return action !== undefined && review.canWrite ? { review, action } : notFound();
});
