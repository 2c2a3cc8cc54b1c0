import type { Benchmark, ScoredBenchmark } from '@/lib/scoring';

/** A benchmark with what this project keeps of its publication beyond the scoring contract. */
export interface FrameworkBenchmark extends Benchmark {
  /** the title in the published criteria, empty where they have none; the annex's title is `title` */
  readonly titleInCriteria: string;
  /** the descriptor in the outcome letter's annex, whose wording differs slightly from the criteria's */
  readonly descriptorInAnnex: string;
  /** why this framework does not score it, in words for the screen; only where `scored` is false */
  readonly notScoredBecause?: string;
}
export type ScoredFrameworkBenchmark = FrameworkBenchmark & ScoredBenchmark;

/** A published version of the criteria. A cycle pins one by its code, and never changes it. */
export interface Framework {
  readonly code: string;
  readonly title: string;
  /** publisher and licence, to be shown with the criteria */
  readonly source: string;
  readonly benchmarks: readonly FrameworkBenchmark[];
}
