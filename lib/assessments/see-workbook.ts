import 'server-only';
import { frameworkByCode, scoredBenchmarks } from '@/lib/framework';
import { may } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findAllKept, nothingKept } from './benchmark-store';
import { assessmentSchema } from './schema';
import { findHeader } from './store';
import { planWorkbook } from './workbook-plan';
import { shownOf } from './workbook-preview';
import { findWaiting } from './workbook-store';

/** What the workbook that this person has uploaded would change, as the self-assessment stands now. */
export const seeWorkbook = defineRead({
  name: 'see-workbook',
  action: 'edit-benchmark',
  input: assessmentSchema,
  load: async ({ tx, actor, input, now }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    const waiting = await findWaiting(tx, { assessmentId: header.id, personId: actor.id }, now);
    const kept = waiting === null ? new Map<number, never>() : await findAllKept(tx, header.id);
    return { header, criteria: framework, waiting, kept, nothing: nothingKept(now) };
  },
  authorise: ({ header: { authorityId, state } }) => ({ authorityId, state }),
  show: ({ header, criteria, waiting, kept, nothing }, { actor }) => {
    const { authorityId, state } = header;
    if (waiting === null) return { header, waiting: null };
    const mayWrite = (benchmark: number) => may(actor, 'edit-benchmark', { authorityId, state, benchmark });
    const { sent, uploadedAt, expiresAt } = waiting;
    const plan = planWorkbook({
      framework: criteria,
      sent,
      keptOf: (number) => ({
        response: kept.get(number)?.response ?? nothing,
        answers: kept.get(number)?.answers ?? [],
      }),
      mayWrite,
    });
    const inWorkbook = new Set(sent.benchmarks.map(({ benchmark }) => benchmark));
    return {
      header,
      waiting: {
        plan,
        problems: sent.problems,
        extraSheets: sent.extraSheets,
        /** Benchmarks of theirs that the workbook does not have: they stay as they are. */
        missing: scoredBenchmarks(criteria)
          .map(({ number }) => number)
          .filter((number) => mayWrite(number) && !inWorkbook.has(number)),
        titles: new Map(criteria.benchmarks.map(({ number, title }) => [number, title])),
        uploadedAt,
        expiresAt,
        shown: shownOf(waiting, plan),
      },
    };
  },
});

export type SeenWorkbook = NonNullable<ShownBy<typeof seeWorkbook>['waiting']>;
