/** Sheets as values, to be written and as they were read: between what this service means by them and the file's format. */

export const STYLES = [
  'plain',
  'title',
  'soft',
  'heading',
  'head',
  'text',
  'closed',
  'input-text',
  'input-choice',
] as const;
export type CellStyle = (typeof STYLES)[number];

export interface WrittenCell {
  /** From 1. */
  readonly column: number;
  readonly value: string | number;
  readonly style: CellStyle;
}

/** What a cell to fill in takes, as far as a spreadsheet program helps with it. */
export type Validation = {
  /** Such as D12. */
  readonly cell: string;
  readonly title: string;
  readonly message: string;
} & ({ readonly list: readonly string[] } | { readonly atMost: number });

export interface WrittenSheet {
  readonly name: string;
  /** Widths in characters; 0: hidden. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Rows that stay in sight, and are printed on every page. 0: none. */
  readonly frozenRows: number;
  readonly validations: readonly Validation[];
  readonly footer: string;
}

export type ReadCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly isDate: boolean }
  | { readonly kind: 'boolean'; readonly isTrue: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** Whatever it last came to: formulas are not evaluated here, and not believed. */
  | { readonly kind: 'formula'; readonly text: string };

export interface ReadSheet {
  readonly name: string;
  /** By row, then by column, both from 1. Empty cells are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  readonly merged: readonly CellRange[];
}

export interface CellRange {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** @example columnName(4); // 'D' */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}

/** @example cellName(12, 4); // 'D12' */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

/** @returns null for what is no cell's name. @example readCellName('D12'); // { row: 12, column: 4 } */
export function readCellName(name: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (found === null) return null;
  const [, letters = '', digits = ''] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
