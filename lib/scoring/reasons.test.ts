import { describe, expect, it } from 'vitest';
import { aBenchmark } from '@/tests/factories/benchmark';
import { reasonsRequired } from '.';
import type { Answers } from '.';

const benchmark = aBenchmark({ 'L1.S1': { polarity: 'shortfall' }, 'L3.S1': {}, 'L4.S1': {} });

describe('a written reason for an agreed score', () => {
  it('is not needed where nothing differs, or there is nothing to differ from', () => {
    expect(reasonsRequired({ benchmark, agreed: 3, answers: {} })).toEqual([]);
    expect(reasonsRequired({ benchmark, agreed: 3, self: 3, proposed: 3, previous: 3, answers: {} })).toEqual([]);
  });

  it.each([2, 4] as const)('is needed where it differs from the self score of %i', (self) => {
    expect(reasonsRequired({ benchmark, agreed: 3, self, answers: {} })).toEqual(['differs-from-self']);
  });

  it.each([2, 4] as const)('is needed where it differs from the proposed score of %i', (proposed) => {
    expect(reasonsRequired({ benchmark, agreed: 3, proposed, answers: {} })).toEqual(['differs-from-proposed']);
  });

  it('is needed where it fell since last time, not where it rose', () => {
    expect(reasonsRequired({ benchmark, agreed: 3, previous: 4, answers: {} })).toEqual(['fell-since-last']);
    expect(reasonsRequired({ benchmark, agreed: 3, previous: 2, answers: {} })).toEqual([]);
  });

  it('is needed where a claimed practice is not in place, or a shortfall contradicts the score', () => {
    expect(reasonsRequired({ benchmark, agreed: 3, answers: { 'L3.S1': 'not-in-place' } })).toEqual([
      'against-the-answers',
    ]);
    expect(reasonsRequired({ benchmark, agreed: 3, answers: { 'L1.S1': 'true-of-us' } })).toEqual([
      'against-the-answers',
    ]);
  });

  it.each<[string, Answers]>([
    ['a claimed practice that is partly there', { 'L3.S1': 'partly' }],
    ['one that is planned', { 'L3.S1': 'planned' }],
    ['one in place without evidence', { 'L3.S1': 'in-place' }],
    ['one above that is in place', { 'L4.S1': 'in-place' }],
  ])('is not needed for %s', (_, answers) => {
    expect(reasonsRequired({ benchmark, agreed: 3, answers })).toEqual([]);
  });

  it('is not needed for a gap below the score', () => {
    expect(reasonsRequired({ benchmark, agreed: 4, answers: { 'L3.S1': 'not-in-place' } })).toEqual([]);
  });

  it('is said in one order, each trigger once, where all apply', () => {
    const answers: Answers = { 'L1.S1': 'true-of-us', 'L3.S1': 'not-in-place' };
    expect(reasonsRequired({ benchmark, agreed: 3, self: 4, proposed: 5, previous: 4, answers })).toEqual([
      'differs-from-self',
      'differs-from-proposed',
      'fell-since-last',
      'against-the-answers',
    ]);
  });
});
