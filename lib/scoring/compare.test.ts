import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '.';
import type { BenchmarkMapping, BenchmarkOutcome, Change, NotScored, Score } from '.';

const outcome = (number: number, score: Score | NotScored): BenchmarkOutcome => ({
  number,
  title: `Benchmark ${number}`,
  score,
});
const identity = (...numbers: readonly number[]): readonly BenchmarkMapping[] =>
  numbers.map((number) => ({ from: [number], to: number }));

describe('a benchmark and the one it follows on from', () => {
  it.each<[Score | NotScored, Score | NotScored, Change]>([
    [3, 4, 'up'],
    [1, 5, 'up'],
    [4, 3, 'down'],
    [5, 1, 'down'],
    [3, 3, 'same'],
    ['not-scored', 1, 'newly-scored'],
    [5, 'not-scored', 'no-longer-scored'],
    ['not-scored', 'not-scored', 'not-scored'],
  ])('from %s to %s is %s', (before, now, change) => {
    const [from, to] = [outcome(1, before), outcome(1, now)];
    expect(compare({ previous: [from], current: [to], mapping: identity(1) })).toEqual([
      { number: 1, change, from: [from], to },
    ]);
  });

  it('are found through the mapping, never by number', () => {
    const previous = [outcome(1, 4), outcome(2, 3)];
    const mapping = [
      { from: [2], to: 1 },
      { from: [1], to: 2 },
    ];
    expect(compare({ previous, current: [outcome(2, 4), outcome(1, 4)], mapping })).toEqual([
      { number: 2, change: 'same', from: [outcome(1, 4)], to: outcome(2, 4) },
      { number: 1, change: 'up', from: [outcome(2, 3)], to: outcome(1, 4) },
    ]);
  });
});

describe('several benchmarks that became one', () => {
  const mapping = [{ from: [6, 8], to: 7 }];

  it('are shown, not compared', () => {
    expect(compare({ previous: [outcome(8, 3), outcome(6, 3)], current: [outcome(7, 3)], mapping })).toEqual([
      { number: 7, change: 'merged', from: [outcome(6, 3), outcome(8, 3)], to: outcome(7, 3) },
    ]);
  });

  it('are merged also where one of them has no outcome, or the mapping says it in two rows', () => {
    expect(compare({ previous: [outcome(8, 3)], current: [outcome(7, 5)], mapping })).toEqual([
      { number: 7, change: 'merged', from: [outcome(8, 3)], to: outcome(7, 5) },
    ]);
    const rows = [
      { from: [6], to: 7 },
      { from: [8], to: 7 },
    ];
    expect(
      compare({ previous: [outcome(6, 1), outcome(8, 3)], current: [outcome(7, 5)], mapping: rows })[0]?.change,
    ).toBe('merged');
  });

  it('are not merged by a mapping that names the same one twice', () => {
    const rows = [
      { from: [6, 6], to: 7 },
      { from: [6], to: 7 },
    ];
    expect(compare({ previous: [outcome(6, 1)], current: [outcome(7, 5)], mapping: rows })).toEqual([
      { number: 7, change: 'up', from: [outcome(6, 1)], to: outcome(7, 5) },
    ]);
  });
});

describe('one benchmark that became several', () => {
  it('is shown beside each, and compared with none', () => {
    const mapping = [
      { from: [7], to: 6 },
      { from: [7], to: 8 },
      { from: [1], to: 1 },
    ];
    const previous = [outcome(1, 3), outcome(7, 3)];
    expect(compare({ previous, current: [outcome(1, 4), outcome(6, 4), outcome(8, 3)], mapping })).toEqual([
      { number: 1, change: 'up', from: [outcome(1, 3)], to: outcome(1, 4) },
      { number: 6, change: 'not-comparable', from: [outcome(7, 3)], to: outcome(6, 4) },
      { number: 8, change: 'not-comparable', from: [outcome(7, 3)], to: outcome(8, 3) },
    ]);
  });
});

describe('a benchmark with nothing before it', () => {
  it.each([
    ['no row of the mapping', [outcome(1, 3)], []],
    ['a row that comes from nothing', [outcome(1, 3)], [{ from: [], to: 1 }]],
    ['no outcome before', [], identity(1)],
    ['an outcome of another benchmark only', [outcome(2, 3)], identity(1)],
  ])('is not comparable: %s', (_, previous, mapping) => {
    expect(compare({ previous, current: [outcome(1, 3)], mapping })).toEqual([
      { number: 1, change: 'not-comparable', from: [], to: outcome(1, 3) },
    ]);
  });
});

describe('any two years', () => {
  const year = fc.array(fc.constantFrom<(Score | NotScored)[]>(1, 2, 3, 4, 5, 'not-scored'), {
    minLength: 10,
    maxLength: 10,
  });
  const outcomes = (scores: readonly (Score | NotScored)[]) => scores.map((score, place) => outcome(place + 1, score));
  const mapping = identity(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const turned: Partial<Record<Change, Change>> = {
    up: 'down',
    down: 'up',
    'newly-scored': 'no-longer-scored',
    'no-longer-scored': 'newly-scored',
  };

  it('give one row for each current outcome, which says the opposite when they change places', () => {
    fc.assert(
      fc.property(year, year, (before, now) => {
        const forth = compare({ previous: outcomes(before), current: outcomes(now), mapping });
        const back = compare({ previous: outcomes(now), current: outcomes(before), mapping });
        expect(forth.map(({ to }) => to)).toEqual(outcomes(now));
        expect(back.map(({ change }) => change)).toEqual(forth.map(({ change }) => turned[change] ?? change));
      }),
    );
  });
});
