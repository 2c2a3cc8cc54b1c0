import 'server-only';
import { canonicalJson } from '../canonical-json';
import { newId } from '../ids';
import { resourceOf } from '../policy';
import { sha256 } from '../secrets';
import { defineChange, refuse, type Result } from '../use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '../use-case/assessment-row';
import { findBehalfEntry, type BehalfEntry } from '../use-case/behalf-entry';
import type { MoveRefusal } from '../workflow';
import { agreementContent } from './agreement-snapshot';
import { missingForAgreement, type Incomplete } from './completeness';
import { isUnconfirmed } from './model';
import { agreeSchema } from './schema';
import { changedSince, type ChangedPart } from './shown';
import { loadHeading } from './store/heading';
import { loadActions } from './store/record';
import { loadReview } from './store/standings';

/** What stands is not what the council was shown: it is handed over again first. */
export interface ChangedSinceHandOver {
  readonly kind: 'changed-since-handed-over';
  readonly changed: readonly ChangedPart[];
}

/** What the adviser entered on the council's behalf is not confirmed as what the council sent: why it is agreed all the same is asked for. */
export interface Unconfirmed {
  readonly kind: 'unconfirmed';
  readonly answer: BehalfEntry['answer'];
}

/** The scores are agreed: what stood in the record is kept with its SHA-256, and the letter can be prepared. */
export const agree = defineChange({
  name: 'agree',
  action: 'agree',
  input: agreeSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const heading = assessment && (await loadHeading(tx, assessment.id));
    if (assessment === null || heading === null) return null;
    return {
      assessment,
      review: await loadReview(tx, heading),
      actions: await loadActions(tx, heading.id),
      behalf: await findBehalfEntry(tx, assessment.id),
    };
  },
  authorise: ({ assessment }) => resourceOf(assessment),
  decide: (
    { assessment, review: { heading, standings }, actions, behalf },
    { input: { unconfirmedReason } },
  ): Result<Move, MoveRefusal | Incomplete | ChangedSinceHandOver | Unconfirmed> => {
    const missing = missingForAgreement(standings);
    if (missing.length > 0) return refuse({ kind: 'incomplete', missing });
    const changed = changedSince(standings, actions, heading.shown);
    if (changed.length > 0) return refuse({ kind: 'changed-since-handed-over', changed });
    if (behalf === null || !isUnconfirmed(behalf)) return planMove(assessment, 'agree');
    if (unconfirmedReason === '') return refuse({ kind: 'unconfirmed', answer: behalf.answer });
    return planMove(assessment, 'agree', unconfirmedReason);
  },
  commit: async (move, { tx, actor, now, loaded: { assessment, review, actions } }) => {
    await moveAssessment(tx, assessment, move, actor, now, { agreedAt: now });
    const { id: assessmentId, authorityId } = assessment;
    const number = 1 + (await tx.snapshot.count({ where: { assessmentId, kind: 'agreement' } }));
    const content = canonicalJson(agreementContent({ review, actions, number, by: actor.name, at: now }));
    const id = newId();
    await tx.snapshot.create({
      data: {
        id,
        assessmentId,
        authorityId,
        kind: 'agreement',
        number,
        reference: `A-${id.slice(-12).toUpperCase()}`,
        content,
        sha256: sha256(content),
        byId: actor.id,
        at: now,
      },
      select: { id: true },
    });
    return { assessmentId };
  },
  audit: (_move, { loaded: { assessment } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: ['state', 'snapshot'],
  }),
});
