import { beforeAll, describe, expect, it } from 'vitest';
import { invitePerson } from '@/lib/people/invite-person';
import { changeDetails } from '@/lib/people/change-details';
import { reportProblem } from '@/lib/people/report-problem';
import { seeAdministration } from '@/lib/people/see-administration';
import { seePeople } from '@/lib/people/see-people';
import { seePerson } from '@/lib/people/see-person';
import { seeRoleChoices } from '@/lib/people/see-role-choices';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { aCouncil, actorFor, aGroup, anActor, aPerson, asSystem, atOnce, mailed, unique } from '../factories';

let administrator: Actor;
beforeAll(async () => {
  administrator = await anActor({ role: 'administrator' });
});

const invitation = (sent: object = {}) => ({
  email: `new.${unique()}@tests.example`,
  name: 'A new person',
  jobTitle: 'An officer',
  role: 'home-office',
  ...sent,
});
const invite = (sent: object = {}) => invitePerson(administrator, invitation(sent));

describe('inviting a person', () => {
  it('makes them with their first role and tells them how to sign in', async () => {
    const council = await aCouncil();
    const email = `New.${unique()}@Tests.example`;
    const result = await invite({ email: ` ${email} `, role: 'prevent-lead', 'lead-council': council.onsCode });
    if (!result.ok) throw new Error(result.error.kind);
    const { personId } = result.value;
    expect(await actorFor(personId)).toMatchObject({
      email: email.toLowerCase(),
      name: 'A new person',
      grants: [{ role: 'prevent-lead', authorityId: council.id }],
    });
    const mail = (await mailed()).find(({ to }) => to === email.toLowerCase());
    expect(mail?.body).toContain('http://localhost:3000/sign-in');
    expect(mail?.body).not.toMatch(/\d{8}/);
    const [event] = await asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: personId } }));
    expect(event).toMatchObject({
      action: 'invite-person',
      actorId: administrator.id,
      authorityId: council.id,
      fields: ['email', 'name', 'jobTitle', 'role.prevent-lead'],
    });
  });

  it('is refused for an address that someone has, however it is written, and nothing is sent', async () => {
    const { id, email } = await aPerson();
    expect(await invite({ email: `  ${email.toUpperCase()}` })).toEqual({
      ok: false,
      error: { kind: 'address-in-use', personId: id },
    });
    expect((await mailed()).filter(({ to }) => to === email)).toEqual([]);
  });

  it('makes one person when fifty administrators invite one address at once', async () => {
    const sent = invitation();
    const results = await atOnce(50, () => invitePerson(administrator, sent));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await mailed()).filter(({ to }) => to === sent.email)).toHaveLength(1);
  });

  it('leaves nothing behind where the role is refused', async () => {
    const sent = invitation({ role: 'prevent-lead', 'lead-council': 'X99999999' });
    expect(await invitePerson(administrator, sent)).toEqual({ ok: false, error: { kind: 'reach-not-found' } });
    expect(await asSystem((tx) => tx.person.count({ where: { email: sent.email } }))).toBe(0);
  });

  it.each([
    ['email', '', 'Enter an e-mail address in the correct format, like name@example.gov.uk'],
    ['email', 'name@example', 'Enter an e-mail address in the correct format, like name@example.gov.uk'],
    ['name', '  ', 'Enter the person’s name'],
    ['name', 'x'.repeat(201), 'The name must be 200 characters or fewer: remove 1'],
    ['jobTitle', 'x'.repeat(203), 'The job title must be 200 characters or fewer: remove 3'],
    ['name', 'A\u0000B', 'Remove the control characters from this text, for example by typing it again'],
  ])('is refused for the %s %j', async (field, typed, message) => {
    expect(await invite({ [field]: typed })).toEqual({
      ok: false,
      error: { kind: 'invalid', issues: [{ field, message }] },
    });
  });

  it('is refused with everything that is wrong said at once, also of the role', async () => {
    const result = await invite({ email: '', name: '', role: 'contributor' });
    const fields = !result.ok && result.error.kind === 'invalid' ? result.error.issues.map(({ field }) => field) : [];
    expect(fields).toEqual(['email', 'name', 'contributor-council', 'contributor-benchmarks']);
  });

  it('is not for others', async () => {
    const officer = await anActor({ role: 'home-office' });
    expect(await invitePerson(officer, invitation())).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await invitePerson(null, invitation())).toEqual({ ok: false, error: { kind: 'not-signed-in' } });
  });
});

describe('a person’s details', () => {
  it('are changed; the address stays, because it is how they sign in', async () => {
    const { id, email } = await aPerson();
    expect(
      (
        await changeDetails(administrator, {
          personId: id,
          version: '1',
          name: 'Another name',
          jobTitle: 'Head',
          email: 'x@y.example',
        })
      ).ok,
    ).toBe(true);
    expect(await seePerson(administrator, { personId: id })).toMatchObject({
      value: { name: 'Another name', jobTitle: 'Head', email, version: 2 },
    });
  });

  it('are never overwritten silently: the second of two sees both', async () => {
    const { id } = await aPerson();
    const save = (name: string) => changeDetails(administrator, { personId: id, version: '1', name, jobTitle: '' });
    const results = await Promise.all([save('One'), save('Two')]);
    const stale = results.find((result) => !result.ok);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(stale).toMatchObject({ error: { kind: 'stale', version: 2, current: { jobTitle: '' } } });
  });
});

describe('the list of people', () => {
  it('is searched by name, address, job title, council and group, whatever the case', async () => {
    const mark = unique();
    const council = await aCouncil({ name: `Searchford ${mark} Council` });
    const group = await aGroup({ councils: [council], name: `Findable board ${mark}` });
    const byName = await aPerson({ name: `Quaint ${mark}` });
    const byCouncil = await aPerson({ roles: [{ role: 'prevent-lead', authorityId: council.id }] });
    const byGroup = await aPerson({ roles: [{ role: 'group-member', groupId: group.id }] });
    const found = async (q: string) => {
      const read = await seePeople(administrator, { q });
      return read.ok ? read.value.people.map(({ id }) => id) : [];
    };
    expect(await found(`QUAINT ${mark}`)).toEqual([byName.id]);
    expect(await found(byName.email.toUpperCase())).toEqual([byName.id]);
    expect(await found(`searchford ${mark}`)).toEqual([byCouncil.id]);
    expect(await found(`findable board ${mark}`)).toEqual([byGroup.id]);
    expect(await found(`%${mark}_`)).toEqual([]);
  });

  it('shows those without a role, and leaves out of it roles that have ended', async () => {
    const { id } = await aPerson({ roles: [{ role: 'home-office', endsAt: new Date(Date.now() - 1_000) }] });
    const none = await seePeople(administrator, { role: 'none', q: '' });
    expect(none.ok && none.value.people.some((person) => person.id === id)).toBe(true);
    const officers = await seePeople(administrator, { role: 'home-office' });
    expect(officers.ok && officers.value.people.some((person) => person.id === id)).toBe(false);
  });

  it('comes in pages of fifty', async () => {
    const mark = unique();
    for (let count = 0; count < 51; count += 1) await aPerson({ name: `Many ${mark}` });
    const pages = await Promise.all(
      [1, 2].map((page) => seePeople(administrator, { q: `Many ${mark}`, page: String(page) })),
    );
    expect(pages.map((page) => page.ok && [page.value.people.length, page.value.total, page.value.pages])).toEqual([
      [50, 51, 2],
      [1, 51, 2],
    ]);
  });

  it.each([{ page: '0' }, { page: '-1' }, { page: 'x' }, { role: 'superuser' }, { q: ['a', 'b'] }])(
    'is read mildly for %j in the address',
    async (query) => {
      expect((await seePeople(administrator, query)).ok).toBe(true);
    },
  );
});

it('counts for the home page are the administrator’s', async () => {
  await aPerson();
  const read = await seeAdministration(administrator, {});
  expect(read.ok && read.value.withoutRole).toBeGreaterThan(0);
  expect(await seeAdministration(await anActor({ role: 'home-office' }), {})).toEqual({
    ok: false,
    error: { kind: 'not-allowed' },
  });
});

it('what a role can reach: assessed councils, no districts', async () => {
  const [assessed, district] = [await aCouncil(), await aCouncil({ assessed: false })];
  const read = await seeRoleChoices(administrator, {});
  const codes = read.ok ? read.value.councils.map(({ onsCode }) => onsCode) : [];
  expect([codes.includes(assessed.onsCode), codes.includes(district.onsCode)]).toEqual([true, false]);
  expect(await seeRoleChoices(administrator, { personId: newId() })).toEqual({
    ok: false,
    error: { kind: 'not-found' },
  });
});

describe('a problem with a page', () => {
  it('goes to whoever helps, with an address to answer to, and leaves no text in the audit', async () => {
    const council = await aCouncil();
    const person = await anActor({ role: 'prevent-lead', authorityId: council.id });
    const result = await reportProblem(person, { page: '/reviews/1', problem: '<b>Nothing</b> happens' });
    const mail = (await mailed()).at(-1);
    expect(mail).toMatchObject({ to: 'help@prevent-assurance.example' });
    expect(mail?.body).toContain('Page: /reviews/1');
    expect(mail?.body).toContain(person.email);
    expect(mail?.body).toContain('<b>Nothing</b> happens');
    const reference = result.ok ? result.value.reference : '';
    expect(await asSystem((tx) => tx.auditEvent.findFirst({ where: { subjectId: reference } }))).toMatchObject({
      action: 'report-problem',
      fields: [],
    });
  });

  it('needs a text, of a length that someone reads', async () => {
    const person = await anActor({ role: 'home-office' });
    expect(await reportProblem(person, { page: '', problem: ' ' })).toMatchObject({
      error: { issues: [{ field: 'problem', message: 'Enter what went wrong' }] },
    });
    expect(await reportProblem(person, { page: '', problem: 'x'.repeat(2_001) })).toMatchObject({
      error: { issues: [{ message: 'The problem must be 2,000 characters or fewer: remove 1' }] },
    });
  });
});
