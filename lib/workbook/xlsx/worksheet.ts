import { readCellName, type ReadCell } from '../sheets';
import { TooMuch } from './parts';
import { fromCellText, readXml } from './xml';

interface Surroundings {
  readonly shared: readonly string[];
  /** Cell styles that show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** How many cells may still come, of all sheets. */
  readonly left: { cells: number };
}

/** One cell while it is read. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
  text: string;
}

/** Merged areas that are looked at; a sheet of ours has none. */
const MERGED_AT_MOST = 1_000;

/** xl/worksheets/sheetN.xml: cells that hold something, and merged areas as they are written. */
export function readWorksheet(xml: string, { shared, dates, left }: Surroundings) {
  const rows = new Map<number, Map<number, ReadCell>>();
  const merged: string[] = [];
  let row = 0;
  let column = 0;
  let cell: Open | null = null;
  let inside: 'value' | 'text' | null = null;
  let phonetic = false;

  const open = (name: string, attributes: () => Readonly<Record<string, string | undefined>>) => {
    switch (name) {
      case 'row': {
        const number = Number(attributes()['r']);
        row = Number.isInteger(number) && number > 0 ? number : row + 1;
        column = 0;
        return;
      }
      case 'c': {
        const { r = '', t = 'n', s } = attributes();
        // A place may be left out: then it is the next one.
        const at = readCellName(r) ?? { row, column: column + 1 };
        column = at.column;
        cell = { ...at, type: t, style: Number(s ?? 0), formula: false, value: '', text: '' };
        return;
      }
      case 'f':
        if (cell !== null) cell.formula = true;
        return;
      case 'v':
        inside = 'value';
        return;
      case 't':
        inside = phonetic ? null : 'text';
        return;
      case 'rPh':
        phonetic = true;
        return;
      case 'mergeCell':
        if (merged.length >= MERGED_AT_MOST) throw new TooMuch('merged');
        merged.push(attributes()['ref'] ?? '');
    }
  };
  const close = (name: string) => {
    if (name === 'v' || name === 't') inside = null;
    if (name === 'rPh') phonetic = false;
    if (name !== 'c' || cell === null) return;
    const read = cellOf(cell, shared, dates);
    if (read !== null) {
      left.cells -= 1;
      if (left.cells < 0) throw new TooMuch('cells');
      const cells = rows.get(cell.row) ?? new Map<number, ReadCell>();
      rows.set(cell.row, cells.set(cell.column, read));
    }
    cell = null;
  };
  const text = (more: string) => {
    if (cell === null || inside === null) return;
    if (inside === 'value') cell.value += more;
    else cell.text += more;
  };
  readXml(xml, { open, close, text });
  return { rows, merged };
}

function cellOf(
  { type, style, formula, value, text }: Open,
  shared: readonly string[],
  dates: ReadonlySet<number>,
): ReadCell | null {
  if (formula) return { kind: 'formula', text: type === 's' ? '' : value };
  switch (type) {
    case 's':
      return asText(shared[Number(value)] ?? '');
    case 'inlineStr':
      return asText(fromCellText(text));
    case 'str':
      return asText(fromCellText(value));
    case 'b':
      return value === '' ? null : { kind: 'boolean', isTrue: value.trim() === '1' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return value === '' ? null : { kind: 'number', text: value, isDate: true };
    default:
      return value.trim() === '' ? null : { kind: 'number', text: value.trim(), isDate: dates.has(style) };
  }
}

const asText = (text: string): ReadCell | null => (text === '' ? null : { kind: 'text', text });
