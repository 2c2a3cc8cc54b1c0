import { describe, expect, it } from 'vitest';
import { STATES } from '@/lib/workflow';
import { nextStep } from './next-step';

const base = {
  assessment: { state: 'in-progress', handedOverAt: null, factCheckEndedAt: null },
  isLead: true,
  incomplete: [],
  openPositions: 0,
  letterId: null,
} as const;
const inState = (state: (typeof STATES)[number], rest: object = {}) =>
  nextStep({ ...base, ...rest, assessment: { ...base.assessment, state } });
const incomplete = [{ number: 3, title: 'Prevent Partnership Plan', missing: ['why'] as const }];
const someday = new Date('2023-05-11T12:00:00Z');

describe('what is next for the council', () => {
  it.each(['not-started', 'in-progress', 'sent-back'] as const)(
    'is the first benchmark that is not complete, when %s',
    (state) => {
      expect(inState(state, { incomplete })).toEqual({
        kind: 'continue',
        benchmark: 3,
        title: 'Prevent Partnership Plan',
        left: 1,
        first: state === 'not-started',
      });
    },
  );

  it('is checking and submitting for the lead, once all are complete', () => {
    expect(inState('in-progress')).toEqual({ kind: 'check-answers' });
    expect(inState('sent-back')).toEqual({ kind: 'check-answers' });
  });

  it('is waiting for the lead, for a contributor who has done theirs', () => {
    expect(inState('in-progress', { isLead: false })).toEqual({ kind: 'with-the-lead' });
  });

  it('is waiting for the adviser, until scores are handed over', () => {
    expect(inState('submitted')).toEqual({ kind: 'with-the-adviser', taken: false });
    expect(inState('in-review')).toEqual({ kind: 'with-the-adviser', taken: true });
  });

  it('is saying whether the council agrees, as long as a score waits for that', () => {
    const handedOver = { ...base.assessment, state: 'in-review' as const, handedOverAt: someday };
    expect(nextStep({ ...base, assessment: handedOver, openPositions: 9 })).toEqual({ kind: 'agreed-scores', open: 9 });
    expect(nextStep({ ...base, assessment: handedOver })).toEqual({ kind: 'with-the-adviser', taken: true });
  });

  it('is not that for a contributor, who has no agreed scores to confirm', () => {
    const handedOver = { ...base.assessment, state: 'in-review' as const, handedOverAt: someday };
    expect(nextStep({ ...base, isLead: false, assessment: handedOver, openPositions: 9 })).toEqual({
      kind: 'with-the-adviser',
      taken: true,
    });
  });

  it('is the check of factual accuracy for the lead, until it has ended', () => {
    expect(inState('fact-check')).toEqual({ kind: 'fact-check' });
    expect(inState('fact-check', { isLead: false })).toEqual({ kind: 'letter-being-prepared' });
    expect(
      nextStep({ ...base, assessment: { state: 'fact-check', handedOverAt: someday, factCheckEndedAt: someday } }),
    ).toEqual({ kind: 'letter-being-prepared' });
  });

  it('is the outcome, once there is a letter', () => {
    expect(inState('issued', { isLead: false })).toEqual({ kind: 'outcome-with-the-lead' });
    expect(inState('issued', { letterId: 'a-letter' })).toEqual({ kind: 'outcome', letterId: 'a-letter' });
  });

  it('is something in every state', () => {
    for (const state of STATES) expect(inState(state).kind).toBeTruthy();
  });
});
