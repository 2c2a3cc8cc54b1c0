import type { Change, DutyStatus, NotScored, PracticeAnswer, Score, ShortfallAnswer } from '@/lib/scoring';
import { dutyStatus } from '@/lib/scoring';
import type { State } from '@/lib/workflow';

/** The words on screen (process.md) for what the pure core names with codes. */

export const STATUS_WORDS: Readonly<Record<DutyStatus | NotScored, string>> = {
  exceeded: 'Exceeded',
  met: 'Met',
  'not-met': 'Not met',
  'not-scored': 'Not scored',
};
/** As headings, and wherever "Met" alone would say too little. */
export const REQUIREMENTS_WORDS: Readonly<Record<DutyStatus | NotScored, string>> = {
  exceeded: 'Requirements exceeded',
  met: 'Requirements met',
  'not-met': 'Requirements not met',
  'not-scored': 'Not scored',
};
export const ANSWER_WORDS: Readonly<Record<PracticeAnswer | ShortfallAnswer, string>> = {
  'in-place': 'In place',
  partly: 'Partly',
  planned: 'Planned',
  'not-in-place': 'Not in place',
  'not-applicable': 'Not applicable',
  'true-of-us': 'True of us',
  'not-true-of-us': 'Not true of us',
};
/** What became of a recommended action. */
export const ACTION_OUTCOME_WORDS = { done: 'Done', partly: 'Partly done', not: 'Not done' } as const;
/** What the scores do and do not say. Source: process.md, "Rules". */
export const SCORES_MEAN =
  'Scores say whether the Duty’s requirements are met, not how effective the council is against radicalisation. Benchmarks are not equally important, so there is no total.';
export const NOT_ANSWERED = 'Not answered';

export const STATE_WORDS: Readonly<Record<State, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  'in-review': 'In review',
  'sent-back': 'Sent back',
  agreed: 'Agreed',
  'fact-check': 'Check of factual accuracy',
  issued: 'Outcome issued',
  withdrawn: 'Withdrawn',
};

/** The status of a score, or that there is none to be had. */
export const statusOf = (score: Score | NotScored): DutyStatus | NotScored =>
  score === 'not-scored' ? score : dutyStatus(score);

/**
 * What became of a benchmark since the year before, in two or three words.
 *
 * @param from the score before, where there was exactly one to compare with
 * @example changeWords('up', 3); // 'Up from 3'
 */
export function changeWords(change: Change, from?: Score | NotScored): string {
  switch (change) {
    case 'up':
      return `Up from ${from}`;
    case 'down':
      return `Down from ${from}`;
    case 'same':
      return 'Same';
    case 'newly-scored':
      return 'First scored this year';
    case 'no-longer-scored':
      return `No longer scored, was ${from}`;
    case 'not-scored':
      return '';
    case 'merged':
      return 'Joins earlier benchmarks';
    case 'not-comparable':
      return 'Cannot be compared';
  }
}

/** `2`, `2 and 10`, `2, 9 and 10`: for benchmarks, people, councils. */
export function listed(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** `benchmark 2`, `benchmarks 2 and 10` */
export const benchmarksInWords = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'benchmark' : 'benchmarks'} ${listed(numbers)}`;

/** `1 question`, `1,204 questions` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
