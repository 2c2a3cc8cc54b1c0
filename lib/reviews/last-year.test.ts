import { describe, expect, it } from 'vitest';
import { framework2022 } from '../framework';
import { comparableScores, origins, type LastYear } from './last-year';

const lastYear = (framework: string, numbers: readonly number[]): LastYear => ({
  cycleName: '2021/22',
  letterId: 'letter',
  framework,
  benchmarks: numbers.map((number) => ({ number, score: 4, summary: '' })),
  actions: [],
});
const of2023 = {
  ...framework2022,
  code: 'prevent-local-authority-2023',
  benchmarks: framework2022.benchmarks.slice(0, 8),
};

describe('last year’s score', () => {
  it('compares benchmark by benchmark within one framework', () => {
    expect([...comparableScores(lastYear(framework2022.code, [1, 2]), framework2022)]).toEqual([
      [1, 4],
      [2, 4],
    ]);
  });
  it('compares nothing where there was no year before, or nothing was agreed for that benchmark', () => {
    expect(comparableScores(null, framework2022).size).toBe(0);
    expect(comparableScores(lastYear(framework2022.code, []), framework2022).size).toBe(0);
  });
  it('compares nothing between frameworks that have no mapping: never a guess by number', () => {
    expect(comparableScores(lastYear('another-framework', [1, 2, 3]), framework2022).size).toBe(0);
    expect(origins(lastYear('another-framework', [1]), framework2022, 1)).toEqual([]);
  });
  it('follows the mapping, and shows merged benchmarks without comparing them', () => {
    const before = lastYear(framework2022.code, [1, 2, 6, 8]);
    const comparable = comparableScores(before, of2023);
    expect(comparable.get(1)).toBe(4);
    expect(comparable.has(7)).toBe(false);
    expect(origins(before, of2023, 7)).toEqual([6, 8]);
  });
});
