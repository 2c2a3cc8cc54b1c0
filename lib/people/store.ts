import 'server-only';
import type { Tx } from '@/lib/db';
import type { HeldRole, NewRole } from './model';
import type { AskedRole } from './schema';
import type { Role } from '@/lib/policy';

const roleSelect = {
  id: true,
  role: true,
  region: true,
  benchmarks: true,
  startsAt: true,
  endsAt: true,
  authority: { select: { id: true, name: true, region: true } },
  group: { select: { id: true, name: true } },
} as const;

/** The database's own check keeps `role` one of the policy's. */
const asHeld = <T extends { readonly role: string }>(row: T) => ({ ...row, role: row.role as Role });

const personSelect = {
  id: true,
  email: true,
  name: true,
  jobTitle: true,
  createdAt: true,
  deactivatedAt: true,
  version: true,
} as const;

export interface PersonRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
  readonly version: number;
  readonly roles: readonly HeldRole[];
}

export async function findPerson(tx: Tx, id: string): Promise<PersonRecord | null> {
  const row = await tx.person.findUnique({
    where: { id },
    select: { ...personSelect, roleAssignments: { select: roleSelect, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] } },
  });
  if (row === null) return null;
  const { roleAssignments, ...person } = row;
  return { ...person, roles: roleAssignments.map(asHeld) };
}

/** As `findPerson`, locked until the transaction ends: changes to one person's roles happen one after the other. */
export async function lockPerson(tx: Tx, id: string): Promise<PersonRecord | null> {
  await tx.$queryRaw`select 1 from person where id = ${id}::uuid for update`;
  return findPerson(tx, id);
}

/** Two administrators who invite the same address at once do so one after the other. */
export async function lockEmail(tx: Tx, email: string): Promise<{ readonly id: string } | null> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${email}, 7306))) as lock`;
  return tx.person.findUnique({ where: { email }, select: { id: true } });
}

/**
 * The ids of administrators whose role nobody has ended, locked: two who end each other's role do so one after the other,
 * and the second is then the last.
 */
export async function lockAdministrators(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly personId: string }[]> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(7307)) as lock`;
  return tx.roleAssignment.findMany({
    where: { role: 'administrator', endsAt: null, person: { deactivatedAt: null } },
    select: { id: true, personId: true },
  });
}

/** What a role that was asked for reaches, as far as it exists. */
export async function resolveReach(tx: Tx, asked: AskedRole) {
  const { councilCode, groupId, region } = asked;
  const authority =
    councilCode === null
      ? null
      : await tx.authority.findFirst({
          where: { onsCode: councilCode, assessed: true },
          select: { id: true, name: true, region: true },
        });
  const group =
    groupId === null ? null : await tx.group.findUnique({ where: { id: groupId }, select: { id: true, name: true } });
  const isRegion =
    region === null ||
    (await tx.authority.findFirst({ where: { region, assessed: true }, select: { id: true } })) !== null;
  return {
    authority,
    group,
    isComplete: (councilCode === null || authority !== null) && (groupId === null || group !== null) && isRegion,
  };
}

export async function insertRole(
  tx: Tx,
  id: string,
  personId: string,
  role: NewRole,
  grantedBy: string,
): Promise<void> {
  await tx.roleAssignment.create({
    data: {
      id,
      personId,
      role: role.role,
      authorityId: role.authority?.id ?? null,
      groupId: role.group?.id ?? null,
      region: role.region,
      benchmarks: [...role.benchmarks],
      startsAt: role.startsAt,
      endsAt: role.endsAt,
      grantedBy,
    },
    select: { id: true },
  });
}

export { asHeld, personSelect, roleSelect };

/** Signs a person out everywhere: through a function of the database, because no signed-in person's role reaches sessions. */
export async function endSessionsOf(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`select end_sessions_of(${personId}::uuid)`;
}
