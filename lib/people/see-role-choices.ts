import 'server-only';
import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { defineRead } from '@/lib/use-case';
import { findPerson } from './store';

/** What a role can reach: assessed councils, groups and regions, with the person it is for where they are there already. */
export const seeRoleChoices = defineRead({
  name: 'see-role-choices',
  action: 'give-role',
  input: z.object({ personId: idSchema.optional() }),
  load: async ({ tx, input: { personId } }) => {
    const person = personId === undefined ? undefined : await findPerson(tx, personId);
    if (person === null) return null;
    const councils = await tx.authority.findMany({
      where: { assessed: true },
      select: { onsCode: true, name: true, region: true },
      orderBy: { name: 'asc' },
    });
    const groups = await tx.group.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
    return { person, councils, groups };
  },
  authorise: () => ({}),
  show: ({ person, councils, groups }) => ({
    person,
    councils,
    groups,
    regions: [...new Set(councils.map(({ region }) => region))].sort(),
  }),
});
