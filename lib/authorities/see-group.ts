import 'server-only';
import { defineRead } from '@/lib/use-case';
import { groupSchema } from './schema';
import { assessedCouncils, findGroup } from './store';

/** One group: the councils it covers, its members at this moment, and the councils that can be added. */
export const seeGroup = defineRead({
  name: 'see-group',
  action: 'see-groups',
  input: groupSchema,
  load: async ({ tx, input: { groupId }, now }) => {
    const group = await findGroup(tx, groupId);
    if (group === null) return null;
    const members = await tx.roleAssignment.findMany({
      where: { groupId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      select: { person: { select: { id: true, name: true, email: true, jobTitle: true, deactivatedAt: true } } },
      orderBy: { person: { name: 'asc' } },
    });
    return { group, members, councils: await assessedCouncils(tx) };
  },
  authorise: () => ({}),
  show: ({ group, members, councils }) => {
    const covered = new Set(group.councils.map(({ onsCode }) => onsCode));
    return {
      ...group,
      members: members.map(({ person }) => person),
      canBeAdded: councils.filter(({ onsCode }) => !covered.has(onsCode)),
    };
  },
});
