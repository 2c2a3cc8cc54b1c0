import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { seenResponse } from '@/lib/assessments/seen';
import { framework2022 } from '@/lib/framework';
import { readBack, typedInto } from '@/tests/factories/workbook';
import type { WorkbookContent } from './model';
import { writeXlsx } from './xlsx/write';

/**
 * A workbook that LibreOffice opened, in which somebody typed, and that it saved again. What it made of it once is kept beside
 * the tests; where LibreOffice is on this machine, it is done anew. `WORKBOOK_GOLDEN=write` keeps what it makes now.
 */
const GOLDEN = path.resolve(import.meta.dirname, '../../tests/golden/workbook-libreoffice.xlsx');
const EDIT = path.resolve(import.meta.dirname, '../../tests/factories/edit-in-libreoffice.py');
const PYTHON = '/usr/bin/python3';
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((found) => existsSync(found));
const UNO = '/usr/lib/python3/dist-packages/uno.py';

const KEPT = '=1+1\nŵyn, خطة, 👩🏽‍💻 and _x0041_\n\n+44 @everybody  -5';
const TYPED = '=SUM(A1:A9) is text\nllinell 2 – “ŷd”';
const SHEET = '3 Prevent Partnership Plan';

const content: WorkbookContent = {
  assessmentId: '01930000-0000-7000-8000-000000000001',
  framework: framework2022.code,
  council: 'Winterfold Council',
  cycle: '2022/23',
  limits: { why: 5_000, changed: 2_000, despite: 500 },
  benchmarks: framework2022.benchmarks.map((benchmark) => {
    const said = { score: 4 as const, why: KEPT, changed: '-5', despite: '', completed: true };
    const answers = { [`B${benchmark.number}.L1.S1`]: 'not-true-of-us' };
    return {
      benchmark,
      fields: { score: '4', why: KEPT, changed: '-5', despite: '', completed: 'yes' },
      answers,
      seen: { ...seenResponse(said), ...answers },
      toCheck: 0,
    };
  }),
};

/** Where the rows stand that somebody types into. */
function cellOf(key: string): string {
  const sheet = typedInto(content).find(({ name }) => name === SHEET);
  const row = sheet?.rows.findIndex((cells) => cells.some(({ column, value }) => column === 1 && value === key)) ?? -1;
  return `D${row + 1}`;
}
const EDITS = [
  [SHEET, cellOf('score'), 5],
  [SHEET, cellOf('why'), TYPED],
  [SHEET, cellOf('completed'), 'No'],
  [SHEET, cellOf('B3.L1.S1'), 'True of us'],
] as const;

async function savedByLibreOffice(office: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'office-'));
  const pipe = path.basename(folder);
  const server = spawn(
    office,
    ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/profile`, `--accept=pipe,name=${pipe};urp;`],
    { stdio: 'ignore', detached: true },
  );
  try {
    const [source, target] = [path.join(folder, 'in.xlsx'), path.join(folder, 'out.xlsx')];
    await writeFile(source, writeXlsx(typedInto(content), 'A workbook'));
    await promisify(execFile)(PYTHON, [EDIT, source, target, pipe, JSON.stringify(EDITS)], { timeout: 240_000 });
    return await readFile(target);
  } finally {
    if (server.pid !== undefined)
      try {
        process.kill(-server.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function expectNothingLost(bytes: Buffer): Promise<void> {
  const read = await readBack(bytes);
  if (!read.ok) throw new Error(read.error);
  const { problems, benchmarks, assessmentId, framework } = read.value;
  expect({ problems, assessmentId, framework }).toEqual({
    problems: [],
    assessmentId: content.assessmentId,
    framework: content.framework,
  });
  expect(benchmarks.map(({ benchmark }) => benchmark)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10]);
  for (const { benchmark, fields, answers, seen } of benchmarks) {
    const given = content.benchmarks.find((one) => one.benchmark.number === benchmark);
    const isEdited = benchmark === 3;
    expect(fields).toEqual(
      isEdited
        ? { score: '5', why: TYPED, changed: '-5', despite: '', completed: 'no' }
        : { score: '4', why: KEPT, changed: '-5', despite: '', completed: 'yes' },
    );
    const first = `B${benchmark}.L1.S1`;
    expect(Object.entries(answers).filter(([, answer]) => answer !== '')).toEqual([
      [first, isEdited ? 'true-of-us' : 'not-true-of-us'],
    ]);
    expect(seen).toEqual(Object.fromEntries(Object.entries(given?.seen ?? {}).filter(([, mark]) => mark !== '')));
  }
}

describe('a workbook that LibreOffice edited and saved', () => {
  it('loses nothing, as it was saved once', async () => {
    if (process.env['WORKBOOK_GOLDEN'] === 'write' && OFFICE !== undefined)
      await writeFile(GOLDEN, await savedByLibreOffice(OFFICE));
    await expectNothingLost(await readFile(GOLDEN));
  });

  if (OFFICE !== undefined && existsSync(PYTHON) && existsSync(UNO))
    it('loses nothing, as this machine’s LibreOffice saves it', { timeout: 300_000 }, async () => {
      await expectNothingLost(await savedByLibreOffice(OFFICE));
    });
});
