import 'server-only';
import { paths } from '../paths';
import { defineChange, refuse, type Result } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '../use-case/assessment-row';
import type { MoveRefusal } from '../workflow';
import { missingForHandOver, type Incomplete } from './completeness';
import { notifyLeads } from './notices';
import { assessmentSchema } from './schema';
import { changedSince, shownNow } from './shown';
import { loadHeading } from './store/heading';
import { loadActions } from './store/record';
import { loadReview } from './store/standings';

/**
 * Proposed and agreed scores, summaries and actions become visible to the council, which is asked to confirm the scores. Again
 * after any of it has changed, and only then: the Prevent Leads are told once for each.
 */
export const handOver = defineChange({
  name: 'hand-over',
  action: 'hand-over',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const heading = assessment && (await loadHeading(tx, assessment.id));
    if (assessment === null || heading === null) return null;
    return { assessment, review: await loadReview(tx, heading), actions: await loadActions(tx, heading.id) };
  },
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({
    assessment,
    review: { heading, standings },
    actions,
  }): Result<Move, MoveRefusal | Incomplete | { readonly kind: 'already-handed-over' }> => {
    const missing = missingForHandOver(standings);
    if (missing.length > 0) return refuse({ kind: 'incomplete', missing });
    if (heading.handedOverAt !== null && changedSince(standings, actions, heading.shown).length === 0)
      return refuse({ kind: 'already-handed-over' });
    return planMove(assessment, 'hand-over');
  },
  commit: async (move, { tx, actor, now, loaded: { assessment, review, actions } }) => {
    const shownToCouncil = shownNow(review.standings, actions);
    await moveAssessment(tx, assessment, move, actor, now, { handedOverAt: now, shownToCouncil });
    const { authorityId, id } = assessment;
    const subject = `Prevent self-assessment ${review.heading.cycleName}: agreed scores for you to confirm`;
    const text =
      'Your Regional Prevent Adviser has shared the agreed scores and their summaries with you. Please confirm each score, or say where you differ and why:';
    await notifyLeads(tx, { authorityId, subject, text, path: paths.agreedScores(id) }, now);
    return { assessmentId: id };
  },
  audit: (_move, { loaded: { assessment } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: ['handed-over'],
  }),
});
