import { PRACTICE_ANSWERS, SHORTFALL_ANSWERS } from './types';
import type { Answers, Benchmark, PracticeAnswer, Score, ScoredBenchmark, ShortfallAnswer, Statement } from './types';

/** One mention of something in the published text. */
export interface Mention {
  readonly statement: Statement;
  readonly level: Score;
}

/**
 * One thing that the criteria say, with every statement that says it: a statement and its repeats (`sameAs`) share one
 * answer, so all the rules are about topics, and only what is shown is about statements. Mentions are in published order.
 */
export interface Topic {
  readonly polarity: Statement['polarity'];
  readonly mentions: readonly [Mention, ...Mention[]];
  /** the highest level at which it is mentioned */
  readonly highestMention: Score;
}

/** A benchmark's topics, by first mention, and each statement's topic. */
export interface Topics {
  readonly all: readonly Topic[];
  readonly of: (statementId: string) => Topic | undefined;
}

/**
 * Whether this framework version scores the benchmark; narrows it to what the rest of the library accepts.
 *
 * @example framework2022.benchmarks.filter(isScored) // all but 5, Channel Panel
 */
export function isScored(benchmark: Benchmark): benchmark is ScoredBenchmark {
  return benchmark.scored;
}

/**
 * The guard behind the type: data that arrives untyped must not get a score either.
 *
 * @throws RangeError for a benchmark that this framework does not score
 */
export function requireScored(benchmark: ScoredBenchmark): void {
  if (!isScored(benchmark)) {
    const { number, title } = benchmark as Benchmark;
    throw new RangeError(`Benchmark ${number}, ${title}, is not scored in this framework`);
  }
}

/** Every mention of a benchmark, by level, then as published. */
export function mentionsOf(benchmark: Benchmark): readonly Mention[] {
  return benchmark.levels
    .toSorted((a, b) => a.level - b.level)
    .flatMap(({ level, statements }) => statements.map((statement) => ({ statement, level })));
}

/** Criteria never change once they are there, and a list of councils asks for the same ones hundreds of times. */
const known = new WeakMap<Benchmark, Topics>();

/** Groups a benchmark's statements with their repeats. `sameAs` names an earlier statement, itself possibly a repeat. */
export function topicsOf(benchmark: Benchmark): Topics {
  const topics = known.get(benchmark) ?? groupTopics(benchmark);
  known.set(benchmark, topics);
  return topics;
}

function groupTopics(benchmark: Benchmark): Topics {
  const byId = new Map<string, Topic & { mentions: [Mention, ...Mention[]]; highestMention: Score }>();
  for (const mention of mentionsOf(benchmark)) {
    const { id, polarity, sameAs } = mention.statement;
    const repeated = sameAs === undefined ? undefined : byId.get(sameAs);
    if (repeated) {
      repeated.mentions.push(mention);
      repeated.highestMention = mention.level; // mentions come by level
      byId.set(id, repeated);
    } else {
      byId.set(id, { polarity, mentions: [mention], highestMention: mention.level });
    }
  }
  return { all: [...new Set(byId.values())], of: (statementId) => byId.get(statementId) };
}

/**
 * The answers that may be given to a statement: none to a permissive one or one with `means`, and not-applicable only
 * where the published text allows for it. Use-cases refuse the others; the library ignores them.
 *
 * @example acceptedAnswers(shortfall); // ['true-of-us', 'not-true-of-us']
 */
export function acceptedAnswers(statement: Statement): readonly (PracticeAnswer | ShortfallAnswer)[] {
  if (statement.polarity === 'permissive' || statement.means !== undefined) return [];
  if (statement.polarity === 'shortfall') return SHORTFALL_ANSWERS;
  return statement.conditional ? PRACTICE_ANSWERS : PRACTICE_ANSWERS.filter((answer) => answer !== 'not-applicable');
}

/**
 * Whether this answer may be given to this statement.
 *
 * @example acceptsAnswer(shortfall, 'in-place'); // false
 */
export function acceptsAnswer(statement: Statement, answer: unknown): answer is PracticeAnswer | ShortfallAnswer {
  return acceptedAnswers(statement).some((accepted) => accepted === answer);
}

/** A topic's answer: that of its earliest mention with one it accepts. Own properties only: an id may be any word. */
export function answerTo(topic: Topic, answers: Answers): PracticeAnswer | ShortfallAnswer | undefined {
  return topic.mentions
    .map(({ statement }) =>
      Object.hasOwn(answers, statement.id) ? { statement, answer: answers[statement.id] } : null,
    )
    .find((given) => given !== null && acceptsAnswer(given.statement, given.answer))?.answer;
}

/**
 * The highest level at which a statement or its repeat appears. A repeated shortfall speaks only against the levels above
 * that (having no communications strategy is part of level 3 as published).
 *
 * @throws RangeError for an id that is not one of the benchmark's statements
 * @example highestMention(benchmark10, 'B10.L2.S3'); // 3
 */
export function highestMention(benchmark: Benchmark, statementId: string): Score {
  const topic = topicsOf(benchmark).of(statementId);
  if (!topic) throw new RangeError(`Benchmark ${benchmark.number} has no statement ${statementId}`);
  return topic.highestMention;
}

/**
 * The earliest mention of what a statement says: the one that wins where several carry an answer.
 *
 * @throws RangeError for an id that is not one of the benchmark's statements
 * @example firstMention(benchmark10, 'B10.L3.S2'); // 'B10.L2.S3'
 */
export function firstMention(benchmark: Benchmark, statementId: string): string {
  const topic = topicsOf(benchmark).of(statementId);
  if (!topic) throw new RangeError(`Benchmark ${benchmark.number} has no statement ${statementId}`);
  return topic.mentions[0].statement.id;
}
