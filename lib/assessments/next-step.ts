import type { AssessmentHeader, IncompleteBenchmark } from './model';

/** The one thing to do now, or whom the council is waiting for. */
export type NextStep =
  | {
      readonly kind: 'continue';
      readonly benchmark: number;
      readonly title: string;
      readonly left: number;
      readonly first: boolean;
    }
  | { readonly kind: 'check-answers' }
  /** A contributor has done what is theirs. */
  | { readonly kind: 'with-the-lead' }
  | { readonly kind: 'with-the-adviser'; readonly taken: boolean }
  | { readonly kind: 'agreed-scores'; readonly open: number }
  | { readonly kind: 'letter-being-prepared' }
  | { readonly kind: 'fact-check' }
  | { readonly kind: 'outcome'; readonly letterId: string }
  /** For a contributor, who has no letter to read. */
  | { readonly kind: 'outcome-with-the-lead' }
  | { readonly kind: 'withdrawn' };

/**
 * What is next for somebody of the council. Pure.
 *
 * @param about.incomplete the incomplete benchmarks which this person may write
 * @param about.openPositions agreed scores that the council has neither confirmed nor said it differs from
 */
export function nextStep(about: {
  readonly assessment: Pick<AssessmentHeader, 'state' | 'handedOverAt' | 'factCheckEndedAt'>;
  readonly isLead: boolean;
  readonly incomplete: readonly IncompleteBenchmark[];
  readonly openPositions: number;
  readonly letterId: string | null;
}): NextStep {
  const { assessment, isLead, incomplete, openPositions, letterId } = about;
  switch (assessment.state) {
    case 'not-started':
    case 'in-progress':
    case 'sent-back': {
      const [first] = incomplete;
      if (first !== undefined)
        return {
          kind: 'continue',
          benchmark: first.number,
          title: first.title,
          left: incomplete.length,
          first: assessment.state === 'not-started',
        };
      return isLead ? { kind: 'check-answers' } : { kind: 'with-the-lead' };
    }
    case 'submitted':
      return { kind: 'with-the-adviser', taken: false };
    case 'in-review':
      // The lead speaks for the council on the agreed scores; a contributor has nothing to confirm.
      return !isLead || assessment.handedOverAt === null || openPositions === 0
        ? { kind: 'with-the-adviser', taken: true }
        : { kind: 'agreed-scores', open: openPositions };
    case 'agreed':
      return { kind: 'letter-being-prepared' };
    case 'fact-check':
      return isLead && assessment.factCheckEndedAt === null
        ? { kind: 'fact-check' }
        : { kind: 'letter-being-prepared' };
    case 'issued':
      if (!isLead) return { kind: 'outcome-with-the-lead' };
      return letterId === null ? { kind: 'letter-being-prepared' } : { kind: 'outcome', letterId };
    case 'withdrawn':
      return { kind: 'withdrawn' };
  }
}
