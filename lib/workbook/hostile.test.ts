import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { framework2022 } from '@/lib/framework';
import { readBack, typedInto, type Typed } from '@/tests/factories/workbook';
import type { WorkbookContent } from './model';
import { writeXlsx } from './xlsx/write';

/** Workbooks as people and other programs send them back, and as somebody would who means harm. */
const ID = '01930000-0000-7000-8000-000000000001';
const about = (assessmentId = ID): WorkbookContent => ({
  assessmentId,
  framework: framework2022.code,
  council: 'Winterfold Council',
  cycle: '2022/23',
  limits: { why: 5_000, changed: 2_000, despite: 500 },
  benchmarks: framework2022.benchmarks.map((benchmark) => ({
    benchmark,
    fields: { score: '4', why: 'Why', changed: '', despite: '', completed: 'no' },
    answers: {},
    seen: { score: '4', why: 'abcd' },
    toCheck: 0,
  })),
});
const book = (typed: Typed = {}, content = about()) => writeXlsx(typedInto(content, typed), 'A workbook');

type Parts = Record<string, string>;
/** The same workbook with some of its parts changed. */
function changed(change: (parts: Parts) => void, bytes = book()): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
/** The sheet of benchmark 3 is the fourth: guidance comes first. */
const THIRD = 'xl/worksheets/sheet4.xml';
const NAME = '3 Prevent Partnership Plan';
const replaced = (part: string, from: string | RegExp, to: string) =>
  changed((parts) => {
    const before = parts[part] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error('nothing was replaced');
    parts[part] = after;
  });
/** The cell beside the row of a key, as it stands in the file. */
const cellOf = (key: string) =>
  new RegExp(
    `(<t xml:space="preserve">${key.replaceAll('.', '\\.')}</t></is></c>(?:(?!<c r="D).)*)<c r="(D\\d+)" s="(\\d+)"[^>]*?(?:/>|>.*?</c>)`,
  );

async function problemsOf(bytes: Uint8Array) {
  const read = await readBack(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value.problems;
}
const refusalOf = async (bytes: Uint8Array) => {
  const read = await readBack(bytes);
  return read.ok ? 'taken' : read.error;
};
const sentOf = async (bytes: Uint8Array, number = 3) => {
  const read = await readBack(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value.benchmarks.find(({ benchmark }) => benchmark === number);
};

describe('a cell that cannot be understood is named by its sheet and cell', () => {
  it.each([
    ['a score of 7', { score: 7 }, { kind: 'not-a-score', found: '7' }],
    ['half a score', { score: 3.5 }, { kind: 'not-a-score', found: '3.5' }],
    ['a score in words', { score: 'four' }, { kind: 'not-a-score', found: 'four' }],
    ['a score that was taken out', { score: '' }, { kind: 'score-taken-back', found: '4' }],
    ['an answer that is none', { 'B3.L3.S1': 'Sometimes' }, { kind: 'not-an-answer', found: 'Sometimes' }],
    ['an answer of a shortfall to a practice', { 'B3.L3.S1': 'True of us' }, { kind: 'not-an-answer' }],
    ['neither yes nor no', { completed: 'Nearly' }, { kind: 'not-yes-or-no', found: 'Nearly' }],
    ['a text that is too long', { why: 'x'.repeat(5_003) }, { kind: 'too-long', limit: 5_000, over: 3 }],
    ['a control character', { why: 'a\u0007b' }, { kind: 'control-characters' }],
  ])('%s', async (_what, typed, problem) => {
    const [found, ...others] = await problemsOf(book({ 3: typed }));
    expect(found).toMatchObject({ ...problem, sheet: NAME });
    expect(found?.cell).toMatch(/^D\d+$/);
    expect(others).toEqual([]);
  });

  it.each([
    ['a formula with what it came to', '$1<c r="$2" s="$3"><f>2+2</f><v>4</v></c>', 'formula'],
    [
      'a formula that fetches',
      '$1<c r="$2" s="$3" t="str"><f>WEBSERVICE("http://x.example")</f><v>4</v></c>',
      'formula',
    ],
    ['an error', '$1<c r="$2" s="$3" t="e"><v>#REF!</v></c>', 'formula-error'],
    ['a date of its own type', '$1<c r="$2" s="$3" t="d"><v>2023-01-04</v></c>', 'date'],
  ])('%s', async (_what, cell, kind) => {
    expect(await problemsOf(replaced(THIRD, cellOf('score'), cell))).toMatchObject([{ kind, sheet: NAME }]);
  });

  it('a number that is shown as a date, whether it counts from 1900 or 1904', async () => {
    for (const extra of ['', '<workbookPr date1904="1"/>']) {
      const bytes = changed((parts) => {
        parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace('<bookViews>', `${extra}<bookViews>`);
        parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '').replace('</cellXfs>', '<xf numFmtId="14"/></cellXfs>');
        parts[THIRD] = (parts[THIRD] ?? '').replace(cellOf('why'), '$1<c r="$2" s="9"><v>44930</v></c>');
      });
      expect(await problemsOf(bytes)).toMatchObject([{ kind: 'date', sheet: NAME }]);
    }
  });

  it('a merged cell', async () => {
    const bytes = replaced(
      THIRD,
      '<dataValidations',
      '<mergeCells count="1"><mergeCell ref="D5:D6"/></mergeCells><dataValidations',
    );
    expect((await problemsOf(bytes)).map(({ kind, cell }) => [kind, cell])).toEqual([['merged', 'D5']]);
  });

  it('a row that is there twice, or belongs elsewhere', async () => {
    expect(await problemsOf(replaced(THIRD, '>B3.L3.S1<', '>B3.L3.S2<'))).toMatchObject([
      { kind: 'unknown-row', found: 'B3.L3.S2' },
    ]);
    expect(await problemsOf(replaced(THIRD, '>B3.L3.S1<', '>B9.L9.S9<'))).toMatchObject([
      { kind: 'unknown-row', found: 'B9.L9.S9' },
    ]);
  });
});

describe('sheets', () => {
  it('are found wherever they were moved and whatever they are called, and those of others are passed over', async () => {
    const bytes = changed((parts) => {
      const workbook = parts['xl/workbook.xml'] ?? '';
      const list = [...workbook.matchAll(/<sheet [^>]*\/>/g)].map(([sheet]) => sheet).toReversed();
      parts['xl/workbook.xml'] = workbook
        .replace(/<sheets>.*<\/sheets>/, `<sheets>${list.join('')}</sheets>`)
        .replaceAll(NAME, 'Our plan')
        .replaceAll('Guidance', 'Notes of my own');
    });
    const read = await readBack(bytes);
    expect(read).toMatchObject({ ok: true, value: { problems: [], extraSheets: ['Notes of my own'] } });
    expect(await sentOf(bytes)).toMatchObject({ sheet: 'Our plan', fields: { score: '4', why: 'Why' } });
  });

  it('that are missing leave their benchmark as it is', async () => {
    const bytes = replaced('xl/workbook.xml', /<sheet name="3 [^>]*\/>/, '');
    expect(await sentOf(bytes)).toBeUndefined();
    expect(await problemsOf(bytes)).toEqual([]);
  });

  it('that are there twice, or of another self-assessment or framework, are named', async () => {
    const twice = changed((parts) => {
      parts['xl/worksheets/sheet5.xml'] = parts[THIRD] ?? '';
    });
    expect(await problemsOf(twice)).toMatchObject([{ kind: 'same-sheet-twice', sheet: '4 Referral Pathway' }]);
    const foreign = changed((parts) => {
      parts[THIRD] = (parts[THIRD] ?? '').replace(ID, ID.replace(/1$/, '2'));
      parts['xl/worksheets/sheet5.xml'] = (parts['xl/worksheets/sheet5.xml'] ?? '').replace(
        framework2022.code,
        'another',
      );
    });
    expect((await problemsOf(foreign)).map(({ kind }) => kind)).toEqual(['other-self-assessment', 'other-framework']);
  });

  it('of an unscored benchmark say nothing, whatever was typed there', async () => {
    expect(await sentOf(book(), 5)).toBeUndefined();
  });

  it('keep shared, rich and pronounced texts, and what has no place of its own', async () => {
    const bytes = changed((parts) => {
      parts['xl/sharedStrings.xml'] =
        '<sst><si><r><rPr><b/></rPr><t>Bold </t></r><r><t xml:space="preserve">and &#128512; plain</t></r><rPh sb="0" eb="1"><t>NOT THIS</t></rPh></si></sst>';
      parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
      );
      parts[THIRD] = (parts[THIRD] ?? '').replace(cellOf('why'), '$1<c t="s" r="$2"><v>0</v></c>');
    });
    expect(await sentOf(bytes)).toMatchObject({ fields: { why: 'Bold and 😀 plain' } });
  });
});

describe('a file that is no workbook of ours', () => {
  it.each([
    ['an empty archive', zipSync({})],
    ['no archive', strToU8('PK\u0003\u0004 and nothing more')],
    ['cut short', book().slice(0, 20_000)],
  ])('%s is damaged', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toBe('damaged');
  });

  it('without its hidden columns is not ours', async () => {
    const bytes = changed((parts) => {
      for (const name of Object.keys(parts))
        if (name.startsWith('xl/worksheets/'))
          parts[name] = (parts[name] ?? '').replace(/<c r="[AB]\d+"[^>]*>.*?<\/c>/g, '');
    });
    expect(await refusalOf(bytes)).toBe('not-ours');
  });

  it.each([
    ['a document type', '<!DOCTYPE worksheet [<!ENTITY x "expanded">]><worksheet'],
    ['one that fetches', '<!DOCTYPE worksheet SYSTEM "http://x.example/evil.dtd"><worksheet'],
  ])('with %s is not read', async (_what, start) => {
    expect(await refusalOf(replaced(THIRD, '<worksheet', start))).toBe('damaged');
  });

  it('with an entity of its own keeps it as it is written', async () => {
    expect(await sentOf(replaced(THIRD, '>Why<', '>&evil;<'))).toMatchObject({ fields: { why: '&evil;' } });
  });

  it('that is not well formed, or not UTF-8, is damaged', async () => {
    expect(await refusalOf(replaced(THIRD, '</sheetData>', '</sheet>'))).toBe('damaged');
    const parts = unzipSync(book());
    expect(await refusalOf(zipSync({ ...parts, [THIRD]: new Uint8Array([0xff, 0xfe, 0x3c, 0x00]) }))).toBe('damaged');
  });

  it('that refers to what lies outside itself is not followed', async () => {
    const bytes = replaced(
      'xl/_rels/workbook.xml.rels',
      'Target="worksheets/sheet4.xml"',
      'Target="file:///etc/passwd" TargetMode="External"',
    );
    expect(await sentOf(bytes)).toBeUndefined();
    expect(
      await refusalOf(replaced('xl/_rels/workbook.xml.rels', 'worksheets/sheet4.xml', '../../../etc/passwd')),
    ).toBe('damaged');
  });
});

describe('a file that would take too much is not read to its end', () => {
  it('by entries, bytes, sheets or cells', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_x, n) => [`part${n}`, strToU8('x')]));
    expect(await refusalOf(zipSync({ ...unzipSync(book()), ...many }))).toBe('too-large');
    expect(await refusalOf(replaced(THIRD, '</sheetData>', `</sheetData>${' '.repeat(17_000_000)}`))).toBe('too-large');
    const sheets = '<sheet name="x" sheetId="9" r:id="rId2"/>'.repeat(61);
    expect(await refusalOf(replaced('xl/workbook.xml', '</sheets>', `${sheets}</sheets>`))).toBe('too-large');
    const cells = `<row r="500">${'<c><v>1</v></c>'.repeat(100_001)}</row></sheetData>`;
    expect(await refusalOf(replaced(THIRD, '</sheetData>', cells))).toBe('too-large');
  });
});
