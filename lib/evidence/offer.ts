import 'server-only';
import { benchmarkByNumber, frameworkByCode, type FrameworkBenchmark } from '@/lib/framework';
import { acceptedAnswers } from '@/lib/scoring';
import type { Context } from '@/lib/use-case';
import { lockAssessment, type AssessmentRow } from '@/lib/use-case/assessment-row';
import { EVIDENCE_PER_BENCHMARK } from './model';
import { listOffered, type OfferedEvidence } from './store';

/** Why nothing more can be offered for a benchmark, whatever it is. */
export type OfferRefusal =
  | { readonly kind: 'not-scored' }
  | { readonly kind: 'unknown-statements'; readonly statementIds: readonly string[] }
  | { readonly kind: 'already-added'; readonly title: string }
  | { readonly kind: 'too-much-evidence'; readonly max: number };

/** What is offered for one benchmark, with the assessment locked until the offer is written. */
export interface Offer {
  readonly assessment: AssessmentRow;
  readonly benchmark: FrameworkBenchmark;
  readonly offered: readonly OfferedEvidence[];
}

export async function loadOffer({
  tx,
  input,
}: Pick<
  Context<{ readonly assessmentId: string; readonly benchmark: number }>,
  'tx' | 'input'
>): Promise<Offer | null> {
  const assessment = await lockAssessment(tx, input.assessmentId);
  const framework = assessment && frameworkByCode(assessment.framework);
  const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
  if (!assessment || !benchmark) return null;
  return { assessment, benchmark, offered: await listOffered(tx, assessment.id, benchmark.number) };
}

/** Statements that somebody can be asked about, and so evidence can be named for. */
export const askableIds = (benchmark: FrameworkBenchmark): ReadonlySet<string> =>
  new Set(
    benchmark.levels.flatMap(({ statements }) =>
      statements.filter((s) => acceptedAnswers(s).length > 0).map(({ id }) => id),
    ),
  );

/** Pure: what speaks against one more offer; null: nothing. */
export function offerRefusal(
  { benchmark, offered }: Offer,
  statementIds: readonly string[],
  isSame: (offered: OfferedEvidence) => boolean,
): OfferRefusal | null {
  if (!benchmark.scored) return { kind: 'not-scored' };
  const askable = askableIds(benchmark);
  const unknown = statementIds.filter((id) => !askable.has(id));
  if (unknown.length > 0) return { kind: 'unknown-statements', statementIds: unknown };
  const same = offered.find(isSame);
  if (same !== undefined) return { kind: 'already-added', title: same.title };
  return offered.length >= EVIDENCE_PER_BENCHMARK ? { kind: 'too-much-evidence', max: EVIDENCE_PER_BENCHMARK } : null;
}
