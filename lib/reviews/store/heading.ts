import 'server-only';
import type { Tx } from '../../db';
import type { Heading } from '../model';

/** What every page of a review says of itself; null where there is no such record for this actor. */
export async function loadHeading(tx: Tx, assessmentId: string): Promise<Heading | null> {
  const [row] = await tx.$queryRaw<Heading[]>`
    select a.id, a.state, a.framework, a.authority_id as "authorityId", au.name as "authorityName", au.short_name as "shortName",
      au.region, c.id as "cycleId", c.name as "cycleName", greatest(c.deadline_on, a.extended_to) as "deadlineOn",
      handed_in_at(a.id) as "handedInAt", c.opens_on as "opensOn", a.threat,
      a.dedicated_resource as "dedicatedResource", a.context_version as "contextVersion", p.name as "contextByName",
      a.context_at as "contextAt", a.submitted_at as "submittedAt", a.handed_over_at as "handedOverAt",
      a.shown_to_council as shown,
      (select max(s.at) from state_change s where s.assessment_id = a.id and s.to_state = 'in-review' and s.from_state <> 'in-review') as "inReviewSince",
      a.agreed_at as "agreedAt", a.fact_check_ended_at as "factCheckEndedAt",
      (select l.id from outcome_letter l where l.assessment_id = a.id order by l.number desc limit 1) as "letterId",
      (select jsonb_build_object('reason', e.reason, 'byName', by.name, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from deadline_extension e join person by on by.id = e.by_id
        where e.assessment_id = a.id and e.deadline_on = a.extended_to and e.deadline_on > c.deadline_on
        order by e.at desc, e.id desc limit 1) as extension
    from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
      left join person p on p.id = a.context_by
    where a.id = ${assessmentId}::uuid`;
  return row ?? null;
}

export interface Lead {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
}

/** The council's Prevent Leads whose role is in force. */
export async function loadLeads(tx: Tx, authorityId: string, now: Date): Promise<readonly Lead[]> {
  return tx.$queryRaw<Lead[]>`
    select distinct p.name, p.email, p.job_title as "jobTitle"
    from role_assignment r join person p on p.id = r.person_id
    where r.role = 'prevent-lead' and r.authority_id = ${authorityId}::uuid and r.starts_at <= ${now}
      and (r.ends_at is null or r.ends_at > ${now}) and p.deactivated_at is null
    order by p.name`;
}

/** Who reviews the council, for a notice to them. */
export async function loadAdvisers(tx: Tx, authorityId: string): Promise<readonly Pick<Lead, 'name' | 'email'>[]> {
  return tx.$queryRaw<Pick<Lead, 'name' | 'email'>[]>`
    select name, email from advisers_of(${authorityId}::uuid) order by name, email`;
}
