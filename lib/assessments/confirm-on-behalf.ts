import 'server-only';
import { defineChange, ok, refuse, type Result, type Stale } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { findBehalfEntry, type BehalfEntry } from '@/lib/use-case/behalf-entry';
import { notifyOfAnswer } from './behalf-notices';
import { confirmOnBehalfSchema } from './behalf-schema';
import { findHeader } from './store';

export type ConfirmRefusal =
  /** The council has submitted itself since: there is nothing of its adviser's to confirm. */
  | { readonly kind: 'submitted-by-council' }
  /** Another document was entered since the page was shown: what is confirmed must be what was read. */
  | { readonly kind: 'another-entry' }
  /** Another lead has answered otherwise since. */
  | Stale;

interface Answer {
  readonly entryId: string;
  readonly comment: string;
  /** False: it says so already, as when a button is pressed twice. */
  readonly isNew: boolean;
}

/**
 * The Prevent Lead says whether what their adviser entered is what the council sent. It can be said again, until the scores
 * are agreed; the review goes on meanwhile. Two leads who answer differently at once both see both answers.
 */
export const confirmOnBehalf = defineChange({
  name: 'confirm-on-behalf',
  action: 'confirm-on-behalf',
  input: confirmOnBehalfSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const header = assessment && (await findHeader(tx, assessment.id));
    const entry = assessment && (await findBehalfEntry(tx, assessment.id));
    return assessment && header && entry && { assessment, header, entry };
  },
  authorise: ({ assessment: { authorityId, state }, entry }) => ({ authorityId, state, onBehalf: !entry.isOpen }),
  decide: ({ entry }, { input }): Result<Answer, ConfirmRefusal> => {
    if (!entry.isSubmitted) return refuse({ kind: 'submitted-by-council' });
    if (entry.id !== input.entryId) return refuse({ kind: 'another-entry' });
    const comment = input.answer === 'differs' ? input.comment : '';
    const isNew = entry.answer !== input.answer || entry.comment !== comment;
    const answered = entry.answeredAt?.toISOString() ?? '';
    return isNew && answered !== input.answeredAt
      ? refuse(stale(entry, comment))
      : ok({ entryId: entry.id, comment, isNew });
  },
  commit: async ({ entryId, comment, isNew }, { tx, input: { answer }, actor, now, loaded }) => {
    const { assessment, header } = loaded;
    if (isNew) {
      await tx.behalfEntry.updateMany({
        where: { id: entryId },
        data: { answer, comment, answeredBy: actor.id, answeredAt: now },
      });
      await notifyOfAnswer(tx, header, answer);
    }
    return { assessmentId: assessment.id };
  },
  audit: ({ isNew }, { loaded: { assessment } }) =>
    isNew
      ? {
          authorityId: assessment.authorityId,
          subject: { type: 'assessment', id: assessment.id },
          fields: ['behalf-entry.answer', 'behalf-entry.comment'],
        }
      : null,
});

/** What the other lead has said. The comment only where both wrote one, or there is one to lose. */
const stale = ({ answer, comment, answeredByName, answeredAt }: BehalfEntry, sent: string): Stale => ({
  kind: 'stale',
  current: { answer: answer ?? '', ...(comment === sent ? {} : { comment }) },
  byName: answeredByName ?? '',
  at: answeredAt ?? new Date(0),
  version: 0,
  renewed: { answeredAt: answeredAt?.toISOString() ?? '' },
});
