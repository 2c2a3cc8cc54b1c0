import { expect, it } from 'vitest';
import { benchmarkByNumber, framework2022, type FrameworkBenchmark } from '@/lib/framework';
import { turnsOn } from './turns-on';

const benchmark = (number: number): FrameworkBenchmark => {
  const found = benchmarkByNumber(framework2022, number);
  if (found === undefined) throw new Error(`No benchmark ${number}`);
  return found;
};

it('a score turns on what it claims and what would speak against it, each with the answer given', () => {
  const found = turnsOn(benchmark(3), 4, { 'B3.L4.S1': 'partly' });
  expect(found?.score).toBe(4);
  expect(found?.statements).toContainEqual(expect.objectContaining({ id: 'B3.L4.S1', answer: 'partly' }));
  const levels = new Set(found?.statements.map(({ id }) => id.slice(0, 5)));
  expect(levels.has('B3.L4')).toBe(true);
  expect(levels.has('B3.L5')).toBe(false);
  expect(found?.statements.some(({ id, answer }) => id !== 'B3.L4.S1' && answer === null)).toBe(true);
});

it('an answer counts under whichever of its mentions the score asks for it', () => {
  for (const { number, levels } of framework2022.benchmarks)
    for (const { sameAs, id, polarity } of levels.flatMap(({ statements }) => statements)) {
      if (sameAs === undefined) continue;
      const answer = polarity === 'practice' ? 'in-place' : 'true-of-us';
      for (const score of [1, 2, 3, 4, 5] as const) {
        const asked = turnsOn(benchmark(number), score, { [sameAs]: answer })?.statements.find((one) => one.id === id);
        if (asked !== undefined) expect(asked.answer).toBe(answer);
      }
    }
});

it('before there is a score it turns on what meets the requirements', () => {
  expect(turnsOn(benchmark(1), null, {})).toEqual(turnsOn(benchmark(1), 3, {}));
});

it('a benchmark that is not scored turns on nothing', () => {
  expect(turnsOn(benchmark(5), null, {})).toBeNull();
});
