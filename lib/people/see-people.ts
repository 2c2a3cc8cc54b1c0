import 'server-only';
import { containing } from '@/lib/containing';
import { defineRead } from '@/lib/use-case';
import { isInForce } from './model';
import { NO_ROLE, peopleListSchema } from './schema';
import { asHeld, personSelect, roleSelect } from './store';

export const PEOPLE_A_PAGE = 50;

/** People by name, found by name, address, job title, council or group, and by a role that is in force. */
export const seePeople = defineRead({
  name: 'see-people',
  action: 'see-people',
  input: peopleListSchema,
  load: async ({ tx, input: { q, role, page }, now }) => {
    const contains = containing(q);
    const inForce = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
    const where = {
      ...(q.trim() !== '' && {
        OR: [
          { name: contains },
          { email: contains },
          { jobTitle: contains },
          { roleAssignments: { some: { authority: { name: contains } } } },
          { roleAssignments: { some: { group: { name: contains } } } },
        ],
      }),
      ...(role === NO_ROLE && { deactivatedAt: null, roleAssignments: { none: inForce } }),
      ...(role !== NO_ROLE && role !== '' && { roleAssignments: { some: { ...inForce, role } } }),
    };
    const total = await tx.person.count({ where });
    const people = await tx.person.findMany({
      where,
      select: {
        ...personSelect,
        roleAssignments: { where: inForce, select: roleSelect, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PEOPLE_A_PAGE,
      take: PEOPLE_A_PAGE,
    });
    return { total, people };
  },
  authorise: () => ({}),
  show: ({ total, people }, { input, now }) => ({
    ...input,
    total,
    pages: Math.max(1, Math.ceil(total / PEOPLE_A_PAGE)),
    people: people.map(({ roleAssignments, ...person }) => ({
      ...person,
      roles: roleAssignments.map(asHeld).filter((held) => isInForce(held, now)),
    })),
  }),
});
