import type { ActionOutcome } from '../assessments/model';
import { mappingBetween, type Framework } from '../framework';
import { compare, type BenchmarkOutcome, type Score } from '../scoring';

/** What one earlier cycle ended with, as far as a review shows it. */
export interface LastYear {
  readonly cycleName: string;
  readonly letterId: string;
  readonly framework: string;
  readonly benchmarks: readonly { readonly number: number; readonly score: Score; readonly summary: string }[];
  readonly actions: readonly {
    readonly position: number;
    readonly text: string;
    readonly benchmarks: readonly number[];
    /** What the council says became of it; null: not said. */
    readonly outcome: ActionOutcome | null;
    readonly changed: string;
  }[];
}

/** The benchmarks of an earlier cycle that one of this framework follows on from: none where years cannot be compared. */
export function origins(lastYear: LastYear | null, framework: Framework, number: number): readonly number[] {
  if (lastYear === null) return [];
  const mapping = mappingBetween(lastYear.framework, framework.code) ?? [];
  return mapping.filter(({ to }) => to === number).flatMap(({ from }) => from);
}

/**
 * Last year's agreed score per benchmark, only where the two can be compared: through the mapping between framework
 * versions, never by number. Merged benchmarks are shown side by side, not compared.
 */
export function comparableScores(lastYear: LastYear | null, framework: Framework): ReadonlyMap<number, Score> {
  if (lastYear === null) return new Map();
  const previous: readonly BenchmarkOutcome[] = lastYear.benchmarks.map(({ number, score }) => ({
    number,
    title: '',
    score,
  }));
  // Any score will do for the current side: only whether the two compare is asked here.
  const current: readonly BenchmarkOutcome[] = framework.benchmarks
    .filter(({ scored }) => scored)
    .map(({ number, title }) => ({ number, title, score: 3 }));
  const mapping = mappingBetween(lastYear.framework, framework.code) ?? [];
  return new Map(
    compare({ previous, current, mapping }).flatMap(({ number, change, from }): [number, Score][] => {
      const score = from[0]?.score;
      return (change === 'up' || change === 'down' || change === 'same') &&
        score !== undefined &&
        score !== 'not-scored'
        ? [[number, score]]
        : [];
    }),
  );
}
