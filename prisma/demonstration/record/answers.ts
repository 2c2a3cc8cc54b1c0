import { acceptsAnswer, questionsFor, type Score, type ScoredBenchmark, type Statement } from '@/lib/scoring';
import { spread } from './telling';

export interface GivenAnswer {
  readonly statementId: string;
  readonly answer: string;
}

/**
 * What a council says of the statements once it has chosen a score: mostly what the score claims, with the odd "partly" or
 * "planned", one here and there that is not in place, and some left unanswered, as people do.
 */
export function answersFor(benchmark: ScoredBenchmark, score: Score, council: string): readonly GivenAnswer[] {
  const { claimed, own, against, rest } = questionsFor(benchmark, score);
  const given = [
    ...claimed.map(({ statement }) => [statement, ofClaimed(spread(council, statement.id))] as const),
    ...own.map(({ statement }) => [statement, ofOwn(spread(council, statement.id))] as const),
    ...against.map(
      ({ statement }) => [statement, spread(council, statement.id) < 92 ? 'not-true-of-us' : null] as const,
    ),
    ...rest.map(({ statement }) => [statement, ofRest(statement, spread(council, statement.id))] as const),
  ];
  return given.flatMap(([statement, answer]) =>
    answer !== null && acceptsAnswer(statement, answer) ? [{ statementId: statement.id, answer }] : [],
  );
}

const ofClaimed = (number: number): string | null =>
  number < 74 ? 'in-place' : number < 84 ? 'partly' : number < 90 ? 'planned' : number < 92 ? 'not-in-place' : null;

/** What a 1 or a 2 says is lacking: the council that chose it says mostly that it is. */
const ofOwn = (number: number): string | null => (number < 70 ? 'true-of-us' : number < 90 ? 'not-true-of-us' : null);

const ofRest = ({ polarity }: Statement, number: number): string | null => {
  if (number >= 30) return null;
  if (polarity === 'shortfall') return 'not-true-of-us';
  return number < 8 ? 'in-place' : number < 18 ? 'planned' : 'not-in-place';
};
