import { z } from 'zod';
import { frameworkByCode, mappingBetween, type Framework, type FrameworkBenchmark } from '@/lib/framework';
import { acceptsAnswer, firstMention, SCORES, type NotScored, type Score, type Statement } from '@/lib/scoring';
import { askedAs, keptAnswer, statementsOf } from './asked-as';

/** One benchmark of the outcome before, as its readers saw it. */
export interface EarlierOutcome {
  readonly number: number;
  readonly title: string;
  readonly score: Score | NotScored;
  readonly summary: string;
}

/** What was answered to one statement then. */
export interface EarlierAnswer {
  readonly statementId: string;
  readonly asks: string;
  readonly answer: string;
}

/** One recommended action of the outcome before. */
export interface EarlierAction {
  /** 1 to 3, as the letter numbers them. */
  readonly position: number;
  readonly text: string;
  readonly benchmarks: readonly number[];
  readonly owner: string;
}

/** What came out for this benchmark last time. Merged benchmarks are several: shown side by side, not compared. */
export interface LastYear {
  readonly cycle: string;
  readonly letterId: string;
  readonly outcomes: readonly (EarlierOutcome & { readonly answers: readonly EarlierAnswer[] })[];
  /** Those that served this benchmark. */
  readonly actions: readonly EarlierAction[];
  /** Answers that this framework still asks for, under its own statements. */
  readonly carried: readonly EarlierAnswer[];
  /** Answers to statements that this framework no longer has. */
  readonly leftOut: readonly EarlierAnswer[];
}

/** The issued letter of an earlier cycle, and what the council had answered then. */
export interface EarlierRecord {
  readonly letterId: string;
  readonly framework: string;
  readonly cycle: string;
  readonly content: string;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * As much of an issued letter's content (lib/letters/content.ts) as is read here. Reading the whole of it would take longer
 * than the rest of a benchmark's page.
 */
const letterSchema = z.object({
  annex: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      score: z.union([z.literal(SCORES), z.literal('not-scored')]),
      summary: z.string(),
    }),
  ),
  actions: z.array(
    z
      .object({ number: z.int(), text: z.string(), benchmarks: z.array(z.int()), owner: z.string() })
      .transform(({ number, ...action }): EarlierAction => ({ position: number, ...action })),
  ),
});

/**
 * Annex and actions of an issued letter, as its readers saw them.
 *
 * @throws where the text is no letter: a frozen record cannot have changed, so that is a bug
 */
export const readEarlierLetter = (
  content: string,
): { readonly annex: readonly EarlierOutcome[]; readonly actions: readonly EarlierAction[] } =>
  letterSchema.parse(JSON.parse(content));

/**
 * The earlier benchmarks that a benchmark follows on from, through the mapping between the two framework versions, never by
 * number. Empty where the two cannot be compared.
 */
export const earlierNumbers = (benchmark: number, from: string, to: string): readonly number[] =>
  mappingBetween(from, to)?.find((row) => row.to === benchmark)?.from ?? [];

/** What an earlier record says of one benchmark of this framework; null where nothing follows on from it. Pure. */
export function lastYearOf(earlier: EarlierRecord, benchmark: FrameworkBenchmark, to: string): LastYear | null {
  const numbers = earlierNumbers(benchmark.number, earlier.framework, to);
  const { annex, actions } = readEarlierLetter(earlier.content);
  const outcomes = annex.filter(({ number }) => numbers.includes(number));
  if (outcomes.length === 0) return null;
  const then = frameworkByCode(earlier.framework);
  const answersOf = (number: number) => (then === undefined ? [] : answersThen(then, number, earlier.answers));
  const all = numbers.flatMap(answersOf);
  return {
    cycle: earlier.cycle,
    letterId: earlier.letterId,
    outcomes: outcomes.map((outcome) => ({ ...outcome, answers: answersOf(outcome.number) })),
    actions: actions.filter(({ benchmarks }) => benchmarks.some((served) => numbers.includes(served))),
    ...(benchmark.scored && then !== undefined ? carryOver(then, all, benchmark) : { carried: [], leftOut: all }),
  };
}

/** Answers of one earlier benchmark, each once, as published. */
function answersThen(then: Framework, number: number, answers: EarlierRecord['answers']): readonly EarlierAnswer[] {
  const benchmark = then.benchmarks.find((candidate) => candidate.number === number);
  if (benchmark === undefined) return [];
  const kept = new Map(Object.entries(answers));
  const asked = askedAs(benchmark);
  return statementsOf(benchmark).flatMap(({ id, asks }) => {
    const topic = asked.get(id);
    const answer = topic?.id === id ? keptAnswer(topic, kept) : undefined;
    return answer === undefined ? [] : [{ statementId: id, asks, answer }];
  });
}

/**
 * Which earlier answers this framework still asks for. Within one version a statement is known by its id; between versions
 * ids and numbers mean nothing, and a statement is the same only where it is worded the same.
 */
export function carryOver(
  then: Framework,
  answers: readonly EarlierAnswer[],
  benchmark: FrameworkBenchmark,
): Pick<LastYear, 'carried' | 'leftOut'> {
  const now = statementsOf(benchmark);
  const earlier = new Map(
    then.benchmarks.flatMap(statementsOf).map((statement): [string, Statement] => [statement.id, statement]),
  );
  const isSameVersion = then.benchmarks.includes(benchmark);
  const follows = ({ statementId, answer }: EarlierAnswer): Statement | undefined => {
    const before = earlier.get(statementId);
    return now.find(
      (statement) =>
        (isSameVersion
          ? statement.id === statementId
          : statement.text === before?.text && statement.polarity === before.polarity) &&
        acceptsAnswer(statement, answer),
    );
  };
  const carried = answers.flatMap((given) => {
    const statement = follows(given);
    return statement === undefined
      ? []
      : [{ ...given, statementId: firstMention(benchmark, statement.id), asks: statement.asks }];
  });
  return {
    // Two earlier statements may have become one: the first of them speaks.
    carried: carried.filter(
      ({ statementId }, place) => carried.findIndex((other) => other.statementId === statementId) === place,
    ),
    leftOut: answers.filter((given) => follows(given) === undefined),
  };
}

/** Carried answers to what this benchmark has no answer of yet, under any of its mentions. */
export function stillToBring(
  lastYear: LastYear | null,
  benchmark: FrameworkBenchmark,
  kept: readonly { readonly statementId: string }[],
): readonly EarlierAnswer[] {
  const answered = new Set(kept.map(({ statementId }) => statementId));
  const asked = askedAs(benchmark);
  return (lastYear?.carried ?? []).filter(
    ({ statementId }) => !(asked.get(statementId)?.mentions ?? []).some((id) => answered.has(id)),
  );
}
