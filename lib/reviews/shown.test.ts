import { describe, expect, it } from 'vitest';
import { aStanding } from '../../tests/factories/standing';
import { changedSince, shownNow } from './shown';
import type { SharedAction } from './store/record';

const written = { self: 4, proposed: 4, agreed: 4, previous: 5, summary: 'A plan.', fallExplanation: 'Why.' } as const;
const action: SharedAction = { position: 1, text: 'Do this', benchmarks: [1], owner: '', dueOn: null };
const shown = shownNow([aStanding(written)], [action]);
const changed = (standing: Parameters<typeof aStanding>[0], actions: readonly SharedAction[] = [action]) =>
  changedSince([aStanding({ ...written, ...standing })], actions, shown);

describe('what the council has not been shown as it stands', () => {
  it('is nothing while nothing has changed, whatever the council said of it', () => {
    expect(changed({})).toEqual([]);
    expect(changed({ council: 'differs' })).toEqual([]);
  });
  it('is a score, a summary, an explanation of a fall, each at its benchmark', () => {
    expect(changed({ agreed: 3 })).toEqual([{ part: 'agreed-score', benchmark: 1 }]);
    expect(changed({ proposed: 3 })).toEqual([{ part: 'proposed-score', benchmark: 1 }]);
    expect(changed({ summary: 'Another plan.' })).toEqual([{ part: 'summary', benchmark: 1 }]);
    expect(changed({ fallExplanation: 'Other reasons.' })).toEqual([{ part: 'fall-explanation', benchmark: 1 }]);
  });
  it('is an action that was added, changed or taken out', () => {
    const actions = [{ part: 'actions', benchmark: null }];
    expect(changed({}, [])).toEqual(actions);
    expect(changed({}, [{ ...action, text: 'Do that' }])).toEqual(actions);
    expect(changed({}, [action, { ...action, position: 2 }])).toEqual(actions);
  });
  it('is not a score that the Home Office decided: nobody is asked about it again', () => {
    expect(changed({ agreed: 5, decided: true, fallExplanation: '' })).toEqual([
      { part: 'fall-explanation', benchmark: 1 },
    ]);
    expect(changed({ agreed: 4, decided: true })).toEqual([]);
  });
  it('leaves out an explanation that is not shown, because nothing fell', () => {
    const before = shownNow([aStanding({ ...written, previous: 4 })], []);
    expect(changedSince([aStanding({ ...written, previous: 4, fallExplanation: 'Other' })], [], before)).toEqual([]);
  });
  it('is everything where it is not known what was shown', () => {
    expect(changedSince([aStanding(written)], [action], null)).toHaveLength(5);
  });
});
