import { describe, expect, it } from 'vitest';
import { aStanding } from '../../tests/factories/standing';
import { missingForAgreement, missingForHandOver, triggersFor } from './completeness';
import type { Standing } from './model';

const handOver = (standing: Standing) => missingForHandOver([standing]).map(({ part }) => part.kind);
const agreement = (standing: Standing) => missingForAgreement([standing]).map(({ part }) => part.kind);
const written = { self: 4, agreed: 4, summary: 'A plan is in place.' } as const;

describe('before handing over', () => {
  it('each scored benchmark needs an agreed score and a summary', () => {
    expect(handOver(aStanding())).toEqual(['agreed-score', 'summary']);
    expect(handOver(aStanding(written))).toEqual([]);
  });
  it('a score that needs a reason needs it still, also when the answers changed after it was given', () => {
    expect(missingForHandOver([aStanding({ ...written, self: 5 })])).toEqual([
      { benchmark: 1, part: { kind: 'reason', triggers: ['differs-from-self'] } },
    ]);
    expect(handOver(aStanding({ ...written, self: 5, reason: 'The evidence is of last year' }))).toEqual([]);
  });
  it('a score lower than last year’s owes its readers an explanation, beside the reason', () => {
    expect(handOver(aStanding({ ...written, previous: 5, reason: 'Why' }))).toEqual(['fall-explanation']);
    expect(
      handOver(aStanding({ ...written, previous: 5, reason: 'Why', fallExplanation: 'Evidence was asked for' })),
    ).toEqual([]);
  });
  it('the same score as last year, or a higher one, owes none', () => {
    for (const previous of [3, 4] as const) expect(handOver(aStanding({ ...written, previous }))).toEqual([]);
  });
  it('the council’s word is not waited for', () => {
    expect(handOver(aStanding({ ...written, council: 'differs' }))).toEqual([]);
  });
  it('says which benchmark', () => {
    expect(
      missingForHandOver([aStanding({ ...written, number: 2 }), aStanding({ ...written, number: 9, summary: '' })]),
    ).toEqual([{ benchmark: 9, part: { kind: 'summary' } }]);
  });
});

describe('before the review is agreed', () => {
  it('the council confirms every agreed score', () => {
    expect(agreement(aStanding(written))).toEqual(['council']);
    expect(agreement(aStanding({ ...written, council: 'confirmed' }))).toEqual([]);
  });
  it('a difference waits for the Home Office, and its decision settles it', () => {
    expect(agreement(aStanding({ ...written, council: 'differs' }))).toEqual(['home-office']);
    expect(agreement(aStanding({ ...written, decided: true }))).toEqual([]);
  });
  it('without an agreed score there is nothing to confirm', () => {
    expect(agreement(aStanding({ summary: 'Written' }))).toEqual(['agreed-score']);
  });
});

describe('why a reason is needed', () => {
  it('is asked of the contract, with what there is', () => {
    expect(triggersFor(aStanding({ self: 4, proposed: 3, previous: 5 }), 4)).toEqual([
      'differs-from-proposed',
      'fell-since-last',
    ]);
  });
  it('is nothing where there is nothing to differ from', () => {
    expect(triggersFor(aStanding(), 2)).toEqual([]);
  });
});
