import { sha256 } from '@/lib/secrets';
import type { Score } from '@/lib/scoring';

/**
 * What a form was shown of each field, sent along with it, so that a save can tell what this person changed and what
 * somebody else did. Short values stand for themselves, texts are known by a short hash, nothing at all is the empty
 * string. Made here only, at the server: the page's first, and each save's for the next.
 */

/** Fields of a benchmark that are one value each; its answers are fields too, by their statement's id. */
export const RESPONSE_FIELDS = ['changed', 'score', 'why', 'despite', 'completed'] as const;
export type ResponseField = (typeof RESPONSE_FIELDS)[number];

export interface ResponseValues {
  readonly score: Score | null;
  readonly why: string;
  /** What has changed since last year. */
  readonly changed: string;
  /** Why the score stands although the answers speak against it. */
  readonly despite: string;
  readonly completed: boolean;
}

/** As a form's fields hold them. */
export const asFields = ({
  score,
  why,
  changed,
  despite,
  completed,
}: ResponseValues): Readonly<Record<ResponseField, string>> => ({
  changed,
  score: score === null ? '' : String(score),
  why,
  despite,
  completed: completed ? 'yes' : 'no',
});

const TEXTS: ReadonlySet<ResponseField> = new Set(['why', 'changed', 'despite']);
/** Of 64 bits: told apart from what the same people wrote here before, not from what somebody might make up. */
const HASH_LENGTH = 16;

/** How a text is known to a form. */
export const textMark = (text: string): string => (text === '' ? '' : sha256(text).slice(0, HASH_LENGTH));

/** How one field of a benchmark is known to a form. Not completed is what stands before anybody says anything. */
export function markOf(field: ResponseField, value: string): string {
  if (field === 'completed') return value === 'yes' ? value : '';
  return TEXTS.has(field) ? textMark(value) : value;
}

/** What a form is shown of each field: for `seen.<field>`. */
export function seenResponse(kept: ResponseValues): Readonly<Record<ResponseField, string>> {
  const values = asFields(kept);
  return {
    changed: markOf('changed', values.changed),
    score: markOf('score', values.score),
    why: markOf('why', values.why),
    despite: markOf('despite', values.despite),
    completed: markOf('completed', values.completed),
  };
}

/** In front of an answer that came from last year and that nobody has confirmed yet. */
const TO_CHECK = '?';

/** What a form is shown of one answer; empty where there is none. */
export const seenAnswer = (kept: { readonly answer: string; readonly toCheck: boolean } | undefined): string =>
  kept === undefined ? '' : `${kept.toCheck ? TO_CHECK : ''}${kept.answer}`;

const plain = (mark: string): string => (mark.startsWith(TO_CHECK) ? mark.slice(TO_CHECK.length) : mark);

/** What becomes of one field: `same` where two people say the same, so that nobody is asked. */
export type Merged = 'untouched' | 'same' | 'write' | 'conflict';

/**
 * The rule of one field, over its marks. Whatever somebody else saved stays where this person did not touch it; what this
 * person alone changed is written; where both changed it to different values neither is lost and a person chooses.
 */
export function mergeField(marks: { readonly yours: string; readonly seen: string; readonly kept: string }): Merged {
  const { yours, seen, kept } = marks;
  if (yours === plain(seen)) return 'untouched';
  if (yours === plain(kept)) return 'same';
  return seen === kept ? 'write' : 'conflict';
}
