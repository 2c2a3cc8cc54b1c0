import { describe, expect, it } from 'vitest';
import { sessionAdapter, type SessionUser } from '@/lib/auth/adapter';
import { endSession } from '@/lib/auth/end-session';
import { forgetForm, keepForm, KEPT_A_PERSON, keptForms, KEPT_MINUTES, typingToken } from '@/lib/auth/kept-forms';
import { SESSION_HOURS } from '@/lib/auth/options';
import { ENDED_HOURS, startSession } from '@/lib/auth/start-session';
import { inTransaction } from '@/lib/db';
import { actorFor, aPerson, asSystem } from '../factories';

const path = '/self-assessment/one/benchmarks/3';
const typed = (why: string, more: object = {}) => ({ path, form: 'benchmark', values: { why }, ...more });
const after = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * 60_000) });

/** Somebody who was signed in until now. */
async function signedOut(now = new Date()) {
  const { id } = await aPerson();
  const { token } = await inTransaction({ as: 'sign-in' }, now, (tx) => startSession(tx, id, now));
  await endSession(token, { now: () => now });
  return { person: await actorFor(id), token, typing: typingToken(token) };
}
const rowsOf = (personId: string) => asSystem((tx) => tx.keptForm.findMany({ where: { personId } }));

describe('what is typed when the session has ended', () => {
  it('is kept for that person and shown on that page, and on no other', async () => {
    const { person, typing } = await signedOut();
    expect(await keepForm(typing, typed('Two hours of work \u{1F600} Ŵyl'))).toBe(true);
    expect(await keptForms(person, path)).toEqual([
      { form: 'benchmark', values: { why: 'Two hours of work \u{1F600} Ŵyl' } },
    ]);
    expect(await keptForms(person, `${path}/evidence`)).toEqual([]);
  });

  it('is nobody else’s to see or to remove', async () => {
    const { person, typing } = await signedOut();
    await keepForm(typing, typed('Mine'));
    const other = await actorFor((await aPerson()).id);
    expect(await keptForms(other, path)).toEqual([]);
    await forgetForm(other, { path, form: 'benchmark' });
    expect(await keptForms(person, path)).toHaveLength(1);
    const asOther = await inTransaction({ as: 'person', id: other.id }, new Date(), (tx) => tx.keptForm.findMany());
    expect(asOther).toEqual([]);
  });

  it('cannot be read in the database', async () => {
    const { person, typing } = await signedOut();
    await keepForm(typing, typed('A secret of the council'));
    expect(JSON.stringify(await rowsOf(person.id))).not.toContain('secret');
  });

  it(`is gone after ${KEPT_MINUTES} minutes, from the page and with the next that is kept from the database`, async () => {
    const { person, typing } = await signedOut();
    await keepForm(typing, typed('Too late'));
    expect(await keptForms(person, path, after(KEPT_MINUTES - 1))).toHaveLength(1);
    expect(await keptForms(person, path, after(KEPT_MINUTES))).toEqual([]);
    await keepForm((await signedOut()).typing, typed('Somebody else’s'), after(KEPT_MINUTES));
    expect(await rowsOf(person.id)).toEqual([]);
  });

  it('is the latest of one form, and removed once it was saved', async () => {
    const { person, typing } = await signedOut();
    await keepForm(typing, typed('First'));
    await keepForm(typing, typed('Second'));
    await keepForm(typing, typed('Another form', { form: 'add-link' }));
    expect((await keptForms(person, path)).map(({ values }) => values['why']).sort()).toEqual([
      'Another form',
      'Second',
    ]);
    await forgetForm(person, { path, form: 'benchmark' });
    expect((await keptForms(person, path)).map(({ form }) => form)).toEqual(['add-link']);
  });

  it(`makes room for the newest: ${KEPT_A_PERSON} a person`, async () => {
    const { person, typing } = await signedOut();
    for (let page = 0; page <= KEPT_A_PERSON; page += 1)
      await keepForm(typing, typed(`Page ${page}`, { path: `/page/${page}` }), after(page / 60));
    expect(await rowsOf(person.id)).toHaveLength(KEPT_A_PERSON);
    expect(await keptForms(person, '/page/0')).toEqual([]);
    expect(await keptForms(person, `/page/${KEPT_A_PERSON}`)).toHaveLength(1);
  });

  it('is not kept where it is a megabyte', async () => {
    const { person, typing } = await signedOut();
    expect(await keepForm(typing, typed('x'.repeat(1_000_000)))).toBe(false);
    expect(await rowsOf(person.id)).toEqual([]);
  });

  it('that was changed in the database is as if it were not there', async () => {
    const { person, typing } = await signedOut();
    await keepForm(typing, typed('Whole'));
    const [row] = await rowsOf(person.id);
    const sealed = Buffer.from(row!.sealed, 'base64');
    sealed[sealed.length - 1] = sealed[sealed.length - 1]! ^ 1;
    await asSystem((tx) => tx.keptForm.update({ where: { id: row!.id }, data: { sealed: sealed.toString('base64') } }));
    expect(await keptForms(person, path)).toEqual([]);
  });

  it('is named with the next session, so that no page asks in vain', async () => {
    const { person, typing } = await signedOut();
    await keepForm(typing, typed('Kept'));
    const { token } = await inTransaction({ as: 'sign-in' }, new Date(), (tx) =>
      startSession(tx, person.id, new Date()),
    );
    const found = await sessionAdapter.getSessionAndUser?.(token);
    expect((found?.user as SessionUser).keptPaths).toEqual([path]);
  });
});

describe('whose it is follows from an ended session, which is good for nothing else', () => {
  it('a token that was signed out signs nobody in', async () => {
    const { token, typing } = await signedOut();
    expect(await sessionAdapter.getSessionAndUser?.(token)).toBeNull();
    expect(await sessionAdapter.getSessionAndUser?.(typing)).toBeNull();
  });

  it('a session that ended by itself keeps what is typed, for a day', async () => {
    const { id } = await aPerson();
    const now = new Date();
    const { token } = await inTransaction({ as: 'sign-in' }, now, (tx) => startSession(tx, id, now));
    const typing = typingToken(token);
    expect(await keepForm(typing, typed('Still signed in'))).toBe(false);
    expect(await keepForm(typing, typed('Just ended'), after(SESSION_HOURS * 60 + 1))).toBe(true);
    expect(await keepForm(typing, typed('Long ago'), after((SESSION_HOURS + ENDED_HOURS) * 60 + 1))).toBe(false);
  });

  it('an ended session is swept after a day', async () => {
    const { typing } = await signedOut(new Date(Date.now() - (ENDED_HOURS + 1) * 3_600_000));
    expect(await keepForm(typing, typed('Yesterday'))).toBe(false);
    await signedOut();
    expect(await asSystem((tx) => tx.session.count({ where: { tokenHash: typing } }))).toBe(0);
  });

  it.each(['', 'nonsense', 'f'.repeat(64)])('the token %j is nobody’s', async (token) => {
    expect(await keepForm(token, typed('Whose?'))).toBe(false);
  });

  it('the session’s own token is not it', async () => {
    expect(await keepForm((await signedOut()).token, typed('Whose?'))).toBe(false);
  });

  it('nothing is kept for someone who was deactivated', async () => {
    const { person, typing } = await signedOut();
    await asSystem((tx) => tx.person.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } }));
    expect(await keepForm(typing, typed('After leaving'))).toBe(false);
  });
});
