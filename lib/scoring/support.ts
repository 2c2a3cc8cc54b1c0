import { practicesThatHold } from './holds';
import { answerTo, mentionsOf, requireScored, topicsOf } from './statements';
import type { Topic } from './statements';
import type { Answers, Score, ScoredBenchmark, Support } from './types';

/**
 * How far the answers support each level of a benchmark. Each level is judged on its own: the published levels are not
 * additive, and some are contradicted by a higher one.
 *
 * Level 3, 4, 5: every practice of that level holds and no shortfall whose highest mention is below it is true of us.
 * Level 2: no level-1 shortfall is true of us, and some level-2 practice holds or level-2 shortfall is true.
 * Level 1: some level-1 shortfall is true of us.
 *
 * Statements are listed at every mention, repeats too: each is part of its own level's published text. Use `checkScore`
 * for what to put to a person, where a repeat speaks once.
 *
 * @throws RangeError for a benchmark that this framework does not score
 * @example assessSupport(benchmark, {}).highestSupported; // null: silence supports nothing, and fails nothing
 */
export function assessSupport(benchmark: ScoredBenchmark, answers: Answers): Support {
  requireScored(benchmark);
  const topics = topicsOf(benchmark);
  const holding = practicesThatHold(topics, answers);
  const topicAt = mentionsOf(benchmark).map(({ statement, level }) => ({
    id: statement.id,
    level,
    topic: topics.of(statement.id) as Topic, // every mention has its topic
  }));
  const practices = topicAt.filter(({ topic }) => topic.polarity === 'practice');
  const shortfallsThatAreTrue = topicAt.filter(({ topic }) => answerTo(topic, answers) === 'true-of-us');
  const someTrueAt = (at: Score): boolean => shortfallsThatAreTrue.some(({ level }) => level === at);

  const levels = benchmark.levels
    .toSorted((a, b) => a.level - b.level)
    .map(({ level }) => {
      const own = practices.filter((practice) => practice.level === level);
      const missing = own.filter(({ topic }) => !holding.has(topic));
      // Level 2's own rule is about where level 1 says it; the others look at the highest mention.
      const against = shortfallsThatAreTrue.filter((shortfall) =>
        level === 2 ? shortfall.level === 1 : shortfall.topic.highestMention < level,
      );
      const reached =
        level === 1 ? someTrueAt(1) : level === 2 ? missing.length < own.length || someTrueAt(2) : missing.length === 0;
      return {
        level,
        supported: reached && against.length === 0,
        missing: missing.map(({ id }) => id),
        against: against.map(({ id }) => id),
      };
    });
  return { levels, highestSupported: levels.findLast(({ supported }) => supported)?.level ?? null };
}
