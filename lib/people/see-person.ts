import 'server-only';
import { defineRead } from '@/lib/use-case';
import { isInForce } from './model';
import { accessSchema } from './schema';
import { findPerson } from './store';

/** One person with their roles: in force, to come, and ended. */
export const seePerson = defineRead({
  name: 'see-person',
  action: 'see-people',
  input: accessSchema,
  load: ({ tx, input }) => findPerson(tx, input.personId),
  authorise: () => ({}),
  show: (person, { now, actor }) => ({
    ...person,
    isOneself: person.id === actor.id,
    inForce: person.roles.filter((role) => isInForce(role, now)),
    toCome: person.roles.filter(({ startsAt, endsAt }) => startsAt > now && (endsAt === null || endsAt > startsAt)),
    ended: person.roles.filter(({ endsAt }) => endsAt !== null && endsAt <= now),
  }),
});
