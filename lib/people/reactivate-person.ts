import 'server-only';
import { defineChange, ok, refuse } from '@/lib/use-case';
import { accessSchema } from './schema';
import { lockPerson } from './store';

/** The person can sign in again, with the roles that are in force by their dates. */
export const reactivatePerson = defineChange({
  name: 'reactivate-person',
  action: 'deactivate-person',
  input: accessSchema,
  load: ({ tx, input }) => lockPerson(tx, input.personId),
  authorise: () => ({}),
  decide: ({ deactivatedAt }) => (deactivatedAt === null ? refuse({ kind: 'already-active' } as const) : ok(null)),
  commit: async (_decision, { tx, input }) => {
    await tx.person.update({ where: { id: input.personId }, data: { deactivatedAt: null }, select: { id: true } });
    return { personId: input.personId };
  },
  audit: (_decision, { input }) => ({ subject: { type: 'person', id: input.personId }, fields: ['deactivatedAt'] }),
});
