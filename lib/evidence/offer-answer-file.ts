import 'server-only';
import { formatDate } from '@/lib/clock';
import { answerFileTitle, isAnswerFileServed } from '@/lib/together/model';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { findAcceptedFile } from './file-store';
import { TITLE_LIMIT } from './model';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { offerAnswerFileSchema } from './schema';
import { offerEvidence } from './store';

export type OfferAnswerFileRefusal =
  | OfferRefusal
  /** Evidence by now, of this or an earlier press. */
  | { readonly kind: 'offered-already' }
  /** Its bytes are deleted, or will be. */
  | { readonly kind: 'file-gone' }
  /** The scanner has not called it clean. */
  | { readonly kind: 'file-not-clean' };

/**
 * Takes a file that came with an accepted answer over as evidence for the benchmark. It is the same file, and its title says
 * from whom it came and when, because whoever reads evidence does not see the question.
 */
export const offerAnswerFile = defineChange({
  name: 'offer-answer-file',
  action: 'edit-benchmark',
  input: offerAnswerFileSchema,
  load: async (context) => {
    const offer = await loadOffer(context);
    const file = offer && (await findAcceptedFile(context.tx, context.input));
    return offer && file ? { ...offer, file } : null;
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (offer): Result<string, OfferAnswerFileRefusal> => {
    const { file } = offer;
    if (file.evidence === 'offered') return refuse({ kind: 'offered-already' });
    if (file.isErased || file.evidence === 'removed') return refuse({ kind: 'file-gone' });
    if (!isAnswerFileServed(file)) return refuse({ kind: 'file-not-clean' });
    const refusal = offerRefusal(offer, [], ({ sha256 }) => sha256 === file.sha256);
    if (refusal !== null) return refuse(refusal);
    return ok(answerFileTitle(file.name, file.answerName, formatDate(file.answeredAt), TITLE_LIMIT));
  },
  commit: async (title, { tx, input, actor, now, loaded: { assessment, file } }) => {
    const evidenceId = await offerEvidence(tx, assessment, {
      title,
      of: { kind: 'file', fileId: file.id },
      benchmark: input.benchmark,
      statementIds: [],
      by: actor.id,
      at: now,
    });
    return { evidenceId };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});
