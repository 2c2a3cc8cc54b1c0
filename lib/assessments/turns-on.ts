import type { FrameworkBenchmark } from '@/lib/framework';
import { isScored, questionsFor, type Answers, type Score } from '@/lib/scoring';
import { askedAs, keptAnswer } from './asked-as';

/** Where there is no score yet, the statements of a benchmark that meets the requirements are the ones to talk about. */
const WITHOUT_A_SCORE: Score = 3;

export interface TurnsOn {
  /** The score whose statements these are: the council's own, or 3 before there is one. */
  readonly score: Score;
  /** In their published order; null: not answered. */
  readonly statements: readonly {
    readonly id: string;
    readonly asks: string;
    readonly answer: Answers[string] | null;
  }[];
}

/**
 * The statements that a score turns on: what it claims, what a 1 or a 2 itself says is lacking, and what would speak against
 * it. The rest would only be asked on request. Null where the benchmark is not scored. Pure.
 *
 * @example turnsOn(benchmark, 4, answers)?.statements.map(({ asks }) => asks)
 */
export function turnsOn(benchmark: FrameworkBenchmark, score: Score | null, answers: Answers): TurnsOn | null {
  if (!isScored(benchmark)) return null;
  const about = score ?? WITHOUT_A_SCORE;
  const { claimed, own, against } = questionsFor(benchmark, about);
  const asked = askedAs(benchmark);
  const kept = new Map(Object.entries(answers));
  return {
    score: about,
    statements: [...claimed, ...own, ...against].map(({ statement: { id, asks } }) => {
      const topic = asked.get(id);
      return { id, asks, answer: (topic && keptAnswer(topic, kept)) ?? null };
    }),
  };
}
