import { describe, expect, it } from 'vitest';
import { aBenchmark, levelOf } from '@/tests/factories/benchmark';
import { questionsFor } from '.';
import type { Question, Score, ScoredBenchmark } from '.';

const ids = (questions: readonly Question[]) =>
  questions.map(({ statement, level }) => {
    expect(level).toBe(levelOf(statement.id));
    return statement.id;
  });
const ask = (benchmark: ScoredBenchmark, score: Score) => {
  const { claimed, own, against, rest } = questionsFor(benchmark, score);
  return { claimed: ids(claimed), ...(own.length > 0 && { own: ids(own) }), against: ids(against), rest: ids(rest) };
};

describe('what is asked about a score', () => {
  it('is what it claims, then what would speak against it, and the rest apart', () => {
    const benchmark = aBenchmark({
      'L1.S1': { polarity: 'shortfall' },
      'L2.S1': {},
      'L2.S2': { polarity: 'shortfall' },
      'L3.S1': {},
      'L3.S2': { polarity: 'shortfall' },
      'L4.S1': {},
      'L4.S2': { polarity: 'shortfall' },
    });
    expect(ask(benchmark, 3)).toEqual({
      claimed: ['L3.S1'],
      against: ['L1.S1', 'L2.S2'],
      rest: ['L2.S1', 'L3.S2', 'L4.S1', 'L4.S2'],
    });
  });

  it('is never a permissive statement, nor one that says what it amounts to', () => {
    const benchmark = aBenchmark({
      'L4.S1': {},
      'L4.S2': { polarity: 'permissive' },
      'L5.S1': { means: 'every practice of level 4' },
      'L5.S2': {},
    });
    expect(ask(benchmark, 5)).toEqual({ claimed: ['L4.S1', 'L5.S2'], against: [], rest: [] });
    expect(ask(benchmark, 4)).toEqual({ claimed: ['L4.S1'], against: [], rest: ['L5.S2'] });
  });

  it('has a repeated statement once, where it would speak about the score', () => {
    const benchmark = aBenchmark({
      'L2.S1': { polarity: 'shortfall' },
      'L3.S1': { polarity: 'shortfall', sameAs: 'L2.S1' },
      'L3.S2': {},
      'L4.S1': { sameAs: 'L3.S2' },
    });
    expect(ask(benchmark, 1)).toEqual({ claimed: [], against: [], rest: ['L2.S1', 'L3.S2'] });
    expect(ask(benchmark, 2)).toEqual({ claimed: [], own: ['L2.S1'], against: [], rest: ['L3.S2'] });
    expect(ask(benchmark, 3)).toEqual({ claimed: ['L3.S2'], against: [], rest: ['L3.S1'] });
    expect(ask(benchmark, 5)).toEqual({ claimed: [], against: ['L3.S1'], rest: ['L4.S1'] });
  });

  it('is, of a 1 and a 2, what such a score itself says is lacking; not of a 3', () => {
    const benchmark = aBenchmark({
      'L1.S1': { polarity: 'shortfall' },
      'L2.S1': { polarity: 'shortfall' },
      'L2.S2': {},
      'L3.S1': { polarity: 'shortfall' },
      'L3.S2': {},
    });
    expect(ask(benchmark, 1)).toEqual({
      claimed: [],
      own: ['L1.S1'],
      against: [],
      rest: ['L2.S1', 'L2.S2', 'L3.S1', 'L3.S2'],
    });
    expect(ask(benchmark, 2)).toEqual({
      claimed: ['L2.S2'],
      own: ['L2.S1'],
      against: ['L1.S1'],
      rest: ['L3.S1', 'L3.S2'],
    });
    expect(ask(benchmark, 3)).toMatchObject({
      claimed: ['L3.S2'],
      against: ['L1.S1', 'L2.S1'],
      rest: ['L2.S2', 'L3.S1'],
    });
  });

  it('leaves out what a claimed statement says more strongly, at any number of steps', () => {
    const benchmark = aBenchmark({
      'L2.S1': { supersededBy: ['L3.S1'] },
      'L3.S1': { supersededBy: ['L4.S1'] },
      'L4.S1': { supersededBy: ['L5.S1'] },
      'L5.S1': {},
    });
    expect(ask(benchmark, 5)).toEqual({ claimed: ['L5.S1'], against: [], rest: [] });
    expect(ask(benchmark, 4)).toEqual({ claimed: ['L4.S1'], against: [], rest: ['L5.S1'] });
    expect(ask(benchmark, 2)).toEqual({ claimed: ['L2.S1'], against: [], rest: ['L3.S1', 'L4.S1', 'L5.S1'] });
  });

  it('keeps what the score claims itself, also where another claimed statement is stronger', () => {
    const benchmark = aBenchmark({ 'L3.S1': { supersededBy: ['L3.S2'] }, 'L3.S2': {} });
    expect(ask(benchmark, 3).claimed).toEqual(['L3.S1', 'L3.S2']);
  });

  it('ends where stronger wordings go in a circle', () => {
    const benchmark = aBenchmark({
      'L3.S1': { supersededBy: ['L4.S1'] },
      'L4.S1': { supersededBy: ['L3.S1'] },
      'L5.S1': {},
    });
    expect(ask(benchmark, 5)).toEqual({ claimed: ['L5.S1'], against: [], rest: ['L3.S1', 'L4.S1'] });
    expect(ask(benchmark, 4)).toEqual({ claimed: ['L4.S1'], against: [], rest: ['L5.S1'] });
  });
});
