import 'server-only';
import { newId } from '@/lib/ids';
import { defineChange, refuse, type Result } from '@/lib/use-case';
import type { NewRole } from './model';
import { roleToGive, type RoleRefusal } from './role-to-give';
import { giveRoleSchema } from './schema';
import { insertRole, lockPerson, resolveReach } from './store';

/**
 * Gives a person one more role.
 *
 * Refuses a role that is held already, a review of one's own council, and anything for a person who cannot sign in.
 */
export const giveRole = defineChange({
  name: 'give-role',
  action: 'give-role',
  input: giveRoleSchema,
  load: async ({ tx, input }) => {
    const person = await lockPerson(tx, input.personId);
    return person && { person, resolved: await resolveReach(tx, input.asked) };
  },
  authorise: () => ({}),
  decide: ({ person, resolved }, { input, now }): Result<NewRole, RoleRefusal | { readonly kind: 'deactivated' }> =>
    person.deactivatedAt !== null
      ? refuse({ kind: 'deactivated' })
      : roleToGive(input.asked, resolved, person.roles, now),
  commit: async (role, { tx, actor, input }) => {
    await insertRole(tx, newId(), input.personId, role, actor.id);
    return { personId: input.personId };
  },
  audit: (role, { input }) => ({
    ...(role.authority && { authorityId: role.authority.id }),
    subject: { type: 'person', id: input.personId },
    fields: [`role.${role.role}`],
  }),
});
