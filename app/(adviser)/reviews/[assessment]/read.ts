import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeReview } from '@/lib/reviews/see-review';

/** One read for the page and its title; whatever the refusal, the page is not found. */
export const readReview = cache(async (assessmentId: string) => {
  const read = await seeReview(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

/** As `readReview`, for a page before a move: not found, and not named, where this person cannot make it now. */
export const readReviewTo = cache(async (assessmentId: string, move: 'hand-over' | 'agree') => {
  const { rows, moves, ...review } = await readReview(assessmentId);
  return rows !== null && moves.includes(move) ? { ...review, rows } : notFound();
});
