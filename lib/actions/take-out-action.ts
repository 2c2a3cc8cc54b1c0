import 'server-only';
import { defineChange, ok, refuse, type Result } from '../use-case';
import type { ActionIsGone } from './change-action';
import type { RecommendedAction } from './model';
import { pickActionSchema } from './schema';
import { lockActions, reorder } from './store';

/** It was changed since the page was made: look again before taking it out or moving it. */
export interface ActionHasChanged {
  readonly kind: 'action-has-changed';
}

/** Takes one recommended action out; the ones after it move up. */
export const takeOutAction = defineChange({
  name: 'take-out-action',
  action: 'set-actions',
  input: pickActionSchema,
  load: ({ tx, input }) => lockActions(tx, input.assessmentId),
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ actions }, { input }): Result<RecommendedAction, ActionIsGone | ActionHasChanged> => {
    const action = actions.find(({ id }) => id === input.actionId);
    if (action === undefined) return refuse({ kind: 'action-is-gone' });
    return action.version === input.version ? ok(action) : refuse({ kind: 'action-has-changed' });
  },
  commit: async (gone, { tx, actor, now, loaded: { assessment, actions } }) => {
    await reorder(
      tx,
      assessment,
      actions,
      actions.filter(({ id }) => id !== gone.id),
      actor,
      now,
    );
    return { actionId: gone.id };
  },
  audit: ({ position }, { loaded: { assessment } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`action.${position}`],
  }),
});
