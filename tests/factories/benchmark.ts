import { SCORES } from '@/lib/scoring';
import type { Score, ScoredBenchmark, Statement } from '@/lib/scoring';

/**
 * A made-up scored benchmark of these statements, each at the level in its id (`L3.S1`), a practice unless it says
 * otherwise. Ids are short on purpose: the scoring library must not read anything into them.
 *
 * @example aBenchmark({ 'L1.S1': { polarity: 'shortfall' }, 'L3.S1': {}, 'L4.S1': { sameAs: 'L3.S1' } })
 */
export function aBenchmark(statements: Readonly<Record<string, Partial<Statement>>>): ScoredBenchmark {
  const all = Object.entries(statements).map(([id, given]) => ({
    level: levelOf(id),
    statement: { id, polarity: 'practice', text: `${id}.`, asks: `Is it so: ${id}?`, ...given } as const,
  }));
  return {
    number: 1,
    title: 'A benchmark',
    descriptor: 'Made up for a test',
    scored: true,
    levels: SCORES.map((level) => {
      const own: readonly Statement[] = all.filter((each) => each.level === level).map(({ statement }) => statement);
      return { level, text: own.map(({ text }) => text).join(' '), statements: own };
    }),
  };
}

/** The level in an id such as `L3.S1` or `B9.L3.S1`. */
export function levelOf(id: string): Score {
  const level = SCORES.find((score) => id.includes(`L${score}.`));
  if (!level) throw new RangeError(`No level in ${id}`);
  return level;
}
