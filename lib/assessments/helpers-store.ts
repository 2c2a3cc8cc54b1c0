import 'server-only';
import type { Tx } from '@/lib/db';

/** Somebody of the council who works on a benchmark, and how much of it they answered. */
export interface HelperOnBenchmark {
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly answers: number;
  readonly lastSavedAt: Date | null;
  /** They marked it as ready for the lead and have not changed it since. */
  readonly readyAt: Date | null;
}

/** The contributors to whom this benchmark was given, and anybody else who saved something of it. */
export async function listHelpers(
  tx: Tx,
  of: { readonly assessmentId: string; readonly authorityId: string; readonly benchmark: number; readonly now: Date },
): Promise<readonly HelperOnBenchmark[]> {
  const { assessmentId, authorityId, benchmark, now } = of;
  return tx.$queryRaw<HelperOnBenchmark[]>`
    with saved as (
      select updated_by as person_id, 1 as answers, updated_at as at, null::timestamptz as ready_at from statement_answer
        where assessment_id = ${assessmentId}::uuid and benchmark = ${benchmark} and not to_check
      union all
      select updated_by, 0, updated_at, null from benchmark_response where assessment_id = ${assessmentId}::uuid and benchmark = ${benchmark}
      union all
      select person_id, 0, null, null from role_assignment
        where authority_id = ${authorityId}::uuid and role = 'contributor' and ${benchmark} = any (benchmarks)
          and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
      union all
      select person_id, 0, null, ready_at from contribution
        where assessment_id = ${assessmentId}::uuid and benchmark = ${benchmark} and ready_at is not null
    )
    select p.id as "personId", p.name, p.job_title as "jobTitle", sum(s.answers)::int as answers, max(s.at) as "lastSavedAt", max(s.ready_at) as "readyAt"
    from saved s join person p on p.id = s.person_id
    group by p.id, p.name, p.job_title order by p.name, p.id`;
}
