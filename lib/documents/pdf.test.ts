import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { runsOf, UNKNOWN } from './fonts';
import type { Block, Paper } from './paper';
import { renderPdf } from './pdf';

const at = new Date('2027-01-31T12:00:00Z');
const paper = (blocks: readonly Block[], rest: Partial<Paper> = {}): Paper => ({
  title: 'Self-assessment of Dŵr Council',
  about: 'Dŵr Council, 2026/27',
  marking: 'OFFICIAL',
  language: 'en-GB',
  blocks,
  ...rest,
});

interface Structure {
  readonly role: string;
  /** Parts of it, and the words themselves, which have no role. */
  readonly children?: readonly Structure[];
}
/** What is on a page with its own words: a page’s tree also names what is only on others. */
const rolesOf = ({ role, children = [] }: Structure): readonly string[] => {
  const below = children.flatMap(rolesOf);
  const hasWords = below.length > 0 || children.some((child) => !('role' in child));
  return hasWords && role !== 'Root' ? [role, ...below] : below;
};

/** The document read back by another program: its words page by page, its structure and its properties. */
async function read(of: Paper) {
  const task = getDocument({ data: new Uint8Array(await renderPdf(of, at)), verbosity: 0 });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ');
    }),
  );
  const structures = await Promise.all(pages.map((page) => page.getStructTree()));
  const result = {
    texts,
    roles: structures.flatMap((tree) => rolesOf(tree as unknown as Structure)),
    // Null where there is none, whatever its type says.
    outline: ((await document.getOutline()) as { title: string }[] | null)?.map(({ title }) => title),
    metadata: await document.getMetadata(),
    marks: await document.getMarkInfo(),
  };
  await task.destroy();
  return result;
}

describe('a paper as a PDF', () => {
  it('is tagged, with its title, language, headings, lists and table headers, and bookmarks', async () => {
    const { roles, outline, metadata, marks } = await read(
      paper([
        { kind: 'heading', level: 1, text: 'Self-assessment' },
        { kind: 'facts', caption: 'Where it stands', rows: [['Deadline', '31 January 2027']] },
        { kind: 'heading', level: 2, text: '1. Risk Assessment' },
        { kind: 'paragraph', text: 'One paragraph\nand another' },
        { kind: 'list', items: ['A plan', 'A board'] },
        {
          kind: 'table',
          caption: 'Answers',
          head: ['Statement', 'Answer'],
          widths: [7, 3],
          rows: [['It is', 'In place']],
        },
      ]),
    );
    expect(marks).toMatchObject({ Marked: true });
    expect(metadata.info).toMatchObject({ Title: 'Self-assessment of Dŵr Council', Language: 'en-GB' });
    expect(outline).toEqual(['Self-assessment', '1. Risk Assessment']);
    expect(roles).toEqual([
      'Document',
      'H1',
      'Table',
      'TR',
      'TH',
      'TD',
      'H2',
      'P',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TH',
      'TR',
      'TD',
      'TD',
    ]);
  });

  it('says on every page what it is of, its marking, whether it is a draft, and which page of how many', async () => {
    const long = 'Our plan is built on the local risk assessment. '.repeat(200);
    const { texts } = await read(paper([{ kind: 'paragraph', text: long }], { draft: 'DRAFT' }));
    expect(texts.length).toBeGreaterThan(1);
    texts.forEach((text, index) => {
      expect(text).toContain('OFFICIAL – DRAFT');
      expect(text).toContain('Dŵr Council, 2026/27');
      expect(text).toContain(`${index + 1} / ${texts.length}`);
    });
  });

  it('loses no word of a row that is longer than a page, and goes on beneath it', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `word${index}`);
    const { texts } = await read(
      paper([
        {
          kind: 'facts',
          caption: 'Why',
          rows: [
            ['Why', words.join(' ')],
            ['Then', 'the next row'],
          ],
        },
        { kind: 'paragraph', text: 'And the end.' },
      ]),
    );
    const whole = texts.join(' ');
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(whole))).toEqual([]);
    expect(texts.at(-1)).toMatch(/Then\s*the next row.*And the end\./);
  });

  it('repeats a table’s head for the eye on each page, and once only in its structure', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Statement ${index}`, 'In place']);
    const { texts, roles } = await read(
      paper([{ kind: 'table', caption: 'Answers', head: ['Asked', 'Said'], widths: [7, 3], rows }]),
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('Asked');
    expect(roles.filter((role) => role === 'TH')).toHaveLength(2);
  });

  it('leaves room to write by hand: boxes and lines are for the pen, what they are for is for the reader', async () => {
    const { texts, roles } = await read(
      paper([
        { kind: 'ticks', label: 'Score', options: ['1 Not met', '3 Met'] },
        { kind: 'table', caption: 'Actions', head: ['What', 'Who'], widths: [1, 1], rows: [['', '']], room: 2 },
        { kind: 'ruled', label: 'Notes', lines: 6, toFoot: true },
      ]),
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/Score\s*1 Not met\s*3 Met\s*What\s*Who\s*Notes/);
    expect(roles.join(' ')).toMatch(/^Document P L LI LBody LI LBody Table TR TH TH .*P$/);
  });

  it('keeps lines to write on together, and what they are headed by with them', async () => {
    const filler = {
      kind: 'paragraph',
      text: Array.from({ length: 22 }, (_, line) => `Line ${line}`).join('\n'),
    } as const;
    const notes = [
      { kind: 'heading', level: 3, text: 'In the meeting', room: 14 },
      { kind: 'ruled', label: 'Notes', lines: 10 },
    ] as const;
    const { texts } = await read(paper([filler, ...notes]));
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatch(/In the meeting\s*Notes/);
    const without = await read(paper([filler, { kind: 'ruled', label: 'Notes', lines: 4 }]));
    expect(without.texts).toHaveLength(1);
  });

  it('holds Welsh, Arabic, emoji and markup as they were written', async () => {
    const { texts } = await read(
      paper([{ kind: 'paragraph', text: 'Dŵr a thŷ, ŵyr. مرحبا 🎉 <b>bold</b> {{name}} =cmd()' }]),
    );
    for (const part of ['Dŵr a thŷ, ŵyr.', '🎉', '<b>bold</b>', '{{name}}', '=cmd()']) expect(texts[0]).toContain(part);
    expect([...(texts[0] ?? '')].filter((letter) => 'مرحبا'.includes(letter)).length).toBeGreaterThanOrEqual(5);
  });

  it('is the same for the same paper at the same time', async () => {
    const same = paper([{ kind: 'heading', level: 1, text: 'Once' }]);
    expect((await renderPdf(same, at)).equals(await renderPdf(same, at))).toBe(true);
  });

  it('shows an empty text and an empty list as nothing', async () => {
    const { texts } = await read(
      paper([
        { kind: 'paragraph', text: '' },
        { kind: 'list', items: [] },
      ]),
    );
    expect(texts).toHaveLength(1);
  });
});

describe('typefaces', () => {
  it('keep a plain text in one run', () => {
    expect(runsOf('The council’s plan – 4 of 9.', 'regular')).toHaveLength(1);
  });
  it('give each script its own run and lose no character', () => {
    const text = 'Tŷ مرحبا 👍';
    const runs = runsOf(text, 'bold');
    expect(runs.length).toBeGreaterThan(2);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });
  it('show what none of them has as a sign of its own', () => {
    expect(runsOf('漢', 'regular').map((run) => run.text)).toEqual([UNKNOWN]);
  });
  it('leave out what only orders the characters beside it', () => {
    expect(runsOf('a\u202Eb', 'regular').map((run) => run.text)).toEqual(['ab']);
  });
});
