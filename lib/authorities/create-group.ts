import 'server-only';
import { newId } from '@/lib/ids';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { createGroupSchema } from './schema';
import { findAssessed, lockGroupName } from './store';

export type CreateGroupRefusal =
  { readonly kind: 'name-in-use'; readonly groupId: string } | { readonly kind: 'council-not-found' };

/** A partnership board, delivery group, governance group or scrutiny committee, with the first council that it covers. */
export const createGroup = defineChange({
  name: 'create-group',
  action: 'set-group',
  input: createGroupSchema,
  load: async ({ tx, input: { name, council } }) => ({
    groupId: newId(),
    existing: await lockGroupName(tx, name),
    councils: await findAssessed(tx, [council]),
  }),
  authorise: () => ({}),
  decide: ({ existing, councils }): Result<null, CreateGroupRefusal> => {
    if (existing !== null) return refuse({ kind: 'name-in-use', groupId: existing.id });
    return councils.length === 1 ? ok(null) : refuse({ kind: 'council-not-found' });
  },
  commit: async (_decision, { tx, input: { name, kind }, loaded: { groupId, councils } }) => {
    await tx.group.create({ data: { id: groupId, name, kind }, select: { id: true } });
    await tx.groupAuthority.createMany({ data: councils.map(({ id }) => ({ groupId, authorityId: id })) });
    return { groupId };
  },
  audit: (_decision, { loaded: { groupId, councils } }) => ({
    ...(councils[0] && { authorityId: councils[0].id }),
    subject: { type: 'group', id: groupId },
    fields: ['name', 'kind', ...councils.map(({ onsCode }) => `council.${onsCode}`)],
  }),
});
