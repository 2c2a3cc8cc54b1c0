import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { workbookWords } from '@/app/(authority)/self-assessment/[assessment]/offline/workbook-words';
import { CHANGED_LIMIT, DESPITE_LIMIT, WHY_LIMIT } from '@/lib/assessments/model';
import { buildSheets } from '@/lib/workbook/build-sheets';
import { COLUMN } from '@/lib/workbook/layout';
import type { SentWorkbook, WorkbookContent } from '@/lib/workbook/model';
import { readSheets } from '@/lib/workbook/read-sheets';
import type { WrittenSheet } from '@/lib/workbook/sheets';
import { readXlsx } from '@/lib/workbook/xlsx/read';
import { writeXlsx } from '@/lib/workbook/xlsx/write';

/** Benchmark → the key of a row (`why`, a statement's id) → what somebody typed beside it. */
export type Typed = Readonly<Record<number, Readonly<Record<string, string | number>>>>;

/** The sheets of a workbook after somebody has typed into it. */
export function typedInto(content: WorkbookContent, typed: Typed = {}): readonly WrittenSheet[] {
  const [guidance, ...sheets] = buildSheets(content, workbookWords);
  return [
    guidance!,
    ...sheets.map((sheet, n) => {
      const mine = typed[content.benchmarks[n]!.benchmark.number] ?? {};
      return {
        ...sheet,
        rows: sheet.rows.map((cells) => {
          const key = cells.find(({ column }) => column === COLUMN.key)?.value;
          const value = typeof key === 'string' ? mine[key] : undefined;
          return value === undefined
            ? cells
            : cells.map((cell) => (cell.column === COLUMN.answer ? { ...cell, value } : cell));
        }),
      };
    }),
  ];
}

/** Read as an upload is, through a file on disk. */
export async function readBack(bytes: Uint8Array) {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbook-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    await writeFile(file, bytes);
    const sheets = await readXlsx(file);
    if (!sheets.ok) return sheets;
    return readSheets(sheets.value, {
      words: workbookWords,
      limits: { why: WHY_LIMIT, changed: CHANGED_LIMIT, despite: DESPITE_LIMIT },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What an upload of a workbook says that somebody has typed into. */
export async function uploaded(content: WorkbookContent, typed: Typed = {}): Promise<SentWorkbook> {
  const read = await readBack(writeXlsx(typedInto(content, typed), 'A workbook'));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
