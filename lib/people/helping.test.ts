import { describe, expect, it } from 'vitest';
import { planAssignment, planChange, planHandOver, shownAs, type Given, type KnownPerson } from './helping';

const SCORED = [1, 2, 3, 4, 6, 7, 8, 9, 10];
const asked = (...benchmarks: number[]) => ({ benchmarks, onBehalfOf: 'police', district: undefined });
const officer: KnownPerson = {
  id: 'p',
  name: 'Licensing Officer',
  deactivatedAt: null,
  judgesCouncil: false,
  isLead: false,
};
const held: Given = { id: 'r', benchmarks: [8, 3], onBehalfOf: 'council', districtId: null };

describe('asking somebody to help', () => {
  const plan = (given: Partial<Parameters<typeof planAssignment>[0]>) =>
    planAssignment({ person: officer, held: null, scored: SCORED, asked: asked(9, 8, 9), ...given });

  it('gives the benchmarks asked for, each once and in order', () => {
    expect(plan({ person: null })).toEqual({
      ok: true,
      value: { benchmarks: [8, 9], added: [8, 9], removed: [], onBehalfOf: 'police', districtId: null },
    });
  });

  it('keeps what they were given before, and tells them only of what is new', () => {
    expect(plan({ held })).toMatchObject({ ok: true, value: { benchmarks: [3, 8, 9], added: [9] } });
    expect(plan({ held, asked: asked(3) })).toMatchObject({ ok: true, value: { benchmarks: [3, 8], added: [] } });
  });

  it('is refused for somebody who has left, who judges the council, or who leads it', () => {
    const kind = (person: Partial<KnownPerson>) => plan({ person: { ...officer, ...person } });
    const error = (given: string) => ({ ok: false, error: { kind: given, name: officer.name } });
    expect(kind({ deactivatedAt: new Date() })).toEqual(error('has-left'));
    expect(kind({ judgesCouncil: true })).toEqual(error('judges-council'));
    expect(kind({ isLead: true })).toEqual(error('is-lead'));
  });

  it('offers no benchmark that is not scored, and none that the framework does not have', () => {
    expect(plan({ asked: asked(5, 8, 11) })).toEqual({
      ok: false,
      error: { kind: 'benchmarks-not-offered', benchmarks: [5, 11] },
    });
  });

  it('keeps the district that they speak for, and refuses one that is not of this county', () => {
    const of = (district: { id: string } | null) => ({ ...asked(8), onBehalfOf: 'district', district });
    expect(plan({ asked: of({ id: 'd' }) })).toMatchObject({ ok: true, value: { districtId: 'd' } });
    expect(plan({ asked: of(null) })).toEqual({ ok: false, error: { kind: 'district-not-found' } });
  });
});

describe('changing what somebody was given', () => {
  const change = (given: Partial<Parameters<typeof planChange>[0]>) =>
    planChange({ held, scored: SCORED, asked: asked(8, 9), shown: shownAs(held), ...given });

  it('puts the new benchmarks in the place of the old', () => {
    expect(change({})).toMatchObject({
      ok: true,
      value: { benchmarks: [8, 9], added: [9], removed: [3], onBehalfOf: 'police' },
    });
  });

  it('is refused where somebody else changed it after the page was opened', () => {
    expect(change({ shown: shownAs({ ...held, benchmarks: [8] }) })).toEqual({
      ok: false,
      error: { kind: 'changed-since-shown', renewed: { shown: shownAs(held) }, benchmarks: [3, 8] },
    });
  });

  it('leaves a benchmark that is not scored where an administrator gave it, and gives none', () => {
    const withFive = { ...held, benchmarks: [5, 8] };
    expect(change({ held: withFive, shown: shownAs(withFive), asked: asked(5, 9) })).toMatchObject({ ok: true });
    expect(change({ asked: asked(5) })).toMatchObject({ ok: false, error: { kind: 'benchmarks-not-offered' } });
  });
});

describe('handing over', () => {
  const lead = (personId: string, canSignIn = true) => ({ assignmentId: `role-${personId}`, personId, canSignIn });
  const from = (to: string, ...leads: ReturnType<typeof lead>[]) => planHandOver({ leads, from: 'a', to });

  it('ends one’s own role in favour of another lead', () => {
    expect(from('b', lead('a'), lead('b'))).toEqual({ ok: true, value: { ends: ['role-a'] } });
  });

  it('never leaves the council without a lead who can sign in', () => {
    const refused = { ok: false, error: { kind: 'successor-not-lead' } };
    expect(from('b', lead('a'))).toEqual(refused);
    expect(from('b', lead('a'), lead('b', false), lead('c'))).toEqual(refused);
    expect(from('a', lead('a'))).toEqual({ ok: false, error: { kind: 'to-yourself' } });
  });

  it('is over once it is done', () => {
    expect(from('b', lead('b'))).toEqual({ ok: false, error: { kind: 'already-handed-over' } });
  });
});
