import { beforeAll, describe, expect, it } from 'vitest';
import { addCouncils } from '@/lib/cycles/add-councils';
import { changeDeadline } from '@/lib/cycles/change-deadline';
import { openCycle } from '@/lib/cycles/open-cycle';
import { seeCouncilsToAdd } from '@/lib/cycles/see-councils-to-add';
import { seeCycleChoices } from '@/lib/cycles/see-cycle-choices';
import { framework2022 } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { templatePartsSchema } from '@/lib/letters/model';
import type { Actor } from '@/lib/policy';
import { aCouncil, anActor, asSystem, atOnce, day, unique } from '../factories';

let officer: Actor;
beforeAll(async () => {
  officer = await anActor({ role: 'home-office' });
});

let year = 2030;
/** Each of them of other years: a cycle's name is its own. */
const aName = () => `${(year += 1)}/${String((year + 1) % 100).padStart(2, '0')}`;
const asked = (sent: object = {}) => ({
  name: aName(),
  framework: framework2022.code,
  'opens-day': '1',
  'opens-month': '9',
  'opens-year': '2030',
  'deadline-day': '31',
  'deadline-month': '1',
  'deadline-year': '2031',
  which: 'later',
  ...sent,
});
const open = (sent: object = {}) => openCycle(officer, asked(sent));
async function opened(sent: object = {}) {
  const result = await open(sent);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.cycleId;
}
const assessmentsOf = (cycleId: string) =>
  asSystem((tx) =>
    tx.assessment.findMany({ where: { cycleId }, select: { authorityId: true, state: true, framework: true } }),
  );

describe('opening a cycle', () => {
  it('makes a self-assessment for each assessed council of the regions chosen, and none for districts', async () => {
    const region = `Region ${unique()}`;
    const councils = [await aCouncil({ region }), await aCouncil({ region })];
    await aCouncil({ region, assessed: false });
    await aCouncil();
    const cycleId = await opened({ which: 'regions', regions: region });
    const made = await assessmentsOf(cycleId);
    expect(new Set(made.map(({ authorityId }) => authorityId))).toEqual(new Set(councils.map(({ id }) => id)));
    expect(made.every(({ state, framework }) => state === 'not-started' && framework === framework2022.code)).toBe(
      true,
    );
  });

  it('of all assessed councils takes them all', async () => {
    const everyone = await asSystem((tx) => tx.authority.count({ where: { assessed: true } }));
    expect(await assessmentsOf(await opened({ which: 'all' }))).toHaveLength(everyone);
  });

  it('makes the letter’s fixed text for each nation, complete, and an audit event, all at once', async () => {
    const cycleId = await opened();
    const templates = await asSystem((tx) =>
      tx.letterTemplate.findMany({ where: { cycleId }, orderBy: { nation: 'asc' } }),
    );
    expect(templates.map(({ nation, version, createdBy }) => [nation, version, createdBy])).toEqual(
      ['England', 'Scotland', 'Wales'].map((nation) => [nation, 1, officer.id]),
    );
    expect(templates.every(({ parts }) => templatePartsSchema.safeParse(parts).success)).toBe(true);
    const events = await asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: cycleId } }));
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([['open-cycle', officer.id]]);
  });

  it('keeps its dates as days, whatever the time of year', async () => {
    const cycleId = await opened();
    const cycle = await asSystem((tx) => tx.cycle.findUniqueOrThrow({ where: { id: cycleId } }));
    expect([cycle.opensOn, cycle.deadlineOn]).toEqual([day('2030-09-01'), day('2031-01-31')]);
  });

  it('of the same years is refused, and one of fifty at once is made', async () => {
    const sent = asked();
    const results = await atOnce(50, () => openCycle(officer, sent));
    const made = results.flatMap((result) => (result.ok ? [result.value.cycleId] : []));
    expect(made).toHaveLength(1);
    expect(
      results.filter((result) => !result.ok && result.error.kind === 'name-in-use' && result.error.cycleId === made[0]),
    ).toHaveLength(49);
    expect(await asSystem((tx) => tx.letterTemplate.count({ where: { cycleId: made[0] ?? '' } }))).toBe(3);
  });

  it.each([
    [{ name: '2030' }, 'name', 'Enter two years that follow each other, like 2026/27'],
    [{ name: '2030/32' }, 'name', 'Enter two years that follow each other, like 2026/27'],
    [{ framework: 'made-up' }, 'framework', 'Choose the performance criteria'],
    [{ 'opens-day': '', 'opens-month': '', 'opens-year': '' }, 'opens', 'Enter the opening date'],
    [
      { 'opens-day': '31', 'opens-month': '9' },
      'opens',
      'The opening date must be a real date: enter a day, a month and a year of four figures, like 31 3 2026',
    ],
    [
      { 'deadline-year': '31' },
      'deadline',
      'The deadline must be a real date: enter a day, a month and a year of four figures, like 31 3 2026',
    ],
    [{ 'deadline-year': '2030' }, 'deadline', 'The deadline must be the opening date or later'],
    [{ which: 'some' }, 'which', 'Choose which councils take part'],
    [{ which: 'regions' }, 'regions', 'Choose at least one region'],
  ])('is refused with %j, saying how to fix it', async (sent, field, message) => {
    expect(await open(sent)).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ field, message }] } });
  });

  it('is refused for a region without an assessed council, and nothing is made', async () => {
    const sent = asked({ which: 'regions', regions: ['Atlantis'] });
    expect(await openCycle(officer, sent)).toEqual({ ok: false, error: { kind: 'regions-without-councils' } });
    expect(await asSystem((tx) => tx.cycle.count({ where: { name: sent.name } }))).toBe(0);
  });

  it('is the Home Office’s', async () => {
    expect(await openCycle(await anActor({ role: 'administrator' }), asked())).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
  });
});

describe('adding councils', () => {
  it('adds the ones chosen that do not take part yet, once', async () => {
    const [one, other] = [await aCouncil(), await aCouncil()];
    const cycleId = await opened();
    expect(await addCouncils(officer, { cycleId, councils: one.onsCode })).toMatchObject({
      ok: true,
      value: { added: 1 },
    });
    const both = { cycleId, councils: [one.onsCode, other.onsCode] };
    const results = await Promise.all(Array.from({ length: 10 }, () => addCouncils(officer, both)));
    expect(results.reduce((sum, result) => sum + (result.ok ? result.value.added : 0), 0)).toBe(1);
    expect(await assessmentsOf(cycleId)).toHaveLength(2);
    const events = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: cycleId, action: 'add-councils' }, orderBy: { seq: 'asc' } }),
    );
    expect(events.map(({ fields }) => fields)).toEqual([[`council.${one.onsCode}`], [`council.${other.onsCode}`]]);
  });

  it('is refused with none, with a district, with one that is not there, and for a cycle that is not there', async () => {
    const cycleId = await opened();
    const district = await aCouncil({ assessed: false });
    expect(await addCouncils(officer, { cycleId })).toMatchObject({
      error: { kind: 'invalid', issues: [{ field: 'councils', message: 'Choose at least one council' }] },
    });
    expect(await addCouncils(officer, { cycleId, councils: [district.onsCode] })).toEqual({
      ok: false,
      error: { kind: 'council-not-found' },
    });
    expect(await addCouncils(officer, { cycleId, councils: ['X99999999'] })).toEqual({
      ok: false,
      error: { kind: 'council-not-found' },
    });
    expect(await addCouncils(officer, { cycleId: newId(), councils: [district.onsCode] })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await addCouncils(officer, { cycleId: 'x', councils: ['x'] })).toMatchObject({ error: { kind: 'invalid' } });
  });

  it('offers each region’s councils that are left, by region', async () => {
    const region = `Region ${unique()}`;
    const [one, other] = [await aCouncil({ region }), await aCouncil({ region })];
    const cycleId = await opened();
    await addCouncils(officer, { cycleId, councils: one.onsCode });
    const read = await seeCouncilsToAdd(officer, { cycleId, region });
    expect(read.ok && read.value.councils.map(({ onsCode }) => onsCode)).toEqual([other.onsCode]);
    expect(read.ok && read.value.regions.find(({ name }) => name === region)).toEqual({ name: region, open: 1 });
    const elsewhere = await seeCouncilsToAdd(officer, { cycleId, region: '<script>' });
    expect(elsewhere).toMatchObject({ ok: true, value: { region: null, councils: [] } });
  });
});

describe('changing the deadline', () => {
  const to = (cycleId: string, version: number, iso: string) => {
    const [y, m, d] = iso.split('-');
    return changeDeadline(officer, {
      cycleId,
      version: String(version),
      'deadline-day': d,
      'deadline-month': m,
      'deadline-year': y,
    });
  };

  it('is recorded; a second change from an old page shows what is there now', async () => {
    const cycleId = await opened();
    expect((await to(cycleId, 1, '2031-02-28')).ok).toBe(true);
    expect(await to(cycleId, 1, '2031-03-31')).toMatchObject({
      error: { kind: 'stale', version: 2, current: { deadline: '2031-02-28' } },
    });
    const events = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: cycleId, action: 'change-deadline' } }),
    );
    expect(events.map(({ fields }) => fields)).toEqual([['deadlineOn']]);
  });

  it('is refused before the opening, and on a day that does not exist', async () => {
    const cycleId = await opened();
    expect(await to(cycleId, 1, '2030-08-31')).toMatchObject({ error: { kind: 'before-opening' } });
    expect(await to(cycleId, 1, '2031-02-29')).toMatchObject({
      error: { kind: 'invalid', issues: [{ field: 'deadline' }] },
    });
  });
});

it('what a cycle can be made of: the criteria held here with their version, and regions with assessed councils', async () => {
  const read = await seeCycleChoices(officer, {});
  expect(read.ok && read.value.frameworks).toEqual([
    { code: framework2022.code, title: `${framework2022.title}, 2022/23` },
  ]);
  expect(read.ok && read.value.regions.reduce((sum, { councils }) => sum + councils, 0)).toBe(
    read.ok && read.value.councils,
  );
});

it('everything that is wrong with a new cycle is said at once', async () => {
  const result = await openCycle(officer, {});
  const fields = !result.ok && result.error.kind === 'invalid' ? result.error.issues.map(({ field }) => field) : [];
  expect(new Set(fields)).toEqual(new Set(['name', 'framework', 'opens', 'deadline', 'which']));
});
