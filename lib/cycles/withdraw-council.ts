import 'server-only';
import { defineChange } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove } from '@/lib/use-case/assessment-row';
import { withdrawSchema } from './schema';
import { notifyOfWithdrawal } from './withdrawal-notices';

/** A council leaves the cycle, with a reason. What it wrote stays in the record. */
export const withdrawCouncil = defineChange({
  name: 'withdraw-council',
  action: 'withdraw',
  input: withdrawSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    return assessment?.cycleId === input.cycleId ? assessment : null;
  },
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: (assessment, { input }) => planMove(assessment, 'withdraw', input.reason),
  commit: async (move, { tx, actor, now, loaded }) => {
    await moveAssessment(tx, loaded, move, actor, now);
    await notifyOfWithdrawal(tx, { assessmentId: loaded.id, authorityId: loaded.authorityId }, now);
    return { cycleId: loaded.cycleId };
  },
  audit: (_move, { loaded }) => ({
    authorityId: loaded.authorityId,
    subject: { type: 'assessment', id: loaded.id },
    fields: ['state'],
  }),
});
