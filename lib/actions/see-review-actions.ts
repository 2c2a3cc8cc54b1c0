import 'server-only';
import { frameworkByCode } from '../framework';
import { may } from '../policy';
import { defineRead } from '../use-case';
import type { Score } from '../scoring';
import type { State } from '../workflow';
import { MOST_ACTIONS, type RecommendedAction } from './model';
import { actionsSchema } from './schema';
import { loadActions, loadActionsHeading } from './store';

export interface ReviewActions {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly cycleName: string;
  readonly state: State;
  readonly isHandedOver: boolean;
  readonly actions: readonly RecommendedAction[];
  /** The benchmarks an action can serve, with the score that was agreed. */
  readonly benchmarks: readonly {
    readonly number: number;
    readonly title: string;
    readonly scored: boolean;
    readonly agreed: Score | null;
  }[];
  readonly canWrite: boolean;
  readonly canAdd: boolean;
}

/** The recommended actions of one review, with what they can serve. */
export const seeReviewActions = defineRead({
  name: 'see-review-actions',
  action: 'see-review',
  input: actionsSchema,
  load: async ({ tx, input: { assessmentId } }) => {
    const heading = await loadActionsHeading(tx, assessmentId);
    return heading && { heading, actions: await loadActions(tx, assessmentId) };
  },
  authorise: ({ heading: { authorityId, state, isSubmitted } }) => ({ authorityId, state, submitted: isSubmitted }),
  show: ({ heading, actions }, { actor }): ReviewActions => {
    const { authorityId, state, framework, agreed, isSubmitted: _isSubmitted, ...rest } = heading;
    const canWrite = may(actor, 'set-actions', { authorityId, state });
    return {
      ...rest,
      authorityId,
      state,
      actions,
      benchmarks: (frameworkByCode(framework)?.benchmarks ?? []).map(({ number, title, scored }) => ({
        number,
        title,
        scored,
        agreed: agreed[number] ?? null,
      })),
      canWrite,
      canAdd: canWrite && actions.length < MOST_ACTIONS,
    };
  },
});
