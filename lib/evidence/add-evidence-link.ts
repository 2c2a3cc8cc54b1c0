import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { addEvidenceLinkSchema } from './schema';
import { offerEvidence } from './store';

/** The council offers a link as evidence for one benchmark, and for statements of it where they are named. */
export const addEvidenceLink = defineChange({
  name: 'add-evidence-link',
  action: 'edit-benchmark',
  input: addEvidenceLinkSchema,
  load: loadOffer,
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (offer, { input }): Result<null, OfferRefusal> => {
    const refusal = offerRefusal(offer, input.statementIds, ({ url }) => url === input.url);
    return refusal === null ? ok(null) : refuse(refusal);
  },
  commit: async (_decision, { tx, input, actor, now, loaded: { assessment } }) => {
    const { title, url, effectiveOn, benchmark, statementIds } = input;
    const evidenceId = await offerEvidence(tx, assessment, {
      title,
      of: { kind: 'link', url },
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
