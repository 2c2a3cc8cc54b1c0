import 'server-only';
import type { Tx } from '../../db';
import { withFiles, type EvidenceDetails, type EvidenceFile } from '../../evidence/model';
import type { Answers } from '../../scoring';
import type { Decision, Heading, Position, ScoreEntry } from '../model';
import type { State, WorkflowEvent } from '../../workflow';

/** Every score ever given, oldest first, and what council and Home Office last said of each agreed one. */
export interface Given {
  readonly scores: readonly ScoreEntry[];
  /** By id of the agreed score that it is about. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

type GivenRow = Omit<ScoreEntry, 'kind'> & {
  readonly kind: ScoreEntry['kind'] | Position['position'] | 'decided';
  readonly about: string | null;
};

/** One query: the rows are few, and a page has few queries to spend. */
export async function loadGiven(tx: Tx, assessmentId: string): Promise<Given> {
  const rows = await tx.$queryRaw<GivenRow[]>`
    select g.id, g.kind, g.benchmark, g.score, g.reason, g.by_id as "byId", p.name as "byName", g.at, g.about
    from (
      select id, 'self' as kind, benchmark, score, reason, by_id, at, null::uuid as about from self_score where assessment_id = ${assessmentId}::uuid
      union all
      select id, 'proposed', benchmark, score, reason, by_id, at, null from proposed_score where assessment_id = ${assessmentId}::uuid
      union all
      select id, 'agreed', benchmark, score, reason, by_id, at, null from agreed_score where assessment_id = ${assessmentId}::uuid
      union all
      select id, position, benchmark, 0, reason, by_id, at, agreed_score_id from council_position where assessment_id = ${assessmentId}::uuid
      union all
      select id, 'decided', benchmark, 0, reason, by_id, at, agreed_score_id from difference_decision where assessment_id = ${assessmentId}::uuid
    ) g join person p on p.id = g.by_id
    order by g.at, g.id`;
  const scores: ScoreEntry[] = [];
  const positions = new Map<string, Position>();
  const decisions = new Map<string, Decision>();
  for (const { kind, about, ...row } of rows) {
    const { reason, byName, at } = row;
    if (kind === 'self' || kind === 'proposed' || kind === 'agreed') scores.push({ ...row, kind });
    else if (about !== null && kind === 'decided') decisions.set(about, { reason, byName, at });
    else if (about !== null && kind !== 'decided') positions.set(about, { position: kind, reason, byName, at });
  }
  return { scores, positions, decisions };
}

export interface BenchmarkText {
  readonly benchmark: number;
  readonly why: string;
  /** What the council says has changed since last year, and why the score stands where answers speak against it. */
  readonly changed: string;
  readonly despite: string;
  /** Its answers to statements; what it never confirmed is no answer. Null: none, or another benchmark was asked for. */
  readonly answers: Answers | null;
  readonly summary: string;
  readonly fallExplanation: string;
  /** The adviser's own note; row-level security gives it to advisers only. */
  readonly note: string;
  /** The neighbour whose shared text “why” began from; asked of one benchmark only. */
  readonly source: { readonly council: string } | null;
  /** Version of what the adviser wrote; 0 where nothing is written yet. */
  readonly version: number;
  readonly updatedByName: string | null;
  readonly updatedAt: Date | null;
}

/**
 * The council's explanation and answers and the adviser's words on each benchmark of the framework. Where only one is asked for, the
 * others come with a first character instead of their texts: enough to know whether something is written.
 */
export async function loadTexts(
  tx: Tx,
  assessmentId: string,
  only: number | null = null,
): Promise<readonly BenchmarkText[]> {
  return tx.$queryRaw<BenchmarkText[]>`
    select f.number as benchmark, coalesce(left(b.why, size.why), '') as why,
      coalesce(left(b.changed, size.why), '') as changed, coalesce(left(b.despite, size.why), '') as despite,
      case when size.why > 0 then (
        select jsonb_object_agg(x.statement_id, x.answer) from statement_answer x
        where x.assessment_id = a.id and x.benchmark = f.number and not x.to_check
      ) end as answers, coalesce(left(r.summary, size.summary), '') as summary,
      coalesce(left(r.fall_explanation, size.summary), '') as "fallExplanation", coalesce(left(n.note, size.why), '') as note,
      coalesce(r.version, 0) as version, p.name as "updatedByName", r.updated_at as "updatedAt",
      case when f.number = ${only}::int then text_source(a.id, f.number) end as source
    from assessment a join framework_benchmark f on f.framework = a.framework
      cross join lateral (
        select case when ${only}::int is null or f.number = ${only}::int then 20000 else 0 end as why,
          case when ${only}::int is null or f.number = ${only}::int then 20000 else 1 end as summary
      ) size
      left join benchmark_response b on b.assessment_id = a.id and b.benchmark = f.number
      left join benchmark_review r on r.assessment_id = a.id and r.benchmark = f.number
      left join private_note n on n.assessment_id = a.id and n.benchmark = f.number
      left join person p on p.id = r.updated_by
    where a.id = ${assessmentId}::uuid
    order by f.number`;
}

export interface OfferedEvidence extends EvidenceDetails {
  readonly id: string;
  readonly title: string;
  /** Of a link; empty otherwise. */
  readonly url: string;
  readonly file: EvidenceFile | null;
  readonly statementIds: readonly string[];
}

/** What the council offers in support of one benchmark; where nothing stands submitted, nothing. */
export async function loadEvidence(
  tx: Tx,
  { id: assessmentId, submittedAt }: Pick<Heading, 'id' | 'submittedAt'>,
  benchmark: number,
): Promise<readonly OfferedEvidence[]> {
  if (submittedAt === null) return [];
  const rows = await tx.$queryRaw<OfferedEvidence[]>`
    select e.id, e.kind, e.title, e.url, e.effective_on as "effectiveOn", e.seen_on as "seenOn", e.seen_by as "seenBy", e.not_here as "notHere", e.source_name as source,
      s.statement_ids as "statementIds",
      case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
        'sha256', f.sha256, 'scan', f.scan) end as file
    from evidence_support s join evidence_item e on e.id = s.evidence_id left join stored_file f on f.id = coalesce(e.file_id, e.source_file_id)
    where s.assessment_id = ${assessmentId}::uuid and s.benchmark = ${benchmark} and e.removed_at is null
    order by e.added_at, e.id`;
  return withFiles(rows);
}

export interface SharedAction {
  readonly position: number;
  readonly text: string;
  readonly benchmarks: readonly number[];
  readonly owner: string;
  readonly dueOn: Date | null;
}

/** The recommended actions as they stand, to be shown beside scores. */
export async function loadActions(tx: Tx, assessmentId: string): Promise<readonly SharedAction[]> {
  return tx.recommendedAction.findMany({
    where: { assessmentId },
    select: { position: true, text: true, benchmarks: true, owner: true, dueOn: true },
    orderBy: { position: 'asc' },
  });
}

export interface HistoryEntry {
  readonly event: WorkflowEvent;
  readonly toState: State;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

/** Every move through the workflow, newest first. */
export async function loadHistory(tx: Tx, assessmentId: string): Promise<readonly HistoryEntry[]> {
  return tx.$queryRaw<HistoryEntry[]>`
    select s.event, s.to_state as "toState", s.reason, p.name as "byName", s.at from state_change s join person p on p.id = s.by_id
    where s.assessment_id = ${assessmentId}::uuid order by s.at desc, s.id desc`;
}
