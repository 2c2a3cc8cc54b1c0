import 'server-only';
import type { Tx } from '../../db';
import type { Heading } from '../model';
import type { LastYear } from '../last-year';

/** The council's latest issued outcome before this cycle, as its letter froze it; null where there is none. */
export async function loadLastYear(
  tx: Tx,
  { id, authorityId, opensOn }: Pick<Heading, 'id' | 'authorityId' | 'opensOn'>,
): Promise<LastYear | null> {
  // The letter and not the record: what is changed of a year that was reopened is a draft until a new letter is issued.
  const [row] = await tx.$queryRaw<LastYear[]>`
    with last as (
      select a.framework, c.name, l.id as letter_id, l.content::jsonb as content
      from outcome_letter l join assessment a on a.id = l.assessment_id join cycle c on c.id = a.cycle_id
      where l.authority_id = ${authorityId}::uuid and c.opens_on < ${opensOn}::date
      order by c.opens_on desc, l.number desc limit 1
    )
    select last.name as "cycleName", last.letter_id as "letterId", last.framework,
      coalesce((
        select jsonb_agg(jsonb_build_object('number', line -> 'number', 'score', line -> 'score', 'summary', line -> 'summary') order by (line ->> 'number')::int)
        from jsonb_array_elements(last.content -> 'annex') line where line ->> 'score' <> 'not-scored'
      ), '[]') as benchmarks,
      coalesce((
        select jsonb_agg(jsonb_build_object('position', action -> 'number', 'text', action -> 'text', 'benchmarks', action -> 'benchmarks',
          'outcome', x.outcome, 'changed', coalesce(x.changed, '')) order by (action ->> 'number')::int)
        from jsonb_array_elements(last.content -> 'actions') action left join last_action_answer x
          on x.assessment_id = ${id}::uuid and x.letter_id = last.letter_id and x.position = (action ->> 'number')::int
      ), '[]') as actions
    from last`;
  return row ?? null;
}
