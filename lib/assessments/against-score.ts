import type { FrameworkBenchmark } from '@/lib/framework';
import { checkScore, isScored, type Answers, type Score } from '@/lib/scoring';

const NO_EVIDENCE: ReadonlySet<string> = new Set();

/** Whether something answered speaks against the score: not in place, or true where the score does not allow for it. Silence never does. */
export const againstScore = (benchmark: FrameworkBenchmark, score: Score | null, answers: Answers): boolean =>
  score !== null &&
  isScored(benchmark) &&
  checkScore({ benchmark, score, answers, evidenced: NO_EVIDENCE }).some(
    ({ kind }) => kind === 'not-in-place' || kind === 'contradicted',
  );
