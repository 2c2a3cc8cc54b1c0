import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeGroup } from '@/lib/authorities/change-group';
import { createGroup } from '@/lib/authorities/create-group';
import { loadAuthorities } from '@/lib/authorities/load-authorities';
import { seeAuthorities } from '@/lib/authorities/see-authorities';
import { seeGroup } from '@/lib/authorities/see-group';
import { seeGroupChoices } from '@/lib/authorities/see-group-choices';
import { seeGroups } from '@/lib/authorities/see-groups';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { aCouncil, actorFor, anActor, aPerson, asSystem, atOnce, unique } from '../factories';

let administrator: Actor;
beforeAll(async () => {
  administrator = await anActor({ role: 'administrator' });
});

const name = () => `A board ${unique()}`;
const create = (sent: object) => createGroup(administrator, { name: name(), kind: 'partnership-board', ...sent });
async function aNewGroup() {
  const council = await aCouncil();
  const result = await create({ council: council.onsCode });
  if (!result.ok) throw new Error(result.error.kind);
  return { groupId: result.value.groupId, council };
}
const change = (groupId: string, sent: object, version = 1) =>
  changeGroup(administrator, { groupId, version: String(version), name: name(), kind: 'scrutiny', ...sent });
const councilsOf = async (groupId: string) => {
  const read = await seeGroup(administrator, { groupId });
  return read.ok ? read.value.councils.map(({ id }) => id) : [];
};

describe('a group', () => {
  it('covers a council from the moment it is created', async () => {
    const { groupId, council } = await aNewGroup();
    const { id } = await aPerson({ roles: [{ role: 'group-member', groupId }] });
    expect((await actorFor(id)).grants).toEqual([{ role: 'group-member', groupId, authorityIds: [council.id] }]);
    const read = await seeGroup(administrator, { groupId });
    expect(read.ok && read.value.members.map((member) => member.id)).toEqual([id]);
  });

  it('can cover several councils, and a council be in several groups', async () => {
    const [{ groupId, council }, second] = [await aNewGroup(), await aNewGroup()];
    expect((await change(groupId, { councils: council.onsCode, add: second.council.onsCode })).ok).toBe(true);
    expect(new Set(await councilsOf(groupId))).toEqual(new Set([council.id, second.council.id]));
    expect(await councilsOf(second.groupId)).toEqual([second.council.id]);
  });

  it('no longer covers a council that is taken out: its members are shut out from the next request', async () => {
    const { groupId, council } = await aNewGroup();
    const other = await aCouncil();
    const { id } = await aPerson({ roles: [{ role: 'group-member', groupId }] });
    expect((await change(groupId, { councils: [], add: other.onsCode })).ok).toBe(true);
    expect((await actorFor(id)).grants).toMatchObject([{ authorityIds: [other.id] }]);
    const [event] = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: groupId, action: 'change-group' } }),
    );
    expect(event?.fields).toEqual(['name', 'kind', `council.${other.onsCode}`, `council.${council.onsCode}.removed`]);
  });

  it('is one of fifty created at once under one name', async () => {
    const council = await aCouncil();
    const sent = { name: name(), council: council.onsCode };
    const results = await atOnce(50, (count) =>
      create({ ...sent, name: count % 2 === 0 ? sent.name : sent.name.toUpperCase() }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'name-in-use')).toHaveLength(49);
  });

  it('is never overwritten silently', async () => {
    const { groupId, council } = await aNewGroup();
    const results = await Promise.all([
      change(groupId, { councils: council.onsCode }),
      change(groupId, { councils: council.onsCode }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      error: {
        kind: 'stale',
        version: 2,
        current: { kind: 'scrutiny', councils: council.onsCode },
        names: { [council.onsCode]: council.name },
      },
    });
  });

  it('keeps its name against others, and may keep its own', async () => {
    const [one, other] = [await aNewGroup(), await aNewGroup()];
    const read = await seeGroup(administrator, { groupId: one.groupId });
    const taken = read.ok ? read.value.name : '';
    expect(await change(other.groupId, { name: taken, councils: other.council.onsCode })).toEqual({
      ok: false,
      error: { kind: 'name-in-use', groupId: one.groupId },
    });
    expect((await change(one.groupId, { name: taken.toUpperCase(), councils: one.council.onsCode })).ok).toBe(true);
  });

  it.each([
    ['name', ' ', 'Enter the group’s name'],
    ['name', 'x'.repeat(201), 'The name must be 200 characters or fewer: remove 1'],
    ['name', 'A\u0007', 'Remove the control characters from this text, for example by typing it again'],
    ['kind', 'club', 'Choose what kind of group it is'],
    ['council', '', 'Choose a council that the group covers'],
  ])('is refused for the %s %j', async (field, typed, message) => {
    expect(await create({ council: 'X1', [field]: typed })).toEqual({
      ok: false,
      error: { kind: 'invalid', issues: [{ field, message }] },
    });
  });

  it('covers assessed councils, at least one', async () => {
    const district = await aCouncil({ assessed: false });
    expect(await create({ council: district.onsCode })).toEqual({ ok: false, error: { kind: 'council-not-found' } });
    const { groupId, council } = await aNewGroup();
    expect(await change(groupId, { councils: [], add: '' })).toEqual({ ok: false, error: { kind: 'no-councils' } });
    expect(await change(groupId, { councils: [council.onsCode, 'X99999999'] })).toEqual({
      ok: false,
      error: { kind: 'council-not-found' },
    });
    expect(await change(newId(), { councils: [council.onsCode] })).toEqual({ ok: false, error: { kind: 'not-found' } });
    const choices = await seeGroupChoices(administrator, {});
    expect(choices.ok && choices.value.councils.some(({ onsCode }) => onsCode === district.onsCode)).toBe(false);
  });

  it('is found by its name and by a council’s, with the members it has at this moment', async () => {
    const { groupId, council } = await aNewGroup();
    await aPerson({ roles: [{ role: 'group-member', groupId }] });
    await aPerson({ roles: [{ role: 'group-member', groupId, endsAt: new Date(Date.now() - 1_000) }] });
    await aPerson({ deactivatedAt: new Date(), roles: [{ role: 'group-member', groupId }] });
    const read = await seeGroups(administrator, { q: council.name.toLowerCase() });
    expect(read.ok && read.value.groups.map(({ id, members, councils }) => [id, members, councils])).toEqual([
      [groupId, 1, [council.name]],
    ]);
  });
});

describe('the council list', () => {
  const csv = readFileSync('prisma/data/authorities.csv', 'utf8');

  it('is loaded once, however often the command runs, and councils that are not in it stay', async () => {
    const { id } = await aCouncil();
    expect(await loadAuthorities(csv)).toEqual({ added: 371, changed: 0, unchanged: 0 });
    expect(await loadAuthorities(csv)).toEqual({ added: 0, changed: 0, unchanged: 371 });
    expect(await asSystem((tx) => tx.authority.count({ where: { id } }))).toBe(1);
    expect(await asSystem((tx) => tx.auditEvent.count({ where: { action: 'load-authorities' } }))).toBe(1);
  });

  it('puts right what has changed, and keeps the council’s id', async () => {
    const where = { onsCode: 'E06000047' };
    const before = await asSystem((tx) =>
      tx.authority.update({ where, data: { name: 'Another name', assessed: false } }),
    );
    expect(await loadAuthorities(csv)).toEqual({ added: 0, changed: 1, unchanged: 370 });
    const after = await asSystem((tx) => tx.authority.findUniqueOrThrow({ where }));
    expect(after).toMatchObject({ id: before.id, assessed: true });
    expect(after.name).not.toBe('Another name');
  });

  it('that is half right is not loaded at all', async () => {
    const count = () => asSystem((tx) => tx.authority.count());
    const before = await count();
    await expect(loadAuthorities(`${csv}X00000001,New,New,,Nowhere,R,T,yes,\n`)).rejects.toThrow(/line 373/);
    expect(await count()).toBe(before);
  });

  it('is searched by name, Welsh name, region and code, and by who leads', async () => {
    const see = async (query: object) => {
      const read = await seeAuthorities(administrator, query);
      if (!read.ok) throw new Error(read.error.kind);
      return read.value;
    };
    expect((await see({ q: 'bournemouth, christ' })).councils.map(({ onsCode }) => onsCode)).toEqual(['E06000058']);
    expect((await see({ q: 'wrecsam', show: 'assessed' })).councils.map(({ onsCode }) => onsCode)).toEqual([
      'W06000006',
    ]);
    expect((await see({ show: 'districts' })).total).toBeGreaterThanOrEqual(164);
    const council = await aCouncil();
    expect((await see({ q: council.name, show: 'without-lead' })).total).toBe(1);
    const { id, name: leadName } = await aPerson({ roles: [{ role: 'prevent-lead', authorityId: council.id }] });
    expect((await see({ q: council.name, show: 'without-lead' })).total).toBe(0);
    expect((await see({ q: council.name })).councils[0]?.leads).toEqual([{ id, name: leadName }]);
  });
});
