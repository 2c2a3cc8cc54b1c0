import { describe, expect, it } from 'vitest';
import { aBenchmark } from '@/tests/factories/benchmark';
import {
  acceptedAnswers,
  acceptsAnswer,
  assessSupport,
  checkScore,
  firstMention,
  highestMention,
  isScored,
  questionsFor,
  reasonsRequired,
} from '.';
import type { Benchmark, ScoredBenchmark, Statement } from '.';

const benchmark = aBenchmark({
  'L1.S1': { polarity: 'shortfall' },
  'L2.S1': { polarity: 'shortfall' },
  'L3.S1': { polarity: 'shortfall', sameAs: 'L2.S1' },
  'L3.S2': { conditional: true },
  'L4.S1': {},
  'L4.S2': { polarity: 'permissive' },
  'L4.S3': { polarity: 'shortfall', sameAs: 'L3.S1' },
  'L5.S1': { means: 'every practice of level 4' },
});
const statement = (id: string): Statement => {
  const found = benchmark.levels.flatMap(({ statements }) => statements).find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('the answers that a statement accepts', () => {
  it('are two for a shortfall', () => {
    expect(acceptedAnswers(statement('L1.S1'))).toEqual(['true-of-us', 'not-true-of-us']);
  });

  it('are four for a practice, and not-applicable only where the published text allows for it', () => {
    expect(acceptedAnswers(statement('L4.S1'))).toEqual(['in-place', 'partly', 'planned', 'not-in-place']);
    expect(acceptedAnswers(statement('L3.S2'))).toEqual([
      'in-place',
      'partly',
      'planned',
      'not-in-place',
      'not-applicable',
    ]);
  });

  it('are none where the text asks for nothing, or says what it amounts to', () => {
    expect(acceptedAnswers(statement('L4.S2'))).toEqual([]);
    expect(acceptedAnswers(statement('L5.S1'))).toEqual([]);
  });

  it('exclude those of the other kind and anything unknown', () => {
    expect(acceptsAnswer(statement('L4.S1'), 'in-place')).toBe(true);
    expect(acceptsAnswer(statement('L4.S1'), 'true-of-us')).toBe(false);
    expect(acceptsAnswer(statement('L1.S1'), 'in-place')).toBe(false);
    expect(acceptsAnswer(statement('L4.S1'), undefined)).toBe(false);
    expect(acceptsAnswer(statement('L4.S1'), ['in-place'])).toBe(false);
  });
});

describe('the highest mention', () => {
  it('is the highest level at which a statement or its repeat appears, whichever of them is asked about', () => {
    expect(highestMention(benchmark, 'L1.S1')).toBe(1);
    for (const id of ['L2.S1', 'L3.S1', 'L4.S3']) expect(highestMention(benchmark, id)).toBe(4);
  });

  it('does not depend on the order in which the levels are listed', () => {
    const reversed = { ...benchmark, levels: benchmark.levels.toReversed() };
    expect(highestMention(reversed, 'L2.S1')).toBe(4);
  });

  it('refuses a statement that the benchmark does not have', () => {
    expect(() => highestMention(benchmark, 'L9.S9')).toThrow(new RangeError('Benchmark 1 has no statement L9.S9'));
  });
});

describe('the first mention', () => {
  it('is where a statement or its repeat stands first, whichever of them is asked about', () => {
    expect(firstMention(benchmark, 'L1.S1')).toBe('L1.S1');
    expect(firstMention(benchmark, 'L3.S1')).toBe('L2.S1');
  });

  it('refuses a statement that the benchmark does not have', () => {
    expect(() => firstMention(benchmark, 'L9.S9')).toThrow(new RangeError('Benchmark 1 has no statement L9.S9'));
  });
});

describe('a benchmark that the framework does not score', () => {
  const unscored: Benchmark = { ...benchmark, number: 5, title: 'Channel Panel', scored: false };
  const smuggled = unscored as ScoredBenchmark;

  it('is told apart', () => {
    expect(isScored(unscored)).toBe(false);
    expect(isScored(benchmark)).toBe(true);
  });

  it('cannot be passed by type', () => {
    // @ts-expect-error a Benchmark that may be unscored is refused
    expect(() => assessSupport(unscored, {})).toThrow(RangeError);
  });

  it.each([
    ['assessSupport', () => assessSupport(smuggled, {})],
    ['checkScore', () => checkScore({ benchmark: smuggled, score: 3, answers: {}, evidenced: new Set() })],
    ['questionsFor', () => questionsFor(smuggled, 3)],
    ['reasonsRequired', () => reasonsRequired({ benchmark: smuggled, agreed: 3, answers: {} })],
  ])('is refused by %s at run time, with its number and title', (_, attempt) => {
    expect(attempt).toThrow(new RangeError('Benchmark 5, Channel Panel, is not scored in this framework'));
  });
});
