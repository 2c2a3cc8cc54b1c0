import { voicesFor } from './claim';
import type { Voice } from './claim';
import { practicesThatHold } from './holds';
import { answerTo, requireScored, topicsOf } from './statements';
import type { Answers, Finding, FindingKind, Score, ScoredBenchmark } from './types';

/**
 * What the answers say about a claimed score. Never a verdict, never a changed score: it shows where a score runs ahead
 * of, or behind, what is said and evidenced. Ordered by level, then as published; a repeated statement speaks once.
 *
 * - claimed (the practices of the score's level; level 4's too where that level has a statement with `means`): not in
 *   place, partly, planned or not answered, and in place without evidence; nothing where it holds only through a stronger
 *   statement, or is not applicable;
 * - below, from level 2 up: a practice answered not in place that does not hold gives lower-level-gap;
 * - a shortfall that is true of us and whose highest mention is below the score gives contradicted;
 * - above: a practice already in place gives above-score.
 *
 * @param claim.evidenced ids of statements with evidence; a repeat's id serves as well
 * @throws RangeError for a benchmark that this framework does not score
 * @example checkScore({ benchmark, score: 4, answers: { 'B2.L4.S1': 'partly' }, evidenced: new Set() });
 */
export function checkScore(claim: {
  readonly benchmark: ScoredBenchmark;
  readonly score: Score;
  readonly answers: Answers;
  readonly evidenced: ReadonlySet<string>;
}): readonly Finding[] {
  requireScored(claim.benchmark);
  const { benchmark, score, answers, evidenced } = claim;
  const topics = topicsOf(benchmark);
  const holding = practicesThatHold(topics, answers);

  const finding = (voice: Voice): FindingKind | null => {
    const { topic, mention, claimed } = voice;
    const answer = answerTo(topic, answers);
    if (topic.polarity === 'shortfall') {
      return answer === 'true-of-us' && topic.highestMention < score ? 'contradicted' : null;
    }
    const isEvidenced = topic.mentions.some(({ statement }) => evidenced.has(statement.id));
    if (claimed && answer === 'in-place') return isEvidenced ? null : 'without-evidence';
    if (claimed) return holding.has(topic) ? null : findingOfClaimed(answer);
    if (mention.level > score) return answer === 'in-place' ? 'above-score' : null;
    // Level 1 is all shortfalls as published; a practice there would be no gap.
    return mention.level >= 2 && answer === 'not-in-place' && !holding.has(topic) ? 'lower-level-gap' : null;
  };

  return voicesFor(benchmark, topics, score).flatMap((voice) => {
    const kind = finding(voice);
    return kind === null ? [] : [{ kind, level: voice.mention.level, statementId: voice.mention.statement.id }];
  });
}

/** Only for a claimed practice that does not hold, so its answer is one of these three, or there is none. */
function findingOfClaimed(answer: Answers[string] | undefined): FindingKind {
  return answer === 'not-in-place' || answer === 'partly' || answer === 'planned' ? answer : 'not-answered';
}
