import 'server-only';
import { z } from 'zod';
import { defineRead } from '@/lib/use-case';

/** Counts for the administrator's home page. No content of an assessment. */
export const seeAdministration = defineRead({
  name: 'see-administration',
  action: 'see-people',
  input: z.object({}),
  load: async ({ tx, now }) => {
    const inForce = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
    const lead = { ...inForce, role: 'prevent-lead', person: { deactivatedAt: null } };
    return {
      people: await tx.person.count({ where: { deactivatedAt: null } }),
      withoutRole: await tx.person.count({ where: { deactivatedAt: null, roleAssignments: { none: inForce } } }),
      councils: await tx.authority.count({ where: { assessed: true } }),
      councilsWithoutLead: await tx.authority.count({ where: { assessed: true, roleAssignments: { none: lead } } }),
      groups: await tx.group.count(),
    };
  },
  authorise: () => ({}),
  show: (counts) => counts,
});
