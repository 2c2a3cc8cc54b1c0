import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { endRoleSchema } from './schema';
import { lockAdministrators, lockPerson } from './store';

export type EndRoleRefusal = { readonly kind: 'already-ended' | 'last-administrator' };

/** Ends a role now. It stays in the record with its dates. The last administrator's role cannot be ended. */
export const endRole = defineChange({
  name: 'end-role',
  action: 'end-role',
  input: endRoleSchema,
  load: async ({ tx, input }) => {
    // In the same order everywhere: administrators first, then the person.
    const administrators = await lockAdministrators(tx);
    const person = await lockPerson(tx, input.personId);
    const role = person?.roles.find(({ id }) => id === input.assignmentId);
    return role === undefined ? null : { role, administrators };
  },
  authorise: () => ({}),
  decide: ({ role, administrators }, { now }): Result<{ readonly endsAt: Date }, EndRoleRefusal> => {
    if (role.endsAt !== null && role.endsAt <= now) return refuse({ kind: 'already-ended' });
    if (role.role === 'administrator' && !administrators.some(({ id }) => id !== role.id))
      return refuse({ kind: 'last-administrator' });
    // A role that has not begun ends as it begins, so that it never was in force.
    return ok({ endsAt: role.startsAt > now ? role.startsAt : now });
  },
  commit: async ({ endsAt }, { tx, input }) => {
    await tx.roleAssignment.update({ where: { id: input.assignmentId }, data: { endsAt }, select: { id: true } });
    return { personId: input.personId };
  },
  audit: (_decision, { loaded, input }) => ({
    ...(loaded.role.authority && { authorityId: loaded.role.authority.id }),
    subject: { type: 'person', id: input.personId },
    fields: [`role.${loaded.role.role}`],
  }),
});
