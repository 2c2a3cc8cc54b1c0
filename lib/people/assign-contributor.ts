import 'server-only';
import { frameworkByCode, scoredBenchmarks } from '@/lib/framework';
import { defineChange } from '@/lib/use-case';
import { planAssignment, shownAs, type Given, type GivenNow } from './helping';
import { assignSchema } from './helping-schema';
import { tellContributor } from './helping-notices';
import {
  findDistrict,
  findHelpedCouncil,
  insertGiven,
  insertPerson,
  lockGiven,
  lockPersonAt,
  writeGiven,
} from './helping-store';

/**
 * The lead asks somebody to help with some benchmarks, by e-mail. A person known by that address is the one asked; otherwise
 * they are made. Asked again they keep what they have and get what is new.
 */
export const assignContributor = defineChange({
  name: 'assign-contributor',
  action: 'share-work',
  input: assignSchema,
  load: async ({ tx, input, now }) => {
    const council = await findHelpedCouncil(tx, input.assessmentId);
    const framework = council && frameworkByCode(council.framework);
    if (!council || !framework) return null;
    const { authorityId } = council;
    const person = await lockPersonAt(tx, { email: input.email, authorityId, now });
    const held = person && (await lockGiven(tx, { authorityId, personId: person.id, now }));
    const { districtCode } = input.asked;
    const district = districtCode === null ? undefined : await findDistrict(tx, council, districtCode);
    return { council, criteria: framework, person, held, district };
  },
  authorise: ({ council: { authorityId } }) => ({ authorityId }),
  decide: ({ criteria, person, held, district }, { input }) =>
    planAssignment({
      person,
      held,
      scored: scoredBenchmarks(criteria).map(({ number }) => number),
      asked: { ...input.asked, district },
    }),
  commit: async (given, { tx, actor, input, now, loaded: { council, person, held } }) => {
    const { email, name, jobTitle } = input;
    const personId = person?.id ?? (await insertPerson(tx, { email, name, jobTitle, createdAt: now }));
    if (held !== null && isTheSame(held, given)) return { assessmentId: council.assessmentId, personId, isTold: false };
    if (held !== null) await writeGiven(tx, held.id, given);
    else
      await insertGiven(tx, {
        personId,
        authorityId: council.authorityId,
        role: 'contributor',
        given,
        startsAt: now,
        grantedBy: actor.id,
      });
    const { added, removed } = given;
    const to = { name: person?.name ?? name, email };
    const isTold = added.length > 0;
    if (isTold) await tellContributor(tx, { to, by: actor, council, added, removed });
    return { assessmentId: council.assessmentId, personId, isTold };
  },
  audit: (given, { loaded: { council, person, held } }) =>
    held !== null && isTheSame(held, given)
      ? null
      : {
          authorityId: council.authorityId,
          subject: { type: 'assessment', id: council.assessmentId },
          fields: [
            ...(person === null ? ['person'] : []),
            'role.contributor',
            ...given.added.map((number) => `benchmark.${number}`),
          ],
        },
});

/** Pressed twice, or asked again for what they have. */
const isTheSame = (held: Given, given: GivenNow): boolean => shownAs(held) === shownAs(given);
