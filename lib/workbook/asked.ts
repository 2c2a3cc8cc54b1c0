import { acceptedAnswers, firstMention, type Benchmark, type Score, type Statement } from '@/lib/scoring';

/** The statements that a benchmark asks, once each, at their earliest mention, with the answers that each takes. */
export const askedStatements = (
  benchmark: Benchmark,
): readonly {
  readonly level: Score;
  readonly statement: Statement;
  readonly accepted: ReturnType<typeof acceptedAnswers>;
}[] =>
  benchmark.levels.flatMap(({ level, statements }) =>
    statements
      .map((statement) => ({ level, statement, accepted: acceptedAnswers(statement) }))
      .filter(
        ({ statement, accepted }) => accepted.length > 0 && firstMention(benchmark, statement.id) === statement.id,
      ),
  );
