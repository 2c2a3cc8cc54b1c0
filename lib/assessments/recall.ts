import 'server-only';
import { defineChange } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove } from '@/lib/use-case/assessment-row';
import { assessmentSchema } from './schema';
import { findHeader } from './store';
import { notifyOfRecall } from './submission-notices';

/**
 * The council takes its submission back to change it, until the adviser takes it into review. What was submitted stays in the
 * record as a snapshot.
 */
export const recall = defineChange({
  name: 'recall',
  action: 'recall',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const header = row && (await findHeader(tx, row.id));
    return row && header && { row, header };
  },
  authorise: ({ row: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ row }) => planMove(row, 'recall'),
  commit: async (move, { tx, actor, now, loaded: { row, header } }) => {
    await moveAssessment(tx, row, move, actor, now, { submittedAt: null });
    await notifyOfRecall(tx, header);
    return { assessmentId: row.id };
  },
  audit: (_move, { loaded: { row } }) => ({
    authorityId: row.authorityId,
    subject: { type: 'assessment', id: row.id },
    fields: ['state'],
  }),
});
