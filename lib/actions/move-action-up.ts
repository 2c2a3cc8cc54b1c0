import 'server-only';
import { defineChange, ok, refuse, type Result } from '../use-case';
import type { ActionIsGone } from './change-action';
import { movedUp, type RecommendedAction } from './model';
import { pickActionSchema } from './schema';
import { lockActions, reorder } from './store';
import type { ActionHasChanged } from './take-out-action';

/** Moves one recommended action before the one above it. */
export const moveActionUp = defineChange({
  name: 'move-action-up',
  action: 'set-actions',
  input: pickActionSchema,
  load: ({ tx, input }) => lockActions(tx, input.assessmentId),
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ actions }, { input }): Result<readonly RecommendedAction[], ActionIsGone | ActionHasChanged> => {
    const action = actions.find(({ id }) => id === input.actionId);
    if (action === undefined) return refuse({ kind: 'action-is-gone' });
    return action.version === input.version ? ok(movedUp(actions, action.id)) : refuse({ kind: 'action-has-changed' });
  },
  commit: async (after, { tx, actor, now, input: { actionId }, loaded: { assessment, actions } }) => {
    await reorder(tx, assessment, actions, after, actor, now);
    return { actionId };
  },
  audit: (after, { loaded: { assessment, actions } }) =>
    after === actions
      ? null
      : {
          authorityId: assessment.authorityId,
          subject: { type: 'assessment', id: assessment.id },
          fields: after.map(({ position }) => `action.${position}`),
        },
});
