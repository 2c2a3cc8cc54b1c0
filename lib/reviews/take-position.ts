import 'server-only';
import { newId } from '../ids';
import { paths } from '../paths';
import { resourceOf } from '../policy';
import { defineChange, ok, refuse, type Result } from '../use-case';
import { lockAssessment } from '../use-case/assessment-row';
import type { AgreedStanding } from './model';
import { notifyAdvisers } from './notices';
import { positionsSchema } from './schema';
import { loadGiven } from './store/record';

export type PositionProblem =
  /** A newer agreed score exists, or none: what was on the page is no longer what stands. */
  | { readonly kind: 'score-has-changed'; readonly benchmark: number }
  | { readonly kind: 'difference-needs-reason'; readonly benchmark: number }
  | { readonly kind: 'already-decided'; readonly benchmark: number };

interface Taken {
  readonly benchmark: number;
  readonly agreedScoreId: string;
  readonly position: 'confirmed' | 'differs';
  readonly reason: string;
}

/** The council's lead confirms agreed scores, or records where the council differs, and why. About the very row that was shown. */
export const takePosition = defineChange({
  name: 'take-position',
  action: 'take-position',
  input: positionsSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    return assessment && { ...assessment, given: await loadGiven(tx, assessment.id) };
  },
  authorise: resourceOf,
  decide: (
    { given },
    { input: { positions } },
  ): Result<readonly Taken[], { readonly kind: 'not-taken'; readonly problems: readonly PositionProblem[] }> => {
    const problems = positions.flatMap(({ benchmark, agreedScoreId, position, reason }): PositionProblem[] => {
      const current = given.scores.findLast((score) => score.kind === 'agreed' && score.benchmark === benchmark);
      if (current?.id !== agreedScoreId) return [{ kind: 'score-has-changed', benchmark }];
      if (given.decisions.has(agreedScoreId)) return [{ kind: 'already-decided', benchmark }];
      return position === 'differs' && reason === '' ? [{ kind: 'difference-needs-reason', benchmark }] : [];
    });
    if (problems.length > 0) return refuse({ kind: 'not-taken', problems });
    // What was said already is not said again, so that a form sent twice leaves one row.
    const isNew = ({ agreedScoreId, position, reason }: Taken): boolean => {
      const before: AgreedStanding['position'] = given.positions.get(agreedScoreId) ?? null;
      return before?.position !== position || before.reason !== (position === 'confirmed' ? '' : reason);
    };
    return ok(
      positions
        .filter(isNew)
        .map((taken) => ({ ...taken, reason: taken.position === 'confirmed' ? '' : taken.reason })),
    );
  },
  commit: async (taken, { tx, actor, now, loaded: { id: assessmentId, authorityId } }) => {
    await tx.councilPosition.createMany({
      data: taken.map((row) => ({ ...row, id: newId(), assessmentId, authorityId, byId: actor.id, at: now })),
    });
    if (taken.length > 0) {
      const subject = 'Prevent self-assessment: a council has answered on its agreed scores';
      const text = 'A council of yours has confirmed agreed scores, or said where it differs. What it said:';
      await notifyAdvisers(tx, { authorityId, subject, text, path: paths.review(assessmentId) });
    }
    return { assessmentId, taken: taken.length };
  },
  audit: (taken, { loaded: { id, authorityId } }) =>
    taken.length === 0
      ? null
      : {
          authorityId,
          subject: { type: 'assessment', id },
          fields: taken.map(({ benchmark }) => `council-position.${benchmark}`),
        },
});
