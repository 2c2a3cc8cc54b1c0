import 'server-only';
import { isoCivilDate } from '../clock';
import { defineChange, ok, refuse, type Result, type Stale } from '../use-case';
import { areOfFramework, type UnknownBenchmark } from './benchmarks-served';
import type { ActionContent, RecommendedAction } from './model';
import { changeActionSchema } from './schema';
import { lockActions } from './store';

/** Somebody took it out, or moved the record on, since the page was made. */
export interface ActionIsGone {
  readonly kind: 'action-is-gone';
}

const staleness = (action: RecommendedAction): Stale => ({
  kind: 'stale',
  current: {
    text: action.text,
    benchmarks: action.benchmarks.join(', '),
    owner: action.owner,
    due: action.dueOn === null ? '' : isoCivilDate(action.dueOn),
  },
  byName: action.updatedByName,
  at: action.updatedAt,
  version: action.version,
});

/** Changes one recommended action in its place. */
export const changeAction = defineChange({
  name: 'change-action',
  action: 'set-actions',
  input: changeActionSchema,
  load: ({ tx, input }) => lockActions(tx, input.assessmentId),
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ assessment, actions }, { input }): Result<ActionContent, Stale | ActionIsGone | UnknownBenchmark> => {
    const action = actions.find(({ id }) => id === input.actionId);
    if (action === undefined) return refuse({ kind: 'action-is-gone' });
    if (action.version !== input.version) return refuse(staleness(action));
    const { text, benchmarks, owner, due: dueOn } = input;
    return areOfFramework(assessment.framework, benchmarks)
      ? ok({ text, benchmarks, owner, dueOn })
      : refuse({ kind: 'unknown-benchmark' });
  },
  commit: async ({ benchmarks, ...content }, { tx, actor, now, input: { actionId } }) => {
    await tx.recommendedAction.update({
      where: { id: actionId },
      data: { ...content, benchmarks: [...benchmarks], version: { increment: 1 }, updatedBy: actor.id, updatedAt: now },
      select: { id: true },
    });
    return { actionId };
  },
  audit: (_content, { loaded: { assessment, actions }, input: { actionId } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`action.${actions.find(({ id }) => id === actionId)?.position ?? 0}`],
  }),
});
