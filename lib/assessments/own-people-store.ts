import 'server-only';
import type { Tx } from '@/lib/db';

/** Somebody of the council's own who works on a benchmark: a lead, or a contributor to whom it was given. */
export interface OwnPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly isLead: boolean;
}

/** Who of the council's own is told what happens on this benchmark; nobody who cannot sign in any more. */
export async function listOwnPeople(
  tx: Tx,
  of: { readonly authorityId: string; readonly benchmark: number; readonly now: Date },
): Promise<readonly OwnPerson[]> {
  return tx.$queryRaw<OwnPerson[]>`
    select p.id as "personId", p.name, p.email, bool_or(r.role = 'prevent-lead') as "isLead"
    from role_assignment r join person p on p.id = r.person_id and p.deactivated_at is null
    where r.authority_id = ${of.authorityId}::uuid and r.starts_at <= ${of.now} and (r.ends_at is null or r.ends_at > ${of.now})
      and (r.role = 'prevent-lead' or (r.role = 'contributor' and ${of.benchmark} = any (r.benchmarks)))
    group by p.id, p.name, p.email order by p.name, p.id`;
}

/** Whether one helper has marked one benchmark as ready for the lead. */
export interface Readiness {
  readonly assessmentId: string;
  readonly benchmark: number;
  readonly personId: string;
  readonly readyAt: Date | null;
}

/** Every helper of these self-assessments with every benchmark that was given to them. */
export async function listReadiness(
  tx: Tx,
  assessmentIds: readonly string[],
  now: Date,
): Promise<readonly Readiness[]> {
  return tx.$queryRaw<Readiness[]>`
    select distinct a.id as "assessmentId", given.benchmark, r.person_id as "personId", c.ready_at as "readyAt"
    from assessment a
    join role_assignment r on r.authority_id = a.authority_id and r.role = 'contributor' and r.starts_at <= ${now}
      and (r.ends_at is null or r.ends_at > ${now})
    join person p on p.id = r.person_id and p.deactivated_at is null
    cross join unnest(r.benchmarks) as given(benchmark)
    left join contribution c on c.assessment_id = a.id and c.benchmark = given.benchmark and c.person_id = r.person_id
    where a.id = any (${assessmentIds}::uuid[])`;
}
