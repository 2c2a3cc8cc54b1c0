import 'server-only';
import { frameworkByCode, scoredBenchmarks } from '@/lib/framework';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { helpingSchema } from './helping-schema';
import { findHelpedCouncil, listDistricts, listHelpingPeople, listWork } from './helping-store';

/**
 * For the lead: who helps, for whom they speak, with which benchmarks and how far each is; the council's leads; and what can
 * be asked of whom.
 */
export const seePeopleHelping = defineRead({
  name: 'see-people-helping',
  action: 'share-work',
  input: helpingSchema,
  load: async ({ tx, input, now }) => {
    const council = await findHelpedCouncil(tx, input.assessmentId);
    const framework = council && frameworkByCode(council.framework);
    if (!council || !framework) return null;
    const people = await listHelpingPeople(tx, council.authorityId, now);
    const work = await listWork(tx, council.assessmentId);
    const districts = await listDistricts(tx, council);
    return { council, criteria: framework, people, work, districts };
  },
  authorise: ({ council: { authorityId } }) => ({ authorityId }),
  show: ({ council, criteria, people, work, districts }, { actor, now }) => {
    const title = new Map(criteria.benchmarks.map((benchmark) => [benchmark.number, benchmark.title]));
    return {
      council,
      districts,
      /** What can be asked for: a benchmark that is not scored asks nothing of anybody. */
      offered: scoredBenchmarks(criteria).map(({ number, title: words }) => ({ number, title: words })),
      leads: people
        .filter(({ role }) => role === 'prevent-lead')
        .map((lead) => ({ ...lead, isYou: lead.personId === actor.id, isInForce: lead.startsAt <= now })),
      contributors: people
        .filter(({ role }) => role === 'contributor')
        .map((person) => ({
          ...person,
          work: person.benchmarks.map((number) => {
            const done = work.find((row) => row.personId === person.personId && row.benchmark === number);
            return {
              number,
              title: title.get(number) ?? '',
              answers: done?.answers ?? 0,
              lastSavedAt: done?.lastSavedAt ?? null,
              readyAt: done?.readyAt ?? null,
            };
          }),
        })),
    };
  },
});

export type PeopleHelping = ShownBy<typeof seePeopleHelping>;
