import { framework2022, scoredBenchmarks } from '@/lib/framework';
import { parseScore, type Score } from '@/lib/scoring';

/** Benchmark number → score, for those that have one. */
export type Scores = ReadonlyMap<number, Score>;

const SCORED = new Set(scoredBenchmarks(framework2022).map(({ number }) => number));

/**
 * Ten places for ten benchmarks: a score, or `-` for none. The fifth is always `-`.
 *
 * @example scores('4 4 4 4 - 3 4 3 3 3')
 * @throws RangeError for anything else
 */
export function scores(line: string): Scores {
  const places = line.split(' ');
  if (places.length !== framework2022.benchmarks.length) throw new RangeError(`Not ten places: ${line}`);
  return new Map(
    places.flatMap((place, index): [number, Score][] => {
      if (place === '-') return [];
      const score = parseScore(place);
      if (!score.ok || !SCORED.has(index + 1)) throw new RangeError(`No score ${place} for benchmark ${index + 1}`);
      return [[index + 1, score.value]];
    }),
  );
}
