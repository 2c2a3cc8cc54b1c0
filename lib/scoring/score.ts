import { SCORES } from './types';
import type { BenchmarkOutcome, DutyStatus, NotScored, Result, Score } from './types';

/**
 * Reads a score: 1–5 as a number, or as exactly one ASCII digit from a form. Nothing is trimmed, rounded or guessed.
 *
 * @returns the score, or a `not-a-score` error that says what was given (`typeof` for an object or a function, which
 * cannot be put into words safely)
 * @example parseScore('4'); // { ok: true, value: 4 }
 * @example parseScore('4 '); // { ok: false, error: { kind: 'not-a-score', given: '4 ' } }
 */
export function parseScore(input: unknown): Result<Score, { readonly kind: 'not-a-score'; readonly given: string }> {
  const value = SCORES.find((score) => input === score || input === String(score));
  return value === undefined
    ? { ok: false, error: { kind: 'not-a-score', given: inWords(input) } }
    : { ok: true, value };
}

/**
 * What a score says about the Duty's requirements: 1–2 not met, 3 met, 4–5 exceeded (the scale of the outcome letter).
 *
 * @throws RangeError for anything else that untyped code passes: what is not scored must not come out as a status
 * @example dutyStatus(3); // 'met'
 */
export function dutyStatus(score: Score): DutyStatus {
  if (!SCORES.includes(score)) throw new RangeError(`Not a score: ${String(score)}`);
  if (score <= 2) return 'not-met';
  return score === 3 ? 'met' : 'exceeded';
}

/**
 * How many benchmarks came out at each duty status. Never a total or an average: benchmarks are not equally important.
 *
 * @example countByStatus(outcomes); // { 'not-met': 0, met: 4, exceeded: 5, 'not-scored': 1 }
 */
export function countByStatus(outcomes: readonly BenchmarkOutcome[]): Readonly<Record<DutyStatus | NotScored, number>> {
  const counts = { 'not-met': 0, met: 0, exceeded: 0, 'not-scored': 0 };
  for (const { score } of outcomes) counts[score === 'not-scored' ? score : dutyStatus(score)] += 1;
  return counts;
}

/** String() of an object runs its own code and may throw, and String(['4']) would claim that "4" was given. */
function inWords(input: unknown): string {
  return (typeof input === 'object' && input !== null) || typeof input === 'function' ? typeof input : String(input);
}
