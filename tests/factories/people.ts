import { sessionAdapter, type SessionUser } from '@/lib/auth/adapter';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { newToken, sha256 } from '@/lib/secrets';
import { asSystem, LONG_AGO, unique } from './system';

/** A role with what it reaches, as an administrator would give it. */
export type GivenRole = (
  | { readonly role: 'contributor'; readonly authorityId: string; readonly benchmarks: readonly number[] }
  | { readonly role: 'prevent-lead' | 'regional-adviser'; readonly authorityId: string }
  | { readonly role: 'group-member'; readonly groupId: string }
  | { readonly role: 'regional-adviser'; readonly region: string }
  | { readonly role: 'home-office' }
  | { readonly role: 'administrator' }
) & { readonly startsAt?: Date; readonly endsAt?: Date };

/** A person, named by role where the test does not care, with the roles given. */
export async function aPerson(
  person: {
    readonly name?: string;
    readonly email?: string;
    readonly jobTitle?: string;
    readonly deactivatedAt?: Date;
    readonly roles?: readonly GivenRole[];
  } = {},
): Promise<{ readonly id: string; readonly name: string; readonly email: string }> {
  const { name = 'A person', jobTitle = '', deactivatedAt = null, roles = [] } = person;
  const made = { id: newId(), name, email: person.email ?? `person.${unique()}@tests.example` };
  await asSystem((tx) => tx.person.create({ data: { ...made, jobTitle, createdAt: LONG_AGO, deactivatedAt } }));
  for (const role of roles) await aRole(made.id, role);
  return made;
}

/** Gives a person a role, in force since long ago unless dates say otherwise. */
export async function aRole(personId: string, given: GivenRole): Promise<{ readonly id: string }> {
  const { role, startsAt = LONG_AGO, endsAt = null } = given;
  const id = newId();
  const data = {
    id,
    personId,
    role,
    authorityId: 'authorityId' in given ? given.authorityId : null,
    groupId: 'groupId' in given ? given.groupId : null,
    region: 'region' in given ? given.region : null,
    benchmarks: 'benchmarks' in given ? [...given.benchmarks] : [],
    startsAt,
    endsAt,
  };
  await asSystem((tx) => tx.roleAssignment.create({ data }));
  return { id };
}

/**
 * The actor as signing in makes it: through a session, and the roles in force at this moment.
 *
 * @throws Error where this person could not sign in (deactivated, or there is none)
 */
export async function actorFor(personId: string): Promise<Actor> {
  const token = newToken();
  const now = new Date();
  const session = { tokenHash: sha256(token), personId, createdAt: now, expiresAt: new Date(now.getTime() + 60_000) };
  await asSystem((tx) => tx.session.create({ data: session }));
  const found = await sessionAdapter.getSessionAndUser?.(token);
  await asSystem((tx) => tx.session.deleteMany({ where: { tokenHash: session.tokenHash } }));
  if (!found) throw new Error(`${personId} cannot sign in`);
  return (found.user as SessionUser).actor;
}

/** A person with these roles, signed in. */
export async function anActor(...roles: readonly GivenRole[]): Promise<Actor> {
  return actorFor((await aPerson({ name: `A ${roles[0]?.role ?? 'person without a role'}`, roles })).id);
}
