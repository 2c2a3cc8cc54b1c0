import 'server-only';
import type { Tx } from '@/lib/db';
import { mappingBetween, type FrameworkBenchmark } from '@/lib/framework';
import { findEarlier, listEarlierEvidence, type EarlierEvidence } from './library-store';
import { askableIds } from './offer';
import type { OfferedEvidence } from './store';

export interface LastYearsEvidence {
  readonly cycle: string;
  /** Statements only where the criteria are the same; otherwise each supports the benchmark as a whole. */
  readonly evidence: readonly EarlierEvidence[];
}

/**
 * What supported this benchmark in the cycle before and is not offered for it yet; null where there was none, or none that this
 * benchmark follows on from. Found through the mapping between the two versions of the criteria, never by number.
 */
export async function findLastYears(
  tx: Tx,
  assessment: { readonly id: string; readonly framework: string },
  benchmark: FrameworkBenchmark,
  offered: readonly Pick<OfferedEvidence, 'evidenceId'>[],
): Promise<LastYearsEvidence | null> {
  const earlier = await findEarlier(tx, assessment.id);
  if (earlier === null) return null;
  const before = mappingBetween(earlier.framework, assessment.framework)?.find(
    ({ to }) => to === benchmark.number,
  )?.from;
  if (before === undefined || before.length === 0) return null;
  const askable = askableIds(benchmark);
  const isSame = earlier.framework === assessment.framework;
  const evidence = await listEarlierEvidence(tx, earlier.id, before);
  return {
    cycle: earlier.cycle,
    evidence: evidence
      .filter(({ id }) => !offered.some(({ evidenceId }) => evidenceId === id))
      .map((item) => ({ ...item, statementIds: isSame ? item.statementIds.filter((id) => askable.has(id)) : [] })),
  };
}
