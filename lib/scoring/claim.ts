import { isMeans } from './holds';
import type { Mention, Topic, Topics } from './statements';
import type { Benchmark, Score } from './types';

/** What a score claims stands in one level's text, and in level 4's too where that level "achieves all of the above". */
const LEVEL_THAT_MEANS_ADDS = 4;

/** A topic as a score sees it: speaking once, at the mention that matters. */
export interface Voice {
  readonly topic: Topic;
  readonly mention: Mention;
  /** the score claims this practice */
  readonly claimed: boolean;
}

/** The voices of a benchmark's topics for each score that was asked about: they depend on nothing else. */
const known = new WeakMap<Topics, Map<Score, readonly Voice[]>>();

/**
 * The topics of a benchmark that can be answered, each at the mention where it speaks about this score, ordered by level,
 * then as published. Permissive statements and statements with `means` have no voice.
 */
export function voicesFor(benchmark: Benchmark, topics: Topics, score: Score): readonly Voice[] {
  const ofScores = known.get(topics) ?? new Map<Score, readonly Voice[]>();
  known.set(topics, ofScores);
  const voices = ofScores.get(score) ?? findVoices(benchmark, topics, score);
  ofScores.set(score, voices);
  return voices;
}

function findVoices(benchmark: Benchmark, topics: Topics, score: Score): readonly Voice[] {
  const levels = claimedLevels(topics, score);
  const published = new Map(
    benchmark.levels.flatMap(({ statements }) => statements.map(({ id }, place) => [id, place])),
  );
  const place = ({ statement }: Mention): number => published.get(statement.id) as number; // it is a statement of these
  return topics.all
    .filter((topic) => topic.polarity !== 'permissive' && !isMeans(topic))
    .map((topic) => ({
      topic,
      mention: speakingMention(topic, score),
      claimed: topic.polarity === 'practice' && topic.mentions.some(({ level }) => levels.includes(level)),
    }))
    .sort((a, b) => a.mention.level - b.mention.level || place(a.mention) - place(b.mention));
}

/** At the score's level if it is mentioned there, else at its nearest level below, else at its nearest above. */
function speakingMention({ mentions }: Topic, score: Score): Mention {
  return mentions.reduce((nearest, mention) =>
    mention.level <= score && mention.level > nearest.level ? mention : nearest,
  );
}

function claimedLevels(topics: Topics, score: Score): readonly Score[] {
  const claimsLevelFourToo = topics.all.some(
    (topic) => isMeans(topic) && topic.mentions.some(({ level }) => level === score),
  );
  return claimsLevelFourToo ? [score, LEVEL_THAT_MEANS_ADDS] : [score];
}
