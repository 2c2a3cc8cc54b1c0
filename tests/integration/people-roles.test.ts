import { beforeAll, describe, expect, it } from 'vitest';
import { deactivatePerson } from '@/lib/people/deactivate-person';
import { endRole } from '@/lib/people/end-role';
import { giveRole } from '@/lib/people/give-role';
import { reactivatePerson } from '@/lib/people/reactivate-person';
import { seePerson } from '@/lib/people/see-person';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { aCouncil, actorFor, aGroup, anActor, aPerson, aRole, asSystem, atOnce, type GivenRole } from '../factories';

let administrator: Actor;
beforeAll(async () => {
  administrator = await anActor({ role: 'administrator' });
});

const give = (personId: string, asked: object, by = administrator) => giveRole(by, { personId, ...asked });
const grantsOf = async (personId: string) => (await actorFor(personId)).grants;
const audited = (personId: string, action: string) =>
  asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: personId, action }, orderBy: { seq: 'asc' } }));
const lead = ({ onsCode }: { onsCode: string }) => ({ role: 'prevent-lead', 'lead-council': onsCode });
const reviewOf = ({ onsCode }: { onsCode: string }, dates: object = {}) => ({
  role: 'regional-adviser',
  'adviser-reach': 'council',
  'adviser-council': onsCode,
  ...dates,
});

describe('a role', () => {
  it('of each kind is given with what it reaches, and counts from the next request', async () => {
    const council = await aCouncil();
    const other = await aCouncil();
    const group = await aGroup({ councils: [council] });
    const { id } = await aPerson();
    const asked = [
      lead(council),
      { role: 'contributor', 'contributor-council': other.onsCode, 'contributor-benchmarks': ['7', '3', '3'] },
      { role: 'group-member', group: group.id },
      { role: 'home-office' },
      { role: 'administrator' },
    ];
    for (const role of asked) expect(await give(id, role)).toEqual({ ok: true, value: { personId: id } });
    expect(await grantsOf(id)).toEqual(
      expect.arrayContaining([
        { role: 'prevent-lead', authorityId: council.id },
        { role: 'contributor', authorityId: other.id, benchmarks: [3, 7] },
        { role: 'group-member', groupId: group.id, authorityIds: [council.id] },
        { role: 'home-office' },
        { role: 'administrator' },
      ]),
    );
    expect((await audited(id, 'give-role')).map(({ fields }) => fields)).toEqual(
      asked.map(({ role }) => [`role.${role}`]),
    );
    expect((await audited(id, 'give-role'))[0]).toMatchObject({ actorId: administrator.id, authorityId: council.id });
  });

  it('of a Regional Prevent Adviser reaches a region, also councils that come to it later', async () => {
    const council = await aCouncil();
    const { id } = await aPerson();
    await give(id, { role: 'regional-adviser', 'adviser-reach': 'region', 'adviser-region': council.region });
    const later = await aCouncil({ region: council.region });
    const [grant] = await grantsOf(id);
    expect(grant?.role === 'regional-adviser' && new Set(grant.authorityIds)).toEqual(new Set([council.id, later.id]));
  });

  it('for cover counts from its first day to the end of its last, in the United Kingdom', async () => {
    const { id } = await aPerson();
    const council = await aCouncil();
    const year = new Date().getFullYear() + 1;
    const dates = {
      'from-day': '1',
      'from-month': '7',
      'from-year': String(year),
      'to-day': '14',
      'to-month': '7',
      'to-year': String(year),
    };
    expect((await give(id, reviewOf(council, dates))).ok).toBe(true);
    expect(await grantsOf(id)).toEqual([]);
    const [role] = await asSystem((tx) => tx.roleAssignment.findMany({ where: { personId: id } }));
    // British Summer Time: midnight there is 23:00 UTC of the day before.
    expect(role?.startsAt.toISOString()).toBe(`${year}-06-30T23:00:00.000Z`);
    expect(role?.endsAt?.toISOString()).toBe(`${year}-07-14T22:59:59.999Z`);
    const page = await seePerson(administrator, { personId: id });
    expect(page.ok && page.value.toCome).toHaveLength(1);
  });

  it('is given once by fifty administrators at once', async () => {
    const { id } = await aPerson();
    const council = await aCouncil();
    const results = await atOnce(50, () => give(id, lead(council)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'already-held')).toHaveLength(49);
  });

  it.each([
    ['no role', {}, 'role', 'Choose a role'],
    ['a role that does not exist', { role: 'superuser' }, 'role', 'Choose a role'],
    [
      'a Prevent Lead of nothing',
      { role: 'prevent-lead' },
      'lead-council',
      'Choose the council that they lead on Prevent for',
    ],
    [
      'a contributor to no benchmark',
      { role: 'contributor', 'contributor-council': 'x' },
      'contributor-benchmarks',
      'Choose the benchmarks that they contribute to',
    ],
    [
      'a contributor to benchmark 11',
      { role: 'contributor', 'contributor-council': 'x', 'contributor-benchmarks': '11' },
      'contributor-benchmarks',
      'Choose the benchmarks that they contribute to',
    ],
    ['a member of nothing', { role: 'group-member' }, 'group', 'Choose the group that they are a member of'],
    [
      'a member of a group with a malformed id',
      { role: 'group-member', group: 'x' },
      'group',
      'Choose a group from the list',
    ],
    [
      'an adviser for nothing',
      { role: 'regional-adviser' },
      'adviser-reach',
      'Choose whether they review a region or one council',
    ],
    [
      'an adviser for an unnamed region',
      { role: 'regional-adviser', 'adviser-reach': 'region' },
      'adviser-region',
      'Choose the region whose councils they review',
    ],
    [
      'cover from a day that does not exist',
      {
        role: 'regional-adviser',
        'adviser-reach': 'region',
        'adviser-region': 'x',
        'from-day': '31',
        'from-month': '2',
        'from-year': '2030',
      },
      'from',
      'The first day must be a real date: enter a day, a month and a year of four figures, like 31 3 2026',
    ],
    [
      'cover that ends before it begins',
      {
        role: 'regional-adviser',
        'adviser-reach': 'region',
        'adviser-region': 'x',
        'from-day': '2',
        'from-month': '2',
        'from-year': '2030',
        'to-day': '1',
        'to-month': '2',
        'to-year': '2030',
      },
      'to',
      'The last day must be the first day or later',
    ],
  ])('is refused as %s, saying how to fix it', async (_what, asked, field, message) => {
    const { id } = await aPerson();
    expect(await give(id, asked)).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ field, message }] } });
  });

  it('is refused for a council, group or region that is not there, and for a district', async () => {
    const { id } = await aPerson();
    const district = await aCouncil({ assessed: false });
    for (const asked of [
      { role: 'prevent-lead', 'lead-council': 'X99999999' },
      lead(district),
      { role: 'group-member', group: newId() },
      { role: 'regional-adviser', 'adviser-reach': 'region', 'adviser-region': 'Atlantis' },
    ])
      expect(await give(id, asked)).toEqual({ ok: false, error: { kind: 'reach-not-found' } });
  });

  it('is refused for cover that is over already', async () => {
    const { id } = await aPerson();
    const council = await aCouncil();
    const dates = { 'to-day': '1', 'to-month': '1', 'to-year': '2021' };
    expect(await give(id, reviewOf(council, dates))).toEqual({ ok: false, error: { kind: 'already-over' } });
  });

  it.each(['prevent-lead', 'contributor'] as const)(
    'of an adviser is refused for a council of which they are %s, by council and by region',
    async (role) => {
      const council = await aCouncil();
      const held: GivenRole =
        role === 'contributor' ? { role, authorityId: council.id, benchmarks: [1] } : { role, authorityId: council.id };
      const { id } = await aPerson({ roles: [held] });
      const refusal = { ok: false, error: { kind: 'own-council', council: council.name, role } };
      expect(await give(id, reviewOf(council))).toEqual(refusal);
      expect(
        await give(id, { role: 'regional-adviser', 'adviser-reach': 'region', 'adviser-region': council.region }),
      ).toEqual(refusal);
      expect((await give(id, reviewOf(await aCouncil()))).ok).toBe(true);
    },
  );

  it('of a Prevent Lead is refused to the adviser of that council', async () => {
    const council = await aCouncil();
    const { id } = await aPerson({ roles: [{ role: 'regional-adviser', region: council.region }] });
    expect(await give(id, lead(council))).toEqual({
      ok: false,
      error: { kind: 'reviews-this-council', council: council.name, reach: council.region },
    });
  });

  it('is refused to someone who was deactivated, and for someone who is not there', async () => {
    const { id } = await aPerson({ deactivatedAt: new Date() });
    expect(await give(id, { role: 'home-office' })).toEqual({ ok: false, error: { kind: 'deactivated' } });
    expect(await give(newId(), { role: 'home-office' })).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('is nobody’s to give but an administrator’s: not even to themselves', async () => {
    const officer = await anActor({ role: 'home-office' });
    expect(await give(officer.id, { role: 'administrator' }, officer)).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
    expect(await grantsOf(officer.id)).toEqual([{ role: 'home-office' }]);
  });
});

describe('ending a role', () => {
  it('counts from the next request; the record keeps it with its dates', async () => {
    const council = await aCouncil();
    const { id } = await aPerson();
    const role = await aRole(id, { role: 'prevent-lead', authorityId: council.id });
    expect((await endRole(administrator, { personId: id, assignmentId: role.id })).ok).toBe(true);
    expect(await grantsOf(id)).toEqual([]);
    const page = await seePerson(administrator, { personId: id });
    expect(page.ok && page.value.ended.map((held) => held.id)).toEqual([role.id]);
    expect((await audited(id, 'end-role'))[0]).toMatchObject({
      fields: ['role.prevent-lead'],
      authorityId: council.id,
    });
    expect(await endRole(administrator, { personId: id, assignmentId: role.id })).toEqual({
      ok: false,
      error: { kind: 'already-ended' },
    });
  });

  it('that has not begun makes one that never was in force', async () => {
    const { id } = await aPerson();
    const startsAt = new Date(Date.now() + 86_400_000);
    const role = await aRole(id, { role: 'home-office', startsAt });
    await endRole(administrator, { personId: id, assignmentId: role.id });
    const [kept] = await asSystem((tx) => tx.roleAssignment.findMany({ where: { id: role.id } }));
    expect(kept?.endsAt).toEqual(startsAt);
  });

  it('of another person than named is not found', async () => {
    const role = await aRole((await aPerson()).id, { role: 'home-office' });
    expect(await endRole(administrator, { personId: (await aPerson()).id, assignmentId: role.id })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

describe('stopping a person signing in', () => {
  it('counts from the next request, and can be undone with the roles as they were', async () => {
    const { id } = await aPerson({ roles: [{ role: 'home-office' }] });
    expect((await deactivatePerson(administrator, { personId: id })).ok).toBe(true);
    await expect(actorFor(id)).rejects.toThrow(/cannot sign in/);
    expect(await deactivatePerson(administrator, { personId: id })).toEqual({
      ok: false,
      error: { kind: 'already-deactivated' },
    });
    expect((await reactivatePerson(administrator, { personId: id })).ok).toBe(true);
    expect(await grantsOf(id)).toEqual([{ role: 'home-office' }]);
    expect(await reactivatePerson(administrator, { personId: id })).toEqual({
      ok: false,
      error: { kind: 'already-active' },
    });
  });

  it('is refused for oneself', async () => {
    expect(await deactivatePerson(administrator, { personId: administrator.id })).toEqual({
      ok: false,
      error: { kind: 'yourself' },
    });
  });
});
