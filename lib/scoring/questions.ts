import { voicesFor } from './claim';
import type { Voice } from './claim';
import { strongerThan } from './holds';
import { requireScored, topicsOf } from './statements';
import type { Topic, Topics } from './statements';
import type { Question, Questions, Score, ScoredBenchmark } from './types';

/** The levels that a shortfall can support: see `assessSupport`. */
const RESTS_ON_SHORTFALLS_UP_TO = 2;

/**
 * What to ask about a score, so that answering is light: first what the score claims, what a 1 or a 2 itself says is
 * lacking, and what would speak against it; the rest only on request. Nothing is asked twice: a repeated statement is asked once, at the mention where `checkScore`
 * would speak about it; one that the score does not claim, and that a claimed one says more strongly, is not asked at
 * all; permissive statements and statements with `means` never are. Each list is ordered by level, then as published.
 *
 * @throws RangeError for a benchmark that this framework does not score
 * @example questionsFor(benchmark, 4).claimed.map(({ statement }) => statement.asks);
 */
export function questionsFor(benchmark: ScoredBenchmark, score: Score): Questions {
  requireScored(benchmark);
  const topics = topicsOf(benchmark);
  const voices = voicesFor(benchmark, topics, score);
  const claimed = new Set(voices.filter((voice) => voice.claimed).map(({ topic }) => topic));

  const speaksAgainst = ({ topic }: Voice): boolean => topic.polarity === 'shortfall' && topic.highestMention < score;
  // `assessSupport` supports a 1 and a 2 by a shortfall of that level that is true, so it is one to ask.
  const isOwn = ({ topic, mention }: Voice): boolean =>
    topic.polarity === 'shortfall' && score <= RESTS_ON_SHORTFALLS_UP_TO && mention.level === score;
  const isLeftOver = (voice: Voice): boolean =>
    !voice.claimed && !isOwn(voice) && !speaksAgainst(voice) && !isSaidMoreStrongly(voice.topic, claimed, topics);

  return {
    claimed: voices.filter((voice) => voice.claimed).map(asQuestion),
    own: voices.filter(isOwn).map(asQuestion),
    against: voices.filter(speaksAgainst).map(asQuestion),
    rest: voices.filter(isLeftOver).map(asQuestion),
  };
}

/** Whether one of these says the same more strongly, at any number of steps; a circle in the data ends the search. */
function isSaidMoreStrongly(topic: Topic, by: ReadonlySet<Topic>, topics: Topics): boolean {
  const seen = new Set([topic]);
  for (const step of seen) for (const stronger of strongerThan(step, topics)) seen.add(stronger);
  seen.delete(topic);
  return [...seen].some((stronger) => by.has(stronger));
}

function asQuestion({ mention }: Voice): Question {
  return { statement: mention.statement, level: mention.level };
}
