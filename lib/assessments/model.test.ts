import { describe, expect, it } from 'vitest';
import { framework2022 } from '@/lib/framework';
import {
  benchmarkNumberSchema,
  benchmarkStatus,
  incompleteBenchmarks,
  missingParts,
  nextScoredBenchmark,
  type BenchmarkProgress,
} from './model';

const nothing: BenchmarkProgress = {
  benchmark: 1,
  score: null,
  changed: '',
  why: '',
  despite: '',
  completed: false,
  answers: 0,
  toCheck: 0,
  evidence: 0,
};
const done: BenchmarkProgress = { ...nothing, score: 4, why: 'A plan is in place.', completed: true };
const all = framework2022.benchmarks.map(({ number }) => ({ ...done, benchmark: number }));

describe('complete', () => {
  it('means a score, why, and "completed"', () => {
    expect(missingParts(done)).toEqual([]);
    expect(missingParts({ ...done, score: null })).toEqual(['score']);
    expect(missingParts({ ...done, why: '' })).toEqual(['why']);
    expect(missingParts({ ...done, completed: false })).toEqual(['completed']);
    expect(missingParts(undefined)).toEqual(['score', 'why', 'completed']);
  });

  it('never asks for answers to statements or for evidence', () => {
    expect(incompleteBenchmarks(framework2022, all)).toEqual([]);
  });

  it('never asks for anything of a benchmark that is not scored', () => {
    const without5 = all.filter(({ benchmark }) => benchmark !== 5);
    expect(incompleteBenchmarks(framework2022, without5)).toEqual([]);
  });

  it('names each benchmark that lacks something, in the framework’s order', () => {
    const lacking = all
      .filter(({ benchmark }) => benchmark !== 2)
      .map((row) => (row.benchmark === 9 ? { ...row, completed: false } : row));
    expect(incompleteBenchmarks(framework2022, lacking)).toEqual([
      { number: 2, title: 'Multi Agency Partnership Board', missing: ['score', 'why', 'completed'] },
      { number: 9, title: 'Engagement Activity', missing: ['completed'] },
    ]);
  });
});

describe('the status on the task list', () => {
  it('is not scored for a benchmark that the framework does not score, whatever is there', () => {
    expect(benchmarkStatus(false, done)).toBe('not-scored');
  });
  it('is completed only where nothing is missing', () => {
    expect(benchmarkStatus(true, done)).toBe('completed');
    expect(benchmarkStatus(true, { ...done, why: '' })).toBe('in-progress');
  });
  it.each([
    { score: 2 as const },
    { why: 'Because' },
    { changed: 'A new board' },
    { answers: 1 },
    { toCheck: 1 },
    { evidence: 1 },
    { completed: true },
  ])('is in progress from the first thing that is there: %j', (something) => {
    expect(benchmarkStatus(true, { ...nothing, ...something })).toBe('in-progress');
  });
  it('is not started where nothing is', () => {
    expect(benchmarkStatus(true, nothing)).toBe('not-started');
    expect(benchmarkStatus(true, undefined)).toBe('not-started');
  });
});

describe('the benchmark after this one', () => {
  const anything = () => true;
  it('leaves out the one that is not scored', () => {
    expect(nextScoredBenchmark(framework2022, 4, anything)).toBe(6);
  });
  it('is none after the last', () => {
    expect(nextScoredBenchmark(framework2022, 10, anything)).toBeNull();
  });
  it('is for a contributor the next of theirs', () => {
    expect(nextScoredBenchmark(framework2022, 1, (number) => number === 7)).toBe(7);
    expect(nextScoredBenchmark(framework2022, 7, (number) => number === 7)).toBeNull();
  });
});

describe('a benchmark’s number', () => {
  it.each(['3', '10', 3])('is read from a URL or a form: %j', (given) => {
    expect(benchmarkNumberSchema.parse(given)).toBe(Number(given));
  });
  it.each(['0', '03', '3.5', '3 ', 'three', '', '-1', 0, 3.5, null, undefined, '100'])(
    'is nothing else: %j',
    (given) => {
      expect(benchmarkNumberSchema.safeParse(given).success).toBe(false);
    },
  );
});
