import type { Answers } from './types';
import { answerTo } from './statements';
import type { Topic, Topics } from './statements';

/** `means` in the published criteria is always "every practice of level 4". */
const LEVEL_THAT_MEANS_REFERS_TO = 4;

/**
 * The practices that hold: answered in-place, or not-applicable where conditional, or superseded by one that holds; one
 * with `means` when every practice of level 4 holds.
 *
 * Grown step by step from the answers until nothing more follows, so that chains of stronger wordings count whatever
 * their order and direction (9's L4.S4 is superseded from level 3), and a circle in the data holds nothing up.
 */
export function practicesThatHold(topics: Topics, answers: Answers): ReadonlySet<Topic> {
  const practices = topics.all.filter(({ polarity }) => polarity === 'practice');
  const levelFour = practices.filter(({ mentions }) =>
    mentions.some(({ level }) => level === LEVEL_THAT_MEANS_REFERS_TO),
  );
  const holding = new Set(practices.filter((topic) => holdsByAnswer(topic, answers)));

  const follows = (topic: Topic): boolean =>
    (isMeans(topic) && levelFour.every((practice) => holding.has(practice))) ||
    strongerThan(topic, topics).some((stronger) => holding.has(stronger));

  for (let before = -1; before !== holding.size;) {
    before = holding.size;
    for (const topic of practices) if (follows(topic)) holding.add(topic);
  }
  return holding;
}

/** Whether a topic is not asked because the text says what it amounts to ("achieves all of the above"). */
export function isMeans(topic: Topic): boolean {
  return topic.mentions.some(({ statement }) => statement.means !== undefined);
}

/** The topics that say the same more strongly, one step up; an id that is not in the benchmark names none. */
export function strongerThan(topic: Topic, topics: Topics): readonly Topic[] {
  return topic.mentions
    .flatMap(({ statement }) => statement.supersededBy ?? [])
    .map((id) => topics.of(id))
    .filter((stronger) => stronger !== undefined);
}

/** An accepted not-applicable is always one to a conditional statement. */
function holdsByAnswer(topic: Topic, answers: Answers): boolean {
  const answer = answerTo(topic, answers);
  return answer === 'in-place' || answer === 'not-applicable';
}
