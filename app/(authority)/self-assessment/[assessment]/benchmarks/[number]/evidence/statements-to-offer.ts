import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { isScored, questionsFor, SCORES, type Question } from '@/lib/scoring';

/** A statement as something to tick. */
export const asChoice = ({ statement: { id, asks } }: Question) => ({ value: id, text: asks });

/** Practices only: evidence shows that something is there. Before a score is chosen there is nothing that it claims. */
export function statementsToOffer({ benchmark, response }: BenchmarkPage): {
  readonly claimed: readonly Question[];
  readonly others: readonly Question[];
} {
  if (!isScored(benchmark)) return { claimed: [], others: [] };
  const isPractice = ({ statement }: Question) => statement.polarity === 'practice';
  const score = response?.score ?? null;
  if (score === null) {
    const { claimed, rest } = questionsFor(benchmark, SCORES[0]);
    return { claimed: [], others: [...claimed, ...rest].filter(isPractice) };
  }
  const { claimed, rest } = questionsFor(benchmark, score);
  return { claimed, others: rest.filter(isPractice) };
}
