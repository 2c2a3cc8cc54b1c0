import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationMailbox, demonstrationPeople, signInAsDemonstrationPerson } from '@/lib/auth/demonstration';
import { loadDemonstration } from '@/prisma/demonstration';
import { asSystem } from '../factories';

/** The configuration of these tests has no demonstration mode, though the people are in the database. */
describe('signing in as someone made up, outside a demonstration', () => {
  let madeUp: string;
  beforeAll(async () => {
    await loadDemonstration(new Date());
    madeUp = await asSystem(
      async (tx) => (await tx.person.findFirstOrThrow({ where: { email: { endsWith: '@northmarch.example' } } })).id,
    );
  });

  it('does not exist: nobody is listed, and asking for someone finds nobody', async () => {
    expect(process.env['PREVENT_DEMO']).toBeUndefined();
    expect(await demonstrationPeople()).toEqual([]);
    expect(await signInAsDemonstrationPerson(madeUp)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await asSystem((tx) => tx.session.count())).toBe(0);
  });

  it('has no mailbox', async () => {
    expect(await demonstrationMailbox()).toEqual([]);
  });
});
