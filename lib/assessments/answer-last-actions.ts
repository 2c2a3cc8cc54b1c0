import 'server-only';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '@/lib/use-case/assessment-row';
import { planLastActions, type LastActionsRefusal, type LastActionsSave } from './last-actions';
import { findLastActions, writeLastActions } from './last-actions-store';
import { lastActionsSchema } from './schema';

interface Answering extends LastActionsSave {
  readonly start: Move | null;
}

/**
 * The Prevent Lead says what became of each of last year's recommended actions.
 *
 * @returns `seen`: what the form has now been shown of the fields that stand as it sent them; `at`: when it was saved, null
 * where there was nothing to save
 */
export const answerLastActions = defineChange({
  name: 'answer-last-actions',
  action: 'answer-last-actions',
  input: lastActionsSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    if (!assessment) return null;
    return { assessment, last: await findLastActions(tx, assessment) };
  },
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ assessment, last }, { input }): Result<Answering, LastActionsRefusal> => {
    const planned = planLastActions(last ?? { cycle: '', letterId: '', actions: [] }, input);
    if (!planned.ok) return planned;
    const isFirst = assessment.state === 'not-started' && planned.value.answers.length > 0;
    const started = isFirst ? planMove(assessment, 'start') : null;
    return ok({ ...planned.value, start: started?.ok ? started.value : null });
  },
  commit: async ({ answers, seen, start }, { tx, actor, now, loaded: { assessment, last } }) => {
    if (last !== null)
      await writeLastActions(tx, answers, { ...assessment, letterId: last.letterId, by: actor.id, at: now });
    if (start !== null) await moveAssessment(tx, assessment, start, actor, now);
    return { assessmentId: assessment.id, seen, at: answers.length > 0 ? now : null };
  },
  audit: ({ answers }, { loaded: { assessment } }) =>
    answers.length === 0
      ? null
      : {
          authorityId: assessment.authorityId,
          subject: { type: 'assessment', id: assessment.id },
          fields: answers.map(({ position }) => `last-action.${position}`),
        },
});
