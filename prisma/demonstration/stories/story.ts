import type { ActionOutcome } from '@/lib/assessments/model';
import type { Score } from '@/lib/scoring';
import type { State, WorkflowEvent } from '@/lib/workflow';
import type { Scores } from '../scores';

export interface StoryAction {
  readonly text: string;
  readonly benchmarks: readonly number[];
  readonly owner?: string;
  readonly dueInDays?: number;
}

/** One council's way through one cycle, as far as it has come. */
export interface Story {
  readonly state: State;
  /** The moves, each with how many days before the day of seeding it was made. */
  readonly moves: readonly (readonly [event: WorkflowEvent, daysAgo: number, reason?: string])[];
  readonly threat: 'higher' | 'lower';
  readonly dedicatedResource: string;
  readonly self: Scores;
  /** The council sent a document, and its adviser enters it: why, and how many days ago that began. */
  readonly document?: { readonly reason: string; readonly daysAgo: number };
  /** Written but not marked as completed. */
  readonly unfinished?: readonly number[];
  readonly proposed?: Scores;
  readonly agreed?: Scores;
  /** Where the council said that it differs, and why; where it has not yet said anything. */
  readonly differs?: Readonly<Record<number, string>>;
  readonly unsaid?: readonly number[];
  /** Where the Home Office decided a difference: the score that stands, and why. */
  readonly decided?: Readonly<Record<number, { readonly score: Score; readonly reason: string }>>;
  readonly actions?: readonly StoryAction[];
  /** Say in the letter why scores may have fallen, also where none did. */
  readonly includeFallParagraph?: boolean;
  readonly goodPractice?: string;
  readonly sharedWork?: SharedWork;
  /** Benchmarks whose answers of last year came along and are still to be checked. */
  readonly toCheck?: readonly number[];
  /** What became of last year's recommended actions, in the letter's order; fewer than there are: the rest is not answered. */
  readonly lastActions?: readonly (readonly [outcome: ActionOutcome, changed: string])[];
  /** How long the self-assessment took, where the council says so. */
  readonly hoursSpent?: number;
}

/** Who helped with what. People by their mailbox. */
export interface SharedWork {
  /** Benchmark → whose the answers are, in turn. */
  readonly answeredBy: Readonly<Record<number, readonly string[]>>;
  /** Benchmark → who has marked it as ready for the lead. */
  readonly ready: Readonly<Record<number, readonly string[]>>;
  readonly messages: readonly (readonly [benchmark: number, by: string, daysAgo: number, text: string])[];
}
