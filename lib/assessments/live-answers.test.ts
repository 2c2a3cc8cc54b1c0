import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022 } from '@/lib/framework';
import type { Benchmark } from '@/lib/scoring';
import { askedAs } from './asked-as';
import { liveAnswers } from './live-answers';

const benchmark = benchmarkByNumber(framework2022, 3) as Benchmark;

describe('the answers as they stand on the page', () => {
  const counted = { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'in-place' } as const;

  it('are those that count, with what was changed in their place', () => {
    expect(liveAnswers(benchmark, counted, {})).toEqual(counted);
    expect(liveAnswers(benchmark, counted, { 'B3.L4.S1': 'in-place' })).toEqual({
      'B3.L4.S1': 'in-place',
      'B3.L4.S2': 'in-place',
    });
  });

  it('are without one that was taken back', () => {
    expect(liveAnswers(benchmark, counted, { 'B3.L4.S1': '' })).toEqual({ 'B3.L4.S2': 'in-place' });
  });

  it('have one answer of a statement that several descriptions repeat, whichever of them carried it', () => {
    for (const one of framework2022.benchmarks)
      for (const { id, mentions } of new Set(askedAs(one).values()))
        expect(liveAnswers(one, { [mentions.at(-1) ?? id]: 'partly' }, { [id]: 'in-place' })).toEqual({
          [id]: 'in-place',
        });
  });
});
