import 'server-only';
import { isoDay } from '@/lib/clock';
import type { Tx } from '@/lib/db';
import type { AssessmentHeader } from './model';

/**
 * A council with its self-assessment in the latest cycle of its own that has opened, else in the next one to open, after
 * those of earlier cycles that are not finished: a new cycle takes nobody's work in hand away.
 */
export interface CouncilNow {
  readonly authorityId: string;
  readonly council: string;
  readonly assessments: readonly AssessmentHeader[];
}

/** These councils by name; a council without any cycle has no assessment. The oldest cycle first. */
export async function listCurrentAssessments(
  tx: Tx,
  authorityIds: readonly string[],
  now: Date,
): Promise<readonly CouncilNow[]> {
  const today = isoDay(now);
  const rows = await tx.$queryRaw<(Omit<AssessmentHeader, 'id'> & { id: string | null })[]>`
    select a.id, au.id as "authorityId", au.name as council, a.cycle_id as "cycleId", a.cycle, a.deadline_on as "deadlineOn",
      a.asks_approval as "asksApproval", null as "extensionReason", null as "handedInAt",
      a.framework, a.state, a.version, a.submitted_at as "submittedAt", a.handed_over_at as "handedOverAt",
      a.fact_check_ended_at as "factCheckEndedAt", a.threat, a.dedicated_resource as "dedicatedResource"
    from authority au
    left join lateral (
      select a.*, c.name as cycle, c.opens_on, c.asks_approval, greatest(c.deadline_on, a.extended_to) as deadline_on,
        row_number() over (
          order by c.opens_on <= ${today}::date desc, case when c.opens_on <= ${today}::date then c.opens_on end desc, c.opens_on, c.id desc
        ) as place
      from assessment a join cycle c on c.id = a.cycle_id
      where a.authority_id = au.id
    ) a on a.place = 1 or (a.opens_on <= ${today}::date and a.state not in ('issued', 'withdrawn'))
    where au.id = any (${authorityIds}::uuid[]) order by au.name, au.id, a.opens_on`;
  const councils = new Map<string, { authorityId: string; council: string; assessments: AssessmentHeader[] }>();
  for (const { id, ...row } of rows) {
    const { authorityId, council } = row;
    const found = councils.get(authorityId) ?? { authorityId, council, assessments: [] };
    if (id !== null) found.assessments.push({ ...row, id });
    councils.set(authorityId, found);
  }
  return [...councils.values()];
}
