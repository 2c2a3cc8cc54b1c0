import 'server-only';
import { newId } from '../ids';
import { defineChange, ok, refuse, type Result } from '../use-case';
import { areOfFramework, type UnknownBenchmark } from './benchmarks-served';
import { MOST_ACTIONS, type ActionContent } from './model';
import { addActionSchema } from './schema';
import { lockActions } from './store';

export interface TooManyActions {
  readonly kind: 'too-many-actions';
  readonly max: number;
}

/** Adds a recommended action after the ones that are there. A fourth is refused, here and by the database. */
export const addAction = defineChange({
  name: 'add-action',
  action: 'set-actions',
  input: addActionSchema,
  load: ({ tx, input }) => lockActions(tx, input.assessmentId),
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: (
    { assessment, actions },
    { input },
  ): Result<ActionContent & { readonly position: number }, TooManyActions | UnknownBenchmark> => {
    if (actions.length >= MOST_ACTIONS) return refuse({ kind: 'too-many-actions', max: MOST_ACTIONS });
    const { text, benchmarks, owner, due: dueOn } = input;
    if (!areOfFramework(assessment.framework, benchmarks)) return refuse({ kind: 'unknown-benchmark' });
    return ok({ text, benchmarks, owner, dueOn, position: actions.length + 1 });
  },
  commit: async ({ benchmarks, ...action }, { tx, actor, now, loaded: { assessment } }) => {
    const id = newId();
    const { id: assessmentId, authorityId } = assessment;
    await tx.recommendedAction.create({
      data: {
        id,
        assessmentId,
        authorityId,
        ...action,
        benchmarks: [...benchmarks],
        updatedBy: actor.id,
        updatedAt: now,
      },
      select: { id: true },
    });
    return { actionId: id };
  },
  audit: ({ position }, { loaded: { assessment } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`action.${position}`],
  }),
});
