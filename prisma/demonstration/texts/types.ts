import type { Score } from '@/lib/scoring';

/** What a council and its adviser write of one benchmark at one score. `{board}` and the like are filled per council. */
export interface ScoreTexts {
  /** Why this score? In the council's voice; the years take turns. */
  readonly why: readonly string[];
  /** How the summary of scoring opens, in the adviser's voice; the years take turns. */
  readonly summary: readonly string[];
  /** Its bullets. */
  readonly points: readonly string[];
  /** What would take it further. */
  readonly next: string;
}

export interface BenchmarkTexts {
  /** Links offered as evidence: a title, and a page on the council's own intranet. */
  readonly evidence: readonly (readonly [title: string, page: string])[];
  /** No made-up council scores 1: each does something. */
  readonly at: Readonly<Record<Exclude<Score, 1>, ScoreTexts>>;
}
