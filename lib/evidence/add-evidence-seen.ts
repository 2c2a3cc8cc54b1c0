import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { isLaterThan, type SeenLater } from './model';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { addEvidenceSeenSchema } from './schema';
import { offerEvidence } from './store';

/**
 * The council records for a benchmark what somebody has seen and what must not or need not be here, such as the CTLP: who saw
 * it, where and when, and why it is not uploaded.
 */
export const addEvidenceSeen = defineChange({
  name: 'add-evidence-seen',
  action: 'edit-benchmark',
  input: addEvidenceSeenSchema,
  load: loadOffer,
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (offer, { input, now }): Result<null, OfferRefusal | SeenLater> => {
    if (isLaterThan(input.seenOn, now)) return refuse({ kind: 'seen-later' });
    const refusal = offerRefusal(offer, input.statementIds, () => false);
    return refusal === null ? ok(null) : refuse(refusal);
  },
  commit: async (_decision, { tx, input, actor, now, loaded: { assessment } }) => {
    const { title, seenOn, seenBy, notHere, effectiveOn, benchmark, statementIds } = input;
    const evidenceId = await offerEvidence(tx, assessment, {
      title,
      of: { kind: 'seen', seenOn, seenBy, notHere },
      effectiveOn,
      benchmark,
      statementIds,
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
