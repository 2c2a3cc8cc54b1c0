import { describe, expect, it } from 'vitest';
import { sessionAdapter } from '@/lib/auth/adapter';
import { askForCode, isInvitation, redeemCode } from '@/lib/auth/codes';
import { endSession } from '@/lib/auth/end-session';
import { inviteAdministrator } from '@/lib/auth/invite-administrator';
import { SESSION_HOURS } from '@/lib/auth/options';
import { ENDED_HOURS, startSession } from '@/lib/auth/start-session';
import { inTransaction, type Identity } from '@/lib/db';
import { deactivatePerson } from '@/lib/people/deactivate-person';
import { reactivatePerson } from '@/lib/people/reactivate-person';
import { sha256 } from '@/lib/secrets';
import { aCouncil, actorFor, anActor, aPerson, asSystem, mailed, unique } from '../factories';
import { asSuperuser } from '../factories/superuser';

const start = (personId: string, now = new Date()) =>
  inTransaction({ as: 'sign-in' }, now, (tx) => startSession(tx, personId, now));
const whose = async (token: string) => (await sessionAdapter.getSessionAndUser?.(token))?.user.id ?? null;

describe('a session', () => {
  it('ends at the server when a person signs out: a copy of its cookie is worth nothing', async () => {
    const { id } = await aPerson();
    const { token } = await start(id);
    expect(await whose(token)).toBe(id);
    await endSession(token);
    expect(await whose(token)).toBeNull();
  });

  it('ends alone: another browser of the same person stays signed in', async () => {
    const { id } = await aPerson();
    const [here, there] = [await start(id), await start(id)];
    await endSession(here.token);
    expect(await whose(there.token)).toBe(id);
  });

  it(`ends by itself after ${SESSION_HOURS} hours`, async () => {
    const { id } = await aPerson();
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    expect(await whose((await start(id, hoursAgo(SESSION_HOURS - 0.01))).token)).toBe(id);
    expect(await whose((await start(id, hoursAgo(SESSION_HOURS))).token)).toBeNull();
  });

  it('is removed with the next sign-in a day after it has ended', async () => {
    const { id } = await aPerson();
    const old = await start(id, new Date(Date.now() - (SESSION_HOURS + ENDED_HOURS + 1) * 3_600_000));
    await start((await aPerson()).id);
    expect(await asSystem((tx) => tx.session.count({ where: { tokenHash: sha256(old.token) } }))).toBe(0);
  });

  it('is worth nothing from the moment its person is deactivated', async () => {
    const { id } = await aPerson();
    const { token } = await start(id);
    await asSystem((tx) => tx.person.update({ where: { id }, data: { deactivatedAt: new Date() } }));
    expect(await whose(token)).toBeNull();
  });

  it('does not come back when its person, deactivated by an administrator, is let in again', async () => {
    const administrator = await anActor({ role: 'administrator' });
    const [{ id }, other] = [await aPerson(), await aPerson()];
    const [here, there, others] = [await start(id), await start(id), await start(other.id)];
    expect((await deactivatePerson(administrator, { personId: id })).ok).toBe(true);
    expect((await reactivatePerson(administrator, { personId: id })).ok).toBe(true);
    expect([await whose(here.token), await whose(there.token)]).toEqual([null, null]);
    expect(await whose(others.token)).toBe(other.id);
    expect(await asSystem((tx) => tx.session.count({ where: { personId: id } }))).toBe(0);
  });

  it('is ended for others by an administrator and by nobody else', async () => {
    const { id } = await aPerson();
    const { token } = await start(id);
    const officer = await anActor({ role: 'home-office' });
    const end = (identity: Identity) =>
      inTransaction(identity, new Date(), (tx) => tx.$queryRaw`select end_sessions_of(${id}::uuid)`);
    await expect(end({ as: 'person', id: officer.id })).rejects.toThrow(/only an administrator/);
    await expect(end({ as: 'sign-in' })).rejects.toThrow(/only an administrator/);
    expect(await whose(token)).toBe(id);
  });

  it('carries the roles that are in force at this moment, and no others', async () => {
    const { id: authorityId } = await aCouncil();
    const ahead = new Date(Date.now() + 86_400_000);
    const { id } = await aPerson({
      roles: [
        { role: 'prevent-lead', authorityId },
        { role: 'home-office', endsAt: new Date(Date.now() - 1_000) },
        { role: 'administrator', startsAt: ahead },
      ],
    });
    expect((await actorFor(id)).grants).toEqual([{ role: 'prevent-lead', authorityId }]);
  });

  it.each(['', 'nonsense', 'a'.repeat(10_000), "' or 1=1 --"])('is not %j', async (token) => {
    expect(await whose(token)).toBeNull();
  });
});

it('no token and no code stands in any table, in any column', async () => {
  const { email } = await aPerson();
  const asked = await askForCode(email, undefined);
  const browser = asked.ok ? asked.value.browserToken : '';
  const code = /code is (\d{8})/.exec((await mailed()).at(-1)?.body ?? '')?.[1] ?? '';
  const session = await redeemCode(code, browser);
  const invited = await inviteAdministrator(`someone.${unique()}@tests.example`);
  if (!session.ok || !invited.ok) throw new Error('refused');
  const secrets = [browser, session.value.token, invited.value.token];
  expect(secrets.every((secret) => secret.length === 43)).toBe(true);
  await asSuperuser(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const { rows } = await client.query<{ whole: string }>(`select t::text as whole from ${name} t`);
      const all = rows.map(({ whole }) => whole).join('\n');
      for (const secret of secrets) expect(all.includes(secret), `a token in ${name}`).toBe(false);
      // A column that is the code and nothing else: digits occur in times and hashes.
      for (const digits of [code, invited.value.code])
        expect(new RegExp(`[(,"]${digits}[),"]`).test(all), `a code in ${name}`).toBe(false);
    }
  });
});

describe('the first administrator', () => {
  it('signs in with the link’s token as browser and the printed code, once', async () => {
    const invited = await inviteAdministrator(` First.${unique()}@Tests.example `);
    if (!invited.ok) throw new Error('refused');
    const { token, code, email, isNewPerson } = invited.value;
    expect(isNewPerson).toBe(true);
    expect(email).toBe(email.trim().toLowerCase());
    const session = await redeemCode(code, token);
    expect(session.ok).toBe(true);
    const id = session.ok ? await whose(session.value.token) : null;
    expect((await actorFor(String(id))).grants).toEqual([{ role: 'administrator' }]);
    expect((await redeemCode(code, token)).ok).toBe(false);
  });

  it('needs both: the code alone signs nobody in', async () => {
    const invited = await inviteAdministrator(`someone.${unique()}@tests.example`);
    if (!invited.ok) throw new Error('refused');
    expect((await redeemCode(invited.value.code, undefined)).ok).toBe(false);
    expect((await redeemCode(invited.value.code, sha256('another browser').slice(0, 43))).ok).toBe(false);
  });

  it('has a link that counts while it lasts, and no other token does', async () => {
    const made = new Date();
    const later = { now: () => new Date(made.getTime() + 24 * 3_600_000) };
    const invited = await inviteAdministrator(`someone.${unique()}@tests.example`, { now: () => made });
    if (!invited.ok) throw new Error('refused');
    const { token, code } = invited.value;
    expect(await isInvitation(token)).toBe(true);
    expect(await isInvitation(token, later)).toBe(false);
    await redeemCode(code, token);
    expect(await isInvitation(token)).toBe(false);
    // A token of a code that somebody asked for by e-mail would sign another in as themselves.
    const asked = await askForCode((await aPerson()).email, undefined);
    expect(asked.ok && (await isInvitation(asked.value.browserToken))).toBe(false);
    expect(await isInvitation('x'.repeat(43))).toBe(false);
  });

  it('has a day for it', async () => {
    const made = new Date();
    const at = (hours: number) => ({ now: () => new Date(made.getTime() + hours * 3_600_000) });
    const first = await inviteAdministrator(`someone.${unique()}@tests.example`, at(0));
    const second = await inviteAdministrator(`someone.${unique()}@tests.example`, at(0));
    if (!first.ok || !second.ok) throw new Error('refused');
    expect((await redeemCode(first.value.code, first.value.token, at(23.9))).ok).toBe(true);
    expect((await redeemCode(second.value.code, second.value.token, at(24))).ok).toBe(false);
  });

  it('is made once, however often the command runs, and someone who is known is given the role', async () => {
    const person = await aPerson();
    for (let times = 0; times < 2; times += 1)
      expect(await inviteAdministrator(person.email)).toMatchObject({ ok: true, value: { isNewPerson: false } });
    expect((await actorFor(person.id)).grants).toEqual([{ role: 'administrator' }]);
  });

  it('is neither someone who was deactivated nor something that is no address', async () => {
    const { email } = await aPerson({ deactivatedAt: new Date() });
    expect(await inviteAdministrator(email)).toEqual({ ok: false, error: { kind: 'deactivated' } });
    expect(await inviteAdministrator('nobody')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });
});
