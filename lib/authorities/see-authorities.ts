import 'server-only';
import { containing } from '@/lib/containing';
import { defineRead } from '@/lib/use-case';
import { councilListSchema } from './schema';

export const COUNCILS_A_PAGE = 50;

/** Councils by name, with their Prevent Leads at this moment. */
export const seeAuthorities = defineRead({
  name: 'see-authorities',
  action: 'see-authorities',
  input: councilListSchema,
  load: async ({ tx, input: { q, show, page }, now }) => {
    const lead = {
      role: 'prevent-lead',
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      person: { deactivatedAt: null },
    };
    const contains = containing(q);
    const where = {
      ...(q.trim() !== '' && {
        OR: [{ name: contains }, { nameCy: contains }, { region: contains }, { onsCode: contains }],
      }),
      ...(show === 'assessed' && { assessed: true }),
      ...(show === 'districts' && { assessed: false }),
      ...(show === 'without-lead' && { assessed: true, roleAssignments: { none: lead } }),
    };
    const total = await tx.authority.count({ where });
    const councils = await tx.authority.findMany({
      where,
      select: {
        id: true,
        onsCode: true,
        name: true,
        nameCy: true,
        nation: true,
        region: true,
        type: true,
        assessed: true,
        roleAssignments: { where: lead, select: { person: { select: { id: true, name: true } } } },
      },
      orderBy: { name: 'asc' },
      skip: (page - 1) * COUNCILS_A_PAGE,
      take: COUNCILS_A_PAGE,
    });
    return { total, councils };
  },
  authorise: () => ({}),
  show: ({ total, councils }, { input }) => ({
    ...input,
    total,
    pages: Math.max(1, Math.ceil(total / COUNCILS_A_PAGE)),
    councils: councils.map(({ roleAssignments, ...council }) => ({
      ...council,
      leads: roleAssignments.map(({ person }) => person),
    })),
  }),
});
