import 'server-only';
import { isoDay } from '../../clock';
import type { Tx } from '../../db';
import type { Answers, Score } from '../../scoring';
import type { State } from '../../workflow';
import type { Threat } from '../model';

export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly deadlineOn: Date;
  /** It has opened, and not every one of these councils is issued or withdrawn. */
  readonly isRunning: boolean;
}

/**
 * Cycles in which these councils take part; the first is the current one: the latest that has opened. One that is prepared
 * for later comes after all that have, so that it takes nobody's work in hand away.
 */
export async function loadCycles(tx: Tx, authorityIds: readonly string[], now: Date): Promise<readonly CycleRow[]> {
  const today = isoDay(now);
  return tx.$queryRaw<CycleRow[]>`
    select c.id, c.name, c.deadline_on as "deadlineOn", c.opens_on <= ${today}::date and exists (
        select 1 from assessment a where a.cycle_id = c.id and a.authority_id = any (${[...authorityIds]}::uuid[])
          and a.state not in ('issued', 'withdrawn') offset 0
      ) as "isRunning"
    from cycle c
    -- offset 0: asked cycle by cycle, which finds its first council at once, rather than joined with all assessments there are.
    where exists (select 1 from assessment a where a.cycle_id = c.id and a.authority_id = any (${[...authorityIds]}::uuid[]) offset 0)
    order by c.opens_on <= ${today}::date desc, case when c.opens_on <= ${today}::date then c.opens_on end desc, c.opens_on, c.name desc`;
}

export interface ListedRow {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly state: State;
  readonly framework: string;
  readonly threat: Threat | null;
  readonly dedicatedResource: string;
  readonly submittedAt: Date | null;
  readonly isHandedOver: boolean;
  readonly isFactCheckEnded: boolean;
  readonly unanswered: number;
  readonly differences: number;
  /** Of the whole list, not only of this page. */
  readonly total: number;
  readonly waitingForAdviser: number;
}

export interface ListOrder {
  readonly by: 'council' | 'state' | 'waits' | 'threat';
  readonly descending: boolean;
  /** Null: all of them. */
  readonly limit: number | null;
  readonly offset: number;
}

/**
 * Councils of one cycle with what waits for whom counted by the database. The order `waits` is lib/reviews/waits-for.ts said
 * in SQL, so that a page of a long list need not read all of it; an integration test holds the two against each other.
 */
export async function loadList(
  tx: Tx,
  cycleId: string,
  authorityIds: readonly string[],
  order: ListOrder,
): Promise<readonly ListedRow[]> {
  const direction = order.descending ? -1 : 1;
  return tx.$queryRaw<ListedRow[]>`
    with listed as (
      select a.id, a.authority_id as "authorityId", au.name, a.state, a.framework, a.threat, a.dedicated_resource as "dedicatedResource",
        a.submitted_at as "submittedAt", a.handed_over_at is not null as "isHandedOver", a.fact_check_ended_at is not null as "isFactCheckEnded",
        coalesce(said.unanswered, 0) as unanswered, coalesce(said.differences, 0) as differences
      from assessment a join authority au on au.id = a.authority_id
        left join lateral (
          select count(*) filter (where d.decided is null and p.position is null)::int as unanswered,
            count(*) filter (where d.decided is null and p.position = 'differs')::int as differences
          from (
            select distinct on (g.benchmark) g.id from agreed_score g
            -- Said in here, or it would be counted for every council first.
            where g.assessment_id = a.id and a.state = 'in-review' and a.handed_over_at is not null
            order by g.benchmark, g.at desc, g.id desc
          ) standing
            left join lateral (
              select cp.position from council_position cp where cp.assessment_id = a.id and cp.agreed_score_id = standing.id
              order by cp.at desc, cp.id desc limit 1
            ) p on true
            left join lateral (
              select true as decided from difference_decision dd where dd.assessment_id = a.id and dd.agreed_score_id = standing.id limit 1
            ) d on true
        ) said on true
      where a.cycle_id = ${cycleId}::uuid and a.authority_id = any (${[...authorityIds]}::uuid[])
    ), ranked as (
      select *,
        case
          when state in ('submitted', 'agreed') then 0
          when state = 'in-review' and not "isHandedOver" then 0
          when state = 'in-review' and unanswered > 0 then 2
          when state = 'in-review' and differences > 0 then 1
          when state = 'in-review' then 0
          when state = 'fact-check' and "isFactCheckEnded" then 0
          when state in ('issued', 'withdrawn') then 3
          else 2
        end as waits_rank,
        array_position(array['not-started', 'in-progress', 'submitted', 'in-review', 'sent-back', 'agreed', 'fact-check', 'issued', 'withdrawn'], state) as state_rank,
        case threat when 'higher' then 0 when 'lower' then 1 else 2 end as threat_rank
      from listed
    )
    select id, "authorityId", name, state, framework, threat, "dedicatedResource", "submittedAt", "isHandedOver", "isFactCheckEnded", unanswered, differences,
      (count(*) over ())::int as total, (count(*) filter (where waits_rank = 0) over ())::int as "waitingForAdviser"
    from ranked
    order by ${direction}::int * case ${order.by} when 'waits' then waits_rank when 'state' then state_rank when 'threat' then threat_rank else 0 end,
      case when ${order.by} = 'council' and ${direction}::int < 0 then lower(name) end desc, lower(name), id
    limit ${order.limit}::int offset ${order.offset}::int`;
}

type ByBenchmark = Readonly<Record<string, Score>>;

export interface ListedScores {
  readonly assessmentId: string;
  readonly kind: 'self' | 'proposed' | 'agreed';
  readonly scores: ByBenchmark;
}

/** The scores that stand, of many assessments at once. */
export async function loadListedScores(tx: Tx, ids: readonly string[]): Promise<readonly ListedScores[]> {
  return tx.$queryRaw<ListedScores[]>`
    select assessment_id as "assessmentId", kind, json_object_agg(benchmark, score) as scores from (
      (select distinct on (assessment_id, benchmark) assessment_id, 'self' as kind, benchmark, score from self_score
        where assessment_id = any (${[...ids]}::uuid[]) order by assessment_id, benchmark, at desc, id desc)
      union all
      (select distinct on (assessment_id, benchmark) assessment_id, 'proposed', benchmark, score from proposed_score
        where assessment_id = any (${[...ids]}::uuid[]) order by assessment_id, benchmark, at desc, id desc)
      union all
      (select distinct on (assessment_id, benchmark) assessment_id, 'agreed', benchmark, score from agreed_score
        where assessment_id = any (${[...ids]}::uuid[]) order by assessment_id, benchmark, at desc, id desc)
    ) standing group by assessment_id, kind`;
}

export interface ListedLastYear {
  readonly assessmentId: string;
  readonly framework: string;
  readonly scores: ByBenchmark;
}

/** Last year's agreed scores of many assessments at once, as the latest letter of each froze them. */
export async function loadListedLastYear(tx: Tx, ids: readonly string[]): Promise<readonly ListedLastYear[]> {
  return tx.$queryRaw<ListedLastYear[]>`
    -- The letter first, its text afterwards: reading the texts of all years takes ten times as long.
    select last.assessment_id as "assessmentId", last.framework,
      (select json_object_agg(line ->> 'number', line -> 'score')
        from outcome_letter l, json_array_elements(l.content::json -> 'annex') line
        where l.id = last.letter_id and line ->> 'score' <> 'not-scored') as scores
    from (
      select distinct on (this.id) this.id as assessment_id, before.framework, l.id as letter_id
      from assessment this join cycle c on c.id = this.cycle_id
        join assessment before on before.authority_id = this.authority_id
        join cycle b on b.id = before.cycle_id and b.opens_on < c.opens_on
        join outcome_letter l on l.assessment_id = before.id
      where this.id = any (${[...ids]}::uuid[])
      order by this.id, b.opens_on desc, l.number desc
    ) last`;
}

export interface ListedAnswers {
  readonly assessmentId: string;
  readonly benchmark: number;
  readonly answers: Answers;
}

/** Answers of the benchmarks in which something was answered that can speak against a score; the others need no reading. */
export async function loadListedAnswers(tx: Tx, ids: readonly string[]): Promise<readonly ListedAnswers[]> {
  return tx.$queryRaw<ListedAnswers[]>`
    select assessment_id as "assessmentId", benchmark, json_object_agg(statement_id, answer) as answers from statement_answer
    where assessment_id = any (${[...ids]}::uuid[]) and not to_check
    group by assessment_id, benchmark having bool_or(answer in ('not-in-place', 'true-of-us'))`;
}
