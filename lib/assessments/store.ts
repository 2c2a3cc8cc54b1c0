import 'server-only';
import type { Tx } from '@/lib/db';
import { withFiles, type EvidenceDetails, type EvidenceFile } from '@/lib/evidence/model';
import type { AssessmentHeader, BenchmarkProgress } from './model';

/** The self-assessment with its council and cycle; null where there is none or the actor may not see it. */
export async function findHeader(tx: Tx, assessmentId: string): Promise<AssessmentHeader | null> {
  const [found] = await tx.$queryRaw<AssessmentHeader[]>`
    select a.id, a.authority_id as "authorityId", au.name as council, a.cycle_id as "cycleId", c.name as cycle,
      greatest(c.deadline_on, a.extended_to) as "deadlineOn", c.asks_approval as "asksApproval",
      handed_in_at(a.id) as "handedInAt", e.reason as "extensionReason", a.framework, a.state, a.version, a.submitted_at as "submittedAt",
      a.handed_over_at as "handedOverAt", a.fact_check_ended_at as "factCheckEndedAt", a.threat,
      a.dedicated_resource as "dedicatedResource"
    from assessment a join cycle c on c.id = a.cycle_id join authority au on au.id = a.authority_id
      left join lateral (
        select reason from deadline_extension where assessment_id = a.id and deadline_on = a.extended_to
          and deadline_on > c.deadline_on order by at desc, id desc limit 1
      ) e on true
    where a.id = ${assessmentId}::uuid`;
  return found ?? null;
}

/** How far every benchmark of one or more self-assessments has come, in one query. */
export async function listProgress(
  tx: Tx,
  assessmentIds: readonly string[],
): Promise<readonly (BenchmarkProgress & { readonly assessmentId: string })[]> {
  return tx.$queryRaw<(BenchmarkProgress & { assessmentId: string })[]>`
    select a.id as "assessmentId", b.number as benchmark, s.score, coalesce(r.changed, '') as changed, coalesce(r.why, '') as why,
      coalesce(r.despite, '') as despite, coalesce(r.completed, false) as completed,
      (select count(*)::int from statement_answer x where x.assessment_id = a.id and x.benchmark = b.number and not x.to_check) as answers,
      (select count(*)::int from statement_answer x where x.assessment_id = a.id and x.benchmark = b.number and x.to_check) as "toCheck",
      (select count(*)::int from evidence_support x where x.assessment_id = a.id and x.benchmark = b.number) as evidence
    from assessment a
    join framework_benchmark b on b.framework = a.framework
    left join benchmark_response r on r.assessment_id = a.id and r.benchmark = b.number
    left join lateral (
      select score from self_score where assessment_id = a.id and benchmark = b.number order by at desc, id desc limit 1
    ) s on true
    where a.id = any (${assessmentIds}::uuid[])
    order by a.id, b.number`;
}

export interface HistoryEntry {
  readonly event: string;
  readonly toState: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Every move of the self-assessment, the latest first. */
export async function listHistory(tx: Tx, assessmentId: string): Promise<readonly HistoryEntry[]> {
  return tx.$queryRaw<HistoryEntry[]>`
    select h.event, h.to_state as "toState", h.reason, p.name as by, h.at
    from state_change h join person p on p.id = h.by_id
    where h.assessment_id = ${assessmentId}::uuid order by h.at desc, h.id desc`;
}

export interface KeptAnswer {
  readonly statementId: string;
  readonly benchmark: number;
  readonly answer: string;
  /** It came from last year, and nobody has confirmed it yet. */
  readonly toCheck: boolean;
  readonly version: number;
  readonly byId: string;
  readonly by: string;
  readonly at: Date;
}

/** Answers to the statements of one benchmark, or of all. */
export async function listAnswers(
  tx: Tx,
  assessmentId: string,
  benchmark: number | null = null,
): Promise<readonly KeptAnswer[]> {
  return tx.$queryRaw<KeptAnswer[]>`
    select s.statement_id as "statementId", s.benchmark, s.answer, s.to_check as "toCheck", s.version, p.id as "byId", p.name as by, s.updated_at as at
    from statement_answer s join person p on p.id = s.updated_by
    where s.assessment_id = ${assessmentId}::uuid and (${benchmark}::int is null or s.benchmark = ${benchmark}::int)
    order by s.benchmark, s.statement_id`;
}

export interface OfferedEvidence extends EvidenceDetails {
  readonly id: string;
  readonly benchmark: number;
  readonly title: string;
  /** Of a link; empty otherwise. */
  readonly url: string;
  readonly file: EvidenceFile | null;
  readonly statementIds: readonly string[];
  readonly by: string;
  readonly at: Date;
}

/** Evidence offered for one benchmark, or for all, in the order in which they were added. */
export async function listEvidence(
  tx: Tx,
  assessmentId: string,
  benchmark: number | null = null,
): Promise<readonly OfferedEvidence[]> {
  const rows = await tx.$queryRaw<OfferedEvidence[]>`
    select e.id, s.benchmark, e.kind, e.title, e.url, e.effective_on as "effectiveOn", e.seen_on as "seenOn", e.seen_by as "seenBy",
      e.not_here as "notHere", e.source_name as source, s.statement_ids as "statementIds", p.name as by, e.added_at as at,
      case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
        'sha256', f.sha256, 'scan', f.scan) end as file
    from evidence_support s join evidence_item e on e.id = s.evidence_id join person p on p.id = e.added_by
      left join stored_file f on f.id = coalesce(e.file_id, e.source_file_id)
    where s.assessment_id = ${assessmentId}::uuid and e.removed_at is null
      and (${benchmark}::int is null or s.benchmark = ${benchmark}::int)
    order by s.benchmark, e.added_at, e.id`;
  return withFiles(rows);
}

export interface SubmissionRow {
  readonly reference: string;
  readonly sha256: string;
  readonly number: number;
  /** The senior officer who approved it; empty where the cycle did not ask. */
  readonly approverName: string;
  readonly approverRole: string;
  /** Who declared it; of one on the council's behalf the adviser who entered it, and nobody has declared it. */
  readonly by: string;
  readonly isOnBehalf: boolean;
  readonly at: Date;
}

/** The latest submission, with who declared or entered it. */
export async function findSubmission(tx: Tx, assessmentId: string): Promise<SubmissionRow | null> {
  const [found] = await tx.$queryRaw<SubmissionRow[]>`
    select s.reference, s.sha256, s.number, s.approver_name as "approverName", s.approver_role as "approverRole", p.name as by, s.at,
      exists (select from state_change h where h.assessment_id = s.assessment_id and h.event = 'submit-on-behalf' and h.at = s.at) as "isOnBehalf"
    from snapshot s join person p on p.id = s.by_id
    where s.assessment_id = ${assessmentId}::uuid and s.kind = 'submission' order by s.number desc limit 1`;
  return found ?? null;
}

/** Agreed scores that the council has neither confirmed nor said it differs from. It sees none before they are handed over. */
export async function countOpenPositions(
  tx: Tx,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ assessmentId: string; open: number }[]>`
    select latest.assessment_id as "assessmentId", count(*)::int as open
    from (
      select distinct on (assessment_id, benchmark) id, assessment_id from agreed_score
      where assessment_id = any (${assessmentIds}::uuid[]) order by assessment_id, benchmark, at desc, id desc
    ) latest
    where not exists (select 1 from council_position p where p.agreed_score_id = latest.id)
    group by latest.assessment_id`;
  return new Map(rows.map(({ assessmentId, open }) => [assessmentId, open]));
}

export interface IssuedOutcome {
  readonly letterId: string;
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly cycle: string;
  readonly issuedAt: Date;
  /** Reopened: the letter stands until the next one supersedes it. */
  readonly isUnderRevision: boolean;
}

/** The letter in force of every cycle that came to an outcome, for these councils, the newest first. */
export async function listOutcomes(tx: Tx, authorityIds: readonly string[]): Promise<readonly IssuedOutcome[]> {
  return tx.$queryRaw<IssuedOutcome[]>`
    select l.id as "letterId", l.assessment_id as "assessmentId", l.authority_id as "authorityId", c.name as cycle, l.issued_at as "issuedAt",
      a.state not in ('issued', 'withdrawn') as "isUnderRevision"
    from (
      select distinct on (assessment_id) id, assessment_id, authority_id, issued_at from outcome_letter
      where authority_id = any (${authorityIds}::uuid[]) order by assessment_id, number desc
    ) l join assessment a on a.id = l.assessment_id join cycle c on c.id = a.cycle_id
    order by c.opens_on desc, l.authority_id`;
}
