import { checkScore, type Answers, type Score, type ScoredBenchmark } from '../scoring';
import { isFall } from './model';

/** The scores of one benchmark, as far as they are given. */
export interface GivenScores {
  readonly self?: Score | undefined;
  readonly proposed?: Score | undefined;
  readonly agreed?: Score | undefined;
  readonly previous?: Score | undefined;
}

const NO_EVIDENCE: ReadonlySet<string> = new Set();

/**
 * Whether a score is one to discuss with the council: the adviser proposes another, or the council's own answers speak
 * against its score (something claimed is not in place, or something true of it contradicts the score).
 */
export function isToDiscuss(benchmark: ScoredBenchmark, { self, proposed }: GivenScores, answers: Answers): boolean {
  if (self === undefined) return false;
  if (proposed !== undefined && proposed !== self) return true;
  return checkScore({ benchmark, score: self, answers, evidenced: NO_EVIDENCE }).some(
    ({ kind }) => kind === 'not-in-place' || kind === 'contradicted',
  );
}

/** Whether the score that counts is lower than last year's. */
export const hasFallen = ({ self, proposed, agreed, previous }: GivenScores): boolean =>
  isFall(agreed ?? proposed ?? self ?? null, previous ?? null);
