import 'server-only';
import { isoCivilDate } from '@/lib/clock';
import { defineChange, ok, refuse, type Result, type Stale } from '@/lib/use-case';
import { changeDeadlineSchema } from './schema';
import { lockCycle } from './store';

export type ChangeDeadlineRefusal = Stale | { readonly kind: 'before-opening'; readonly opensOn: Date };

/** Moves a cycle's deadline for all its councils. It blocks nothing: it says when the self-assessment is expected. */
export const changeDeadline = defineChange({
  name: 'change-deadline',
  action: 'open-cycle',
  input: changeDeadlineSchema,
  load: ({ tx, input }) => lockCycle(tx, input.cycleId),
  authorise: () => ({}),
  decide: (cycle, { input, now }): Result<null, ChangeDeadlineRefusal> => {
    if (cycle.version !== input.version) {
      const current = { deadline: isoCivilDate(cycle.deadlineOn) };
      return refuse({
        kind: 'stale',
        current,
        byName: 'Someone else of the Home Office',
        at: now,
        version: cycle.version,
      });
    }
    return input.deadlineOn < cycle.opensOn ? refuse({ kind: 'before-opening', opensOn: cycle.opensOn }) : ok(null);
  },
  commit: async (_decision, { tx, input: { cycleId, deadlineOn } }) => {
    await tx.cycle.update({
      where: { id: cycleId },
      data: { deadlineOn, version: { increment: 1 } },
      select: { id: true },
    });
    return { cycleId };
  },
  audit: (_decision, { input }) => ({ subject: { type: 'cycle', id: input.cycleId }, fields: ['deadlineOn'] }),
});
