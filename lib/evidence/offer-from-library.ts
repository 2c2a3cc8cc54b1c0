import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { findInLibrary } from './library-store';
import { EVIDENCE_PER_BENCHMARK } from './model';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { offerFromLibrarySchema } from './schema';
import { offer } from './store';

export type OfferFromLibraryRefusal =
  | OfferRefusal
  /** Nothing was ticked, or all of it is offered already. */
  | { readonly kind: 'nothing-chosen' }
  /** Replaced, withdrawn or deleted since the page was drawn. */
  | { readonly kind: 'no-longer-there' };

/** The council offers what is in its library for a benchmark, several at once, as a whole or for named statements. */
export const offerFromLibrary = defineChange({
  name: 'offer-from-library',
  action: 'edit-benchmark',
  input: offerFromLibrarySchema,
  load: async (context) => {
    const loaded = await loadOffer(context);
    if (loaded === null) return null;
    const wanted = [...new Set(context.input.evidenceIds)];
    const there = await findInLibrary(context.tx, loaded.assessment.authorityId, wanted);
    return { ...loaded, wanted, there };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ wanted, there, ...loaded }, { input }): Result<readonly string[], OfferFromLibraryRefusal> => {
    const refusal = offerRefusal(loaded, input.statementIds, () => false);
    if (refusal !== null) return refuse(refusal);
    if (wanted.some((id) => !there.has(id))) return refuse({ kind: 'no-longer-there' });
    const fresh = wanted.filter((id) => !loaded.offered.some(({ evidenceId }) => evidenceId === id));
    if (fresh.length === 0) return refuse({ kind: 'nothing-chosen' });
    if (loaded.offered.length + fresh.length > EVIDENCE_PER_BENCHMARK)
      return refuse({ kind: 'too-much-evidence', max: EVIDENCE_PER_BENCHMARK });
    return ok(fresh);
  },
  commit: async (fresh, { tx, input, actor, now, loaded: { assessment } }) => {
    const { benchmark, statementIds } = input;
    const evidence = fresh.map((id) => ({ id, statementIds }));
    await offer(tx, assessment, { benchmark, evidence, by: actor.id, at: now });
    return { offered: fresh.length };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});
