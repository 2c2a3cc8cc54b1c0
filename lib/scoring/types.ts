/**
 * The shapes of the scoring core. Values first: each closed set is a constant, and its type is read from it, so that a
 * schema at the edge (`z.enum(PRACTICE_ANSWERS)`) and the core can never disagree.
 */

/** The scale of the published criteria: whole numbers, 1 (lowest) to 5. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];
/** In place of a score where the framework version does not score a benchmark. Never zero. */
export type NotScored = 'not-scored';

/** What a score says about the Duty's requirements, from lowest to highest. */
export const DUTY_STATUSES = ['not-met', 'met', 'exceeded'] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
/** An expected refusal is a value; only bugs throw. */
export type Result<T, E> = Ok<T> | Err<E>;

/** What a council says of a practice; not-applicable only where the statement is `conditional`. */
export const PRACTICE_ANSWERS = ['in-place', 'partly', 'planned', 'not-in-place', 'not-applicable'] as const;
export type PracticeAnswer = (typeof PRACTICE_ANSWERS)[number];

/** What a council says of a shortfall. */
export const SHORTFALL_ANSWERS = ['true-of-us', 'not-true-of-us'] as const;
export type ShortfallAnswer = (typeof SHORTFALL_ANSWERS)[number];

/** Statement id → answer; no entry: not answered. Of two repeats (sameAs) either may carry it; where both do, the earlier mention wins. */
export type Answers = Readonly<Record<string, PracticeAnswer | ShortfallAnswer>>;

/** One thing that a level's published text says. */
export interface Statement {
  readonly id: string;
  /** practice: something in place; shortfall: something lacking; permissive: asks for nothing */
  readonly polarity: 'practice' | 'shortfall' | 'permissive';
  /** the published words */
  readonly text: string;
  /** the same thing worded to stand alone, for the screen */
  readonly asks: string;
  /** an earlier statement about the same thing: asked once, one answer for both */
  readonly sameAs?: string;
  /** stronger statements of the same thing: this one holds when one of them holds */
  readonly supersededBy?: readonly string[];
  /** the published text itself allows for it not to apply */
  readonly conditional?: true;
  /** "achieves all of the above": not asked, holds when every practice of level 4 holds */
  readonly means?: string;
}

export interface Benchmark {
  readonly number: number;
  readonly title: string;
  readonly descriptor: string;
  readonly scored: boolean;
  readonly levels: readonly {
    readonly level: Score;
    readonly text: string;
    readonly statements: readonly Statement[];
  }[];
}

/** A benchmark that this framework does not score cannot be passed: by type, and a RangeError at run time. */
export type ScoredBenchmark = Benchmark & { readonly scored: true };

/** How far the answers support each level: see `assessSupport`. */
export interface Support {
  readonly levels: readonly {
    readonly level: Score;
    readonly supported: boolean;
    /** practices of this level that do not hold */
    readonly missing: readonly string[];
    /** shortfalls that are true of us and speak against this level */
    readonly against: readonly string[];
  }[];
  /** the highest supported level whatever lies beneath; null where none is (an honest answer, not an error) */
  readonly highestSupported: Score | null;
}

/** What `checkScore` can find, in the contract's order. */
export const FINDING_KINDS = [
  // of the practices that the score claims
  'not-in-place',
  'partly',
  'planned',
  'not-answered',
  'without-evidence',
  /** a practice below, answered not in place */
  'lower-level-gap',
  /** a shortfall that is true of us and whose highest mention is below the score */
  'contradicted',
  /** a practice above, already in place */
  'above-score',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly level: Score;
  readonly statementId: string;
}

/** How one benchmark came out of a cycle. */
export interface BenchmarkOutcome {
  readonly number: number;
  readonly title: string;
  readonly score: Score | NotScored;
}

/** What became of a benchmark since the cycle before: see `compare`. */
export const CHANGES = [
  'up',
  'down',
  'same',
  'newly-scored',
  'no-longer-scored',
  'not-scored',
  'merged',
  'not-comparable',
] as const;
export type Change = (typeof CHANGES)[number];

/** One row of a mapping between framework versions: which benchmarks of the earlier version became this one. */
export interface BenchmarkMapping {
  readonly from: readonly number[];
  readonly to: number;
}

export interface Comparison {
  readonly number: number;
  readonly change: Change;
  /** the earlier outcomes that this benchmark follows on from, to be shown beside it */
  readonly from: readonly BenchmarkOutcome[];
  readonly to: BenchmarkOutcome;
}

/** Why a written reason is needed for an agreed score: see `reasonsRequired`. */
export const REASON_TRIGGERS = [
  'differs-from-self',
  'differs-from-proposed',
  'fell-since-last',
  'against-the-answers',
] as const;
export type ReasonTrigger = (typeof REASON_TRIGGERS)[number];

/** A statement to put to a council, once, at the mention that matters for the score. */
export interface Question {
  readonly statement: Statement;
  readonly level: Score;
}

/** What to ask about a score, each list ordered by level, then as published: see `questionsFor`. */
export interface Questions {
  /** practices that the score claims */
  readonly claimed: readonly Question[];
  /** shortfalls that a 1 or a 2 itself names: with few practices or none, such a score rests on them; empty from 3 up */
  readonly own: readonly Question[];
  /** shortfalls that would speak against the score if they were true */
  readonly against: readonly Question[];
  /** everything else that can be asked, shown only on request */
  readonly rest: readonly Question[];
}
