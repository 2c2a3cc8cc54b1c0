import type { NotScored, Score } from '@/lib/scoring';
import { STATUS_WORDS, statusOf } from './words';

/** What a score ladder can carry. Absent and null are the same: there is none. */
export interface LadderMarks {
  readonly agreed?: Score | null | undefined;
  readonly self?: Score | null | undefined;
  readonly proposed?: Score | null | undefined;
  /** How far the answers support (`assessSupport`). */
  readonly supported?: Score | null | undefined;
  readonly last?: Score | NotScored | null | undefined;
}

export const MARKS = ['agreed', 'self', 'proposed', 'supported', 'last'] as const;
export type Mark = (typeof MARKS)[number];

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  agreed: 'agreed',
  self: 'self',
  proposed: 'proposed',
  supported: 'answers support',
  last: 'last year',
};

/** Each mark that is there, in words, in the order in which they are drawn. */
export function markWords(marks: LadderMarks): readonly { readonly mark: Mark; readonly words: string }[] {
  return MARKS.flatMap((mark) => {
    const score = marks[mark];
    if (score === null || score === undefined) return [];
    return [{ mark, words: `${MARK_WORDS[mark]} ${score === 'not-scored' ? 'not scored' : score}` }];
  });
}

/** The score that counts where the ladder stands: agreed, else self. */
export const mainScore = (marks: LadderMarks): Score | null => marks.agreed ?? marks.self ?? null;

/**
 * Everything a ladder shows, as its title.
 *
 * @example ladderWords({ self: 4, supported: 3, last: 3 }); // 'Self 4, answers support 3, last year 3. Exceeded'
 */
export function ladderWords(marks: LadderMarks, notScored = false): string {
  const words = markWords(marks).map((mark) => mark.words);
  if (notScored) return capitalised(['not scored', ...words].join(', '));
  if (words.length === 0) return 'No score yet';
  const main = mainScore(marks);
  return capitalised(words.join(', ')) + (main === null ? '' : `. ${STATUS_WORDS[statusOf(main)]}`);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
