import type { Answers, Finding, Score, ScoredBenchmark, Statement } from '@/lib/scoring';

/**
 * The scoring contract once more, word for word and with no thought for speed: statement by statement, by recursion, with
 * nothing shared with `lib/scoring` but its types. Property tests hold the two against each other.
 */
export function byBruteForce(benchmark: ScoredBenchmark, answers: Answers) {
  const all = benchmark.levels.flatMap(({ level, statements }) =>
    statements.map((statement) => ({ ...statement, level })),
  );
  type Placed = Statement & { readonly level: Score };

  /** Two statements are about the same thing when following `sameAs` from both ends at the same one. */
  const origin = (s: Placed): string => {
    const earlier = all.find(({ id }) => id === s.sameAs);
    return earlier ? origin(earlier) : s.id;
  };
  const mentions = (s: Placed): Placed[] => all.filter((other) => origin(other) === origin(s));

  const answerOf = (s: Placed): string | undefined => {
    for (const mention of mentions(s)) {
      const answer = Object.entries(answers).find(([id]) => id === mention.id)?.[1];
      if (mention.means) continue;
      if (mention.polarity === 'practice') {
        if (['in-place', 'partly', 'planned', 'not-in-place'].includes(answer ?? '')) return answer;
        if (answer === 'not-applicable' && mention.conditional) return answer;
      }
      if (mention.polarity === 'shortfall' && ['true-of-us', 'not-true-of-us'].includes(answer ?? '')) return answer;
    }
    return undefined;
  };

  const holds = (s: Placed, asking: readonly string[] = []): boolean => {
    if (s.polarity !== 'practice' || asking.includes(origin(s))) return false;
    if (['in-place', 'not-applicable'].includes(answerOf(s) ?? '')) return true;
    const on = [...asking, origin(s)];
    if (s.means && all.filter((p) => p.level === 4 && p.polarity === 'practice').every((p) => holds(p, on)))
      return true;
    return mentions(s).some((m) =>
      all.some((stronger) => m.supersededBy?.includes(stronger.id) && holds(stronger, on)),
    );
  };

  const isTrue = (s: Placed): boolean => s.polarity === 'shortfall' && answerOf(s) === 'true-of-us';
  const highest = (s: Placed): number => Math.max(...mentions(s).map(({ level }) => level));
  const practicesAt = (level: number): Placed[] => all.filter((s) => s.level === level && s.polarity === 'practice');

  const supported = (level: Score): boolean => {
    if (level === 1) return all.some((s) => s.level === 1 && isTrue(s));
    if (level === 2) {
      return (
        !all.some((s) => s.level === 1 && isTrue(s)) &&
        (practicesAt(2).some((p) => holds(p)) || all.some((s) => s.level === 2 && isTrue(s)))
      );
    }
    return practicesAt(level).every((p) => holds(p)) && !all.some((s) => isTrue(s) && highest(s) < level);
  };

  const findings = (score: Score, evidenced: ReadonlySet<string>): Finding[] => {
    const withLevelFour = practicesAt(score).some(({ means }) => means);
    const isClaimed = (s: Placed): boolean => s.level === score || (withLevelFour && s.level === 4);
    return all.flatMap((s): Finding[] => {
      const say = (kind: Finding['kind']): Finding[] => [{ kind, level: s.level, statementId: s.id }];
      const others = mentions(s);
      const distances = others.map(({ level }) => (level <= score ? score - level : 10 + level));
      const speaker = others[distances.indexOf(Math.min(...distances))];
      if (s.polarity === 'permissive' || s.means || speaker !== s) return [];
      if (s.polarity === 'shortfall') return isTrue(s) && highest(s) < score ? say('contradicted') : [];
      const answer = answerOf(s);
      if (isClaimed(s)) {
        if (answer === 'in-place') return others.some(({ id }) => evidenced.has(id)) ? [] : say('without-evidence');
        if (holds(s)) return [];
        if (answer === 'partly' || answer === 'planned' || answer === 'not-in-place') return say(answer);
        return say('not-answered');
      }
      if (s.level > score) return answer === 'in-place' ? say('above-score') : [];
      return s.level >= 2 && answer === 'not-in-place' && !holds(s) ? say('lower-level-gap') : [];
    });
  };

  return {
    supported,
    findings,
    missing: (level: Score): string[] =>
      practicesAt(level)
        .filter((p) => !holds(p))
        .map(({ id }) => id),
  };
}
