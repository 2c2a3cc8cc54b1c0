import type { Answers, Score, ScoredBenchmark } from '../scoring';
import type { State } from '../workflow';

/** The shapes of a review, and the pure rules that other slices may ask about. */

export const THREATS = ['higher', 'lower'] as const;
export type Threat = (typeof THREATS)[number];

/** What the council is shown of a review, as a digest of each part (`shown.ts`). */
export type Shown = Readonly<Record<string, string>>;

/** What every page of a review says of itself. */
export interface Heading {
  readonly id: string;
  readonly state: State;
  readonly framework: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly shortName: string;
  readonly region: string;
  readonly cycleId: string;
  readonly cycleName: string;
  /** The council's own, where it was extended. */
  readonly deadlineOn: Date;
  /** The last extension, where it counts: why, who and when. */
  readonly extension: { readonly reason: string; readonly byName: string; readonly at: string } | null;
  /** When the self-assessment was handed in, as far as the deadline is concerned; null: not yet, or recalled. */
  readonly handedInAt: Date | null;
  readonly opensOn: Date;
  /** Context that never changes a score: what is expected differs with threat and risk. */
  readonly threat: Threat | null;
  readonly dedicatedResource: string;
  readonly contextVersion: number;
  readonly contextByName: string | null;
  readonly contextAt: Date | null;
  /** Null: no self-assessment came (yet). */
  readonly submittedAt: Date | null;
  readonly handedOverAt: Date | null;
  /** What the council was shown then; null: never, or before this was kept. */
  readonly shown: Shown | null;
  /** When this round of review began: taken up, or taken up again. */
  readonly inReviewSince: Date | null;
  readonly agreedAt: Date | null;
  readonly factCheckEndedAt: Date | null;
  /** The latest letter issued in this cycle; it stands also while the record is reopened. */
  readonly letterId: string | null;
}

export const SCORE_KINDS = ['self', 'proposed', 'agreed'] as const;
export type ScoreKind = (typeof SCORE_KINDS)[number];

/** One row of the append-only scores, with its author, time and reason. */
export interface ScoreEntry {
  readonly id: string;
  readonly kind: ScoreKind;
  readonly benchmark: number;
  readonly score: Score;
  readonly reason: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** What the council says of one agreed score. */
export interface Position {
  readonly position: 'confirmed' | 'differs';
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

/** A named Home Office person's decision; the score decided is the agreed score that it stands beside. */
export interface Decision {
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

export interface AgreedStanding extends ScoreEntry {
  /** Only what was said of this very row: a newer agreed score wants a new word. */
  readonly position: Position | null;
  readonly decision: (Decision & { readonly inThisRound: boolean }) | null;
}

/** Where one scored benchmark stands in the review. */
export interface Standing {
  readonly benchmark: ScoredBenchmark;
  readonly self: ScoreEntry | null;
  readonly proposed: ScoreEntry | null;
  readonly agreed: AgreedStanding | null;
  /** Last year's agreed score, where the two years can be compared. */
  readonly previous: Score | null;
  readonly answers: Answers;
  readonly summary: string;
  readonly fallExplanation: string;
}

/** The score that counts: agreed, else proposed, else the council's own. */
export const standingScore = (standing: Pick<Standing, 'self' | 'proposed' | 'agreed'>): Score | null =>
  (standing.agreed ?? standing.proposed ?? standing.self)?.score ?? null;

/** Whether a score is lower than last year's: then an explanation is published beside it. */
export const isFall = (score: Score | null, previous: Score | null): boolean =>
  score !== null && previous !== null && score < previous;

/** Whether council and adviser differ on the agreed score as it stands, and nobody has decided. */
export const isOpenDifference = (agreed: AgreedStanding | null): boolean =>
  agreed !== null && agreed.decision === null && agreed.position?.position === 'differs';

/** Whether the agreed score as it stands is settled: confirmed by the council, or decided. */
export const isSettled = (agreed: AgreedStanding | null): boolean =>
  agreed !== null && (agreed.decision !== null || agreed.position?.position === 'confirmed');

/** Whether the Home Office decided this score in the review under way: then the adviser does not score over it. */
export const isDecidedNow = (agreed: AgreedStanding | null): boolean => agreed?.decision?.inThisRound === true;

/** Whether what the adviser entered from a document stands as the council's own word without its saying so. */
export const isUnconfirmed = (entry: {
  readonly isSubmitted: boolean;
  readonly answer: 'confirmed' | 'differs' | null;
}): boolean => entry.isSubmitted && entry.answer !== 'confirmed';
