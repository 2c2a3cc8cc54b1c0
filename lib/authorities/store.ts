import 'server-only';
import type { Tx } from '@/lib/db';
import type { GroupKind } from './model';

const councilSelect = { id: true, onsCode: true, name: true, region: true } as const;

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly version: number;
  readonly councils: readonly {
    readonly id: string;
    readonly onsCode: string;
    readonly name: string;
    readonly region: string;
  }[];
}

export async function findGroup(tx: Tx, id: string): Promise<GroupRecord | null> {
  const row = await tx.group.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      kind: true,
      version: true,
      authorities: { select: { authority: { select: councilSelect } } },
    },
  });
  if (row === null) return null;
  const { authorities, kind, ...group } = row;
  const councils = authorities.map(({ authority }) => authority).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { ...group, kind: kind as GroupKind, councils };
}

/** As `findGroup`, locked until the transaction ends. */
export async function lockGroup(tx: Tx, id: string): Promise<GroupRecord | null> {
  await tx.$queryRaw`select 1 from partnership_group where id = ${id}::uuid for update`;
  return findGroup(tx, id);
}

/** Two people who name a group alike at once do so one after the other. */
export async function lockGroupName(tx: Tx, name: string): Promise<{ readonly id: string } | null> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${name.toLowerCase()}, 7309))) as lock`;
  return tx.group.findFirst({ where: { name: { equals: name, mode: 'insensitive' } }, select: { id: true } });
}

export const findAssessed = (tx: Tx, onsCodes: readonly string[]) =>
  tx.authority.findMany({ where: { assessed: true, onsCode: { in: [...onsCodes] } }, select: councilSelect });

export const assessedCouncils = (tx: Tx) =>
  tx.authority.findMany({ where: { assessed: true }, select: { onsCode: true, name: true }, orderBy: { name: 'asc' } });
