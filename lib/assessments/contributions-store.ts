import 'server-only';
import type { Tx } from '@/lib/db';

/** A contributor with what was given to them and for whom they speak. */
export interface Contributor {
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly onBehalfOf: string;
  readonly districtId: string | null;
  readonly benchmarks: readonly number[];
}

/** Everybody who helps a council now, by name. */
export async function listContributors(tx: Tx, authorityId: string, now: Date): Promise<readonly Contributor[]> {
  return tx.$queryRaw<Contributor[]>`
    select p.id as "personId", p.name, p.job_title as "jobTitle", r.on_behalf_of as "onBehalfOf",
      r.district_id as "districtId", r.benchmarks
    from role_assignment r join person p on p.id = r.person_id
    where r.authority_id = ${authorityId}::uuid and r.role = 'contributor' and r.starts_at <= ${now}
      and (r.ends_at is null or r.ends_at > ${now})
    order by p.name, p.id`;
}

/** Whose the score and the texts of one benchmark are. */
export interface Authorship {
  readonly benchmark: number;
  readonly scoreBy: string | null;
  readonly whyBy: string | null;
  readonly changedBy: string | null;
  readonly despiteBy: string | null;
  /** Person's id → name, of all of them. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * A score is whose who chose it: the same score is written again with each submission, in the name of who declares it, so the
 * first of the last run of equal ones counts.
 */
export async function listAuthorship(tx: Tx, assessmentId: string): Promise<readonly Authorship[]> {
  return tx.$queryRaw<Authorship[]>`
    select w.*, (select coalesce(jsonb_object_agg(p.id, p.name), '{}') from person p
      where p.id in (w."scoreBy", w."whyBy", w."changedBy", w."despiteBy")) as names
    from (
      select r.benchmark, r.why_by as "whyBy",
        case when r.changed <> '' then (r.saved_by -> 'changed' ->> 'by')::uuid end as "changedBy",
        case when r.despite <> '' then (r.saved_by -> 'despite' ->> 'by')::uuid end as "despiteBy",
        (select s.by_id from self_score s where s.assessment_id = r.assessment_id and s.benchmark = r.benchmark
          and not exists (select from self_score later where later.assessment_id = s.assessment_id and later.benchmark = s.benchmark
            and (later.at, later.id) > (s.at, s.id) and later.score <> s.score)
          order by s.at, s.id limit 1) as "scoreBy"
      from benchmark_response r where r.assessment_id = ${assessmentId}::uuid
    ) w`;
}

/** The districts of a county by name; empty for a council that has none. */
export async function listDistrictsOf(
  tx: Tx,
  authorityId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    select d.id, d.name from authority d join authority county on county.ons_code = d.county_code
    where county.id = ${authorityId}::uuid order by d.name`;
}
