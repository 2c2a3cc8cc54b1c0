import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seePeopleHelping } from '@/lib/people/see-people-helping';

const read = cache(async (assessmentId: string) => seePeopleHelping(await signedInActor(), { assessmentId }));

/** Everything that these pages show; whoever is not a lead of this council finds no such page. */
export async function readHelping(assessmentId: string) {
  const found = await read(assessmentId);
  return found.ok ? found.value : notFound();
}

/** One contributor of the list. */
export async function readContributor(assessmentId: string, assignmentId: string) {
  const helping = await readHelping(assessmentId);
  const person = helping.contributors.find(({ id }) => id === assignmentId);
  return person === undefined ? notFound() : { helping, person };
}
