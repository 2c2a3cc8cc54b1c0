import fc from 'fast-check';
import type { Answers, ScoredBenchmark, Statement } from '@/lib/scoring';
import { PRACTICE_ANSWERS, SCORES, SHORTFALL_ANSWERS } from '@/lib/scoring';
import { aBenchmark } from './benchmark';

const LAST = 3;

/** Any small benchmark that the framework's checks would let through, and some with circles, which they would not. */
export const anyBenchmark: fc.Arbitrary<ScoredBenchmark> = fc
  .array(
    fc.record({
      level: fc.constantFrom(...SCORES),
      kind: fc.constantFrom<('practice' | 'conditional' | 'shortfall' | 'permissive')[]>(
        'practice',
        'practice',
        'conditional',
        'shortfall',
        'shortfall',
        'permissive',
      ),
      repeats: fc.option(fc.nat(LAST), { freq: 3 }),
      supersededBy: fc.array(fc.nat(20), { maxLength: 2 }),
    }),
    { maxLength: 14 },
  )
  .chain((drafts) =>
    fc.record({ drafts: fc.constant(drafts.toSorted((a, b) => a.level - b.level)), means: fc.boolean() }),
  )
  .map(({ drafts, means }) => {
    const ids = drafts.map(({ level }, place) => `L${level}.S${place + 1}`);
    const statements: Record<string, Partial<Statement>> = {};
    drafts.forEach(({ kind, repeats, supersededBy }, place) => {
      const earlierOfKind = ids.filter((_, other) => other < place && drafts[other]?.kind === kind);
      const sameAs = repeats === null ? undefined : earlierOfKind[repeats];
      const stronger = supersededBy.flatMap((other) => ids[other] ?? []);
      const isPractice = kind === 'practice' || kind === 'conditional';
      statements[ids[place] as string] = {
        polarity: isPractice ? 'practice' : kind,
        ...(kind === 'conditional' ? { conditional: true } : {}),
        ...(sameAs === undefined ? {} : { sameAs }),
        ...(isPractice && stronger.length > 0 ? { supersededBy: stronger } : {}),
      };
    });
    return aBenchmark(means ? { ...statements, 'L5.S99': { means: 'every practice of level 4' } } : statements);
  });

/** Answers of any kind to any of a benchmark's statements, the impossible ones among them. */
export function anyAnswersTo(benchmark: ScoredBenchmark): fc.Arbitrary<Answers> {
  const ids = benchmark.levels.flatMap(({ statements }) => statements.map(({ id }) => id));
  const answer = fc.constantFrom(...PRACTICE_ANSWERS, ...SHORTFALL_ANSWERS, 'in-place', 'true-of-us');
  return fc.dictionary(fc.constantFrom('toString', '__proto__', 'L9.S9', ...ids), answer, { maxKeys: ids.length + 2 });
}
