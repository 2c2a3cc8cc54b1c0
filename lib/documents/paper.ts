/**
 * A document to hold in the hand, before it is a PDF: what it says, in order, and nothing of how it looks. Pure.
 * Texts may hold any characters of any language.
 */
export interface Paper {
  readonly title: string;
  /** On every page beside the page number: what it is of. @example 'Northmoor Council, self-assessment 2022/23' */
  readonly about: string;
  /** The protective marking of every page. */
  readonly marking: string;
  /** Of what the council wrote nobody knows the language; of the rest it is this. */
  readonly language: 'en-GB' | 'cy';
  /** Said on every page across the top, where this is not the last word. */
  readonly draft?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly newPage?: boolean;
      /** So many written lines are to be on the heading's own page; otherwise it begins a new one. */
      readonly room?: number;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly soft?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Pairs of what is asked and what is said, the first of each the row's header. */
  | { readonly kind: 'facts'; readonly caption: string; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      /** Where cells are empty to be written in by hand: the least height of a row, in lines of text. */
      readonly room?: number;
    }
  /** Boxes to tick by hand, side by side. */
  | { readonly kind: 'ticks'; readonly label: string; readonly options: readonly string[] }
  /** Lines to write on by hand: at least so many, and on paper as many more as go on to the foot of the page. */
  | { readonly kind: 'ruled'; readonly label: string; readonly lines: number; readonly toFoot?: boolean };
