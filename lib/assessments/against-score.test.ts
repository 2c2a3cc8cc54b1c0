import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022, type FrameworkBenchmark } from '@/lib/framework';
import { againstScore } from './against-score';

const plan = benchmarkByNumber(framework2022, 3) as FrameworkBenchmark;
const channel = benchmarkByNumber(framework2022, 5) as FrameworkBenchmark;

describe('the answers speak against a score', () => {
  it('where something it asks for is not in place, or something is true that it does not allow for', () => {
    expect(againstScore(plan, 4, { 'B3.L4.S1': 'not-in-place' })).toBe(true);
    expect(againstScore(plan, 4, { 'B3.L3.S4': 'true-of-us' })).toBe(true);
  });
  it('not where it is partly so, planned, or not answered; nor without a score', () => {
    expect(againstScore(plan, 4, { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'planned' })).toBe(false);
    expect(againstScore(plan, 4, {})).toBe(false);
    expect(againstScore(plan, null, { 'B3.L4.S1': 'not-in-place' })).toBe(false);
  });
  it('never for a benchmark that is not scored', () => {
    expect(againstScore(channel, 4, {})).toBe(false);
  });
});
