import type { LastActions } from '@/lib/assessments/last-actions';
import { scoredBenchmarks } from '@/lib/framework';
import { answersFor } from './answers';
import { audited, type Telling } from './telling';

/** What comes from the year before: answers that came along and are still to be checked, and what became of its actions. */
export function tellFromLastYear(telling: Telling, at: Date): void {
  const { rows, story, assessmentId, council, lead, lastLetter } = telling;
  const of = { assessmentId, authorityId: council.id };
  const saved = { updatedBy: lead.id, updatedAt: at };
  for (const benchmark of scoredBenchmarks(telling.framework)) {
    const score = telling.previousSelf.get(benchmark.number);
    if (score === undefined || !story.toCheck?.includes(benchmark.number)) continue;
    const brought = answersFor(benchmark, score, council.shortName);
    rows.statementAnswer.push(
      ...brought.map((given) => ({ ...of, ...given, benchmark: benchmark.number, toCheck: true, ...saved })),
    );
    const fields = brought.map(({ statementId }) => `answer.${statementId}`);
    rows.auditEvent.push(audited(telling, 'bring-last-year', lead, fields, at));
  }
  const answered = story.lastActions ?? [];
  if (lastLetter === null || answered.length === 0) return;
  rows.lastActionAnswer.push(
    ...answered.map(([outcome, changed], index) => ({
      ...of,
      letterId: lastLetter.id,
      position: index + 1,
      outcome,
      changed,
      ...saved,
    })),
  );
  const fields = answered.map((_, index) => `last-action.${index + 1}`);
  rows.auditEvent.push(audited(telling, 'answer-last-actions', lead, fields, at));
}

/** As a submission keeps them. */
export function lastActionsOf({ story, lead, lastLetter }: Telling, at: Date): LastActions | null {
  if (lastLetter === null || lastLetter.actions.length === 0) return null;
  return {
    cycle: lastLetter.cycle,
    letterId: lastLetter.id,
    actions: lastLetter.actions.map(({ text, benchmarks, owner = '' }, index) => {
      const position = index + 1;
      const [outcome, changed] = story.lastActions?.[index] ?? [];
      const said = { position, version: 1, byName: lead.name, at };
      return {
        position,
        text,
        benchmarks,
        owner,
        answer: outcome === undefined || changed === undefined ? null : { ...said, outcome, changed },
      };
    }),
  };
}
