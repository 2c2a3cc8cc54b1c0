import 'server-only';
import { defineChange } from '../use-case';
import { lockAssessment, moveAssessment, planMove } from '../use-case/assessment-row';
import { assessmentSchema } from './schema';

/** The adviser takes what was submitted into review: from here the council can no longer recall it. */
export const takeIntoReview = defineChange({
  name: 'take-into-review',
  action: 'take-into-review',
  input: assessmentSchema,
  load: ({ tx, input }) => lockAssessment(tx, input.assessmentId),
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: (assessment) => planMove(assessment, 'take-into-review'),
  // Review begins anew: whatever was handed over before is the adviser's own again.
  commit: async (move, { tx, actor, now, loaded }) => {
    await moveAssessment(tx, loaded, move, actor, now, { handedOverAt: null });
    return { assessmentId: loaded.id };
  },
  audit: (_move, { loaded: { id, authorityId } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: ['state'],
  }),
});
