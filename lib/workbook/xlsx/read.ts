import { posix } from 'node:path';
import type { Result } from '@/lib/scoring';
import type { WorkbookProblem } from '../model';
import { readCellName, type CellRange, type ReadSheet } from '../sheets';
import { TooMuch, withParts, type Parts } from './parts';
import { readDateStyles, readSharedStrings } from './shared-parts';
import { readWorksheet } from './worksheet';
import { Damaged, readXml } from './xml';

/** Of a workbook of ours there are eleven. */
const SHEETS_AT_MOST = 60;

/**
 * The sheets of an .xlsx file, whoever saved it: bounded in entries, bytes and cells, nothing of it evaluated, nothing
 * outside it looked up.
 *
 * @param path of a file on this machine
 */
export async function readXlsx(path: string): Promise<Result<readonly ReadSheet[], WorkbookProblem>> {
  try {
    return { ok: true, value: await withParts(path, sheetsOf) };
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, error: 'too-large' };
    if (error instanceof Damaged) return { ok: false, error: 'damaged' };
    throw error;
  }
}

async function sheetsOf(parts: Parts): Promise<readonly ReadSheet[]> {
  const [main] = [...(await relationsOf(parts, '')).values()].filter(({ type }) => type === 'officeDocument');
  if (main === undefined) throw new Damaged('no workbook');
  const relations = await relationsOf(parts, main.target);
  const listed = sheetList(await parts.read(main.target));
  if (listed.length > SHEETS_AT_MOST) throw new TooMuch('sheets');
  const only = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const strings = only('sharedStrings');
  const styles = only('styles');
  const shared = strings === undefined ? [] : readSharedStrings(await parts.read(strings));
  const dates = styles === undefined ? new Set<number>() : readDateStyles(await parts.read(styles));
  const sheets: ReadSheet[] = [];
  const left = { cells: CELLS_AT_MOST };
  for (const { name, relation } of listed) {
    const found = relations.get(relation);
    // A chart on a sheet of its own has no cells.
    if (found?.type !== 'worksheet') continue;
    const { rows, merged } = readWorksheet(await parts.read(found.target), { shared, dates, left });
    sheets.push({ name, rows, merged: merged.map(rangeOf).filter((range) => range !== null) });
  }
  return sheets;
}

/** In all sheets together, those that hold something. */
const CELLS_AT_MOST = 100_000;

interface Relation {
  /** The last word of it: `worksheet`. */
  readonly type: string;
  /** A part of the same archive. */
  readonly target: string;
}

/** What a part refers to; what lies outside the archive is left out. */
async function relationsOf(parts: Parts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part) === '.' ? '' : posix.dirname(part);
  const relations = new Map<string, Relation>();
  readXml(await parts.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes();
      if (mode === 'External') return;
      const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolved });
    },
  });
  return relations;
}

function sheetList(xml: string): readonly { readonly name: string; readonly relation: string }[] {
  const sheets: { name: string; relation: string }[] = [];
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag !== 'sheet') return;
      const { name = '', id = '' } = attributes();
      sheets.push({ name: name.replace(/[\u0000-\u001F\u007F]/g, '').slice(0, 100), relation: id });
    },
  });
  return sheets;
}

function rangeOf(ref: string): CellRange | null {
  const [first = '', last = first] = ref.split(':');
  const from = readCellName(first);
  const to = readCellName(last);
  return from === null || to === null ? null : { from, to };
}
