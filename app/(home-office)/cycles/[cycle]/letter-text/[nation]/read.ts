import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeLetterTemplate } from '@/lib/letters/see-letter-template';

/** One read for the page and its title; whatever the refusal, the page is not found. */
export const readTemplate = cache(async (cycleId: string, nation: string) => {
  const read = await seeLetterTemplate(await signedInActor(), { cycleId, nation });
  return read.ok ? read.value : notFound();
});
