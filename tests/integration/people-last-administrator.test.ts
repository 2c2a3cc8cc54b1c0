import { beforeEach, describe, expect, it } from 'vitest';
import { deactivatePerson } from '@/lib/people/deactivate-person';
import { endRole } from '@/lib/people/end-role';
import type { Actor } from '@/lib/policy';
import { actorFor, aPerson, aRole, asSystem } from '../factories';

/** A database of its own, so that the last administrator really is the last. */
async function anAdministrator(): Promise<{ readonly actor: Actor; readonly role: string }> {
  const { id } = await aPerson();
  const role = await aRole(id, { role: 'administrator' });
  return { actor: await actorFor(id), role: role.id };
}
const end = ({ actor, role }: { readonly actor: Actor; readonly role: string }, by: Actor) =>
  endRole(by, { personId: actor.id, assignmentId: role });
const inForce = () =>
  asSystem((tx) =>
    tx.roleAssignment.count({ where: { role: 'administrator', endsAt: null, person: { deactivatedAt: null } } }),
  );
const refusal = { ok: false, error: { kind: 'last-administrator' } };

beforeEach(async () => {
  await asSystem((tx) => tx.roleAssignment.deleteMany({ where: { role: 'administrator' } }));
});

describe('the last administrator', () => {
  it('cannot end their own role', async () => {
    const only = await anAdministrator();
    expect(await end(only, only.actor)).toEqual(refusal);
    expect(await inForce()).toBe(1);
  });

  it('may, once there is another', async () => {
    const one = await anAdministrator();
    await anAdministrator();
    expect((await end(one, one.actor)).ok).toBe(true);
    expect(await inForce()).toBe(1);
  });

  it('remains when two end each other’s role at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = [await anAdministrator(), await anAdministrator()];
      await asSystem((tx) =>
        tx.roleAssignment.deleteMany({ where: { role: 'administrator', id: { notIn: [one.role, other.role] } } }),
      );
      await Promise.all([end(one, other.actor), end(other, one.actor)]);
      expect(await inForce()).toBe(1);
    }
  });

  it('remains when two stop each other signing in at once', async () => {
    const [one, other] = [await anAdministrator(), await anAdministrator()];
    await Promise.all([
      deactivatePerson(one.actor, { personId: other.actor.id }),
      deactivatePerson(other.actor, { personId: one.actor.id }),
    ]);
    expect(await inForce()).toBe(1);
  });

  it('is not counted where they can no longer sign in, or only for a time', async () => {
    const only = await anAdministrator();
    await aRole((await aPerson({ deactivatedAt: new Date() })).id, { role: 'administrator' });
    await aRole((await aPerson()).id, { role: 'administrator', endsAt: new Date(Date.now() + 3_600_000) });
    expect(await end(only, only.actor)).toEqual(refusal);
  });
});
