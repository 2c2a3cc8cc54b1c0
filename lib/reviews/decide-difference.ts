import 'server-only';
import { newId } from '../ids';
import { paths } from '../paths';
import { resourceOf } from '../policy';
import type { Score } from '../scoring';
import { defineChange, ok, refuse, type Result } from '../use-case';
import { lockAssessment } from '../use-case/assessment-row';
import { notifyAdvisers, notifyLeads } from './notices';
import { decisionSchema } from './schema';
import { loadGiven } from './store/record';

/** Council and adviser differ, and a named person of the Home Office decides: the decided score is an agreed score. */
export const decideDifference = defineChange({
  name: 'decide-difference',
  action: 'decide-difference',
  input: decisionSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    if (assessment === null) return null;
    const given = await loadGiven(tx, assessment.id);
    const current = given.scores.findLast(({ kind, benchmark }) => kind === 'agreed' && benchmark === input.benchmark);
    return { ...assessment, given, current };
  },
  authorise: ({ current, ...assessment }) => ({
    ...resourceOf(assessment),
    ...(current ? { writtenBy: current.byId } : {}),
  }),
  decide: (
    { given, current },
    { input },
  ): Result<{ score: Score; reason: string }, { readonly kind: 'no-open-difference' }> => {
    const isOpen =
      current?.id === input.agreedScoreId &&
      given.positions.get(current.id)?.position === 'differs' &&
      !given.decisions.has(current.id);
    return isOpen ? ok({ score: input.score, reason: input.reason }) : refuse({ kind: 'no-open-difference' });
  },
  commit: async ({ score, reason }, { tx, actor, now, input: { benchmark }, loaded }) => {
    const { id: assessmentId, authorityId, framework } = loaded;
    const agreedScoreId = newId();
    await tx.agreedScore.create({
      data: {
        id: agreedScoreId,
        assessmentId,
        authorityId,
        framework,
        benchmark,
        score,
        reason,
        byId: actor.id,
        at: now,
      },
      select: { id: true },
    });
    await tx.differenceDecision.create({
      data: { id: newId(), assessmentId, authorityId, benchmark, agreedScoreId, reason, byId: actor.id, at: now },
      select: { id: true },
    });
    const notice = {
      authorityId,
      subject: 'Prevent self-assessment: a difference has been decided',
      text: 'The Home Office has decided on a score on which council and Regional Prevent Adviser differed. The decision and its reason:',
    };
    await notifyLeads(tx, { ...notice, path: paths.agreedScores(assessmentId) }, now);
    await notifyAdvisers(tx, { ...notice, path: paths.reviewBenchmark(assessmentId, benchmark) });
    return { assessmentId, benchmark };
  },
  audit: (_decision, { loaded: { id, authorityId }, input: { benchmark } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: [`agreed-score.${benchmark}`, `difference-decision.${benchmark}`],
  }),
});
