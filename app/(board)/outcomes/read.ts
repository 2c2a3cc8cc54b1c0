import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeOutcome } from '@/lib/letters/see-outcome';

/** One read for the page and its title; whatever the refusal, the page is not found. */
export const readOutcome = cache(async (letterId: string) => {
  const read = await seeOutcome(await signedInActor(), { letterId });
  return read.ok ? read.value : notFound();
});
