import { describe, expect, it } from 'vitest';
import { STATES, type State } from '../workflow';
import { waitsFor } from './waits-for';

const quiet = { isHandedOver: false, isFactCheckEnded: false, unanswered: 0, differences: 0 };
const at = (state: State, rest: Partial<typeof quiet> = {}) => waitsFor({ state, ...quiet, ...rest });

describe('what waits for whom', () => {
  it('the council, until it submits', () => {
    for (const state of ['not-started', 'in-progress', 'sent-back'] as const) expect(at(state).who).toBe('council');
  });
  it('the adviser, from submission until handing over', () => {
    expect(at('submitted')).toEqual({ who: 'adviser', what: 'take-into-review' });
    expect(at('in-review')).toEqual({ who: 'adviser', what: 'review' });
  });
  it('once handed over: the council, then the Home Office, then the adviser', () => {
    const handedOver = { isHandedOver: true };
    expect(at('in-review', { ...handedOver, unanswered: 1, differences: 1 })).toEqual({
      who: 'council',
      what: 'positions',
    });
    expect(at('in-review', { ...handedOver, differences: 1 })).toEqual({ who: 'home-office', what: 'differences' });
    expect(at('in-review', handedOver)).toEqual({ who: 'adviser', what: 'agree' });
  });
  it('what was said before a hand-over does not count until it is handed over again', () => {
    expect(at('in-review', { unanswered: 3, differences: 2 })).toEqual({ who: 'adviser', what: 'review' });
  });
  it('the letter is the adviser’s, its facts the council’s to check', () => {
    expect(at('agreed').who).toBe('adviser');
    expect(at('fact-check')).toEqual({ who: 'council', what: 'fact-check' });
    expect(at('fact-check', { isFactCheckEnded: true })).toEqual({ who: 'adviser', what: 'issue' });
  });
  it('nobody, at the end', () => {
    expect(STATES.filter((state) => at(state).who === 'nobody')).toEqual(['issued', 'withdrawn']);
  });
});
