import { firstMention, isScored, questionsFor } from '@/lib/scoring';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';

/** The statements that the chosen score asks about on the page, by earliest mention. None before there is a score. */
export function askedOnPage({ benchmark, response }: BenchmarkPage): ReadonlySet<string> {
  const score = response?.score ?? null;
  if (score === null || !isScored(benchmark)) return new Set();
  const { claimed, own, against, rest } = questionsFor(benchmark, score);
  return new Set(
    [...claimed, ...own, ...against, ...rest].map(({ statement }) => firstMention(benchmark, statement.id)),
  );
}
