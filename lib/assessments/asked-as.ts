import type { Answers, Benchmark, Statement } from '@/lib/scoring';

/**
 * A statement and its repeats (`sameAs`) are asked once and share one answer. Which mention is put on the screen depends on
 * the score, so the answer is kept under the earliest mention: the one that wins where several carry an answer.
 */
export interface Asked {
  /** Id of the earliest mention: under which the answer is kept. */
  readonly id: string;
  /** Ids of all its mentions, the earliest first. */
  readonly mentions: readonly [string, ...string[]];
}

/** What a benchmark asks: by the id of any mention. Ids that are not the benchmark's own have no entry. */
export function askedAs(benchmark: Benchmark): ReadonlyMap<string, Asked> {
  const asked = new Map<string, { id: string; mentions: [string, ...string[]] }>();
  for (const { id, sameAs } of statementsOf(benchmark)) {
    const earlier = sameAs === undefined ? undefined : asked.get(sameAs);
    if (earlier === undefined) asked.set(id, { id, mentions: [id] });
    else {
      earlier.mentions.push(id);
      asked.set(id, earlier);
    }
  }
  return asked;
}

/** Every statement of a benchmark, by level, then as published. */
export const statementsOf = (benchmark: Benchmark): readonly Statement[] =>
  benchmark.levels.flatMap(({ statements }) => statements);

/** The answer kept for a statement, whichever mention carries it: the earliest wins. */
export const keptAnswer = <Kept>(asked: Asked, kept: ReadonlyMap<string, Kept>): Kept | undefined =>
  asked.mentions.map((id) => kept.get(id)).find((answer) => answer !== undefined);

/** Answers that count: what came from last year is none until somebody has confirmed it. */
export const confirmed = <Kept extends { readonly toCheck: boolean }>(kept: readonly Kept[]): readonly Kept[] =>
  kept.filter(({ toCheck }) => !toCheck);

/** Answers as the scoring library reads them, only those that count. What is kept was checked when it was saved. */
export const asAnswers = (
  kept: readonly { readonly statementId: string; readonly answer: string; readonly toCheck: boolean }[],
): Answers => Object.fromEntries(confirmed(kept).map(({ statementId, answer }) => [statementId, answer])) as Answers;
