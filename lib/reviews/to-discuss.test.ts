import { describe, expect, it } from 'vitest';
import { aBenchmark } from '../../tests/factories/benchmark';
import { hasFallen, isToDiscuss } from './to-discuss';

const benchmark = aBenchmark({ 'L1.S1': { polarity: 'shortfall' }, 'L3.S1': {}, 'L4.S1': {} });

describe('a score to discuss', () => {
  it('is one for which the adviser proposes another', () => {
    expect(isToDiscuss(benchmark, { self: 4, proposed: 3 }, {})).toBe(true);
    expect(isToDiscuss(benchmark, { self: 4, proposed: 4 }, {})).toBe(false);
  });
  it('is one that the council’s own answers speak against', () => {
    expect(isToDiscuss(benchmark, { self: 4 }, { 'L4.S1': 'not-in-place' })).toBe(true);
    expect(isToDiscuss(benchmark, { self: 4 }, { 'L1.S1': 'true-of-us' })).toBe(true);
  });
  it('is not one that is merely partly in place, planned, or not answered: silence is not failure', () => {
    for (const answers of [{}, { 'L4.S1': 'partly' }, { 'L4.S1': 'planned' }] as const)
      expect(isToDiscuss(benchmark, { self: 4 }, answers)).toBe(false);
  });
  it('is none where the council gave none', () => {
    expect(isToDiscuss(benchmark, { proposed: 3 }, { 'L1.S1': 'true-of-us' })).toBe(false);
  });
});

describe('a fall', () => {
  it('is of the score that counts: agreed, else proposed, else the council’s own', () => {
    expect(hasFallen({ self: 3, proposed: 3, agreed: 4, previous: 4 })).toBe(false);
    expect(hasFallen({ self: 4, proposed: 3, previous: 4 })).toBe(true);
    expect(hasFallen({ self: 3, previous: 4 })).toBe(true);
  });
  it('needs a year to compare with', () => {
    expect(hasFallen({ self: 1 })).toBe(false);
    expect(hasFallen({ previous: 5 })).toBe(false);
  });
});
