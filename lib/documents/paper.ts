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
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage?: boolean }
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
    };
