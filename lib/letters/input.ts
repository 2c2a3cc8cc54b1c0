import type { Framework } from '../framework';
import type { BenchmarkOutcome, Score } from '../scoring';
import type { Nation, TemplateParts } from './template-parts';

/** What the adviser writes for the letter beside scores and actions. */
export interface LetterWords {
  readonly overallStatement: string;
  readonly addresseeName: string;
  readonly addresseeRole: string;
  /** One line a line. */
  readonly addresseeAddress: string;
  /** One a line. */
  readonly copies: string;
  readonly thanked: string;
  readonly goodPractice: string;
  readonly includeFallParagraph: boolean;
  readonly signatoryName: string;
  readonly signatoryRole: string;
}

/** What came out for one scored benchmark. */
export interface LetterOutcome {
  readonly benchmark: number;
  readonly score: Score;
  readonly summary: string;
  readonly fallExplanation: string;
}

/** The outcome of an earlier cycle, as its letter froze it. */
export interface EarlierLetter {
  readonly cycle: string;
  readonly framework: string;
  readonly outcomes: readonly BenchmarkOutcome[];
}

export interface LetterInput {
  readonly letter: { readonly id: string; readonly number: number };
  readonly assessmentId: string;
  readonly cycle: string;
  readonly framework: Framework;
  readonly council: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly nameCy: string | null;
    readonly nation: Nation;
    readonly region: string;
  };
  /** Whether one was submitted: the review can go on without. */
  readonly hasSelfAssessment: boolean;
  readonly words: LetterWords;
  readonly template: { readonly version: number; readonly parts: TemplateParts };
  /** One for each scored benchmark of the framework. */
  readonly outcomes: readonly LetterOutcome[];
  readonly actions: readonly {
    readonly position: number;
    readonly text: string;
    readonly benchmarks: readonly number[];
    readonly owner: string;
    /** A civil date. */
    readonly dueOn: Date | null;
  }[];
  readonly earlier: EarlierLetter | null;
  readonly differences: readonly { readonly benchmark: number; readonly decidedBy: string; readonly decidedAt: Date }[];
  readonly at: Date;
}
