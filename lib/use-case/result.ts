import type { Result } from '../scoring';

/** One thing wrong with what was typed: the field's name and how to mend it. */
export interface FieldIssue {
  readonly field: string;
  readonly message: string;
}

/** What any use-case may answer instead of doing it. A foreign record and none are the same: not found. */
export type CommonRefusal =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' }
  /** It could be done in another state of the record, not in this one. */
  | { readonly kind: 'wrong-state'; readonly state: string };

/** Someone saved this in between: what is there now, by whom and when. Nothing was overwritten. */
export interface Stale {
  readonly kind: 'stale';
  readonly current: Readonly<Record<string, string>>;
  readonly byName: string;
  readonly at: Date;
  readonly version: number;
  /** By field, where more than one person may have saved those fields. */
  readonly byNames?: Readonly<Record<string, string>>;
  /** What those fields are called on the screen, where only the use-case knows (a statement's own words). */
  readonly labels?: Readonly<Record<string, string>>;
  /** What codes in those values are called, where only the use-case knows (a council's code). */
  readonly names?: Readonly<Record<string, string>>;
  /** Hidden fields that say what a form was shown, renewed: the next save is about what is there now. */
  readonly renewed?: Readonly<Record<string, string>>;
}

/** Somebody saved something after the page was shown: what is confirmed must be what was read. Nothing was done. */
export interface ChangedSinceShown {
  readonly kind: 'changed-since-shown';
  /** Hidden fields of the form as a page has them that shows the record as it is now. */
  readonly renewed: Readonly<Record<string, string>>;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refuse = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
export type { Result };
