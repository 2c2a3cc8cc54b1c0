import type { BenchmarkMapping, BenchmarkOutcome, Change, Comparison } from './types';

/**
 * What became of each benchmark since an earlier cycle, in the order of the current outcomes. Benchmarks follow on from
 * one another through an explicit mapping between framework versions (the identity within one), never by number.
 *
 * - several earlier ones in one: merged, all shown and not compared;
 * - one earlier one in several: not-comparable, shown beside each; it is none of them alone;
 * - nothing earlier, by the mapping or because there was no outcome: not-comparable, with nothing to show;
 * - one in one: up, down, same, newly-scored, no-longer-scored, or not-scored in either.
 *
 * @example compare({ previous, current, mapping: [{ from: [6, 8], to: 7 }] })[0].change; // 'merged'
 */
export function compare(years: {
  readonly previous: readonly BenchmarkOutcome[];
  readonly current: readonly BenchmarkOutcome[];
  readonly mapping: readonly BenchmarkMapping[];
}): readonly Comparison[] {
  const { previous, current, mapping } = years;
  const leadsTo = (number: number): number =>
    new Set(mapping.filter(({ from }) => from.includes(number)).map(({ to }) => to)).size;

  return current.map((to) => {
    const origins = [...new Set(mapping.filter((row) => row.to === to.number).flatMap(({ from }) => from))];
    const from = origins.flatMap((number) => previous.find((outcome) => outcome.number === number) ?? []);
    const [only] = from;
    const change: Change = !only
      ? 'not-comparable'
      : origins.length > 1
        ? 'merged'
        : leadsTo(only.number) > 1
          ? 'not-comparable'
          : changeBetween(only, to);
    return { number: to.number, change, from, to };
  });
}

function changeBetween({ score: from }: BenchmarkOutcome, { score: to }: BenchmarkOutcome): Change {
  if (from === 'not-scored') return to === 'not-scored' ? 'not-scored' : 'newly-scored';
  if (to === 'not-scored') return 'no-longer-scored';
  if (from === to) return 'same';
  return to > from ? 'up' : 'down';
}
