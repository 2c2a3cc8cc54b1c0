import 'server-only';
import { defineChange, ok, refuse, type Result, type Stale } from '@/lib/use-case';
import { changeGroupSchema } from './schema';
import { findAssessed, lockGroup, lockGroupName } from './store';

export type ChangeGroupRefusal =
  | Stale
  | { readonly kind: 'name-in-use'; readonly groupId: string }
  | { readonly kind: 'council-not-found' | 'no-councils' };

/**
 * A group's name, kind and the councils it covers. A council that is added shows the group's members its issued outcomes, and
 * one that is taken away no longer does, from that moment.
 */
export const changeGroup = defineChange({
  name: 'change-group',
  action: 'set-group',
  input: changeGroupSchema,
  load: async ({ tx, input: { groupId, name, councils, add } }) => {
    const sameName = await lockGroupName(tx, name);
    const group = await lockGroup(tx, groupId);
    const wanted = [...new Set([...councils, ...(add === '' ? [] : [add])])];
    return group && { group, sameName, wanted, found: await findAssessed(tx, wanted) };
  },
  authorise: () => ({}),
  decide: (
    { group, sameName, wanted, found },
    { input, now },
  ): Result<{ readonly added: readonly string[]; readonly removed: readonly string[] }, ChangeGroupRefusal> => {
    if (group.version !== input.version) {
      return refuse({
        kind: 'stale',
        current: {
          name: group.name,
          kind: group.kind,
          councils: group.councils.map(({ onsCode }) => onsCode).join(', '),
        },
        names: Object.fromEntries([...group.councils, ...found].map(({ onsCode, name }) => [onsCode, name])),
        byName: 'Another administrator',
        at: now,
        version: group.version,
      });
    }
    if (sameName !== null && sameName.id !== group.id) return refuse({ kind: 'name-in-use', groupId: sameName.id });
    if (found.length !== wanted.length) return refuse({ kind: 'council-not-found' });
    if (found.length === 0) return refuse({ kind: 'no-councils' });
    const before = new Set(group.councils.map(({ id }) => id));
    const after = new Set(found.map(({ id }) => id));
    return ok({
      added: [...after].filter((id) => !before.has(id)),
      removed: [...before].filter((id) => !after.has(id)),
    });
  },
  commit: async ({ added, removed }, { tx, input: { groupId, name, kind } }) => {
    await tx.group.update({
      where: { id: groupId },
      data: { name, kind, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.groupAuthority.createMany({ data: added.map((authorityId) => ({ groupId, authorityId })) });
    await tx.groupAuthority.deleteMany({ where: { groupId, authorityId: { in: [...removed] } } });
    return { groupId };
  },
  audit: (_decision, { input, loaded: { group, found } }) => {
    const codes = (councils: readonly { readonly onsCode: string }[]) =>
      new Set(councils.map(({ onsCode }) => onsCode));
    const [before, after] = [codes(group.councils), codes(found)];
    const added = [...after].filter((code) => !before.has(code)).map((code) => `council.${code}`);
    const removed = [...before].filter((code) => !after.has(code)).map((code) => `council.${code}.removed`);
    return { subject: { type: 'group', id: input.groupId }, fields: ['name', 'kind', ...added, ...removed] };
  },
});
