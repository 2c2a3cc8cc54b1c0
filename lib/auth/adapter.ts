import 'server-only';
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters';
import { z } from 'zod';
import { systemClock } from '../clock';
import { sessionPerson } from '../db';
import type { Actor, Grant } from '../policy';
import { sha256 } from '../secrets';
import { endSession } from './end-session';

const grantSchema = z.object({
  role: z.enum(['contributor', 'prevent-lead', 'group-member', 'regional-adviser', 'home-office', 'administrator']),
  authorityId: z.string().nullable(),
  groupId: z.string().nullable(),
  benchmarks: z.array(z.number()),
  authorityIds: z.array(z.string()),
});
const personSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  expiresAt: z.string(),
  keptPaths: z.array(z.string()),
  grants: z.array(grantSchema),
});

function toGrant({ role, authorityId, groupId, benchmarks, authorityIds }: z.infer<typeof grantSchema>): Grant {
  switch (role) {
    case 'contributor':
      return { role, authorityId: String(authorityId), benchmarks };
    case 'prevent-lead':
      return { role, authorityId: String(authorityId) };
    case 'group-member':
      return { role, groupId: String(groupId), authorityIds };
    case 'regional-adviser':
      return { role, authorityIds };
    case 'home-office':
    case 'administrator':
      return { role };
  }
}

/** The person as next-auth carries it through, with the roles in force. */
export interface SessionUser extends AdapterUser {
  readonly actor: Actor;
  /** Pages of which something that was typed is kept for this person. */
  readonly keptPaths: readonly string[];
}

const notUsed = (): never => {
  throw new Error('Sign-in goes through a code or an identity provider that lib/auth knows.');
};

/**
 * next-auth reads sessions through this. Tokens are stored as hashes only, so a copy of the database signs nobody in.
 * Making a session is lib/auth/start-session.ts: next-auth's own e-mail sign-in spends its token on GET.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(token) {
    const found = await sessionPerson(sha256(token), systemClock.now());
    if (found === null) return null;
    const { expiresAt, grants, keptPaths, ...person } = personSchema.parse(found);
    const actor: Actor = { ...person, grants: grants.map(toGrant) };
    const { id, email, name } = person;
    const user: SessionUser = { id, email, emailVerified: null, name, actor, keptPaths };
    const session: AdapterSession = { sessionToken: token, userId: person.id, expires: new Date(expiresAt) };
    return { session, user };
  },
  async deleteSession(token) {
    await endSession(token);
  },
  createSession: notUsed,
  updateSession: notUsed,
  createUser: notUsed,
  getUser: notUsed,
  getUserByEmail: notUsed,
  getUserByAccount: notUsed,
  updateUser: notUsed,
  linkAccount: notUsed,
};
