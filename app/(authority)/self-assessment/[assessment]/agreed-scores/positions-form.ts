import type { FormError } from '@/app/form-action';
import type { PositionProblem } from '@/lib/reviews/take-position';

export interface SentPosition {
  readonly benchmark: string;
  readonly agreedScoreId: string;
  readonly position: string;
  readonly reason: string;
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/**
 * The answers on the form, one for each agreed score that was shown and answered. With `which=all` the scores that are not
 * marked as different are confirmed, so that agreeing with everything is one press.
 */
export function positionsIn(form: FormData): readonly SentPosition[] {
  const isAll = form.get('which') === 'all';
  return [...form.keys()].flatMap((name) => {
    const benchmark = /^agreed-(\d{1,2})$/.exec(name)?.[1];
    if (benchmark === undefined) return [];
    const chosen = text(form, `position-${benchmark}`);
    const position = isAll && chosen !== 'differs' ? 'confirmed' : chosen;
    return position === ''
      ? []
      : [{ benchmark, agreedScoreId: text(form, name), position, reason: text(form, `reason-${benchmark}`) }];
  });
}

const MESSAGES: Readonly<Record<PositionProblem['kind'], (benchmark: number) => string>> = {
  'score-has-changed': (benchmark) =>
    `The agreed score of benchmark ${benchmark} has changed since you opened this page. Open it again, look at the new score, then answer`,
  'difference-needs-reason': (benchmark) => `Say where the council differs on benchmark ${benchmark}, and why`,
  'already-decided': (benchmark) =>
    `The Home Office has decided benchmark ${benchmark} in the meantime. Open the page again to read the decision`,
};

/** What keeps the answers from being saved, each at its benchmark. */
export const positionErrors = (problems: readonly PositionProblem[]): readonly FormError[] =>
  problems.map(({ kind, benchmark }) => ({
    field: kind === 'difference-needs-reason' ? `reason-${benchmark}` : `position-${benchmark}`,
    message: MESSAGES[kind](benchmark),
  }));
