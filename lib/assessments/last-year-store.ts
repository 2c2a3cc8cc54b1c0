import 'server-only';
import type { Tx } from '@/lib/db';
import type { FrameworkBenchmark } from '@/lib/framework';
import { lastYearOf, type EarlierRecord, type LastYear } from './last-year';
import type { AssessmentHeader } from './model';

type Of = Pick<AssessmentHeader, 'authorityId' | 'cycleId' | 'framework'>;

/**
 * What the council's latest issued outcome of an earlier cycle says of this benchmark, with what was answered then: the letter
 * is frozen, and answers cannot change after their submission. Null where there is none.
 */
export async function findLastYear(tx: Tx, assessment: Of, benchmark: FrameworkBenchmark): Promise<LastYear | null> {
  const earlier = await findEarlierRecord(tx, assessment);
  return earlier && lastYearOf(earlier, benchmark, assessment.framework);
}

/** The same of the whole outcome. */
export async function findEarlierRecord(tx: Tx, assessment: Of): Promise<EarlierRecord | null> {
  const [earlier] = await tx.$queryRaw<EarlierRecord[]>`
    select l.id as "letterId", a.framework, c.name as cycle, l.content,
      coalesce((select jsonb_object_agg(s.statement_id, s.answer) from statement_answer s
        where s.assessment_id = a.id and not s.to_check), '{}') as answers
    from outcome_letter l join assessment a on a.id = l.assessment_id join cycle c on c.id = a.cycle_id
    where l.authority_id = ${assessment.authorityId}::uuid
      and c.opens_on < (select opens_on from cycle where id = ${assessment.cycleId}::uuid)
    order by c.opens_on desc, l.number desc limit 1`;
  return earlier ?? null;
}
