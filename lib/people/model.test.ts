import { describe, expect, it } from 'vitest';
import { clashOf, isInForce, type HeldRole, type NewRole } from './model';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const NORTHMOOR = { id: 'northmoor', name: 'Northmoor Council', region: 'North March' };
const EASTHOLT = { id: 'eastholt', name: 'Eastholt Council', region: 'North March' };
const base = {
  authority: null,
  group: null,
  region: null,
  benchmarks: [],
  startsAt: day('2023-01-01'),
  endsAt: null,
} as const;
const role = (given: Partial<HeldRole> & Pick<HeldRole, 'role'>): HeldRole => ({ id: 'one', ...base, ...given });
const wanted = (given: Partial<NewRole> & Pick<NewRole, 'role'>): NewRole => ({ ...base, ...given });

describe('giving a role', () => {
  it('is fine for someone who holds none', () => {
    expect(clashOf([], wanted({ role: 'prevent-lead', authority: NORTHMOOR }))).toBeNull();
  });

  it('is refused where the same role with the same reach is held already', () => {
    const held = [role({ role: 'prevent-lead', authority: NORTHMOOR })];
    expect(clashOf(held, wanted({ role: 'prevent-lead', authority: NORTHMOOR }))).toEqual({ kind: 'already-held' });
    expect(clashOf(held, wanted({ role: 'prevent-lead', authority: EASTHOLT }))).toBeNull();
  });

  it('can be repeated for another time', () => {
    const cover = role({ role: 'regional-adviser', region: 'North March', endsAt: day('2023-02-01') });
    expect(
      clashOf([cover], wanted({ role: 'regional-adviser', region: 'North March', startsAt: day('2023-02-01') })),
    ).toBeNull();
    expect(
      clashOf([cover], wanted({ role: 'regional-adviser', region: 'North March', startsAt: day('2023-01-31') })),
    ).toEqual({ kind: 'already-held' });
  });

  it.each(['prevent-lead', 'contributor'] as const)('never makes the %s of a council its reviewer', (held) => {
    const own = [role({ role: held, authority: NORTHMOOR })];
    const clash = { kind: 'own-council', council: 'Northmoor Council', role: held };
    expect(clashOf(own, wanted({ role: 'regional-adviser', authority: NORTHMOOR }))).toEqual(clash);
    expect(clashOf(own, wanted({ role: 'regional-adviser', region: 'North March' }))).toEqual(clash);
    expect(clashOf(own, wanted({ role: 'regional-adviser', authority: EASTHOLT }))).toBeNull();
  });

  it('never makes the reviewer of a council its Prevent Lead or contributor', () => {
    const byRegion = [role({ role: 'regional-adviser', region: 'North March' })];
    expect(clashOf(byRegion, wanted({ role: 'contributor', authority: EASTHOLT }))).toEqual({
      kind: 'reviews-this-council',
      council: 'Eastholt Council',
      reach: 'North March',
    });
    const byCouncil = [role({ role: 'regional-adviser', authority: NORTHMOOR })];
    expect(clashOf(byCouncil, wanted({ role: 'prevent-lead', authority: NORTHMOOR }))).toMatchObject({
      kind: 'reviews-this-council',
    });
    expect(clashOf(byCouncil, wanted({ role: 'prevent-lead', authority: EASTHOLT }))).toBeNull();
  });

  it('lets one person be Prevent Lead of a council and member of a group', () => {
    const held = [role({ role: 'prevent-lead', authority: NORTHMOOR })];
    expect(clashOf(held, wanted({ role: 'group-member', group: { id: 'board', name: 'A board' } }))).toBeNull();
  });
});

describe('a role', () => {
  const cover = { startsAt: day('2023-03-01'), endsAt: day('2023-03-08') };
  it.each([
    ['before it begins', '2023-02-28', false],
    ['at its beginning', '2023-03-01', true],
    ['in between', '2023-03-07', true],
    ['at its end', '2023-03-08', false],
  ])('is %s in force or not', (_when, at, expected) => {
    expect(isInForce(cover, day(at))).toBe(expected);
  });

  it('without an end lasts', () => {
    expect(isInForce({ ...cover, endsAt: null }, day('2033-03-08'))).toBe(true);
  });
});
