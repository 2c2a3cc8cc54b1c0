import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { findLastYears } from './earlier';
import { EVIDENCE_PER_BENCHMARK } from './model';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { bringEvidenceSchema } from './schema';
import { offer } from './store';

interface Brought {
  readonly id: string;
  readonly statementIds: readonly string[];
}

/**
 * “Unchanged since last year”: what supported this benchmark in the cycle before supports it again, one or all of it, in its
 * newest version and for the statements of then where the criteria are the same.
 */
export const bringEvidence = defineChange({
  name: 'bring-evidence',
  action: 'edit-benchmark',
  input: bringEvidenceSchema,
  load: async (context) => {
    const loaded = await loadOffer(context);
    if (loaded === null) return null;
    const { assessment, benchmark, offered } = loaded;
    const lastYear = await findLastYears(context.tx, assessment, benchmark, offered);
    return { ...loaded, lastYear: lastYear?.evidence ?? [] };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ lastYear, ...loaded }, { input }): Result<readonly Brought[], OfferRefusal | NothingToBring> => {
    const refusal = offerRefusal(loaded, [], () => false);
    if (refusal !== null) return refuse(refusal);
    const brought = lastYear.filter(({ id }) => input.evidenceId === undefined || input.evidenceId === id);
    if (brought.length === 0) return refuse({ kind: 'nothing-to-bring' });
    return loaded.offered.length + brought.length > EVIDENCE_PER_BENCHMARK
      ? refuse({ kind: 'too-much-evidence', max: EVIDENCE_PER_BENCHMARK })
      : ok(brought);
  },
  commit: async (evidence, { tx, input, actor, now, loaded: { assessment } }) => {
    await offer(tx, assessment, { benchmark: input.benchmark, evidence, by: actor.id, at: now });
    return { brought: evidence.length };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});

/** Nothing of last year is left to bring: all of it is offered, or out of the library. */
export interface NothingToBring {
  readonly kind: 'nothing-to-bring';
}
