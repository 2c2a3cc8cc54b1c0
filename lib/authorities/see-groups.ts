import 'server-only';
import { containing } from '@/lib/containing';
import { defineRead } from '@/lib/use-case';
import type { GroupKind } from './model';
import { groupListSchema } from './schema';

export const GROUPS_A_PAGE = 50;

/** Groups by name, with the councils they cover and how many members they have at this moment. */
export const seeGroups = defineRead({
  name: 'see-groups',
  action: 'see-groups',
  input: groupListSchema,
  load: async ({ tx, input: { q, page }, now }) => {
    const contains = containing(q);
    const where =
      q.trim() === '' ? {} : { OR: [{ name: contains }, { authorities: { some: { authority: { name: contains } } } }] };
    const inForce = {
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      person: { deactivatedAt: null },
    };
    const total = await tx.group.count({ where });
    const groups = await tx.group.findMany({
      where,
      select: {
        id: true,
        name: true,
        kind: true,
        authorities: { select: { authority: { select: { name: true } } } },
        _count: { select: { roleAssignments: { where: inForce } } },
      },
      orderBy: [{ name: 'asc' }],
      skip: (page - 1) * GROUPS_A_PAGE,
      take: GROUPS_A_PAGE,
    });
    return { total, groups };
  },
  authorise: () => ({}),
  show: ({ total, groups }, { input }) => ({
    ...input,
    total,
    pages: Math.max(1, Math.ceil(total / GROUPS_A_PAGE)),
    groups: groups.map(({ authorities, kind, _count, ...group }) => ({
      ...group,
      kind: kind as GroupKind,
      councils: authorities.map(({ authority }) => authority.name).sort((a, b) => a.localeCompare(b, 'en-GB')),
      members: _count.roleAssignments,
    })),
  }),
});
