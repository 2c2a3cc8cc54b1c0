import 'server-only';
import type { Tx } from '../../db';
import type { Score } from '../../scoring';
import type { State } from '../../workflow';

export interface DifferenceRow {
  readonly assessmentId: string;
  readonly authorityId: string;
  /** Who wrote the agreed score. */
  readonly writtenBy: string;
  readonly authorityName: string;
  readonly cycleName: string;
  readonly framework: string;
  readonly state: State;
  readonly benchmark: number;
  readonly selfScore: Score | null;
  readonly agreedScore: Score;
  readonly since: Date;
}

/** Open differences: the council's last word on the agreed score that stands is that it differs, and nobody has decided. */
export async function loadDifferences(tx: Tx): Promise<readonly DifferenceRow[]> {
  return tx.$queryRaw<DifferenceRow[]>`
    with standing as (
      select distinct on (g.assessment_id, g.benchmark) g.id, g.assessment_id, g.benchmark, g.score, g.by_id
      from agreed_score g
      where g.assessment_id in (select assessment_id from council_position where position = 'differs')
      order by g.assessment_id, g.benchmark, g.at desc, g.id desc
    )
    select a.id as "assessmentId", a.authority_id as "authorityId", au.name as "authorityName", c.name as "cycleName", a.framework, a.state,
      standing.by_id as "writtenBy", standing.benchmark, own.score as "selfScore", standing.score as "agreedScore", said.at as since
    from standing
      join assessment a on a.id = standing.assessment_id and a.state = 'in-review' and a.handed_over_at is not null
      join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
      join lateral (
        select cp.position, cp.at from council_position cp where cp.assessment_id = a.id and cp.agreed_score_id = standing.id
        order by cp.at desc, cp.id desc limit 1
      ) said on said.position = 'differs'
      left join lateral (
        select s.score from self_score s where s.assessment_id = a.id and s.benchmark = standing.benchmark order by s.at desc, s.id desc limit 1
      ) own on a.submitted_at is not null
    where not exists (select 1 from difference_decision d where d.assessment_id = a.id and d.agreed_score_id = standing.id)
    order by said.at, au.name, standing.benchmark`;
}
