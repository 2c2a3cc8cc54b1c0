import 'server-only';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { Given, GivenNow, KnownPerson, LeadNow } from './helping';
import { lockEmail } from './store';

/** The council whose self-assessment this is, and by when help is wanted. Roles are the council's, not the cycle's. */
export interface HelpedCouncil {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly onsCode: string;
  readonly council: string;
  readonly cycle: string;
  readonly framework: string;
  /** A civil date: the council's own deadline, which may be later than the cycle's. */
  readonly deadlineOn: Date;
}

/** Null where there is none or the actor may not see it. */
export async function findHelpedCouncil(tx: Tx, assessmentId: string): Promise<HelpedCouncil | null> {
  const [found] = await tx.$queryRaw<HelpedCouncil[]>`
    select a.id as "assessmentId", a.authority_id as "authorityId", au.ons_code as "onsCode", au.name as council,
      c.name as cycle, a.framework, greatest(c.deadline_on, a.extended_to) as "deadlineOn"
    from assessment a join cycle c on c.id = a.cycle_id join authority au on au.id = a.authority_id
    where a.id = ${assessmentId}::uuid`;
  return found ?? null;
}

/**
 * Whoever has this address, locked by the address until the transaction ends: asked fifty times at once they are asked one
 * time after the other, and are one person.
 */
export async function lockPersonAt(
  tx: Tx,
  at: { readonly email: string; readonly authorityId: string; readonly now: Date },
): Promise<KnownPerson | null> {
  const { email, authorityId, now } = at;
  if ((await lockEmail(tx, email)) === null) return null;
  const [found] = await tx.$queryRaw<KnownPerson[]>`
    select p.id, p.name, p.deactivated_at as "deactivatedAt", judges_council(p.id, ${authorityId}::uuid) as "judgesCouncil",
      exists (select 1 from role_assignment r where r.person_id = p.id and r.authority_id = ${authorityId}::uuid
        and r.role = 'prevent-lead' and (r.ends_at is null or r.ends_at > ${now})) as "isLead"
    from person p where p.email = ${email}`;
  return found ?? null;
}

/** What this person was given at a council and still has, or will have; locked. */
export async function lockGiven(
  tx: Tx,
  of: { readonly authorityId: string; readonly personId: string; readonly now: Date },
): Promise<Given | null> {
  const [found] = await tx.$queryRaw<Given[]>`
    select id, benchmarks, on_behalf_of as "onBehalfOf", district_id as "districtId" from role_assignment
    where authority_id = ${of.authorityId}::uuid and person_id = ${of.personId}::uuid and role = 'contributor'
      and (ends_at is null or ends_at > ${of.now})
    order by starts_at, id limit 1 for update`;
  return found ?? null;
}

export interface GivenRole extends Given {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** False: they have left, and are not written to. */
  readonly canSignIn: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** One contributor's role of this council, locked; null where there is none or it has ended. */
export async function lockContributor(
  tx: Tx,
  of: { readonly authorityId: string; readonly assignmentId: string; readonly now: Date },
): Promise<GivenRole | null> {
  const [found] = await tx.$queryRaw<GivenRole[]>`
    select r.id, r.benchmarks, r.on_behalf_of as "onBehalfOf", r.district_id as "districtId", r.starts_at as "startsAt",
      r.ends_at as "endsAt", p.id as "personId", p.name, p.email, p.deactivated_at is null as "canSignIn"
    from role_assignment r join person p on p.id = r.person_id
    where r.id = ${of.assignmentId}::uuid and r.authority_id = ${of.authorityId}::uuid and r.role = 'contributor'
      and (r.ends_at is null or r.ends_at > ${of.now})
    for update of r`;
  return found ?? null;
}

/** A district of this county by its ONS code; null where this county has none such. */
export async function findDistrict(
  tx: Tx,
  county: HelpedCouncil,
  onsCode: string,
): Promise<{ readonly id: string } | null> {
  return tx.authority.findFirst({ where: { onsCode, countyCode: county.onsCode }, select: { id: true } });
}

export async function insertPerson(
  tx: Tx,
  person: { readonly email: string; readonly name: string; readonly jobTitle: string; readonly createdAt: Date },
): Promise<string> {
  const id = newId();
  await tx.person.create({ data: { id, ...person }, select: { id: true } });
  return id;
}

export async function writeGiven(tx: Tx, id: string, given: GivenNow): Promise<void> {
  const { benchmarks, onBehalfOf, districtId } = given;
  await tx.roleAssignment.update({
    where: { id },
    data: { benchmarks: [...benchmarks], onBehalfOf, districtId },
    select: { id: true },
  });
}

export async function insertGiven(
  tx: Tx,
  role: {
    readonly personId: string;
    readonly authorityId: string;
    readonly role: 'contributor' | 'prevent-lead';
    readonly given?: GivenNow;
    readonly startsAt: Date;
    readonly grantedBy: string;
  },
): Promise<void> {
  const { given, ...rest } = role;
  await tx.roleAssignment.create({
    data: {
      id: newId(),
      ...rest,
      benchmarks: [...(given?.benchmarks ?? [])],
      onBehalfOf: given?.onBehalfOf ?? '',
      districtId: given?.districtId ?? null,
    },
    select: { id: true },
  });
}

export interface CouncilLead extends LeadNow {
  readonly name: string;
  readonly email: string;
}

/**
 * The Prevent Leads of a council whose role is in force, their roles locked: two who hand over to each other at once do so one
 * after the other, and the second finds that there is nobody left to hand over to. It may have begun
 * before the first ended a role, so the end is compared with the wall clock too.
 */
export async function lockLeads(tx: Tx, authorityId: string, now: Date): Promise<readonly CouncilLead[]> {
  return tx.$queryRaw<CouncilLead[]>`
    select r.id as "assignmentId", p.id as "personId", p.deactivated_at is null as "canSignIn", p.name, p.email
    from role_assignment r join person p on p.id = r.person_id
    where r.authority_id = ${authorityId}::uuid and r.role = 'prevent-lead' and r.starts_at <= ${now}
      and (r.ends_at is null or r.ends_at > greatest(${now}, clock_timestamp()))
    order by r.id for update of r`;
}

export async function endRoles(tx: Tx, ids: readonly string[], endsAt: Date): Promise<void> {
  await tx.roleAssignment.updateMany({ where: { id: { in: [...ids] } }, data: { endsAt } });
}

/** Somebody who holds a role of this council, as its leads see them. */
export interface HelpingPerson extends Given {
  readonly role: 'prevent-lead' | 'contributor';
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly canSignIn: boolean;
  readonly district: string | null;
  readonly districtCode: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** Null: an administrator did, or nobody knows any more. */
  readonly askedBy: string | null;
}

/** Leads and contributors of a council, now or to come, by name. */
export async function listHelpingPeople(tx: Tx, authorityId: string, now: Date): Promise<readonly HelpingPerson[]> {
  return tx.$queryRaw<HelpingPerson[]>`
    select r.id, r.role, p.id as "personId", p.name, p.job_title as "jobTitle", p.email,
      p.deactivated_at is null as "canSignIn", r.benchmarks, r.on_behalf_of as "onBehalfOf", r.district_id as "districtId",
      d.short_name as district, d.ons_code as "districtCode", r.starts_at as "startsAt", r.ends_at as "endsAt",
      g.name as "askedBy"
    from role_assignment r join person p on p.id = r.person_id
      left join authority d on d.id = r.district_id left join person g on g.id = r.granted_by
    where r.authority_id = ${authorityId}::uuid and r.role in ('prevent-lead', 'contributor')
      and (r.ends_at is null or r.ends_at > ${now})
    order by p.name, r.id`;
}

/** What one person has done of one benchmark in this self-assessment. */
export interface WorkOnBenchmark {
  readonly personId: string;
  readonly benchmark: number;
  readonly answers: number;
  readonly lastSavedAt: Date | null;
  /** Marked as ready for the lead, and not changed by them since. */
  readonly readyAt: Date | null;
}

export async function listWork(tx: Tx, assessmentId: string): Promise<readonly WorkOnBenchmark[]> {
  return tx.$queryRaw<WorkOnBenchmark[]>`
    select done.person_id as "personId", done.benchmark, sum(done.answers)::int as answers, max(done.at) as "lastSavedAt",
      max(done.ready_at) as "readyAt"
    from (
      select updated_by as person_id, benchmark, 1 as answers, updated_at as at, null::timestamptz as ready_at
        from statement_answer where assessment_id = ${assessmentId}::uuid and not to_check
      union all
      select updated_by, benchmark, 0, updated_at, null from benchmark_response where assessment_id = ${assessmentId}::uuid
      union all
      select person_id, benchmark, 0, null, ready_at from contribution where assessment_id = ${assessmentId}::uuid
    ) done
    group by done.person_id, done.benchmark`;
}

/** The districts of a county by name; empty for a council that has none. */
export async function listDistricts(tx: Tx, county: HelpedCouncil) {
  return tx.authority.findMany({
    where: { countyCode: county.onsCode },
    select: { id: true, onsCode: true, name: true, shortName: true },
    orderBy: { name: 'asc' },
  });
}
