import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeCycle } from '@/lib/cycles/see-cycle';

/** Read once for the title and the page: `query` is the address's, as text, so that the same question is the same key. */
export const readCycle = cache(async (cycleId: string, query: string) => {
  const read = await seeCycle(await signedInActor(), { ...Object.fromEntries(new URLSearchParams(query)), cycleId });
  return read.ok ? read.value : notFound();
});

export const asQuery = (query: Readonly<Record<string, string | string[] | undefined>>): string =>
  String(
    new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  );
