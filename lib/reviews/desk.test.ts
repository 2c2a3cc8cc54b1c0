import { describe, expect, it } from 'vitest';
import { aStanding } from '../../tests/factories/standing';
import { benchmarkByNumber, framework2022 } from '../framework';
import { changedFields, decideDesk, type Desk, type DeskAsItIs } from './desk';
import type { Standing } from './model';

const lastBy = { byName: 'Another adviser', at: new Date('2023-03-01T10:00:00Z') };
const EMPTY: Desk = {
  proposed: null,
  proposedReason: '',
  note: '',
  summary: '',
  fallExplanation: '',
  agreed: null,
  agreedReason: '',
};

function aDesk(standing: Standing | null, desk: Partial<Desk> = {}): DeskAsItIs {
  const benchmark = standing?.benchmark ?? benchmarkByNumber(framework2022, 5);
  if (benchmark === undefined) throw new Error('No such benchmark');
  return { benchmark, standing, desk: { ...EMPTY, ...desk }, version: 2, lastBy };
}
const save = (now: DeskAsItIs, wanted: Partial<Desk>, version = 2) =>
  decideDesk(now, version, { ...now.desk, ...wanted });
const problems = (result: ReturnType<typeof save>) =>
  result.ok || result.error.kind !== 'not-saved' ? [] : result.error.problems.map(({ kind }) => kind);

describe('saving the review desk', () => {
  it('writes only what changed', () => {
    const desk = aDesk(aStanding({ self: 4 }), { note: 'Ask', summary: 'As it was' });
    expect(save(desk, { note: 'Asked' })).toEqual({ ok: true, value: { note: 'Asked' } });
    expect(save(desk, { summary: 'Better' })).toEqual({
      ok: true,
      value: { texts: { summary: 'Better', fallExplanation: '' } },
    });
    expect(save(desk, {})).toEqual({ ok: true, value: {} });
  });
  it('adds no row for a score that stays as it is, and one for the same score with another reason', () => {
    const desk = aDesk(aStanding({ self: 4, agreed: 4 }), { agreed: 4 });
    expect(save(desk, { agreed: 4 })).toEqual({ ok: true, value: {} });
    expect(save(desk, { agreedReason: 'As discussed' })).toEqual({
      ok: true,
      value: { agreed: { score: 4, reason: 'As discussed' } },
    });
  });
  it('a proposed score comes with a reason, and a reason with a score', () => {
    const desk = aDesk(aStanding({ self: 4 }));
    expect(problems(save(desk, { proposed: 4 }))).toEqual(['proposed-reason-missing']);
    expect(problems(save(desk, { proposedReason: 'Because' }))).toEqual(['proposed-score-missing']);
    expect(save(desk, { proposed: 3, proposedReason: 'Because' }).ok).toBe(true);
  });
  it('an agreed score needs the reasons that the contract names, one text for all', () => {
    const desk = aDesk(aStanding({ self: 4, proposed: 4, previous: 5 }), { proposed: 4, proposedReason: 'Because' });
    expect(save(desk, { agreed: 3 })).toEqual({
      ok: false,
      error: {
        kind: 'not-saved',
        problems: [
          { kind: 'reason-missing', triggers: ['differs-from-self', 'differs-from-proposed', 'fell-since-last'] },
        ],
      },
    });
    expect(save(desk, { agreed: 3, agreedReason: 'One text' }).ok).toBe(true);
    expect(problems(save(desk, { agreedReason: 'Of nothing' }))).toEqual(['agreed-score-missing']);
  });
  it('counts a score that is proposed in the same save', () => {
    const desk = aDesk(aStanding({ self: 4 }));
    expect(problems(save(desk, { agreed: 4, proposed: 3, proposedReason: 'Because' }))).toEqual(['reason-missing']);
  });
  it('lets a note be saved although an older agreed score lacks a reason that has become needed', () => {
    const desk = aDesk(aStanding({ self: 5, agreed: 4 }), { agreed: 4 });
    expect(save(desk, { note: 'Ask again' })).toEqual({ ok: true, value: { note: 'Ask again' } });
  });
  it('does not score over what the Home Office decided in this round, and leaves the rest of the desk open', () => {
    const decided = { agreed: 5, agreedReason: 'Decided' } as const;
    const desk = aDesk(aStanding({ self: 4, agreed: 5, decided: true }), decided);
    expect(problems(save(desk, { agreed: 4 }))).toEqual(['decided']);
    expect(problems(save(desk, { agreedReason: 'Other words' }))).toEqual(['decided']);
    expect(problems(save(desk, { agreed: null, agreedReason: '' }))).toEqual(['decided']);
    expect(save(desk, { summary: 'As decided' }).ok).toBe(true);
  });
  it('may score anew what was decided before the review was taken up again', () => {
    const desk = aDesk(aStanding({ self: 4, agreed: 5, decided: 'before' }), { agreed: 5, agreedReason: 'Decided' });
    expect(save(desk, { agreed: 4, agreedReason: 'New evidence' })).toEqual({
      ok: true,
      value: { agreed: { score: 4, reason: 'New evidence' } },
    });
  });
  it('says everything that is wrong at once', () => {
    const desk = aDesk(aStanding({ self: 4 }));
    expect(problems(save(desk, { proposed: 3, agreed: 2 }))).toEqual(['proposed-reason-missing', 'reason-missing']);
  });
  it('gives no score to a benchmark that is not scored, but keeps a note', () => {
    const desk = aDesk(null);
    for (const score of [{ proposed: 3, proposedReason: 'Because' }, { agreed: 3 }] as const)
      expect(problems(save(desk, score))).toEqual(['not-scored']);
    expect(save(desk, { note: 'See the Channel visit' }).ok).toBe(true);
  });
});

describe('a stale save', () => {
  const desk = aDesk(aStanding({ self: 4 }), { summary: 'Theirs', note: 'Both' });
  it('overwrites nothing: what is there comes back, with who wrote it and its version', () => {
    expect(save(desk, { summary: 'Mine' }, 1)).toEqual({
      ok: false,
      error: { kind: 'stale', current: { summary: 'Theirs' }, version: 2, ...lastBy },
    });
  });
  it('is none where it says the same as what is there', () => {
    expect(save(desk, {}, 1)).toEqual({ ok: true, value: {} });
  });
});

it('the audit names fields, never texts', () => {
  const change = {
    proposed: { score: 3, reason: 'secret' },
    agreed: { score: 3, reason: 'secret' },
    note: 'secret',
    texts: { summary: 'secret', fallExplanation: '' },
  } as const;
  expect(changedFields(7, change)).toEqual(['proposed-score.7', 'agreed-score.7', 'private-note.7', 'summary.7']);
});
