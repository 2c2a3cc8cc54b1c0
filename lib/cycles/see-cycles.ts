import 'server-only';
import { z } from 'zod';
import { daysUntil } from '@/lib/clock';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { STATES } from '@/lib/workflow';
import { noCounts, type CountsByState } from './model';
import { cycleSelect, nameOfCriteria } from './store';

/** Every cycle, the newest first, and where its councils stand. */
export const seeCycles = defineRead({
  name: 'see-cycles',
  action: 'see-cycles',
  input: z.object({}),
  load: async ({ tx }) => ({
    cycles: await tx.cycle.findMany({ select: cycleSelect, orderBy: [{ opensOn: 'desc' }, { name: 'desc' }] }),
    counts: await tx.assessment.groupBy({ by: ['cycleId', 'state'], _count: true }),
  }),
  authorise: () => ({}),
  show: ({ cycles, counts }, { now }) =>
    cycles.map((cycle) => ({
      ...cycle,
      criteria: nameOfCriteria(cycle.framework),
      daysLeft: daysUntil(cycle.deadlineOn, now),
      counts: countsOf(counts.filter(({ cycleId }) => cycleId === cycle.id)),
    })),
});

export type CycleSeen = ShownBy<typeof seeCycles>[number];

export function countsOf(rows: readonly { readonly state: string; readonly _count: number }[]): CountsByState {
  const counts = noCounts();
  for (const { state, _count } of rows) {
    const known = STATES.find((name) => name === state);
    if (known !== undefined) counts[known] += _count;
  }
  return counts;
}
