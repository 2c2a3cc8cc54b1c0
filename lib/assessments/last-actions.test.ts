import { describe, expect, it } from 'vitest';
import {
  planLastActions,
  seenAction,
  unansweredActions,
  type LastActionAnswer,
  type LastActionsToAnswer,
  type SentActions,
  type SentAnswer,
} from './last-actions';

const AT = new Date('2023-01-10T10:00:00Z');
const kept = (position: number, rest: Partial<LastActionAnswer> = {}): LastActionAnswer => ({
  position,
  outcome: 'partly',
  changed: 'A group was set up.',
  version: 2,
  byName: 'A colleague',
  at: AT,
  ...rest,
});
const last = (...answers: readonly (LastActionAnswer | null)[]): LastActionsToAnswer => ({
  cycle: '2021/22',
  letterId: 'letter',
  actions: answers.map((answer, index) => ({
    position: index + 1,
    text: `Action ${index + 1}`,
    benchmarks: [3],
    owner: '',
    answer,
    kept: answer,
  })),
});
const nothing = { outcome: '', changed: '' };
const sent = (position: number, rest: Partial<SentAnswer> = {}): SentAnswer => ({
  position,
  outcome: 'partly',
  changed: 'A group was set up.',
  seen: seenAction(kept(position)),
  ...rest,
});
const plan = (of: LastActionsToAnswer, actions: readonly SentAnswer[], rest: Partial<SentActions> = {}) =>
  planLastActions(of, { actions, shown: 'letter', isDraft: false, ...rest });

describe('last year’s recommended actions', () => {
  it('are each answered before submission; none is open where there was no last year', () => {
    expect(unansweredActions(last(kept(1), null, null))).toEqual([2, 3]);
    expect(unansweredActions(last(kept(1)))).toEqual([]);
    expect(unansweredActions(null)).toEqual([]);
  });

  it('are written only where something changed; what is not answered yet may stay so', () => {
    const second = sent(2, { seen: nothing, outcome: 'done', changed: '' });
    expect(plan(last(kept(1), null), [sent(1), second])).toEqual({
      ok: true,
      value: { answers: [{ position: 2, outcome: 'done', changed: '' }], seen: { 'outcome-2': 'done' } },
    });
    expect(plan(last(null), [sent(1, { seen: nothing, outcome: null, changed: '' })])).toMatchObject({
      value: { answers: [] },
    });
  });

  it('may be written about before it is said what became of them, while it is saved as it is written', () => {
    const begun = sent(1, { seen: nothing, outcome: null, changed: 'Health joined' });
    expect(plan(last(null), [begun])).toEqual({ ok: false, error: { kind: 'outcome-missing', positions: [1] } });
    expect(plan(last(null), [begun], { isDraft: true })).toMatchObject({
      ok: true,
      value: { answers: [{ position: 1, outcome: null, changed: 'Health joined' }] },
    });
  });

  it('leave a field alone that was not sent', () => {
    expect(plan(last(kept(1)), [sent(1, { outcome: 'done', changed: null })])).toMatchObject({
      value: { answers: [{ position: 1, outcome: 'done', changed: 'A group was set up.' }] },
    });
  });

  it('are those of the letter and no others', () => {
    expect(plan(last(null), [sent(2)])).toEqual({ ok: false, error: { kind: 'no-such-action' } });
  });

  it('are not answered by what was written about the letter before, but once that was looked at again', () => {
    const done = sent(1, { outcome: 'done', changed: 'Written about the letter before' });
    const refused = plan(last(null), [done], { shown: 'letter before' });
    const renewed = { shown: 'letter', 'seen.outcome-1': '', 'seen.changed-1': '' };
    expect(refused).toEqual({ ok: false, error: { kind: 'changed-since-shown', renewed } });
    expect(plan(last(null), [{ ...done, seen: nothing }])).toMatchObject({ value: { answers: [{ outcome: 'done' }] } });
  });

  it('show both texts where somebody else saved another one meanwhile', () => {
    const theirs = kept(1, { version: 3, changed: 'Theirs' });
    expect(plan(last(theirs), [sent(1, { changed: 'Mine' })])).toMatchObject({
      ok: false,
      error: {
        kind: 'stale',
        byName: 'A colleague',
        current: { 'changed-1': 'Theirs' },
        renewed: { 'seen.changed-1': seenAction(theirs).changed },
      },
    });
  });

  it('ask nobody where both said the same, or where two people changed different fields', () => {
    expect(plan(last(kept(1, { version: 3 })), [sent(1)])).toMatchObject({ value: { answers: [] } });
    expect(plan(last(kept(1, { outcome: 'done' })), [sent(1, { changed: 'Mine' })])).toMatchObject({
      value: { answers: [{ position: 1, outcome: 'done', changed: 'Mine' }] },
    });
  });

  it('show both where two people answered for the first time', () => {
    const result = plan(last(kept(1, { version: 1 })), [sent(1, { seen: nothing, outcome: 'not', changed: '' })]);
    expect(result).toMatchObject({ ok: false, error: { current: { 'outcome-1': 'partly' } } });
  });
});
