import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookWords } from '@/app/(authority)/self-assessment/[assessment]/offline/workbook-words';
import { seenResponse } from '@/lib/assessments/seen';
import { benchmarkByNumber, framework2022 } from '@/lib/framework';
import type { Score } from '@/lib/scoring';
import { askedStatements } from './asked';
import { buildSheets } from './build-sheets';
import type { WorkbookBenchmark, WorkbookContent } from './model';
import { readSheets } from './read-sheets';
import { readXlsx } from './xlsx/read';
import { writeXlsx } from './xlsx/write';

const limits = { why: 5_000, changed: 2_000, despite: 500 };
const ID = '01930000-0000-7000-8000-000000000001';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function throughTheFile(content: WorkbookContent) {
  const file = path.join(folder, 'book.xlsx');
  writeFileSync(file, writeXlsx(buildSheets(content, workbookWords), 'A title'));
  const sheets = await readXlsx(file);
  if (!sheets.ok) throw new Error(sheets.error);
  const read = readSheets(sheets.value, { words: workbookWords, limits });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

interface Said {
  readonly score?: Score | null;
  readonly why?: string;
  readonly changed?: string;
  readonly despite?: string;
  readonly completed?: boolean;
  readonly answers?: Readonly<Record<string, string>>;
}
function saying(number: number, said: Said = {}): WorkbookBenchmark {
  const benchmark = benchmarkByNumber(framework2022, number)!;
  const { score = null, why = '', changed = '', despite = '', completed = false, answers = {} } = said;
  return {
    benchmark,
    fields: { score: score === null ? '' : String(score), why, changed, despite, completed: completed ? 'yes' : 'no' },
    answers,
    seen: { ...seenResponse({ score, why, changed, despite, completed }), ...answers },
    toCheck: 0,
  };
}
const content = (...benchmarks: readonly WorkbookBenchmark[]): WorkbookContent => ({
  assessmentId: ID,
  framework: framework2022.code,
  council: 'Winterfold & “Co” <Council>',
  cycle: '2022/23',
  limits,
  benchmarks,
});

const TEXTS = [
  '=1+1',
  '+44 20 7946 0000',
  '-5 and more',
  '@everybody',
  "'quoted",
  'Mae’r Cyngor wedi ymrwymo – ŵyn, ŷd',
  'خطة الوقاية\nسطر ثان',
  '👩🏽‍💻 emoji and 𝒜stral',
  'first line\n\nthird line\ttab',
  '<b>&amp; "quoted" \'too\'</b> ]]>',
  '_x0041_ and _x005F_ stay',
  'two  spaces',
  '1/4',
  '007',
  'TRUE',
  'x\uFFFEy',
];

describe('a workbook that is downloaded and uploaded as it is', () => {
  it.each(TEXTS)('keeps the text %j', async (text) => {
    const { benchmarks, problems } = await throughTheFile(content(saying(1, { why: text, changed: text })));
    expect(problems).toEqual([]);
    expect(benchmarks[0]?.fields['why']).toBe(text);
    expect(benchmarks[0]?.fields['changed']).toBe(text);
  });

  it('says of all ten benchmarks what it was given, and nothing of the one that is not scored', async () => {
    const given = framework2022.benchmarks.map(({ number }) =>
      saying(number, { score: 4, why: `Why ${number}`, completed: true }),
    );
    const sent = await throughTheFile(content(...given));
    expect(sent).toMatchObject({
      assessmentId: ID,
      framework: framework2022.code,
      problems: [],
      extraSheets: ['Guidance'],
    });
    expect(sent.benchmarks.map(({ benchmark }) => benchmark)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10]);
    for (const { benchmark, fields } of sent.benchmarks)
      expect(fields).toEqual({ score: '4', why: `Why ${benchmark}`, changed: '', despite: '', completed: 'yes' });
  });

  it('keeps whatever can be kept: any texts, scores and answers, with the marks of how they were known', async () => {
    const numbers = framework2022.benchmarks.filter(({ scored }) => scored).map(({ number }) => number);
    const text = (longest: number) =>
      fc
        .string({ unit: 'grapheme', maxLength: longest })
        .map((raw) =>
          raw
            .replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\u007F]/g, '')
            .normalize('NFC')
            .trim(),
        )
        .filter((kept) => kept.length <= longest);
    const one = fc.constantFrom(...numbers).chain((number) => {
      const asked = askedStatements(benchmarkByNumber(framework2022, number)!);
      const answers = fc.record(
        Object.fromEntries(asked.map(({ statement, accepted }) => [statement.id, fc.constantFrom(...accepted)])),
        { requiredKeys: [] },
      );
      return fc
        .record({
          score: fc.constantFrom<Score | null>(null, 1, 2, 3, 4, 5),
          why: text(400),
          changed: text(200),
          despite: text(100),
          completed: fc.boolean(),
          answers,
        })
        .map(({ answers: chosen, ...said }) =>
          saying(number, { ...said, answers: { ...chosen } as Record<string, string> }),
        );
    });
    await fc.assert(
      fc.asyncProperty(one, async (given) => {
        const sent = await throughTheFile(content(given));
        expect(sent.problems).toEqual([]);
        const [back] = sent.benchmarks;
        expect(back?.fields).toEqual(given.fields);
        const answered = Object.entries(back?.answers ?? {}).filter(([, answer]) => answer !== '');
        expect(Object.fromEntries(answered)).toEqual({ ...given.answers });
        const marks = Object.entries(given.seen).filter(([, mark]) => mark !== '');
        expect(back?.seen).toEqual(Object.fromEntries(marks));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same file for the same content', () => {
    const once = () => writeXlsx(buildSheets(content(saying(1)), workbookWords), 'A title');
    expect(Buffer.from(once()).equals(Buffer.from(once()))).toBe(true);
  });
});
