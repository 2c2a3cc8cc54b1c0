import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { accessSchema } from './schema';
import { endSessionsOf, lockAdministrators, lockPerson } from './store';

export type DeactivateRefusal = { readonly kind: 'already-deactivated' | 'yourself' | 'last-administrator' };

/** The person is signed out at once and cannot sign in, and is not signed in again by being let back; what they wrote stays theirs. Roles stay for when they come back. */
export const deactivatePerson = defineChange({
  name: 'deactivate-person',
  action: 'deactivate-person',
  input: accessSchema,
  load: async ({ tx, input }) => {
    const administrators = await lockAdministrators(tx);
    const person = await lockPerson(tx, input.personId);
    return person && { person, administrators };
  },
  authorise: () => ({}),
  decide: ({ person, administrators }, { actor }): Result<null, DeactivateRefusal> => {
    if (person.deactivatedAt !== null) return refuse({ kind: 'already-deactivated' });
    if (person.id === actor.id) return refuse({ kind: 'yourself' });
    return administrators.some(({ personId }) => personId !== person.id)
      ? ok(null)
      : refuse({ kind: 'last-administrator' });
  },
  commit: async (_decision, { tx, input, now }) => {
    await tx.person.update({ where: { id: input.personId }, data: { deactivatedAt: now }, select: { id: true } });
    await endSessionsOf(tx, input.personId);
    return { personId: input.personId };
  },
  audit: (_decision, { input }) => ({
    subject: { type: 'person', id: input.personId },
    fields: ['deactivatedAt', 'sessions'],
  }),
});
