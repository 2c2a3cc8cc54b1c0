import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeOnBehalf, type OnBehalf } from '@/lib/assessments/see-on-behalf';

/** One read for the page and its title; whatever the refusal, the page is not found. */
export const readOnBehalf = cache(async (assessmentId: string) => {
  const read = await seeOnBehalf(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

/** A self-assessment as the pages of a review name it. */
export const headingOf = ({ id, authorityId, council, cycle, state }: OnBehalf['header']) => ({
  id,
  authorityId,
  authorityName: council,
  cycleName: cycle,
  state,
});
