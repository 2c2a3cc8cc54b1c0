import 'server-only';
import type { Tx } from '@/lib/db';
import type { LastActionAnswer, LastActionKept, LastActionsToAnswer, ToWrite } from './last-actions';
import { readEarlierLetter } from './last-year';

interface Of {
  readonly id: string;
  readonly authorityId: string;
  readonly cycleId: string;
}

/**
 * The recommended actions of the council's latest issued outcome of an earlier cycle, with what is answered of each. Null where
 * there was no such outcome, or it had none.
 */
export async function findLastActions(tx: Tx, assessment: Of): Promise<LastActionsToAnswer | null> {
  const [letter] = await tx.$queryRaw<
    {
      readonly letterId: string;
      readonly cycle: string;
      readonly content: string;
      readonly answers: readonly (Omit<LastActionKept, 'at'> & { readonly at: string })[];
    }[]
  >`
    select l.id as "letterId", c.name as cycle, l.content,
      coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'outcome', x.outcome, 'changed', x.changed,
          'version', x.version, 'byName', p.name, 'at', x.updated_at))
        from last_action_answer x join person p on p.id = x.updated_by
        where x.assessment_id = ${assessment.id}::uuid and x.letter_id = l.id), '[]') as answers
    from outcome_letter l join assessment a on a.id = l.assessment_id join cycle c on c.id = a.cycle_id
    where l.authority_id = ${assessment.authorityId}::uuid
      and c.opens_on < (select opens_on from cycle where id = ${assessment.cycleId}::uuid)
    order by c.opens_on desc, l.number desc limit 1`;
  if (letter === undefined) return null;
  const { letterId, cycle, content } = letter;
  const answers = new Map(letter.answers.map((answer) => [answer.position, { ...answer, at: new Date(answer.at) }]));
  const { actions } = readEarlierLetter(content);
  if (actions.length === 0) return null;
  return {
    cycle,
    letterId,
    actions: actions.map((action) => {
      const kept = answers.get(action.position) ?? null;
      return { ...action, kept, answer: answered(kept) };
    }),
  };
}

const answered = (kept: LastActionKept | null): LastActionAnswer | null =>
  kept === null || kept.outcome === null ? null : { ...kept, outcome: kept.outcome };

/** Writes what changed. The caller holds the assessment's lock. */
export async function writeLastActions(
  tx: Tx,
  answers: readonly ToWrite[],
  of: Of & { readonly letterId: string; readonly by: string; readonly at: Date },
): Promise<void> {
  for (const { position, outcome, changed } of answers) {
    const key = { assessmentId: of.id, letterId: of.letterId, position };
    const saved = { outcome, changed, updatedBy: of.by, updatedAt: of.at };
    await tx.lastActionAnswer.upsert({
      where: { assessmentId_letterId_position: key },
      create: { ...key, authorityId: of.authorityId, ...saved },
      update: { ...saved, version: { increment: 1 } },
      select: { position: true },
    });
  }
}
