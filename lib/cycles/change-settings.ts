import 'server-only';
import { defineChange, ok, refuse, type Result, type Stale } from '@/lib/use-case';
import { changeSettingsSchema } from './schema';
import { lockCycle } from './store';

/** When councils are reminded, and whether a submission names the senior officer who approved it. Both count from now on. */
export const changeSettings = defineChange({
  name: 'change-cycle-settings',
  action: 'open-cycle',
  input: changeSettingsSchema,
  load: ({ tx, input }) => lockCycle(tx, input.cycleId),
  authorise: () => ({}),
  decide: (cycle, { input, now }): Result<null, Stale> =>
    cycle.version === input.version
      ? ok(null)
      : refuse({
          kind: 'stale',
          current: { reminderDays: cycle.reminderDays.join(', '), asksApproval: cycle.asksApproval ? 'yes' : 'no' },
          byName: 'Someone else of the Home Office',
          at: now,
          version: cycle.version,
        }),
  commit: async (_decision, { tx, input: { cycleId, reminderDays, asksApproval } }) => {
    await tx.cycle.update({
      where: { id: cycleId },
      data: { reminderDays: [...reminderDays], asksApproval, version: { increment: 1 } },
      select: { id: true },
    });
    return { cycleId };
  },
  audit: (_decision, { input }) => ({
    subject: { type: 'cycle', id: input.cycleId },
    fields: ['reminderDays', 'asksApproval'],
  }),
});
