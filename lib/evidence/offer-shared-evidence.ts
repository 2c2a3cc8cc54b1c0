import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { findShared, findUsed } from './library-store';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { offerSharedSchema } from './schema';
import { offer, useShared } from './store';

/**
 * Offers for a benchmark what a council of the same partnership shares. It comes into the library under its source's name; where
 * an earlier version of it is there, as the newer version of that.
 */
export const offerSharedEvidence = defineChange({
  name: 'offer-shared-evidence',
  action: 'edit-benchmark',
  input: offerSharedSchema,
  load: async (context) => {
    const loaded = await loadOffer(context);
    if (loaded === null) return null;
    const { authorityId } = loaded.assessment;
    const source = await findShared(context.tx, authorityId, context.input.evidenceId);
    if (source === null) return null;
    return { ...loaded, source, used: await findUsed(context.tx, authorityId, source.firstId) };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ source, used, ...loaded }): Result<null, OfferRefusal> => {
    const refusal = offerRefusal(
      loaded,
      [],
      ({ evidenceId }) => evidenceId === used?.id && used.sourceId === source.id,
    );
    return refusal === null ? ok(null) : refuse(refusal);
  },
  commit: async (_decision, { tx, input, actor, now, loaded: { assessment, offered, source, used } }) => {
    const { authorityId } = assessment;
    const by = { by: actor.id, at: now };
    const id =
      used?.sourceId === source.id
        ? used.id
        : await useShared(tx, authorityId, { source, firstId: used?.firstId ?? null, ...by });
    // As the newer version of what is offered here, it has taken its place already.
    const isThere = offered.some(({ evidenceId }) => evidenceId === used?.id);
    const evidence = isThere ? [] : [{ id, statementIds: [] }];
    await offer(tx, assessment, { benchmark: input.benchmark, evidence, ...by });
    return { evidenceId: id };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});
