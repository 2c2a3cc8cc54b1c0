import type { DutyStatus, NotScored } from '../scoring';
import type { AnnexRow, LetterContent } from './content';
import type { Run } from './source-text';

/**
 * The letter as an ordered list of typed parts: what a page, a Word file or a PDF draws, and none of them decides.
 * Order and numbers are those of process.md, "Anatomy of the outcome letter".
 */

/** A stretch of text; a link carries the number of its footnote, so that paper can be followed too. */
export interface NotedRun extends Run {
  readonly note?: number;
}

export interface AnnexLine {
  readonly number: number;
  readonly title: string;
  readonly descriptor: string;
  readonly score: AnnexRow['score'];
  readonly status: DutyStatus | NotScored;
  readonly summary: readonly TextBlock[];
  /** Beneath the summary: what changed and why, why it is not scored, who decided a difference. */
  readonly notes: readonly string[];
}

export interface LetterAction {
  readonly number: number;
  readonly text: string;
  /** Benchmarks served, owner and date, as far as they are there. */
  readonly details: string;
}

/** What people write: plain paragraphs and one level of bullets. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly NotedRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly NotedRun[])[] };

export type DocumentBlock =
  | TextBlock
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | { readonly kind: 'copies'; readonly label: string; readonly names: readonly string[] }
  | { readonly kind: 'date'; readonly day: string; readonly text: string }
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'actions'; readonly actions: readonly LetterAction[] }
  | { readonly kind: 'signature'; readonly name: string; readonly role: string }
  | { readonly kind: 'footnotes'; readonly notes: readonly Footnote[] }
  | { readonly kind: 'annex'; readonly lines: readonly AnnexLine[] }
  | { readonly kind: 'criteria'; readonly benchmarks: LetterContent['criteria']; readonly source: string };

export interface Footnote {
  readonly number: number;
  readonly text: string;
  readonly href: string;
}

export const PART_KINDS = [
  'letterhead',
  'addressee',
  'opening',
  'introduction',
  'duty',
  'responsibility',
  'process',
  'agreement',
  'threat',
  'effectiveness',
  'importance',
  'not-scored',
  'fall',
  'summary',
  'actions',
  'annex-mention',
  'sharing',
  'thanks',
  'close',
  'annex',
  'criteria',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export interface LetterPart {
  /** 1 to 21. */
  readonly place: number;
  readonly kind: PartKind;
  readonly blocks: readonly DocumentBlock[];
}

export interface LetterDocument {
  readonly title: string;
  readonly marking: string;
  readonly parts: readonly LetterPart[];
}
