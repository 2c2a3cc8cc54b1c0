import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCompoundFile,
  aJpeg,
  anOfficeFile,
  anOpenDocument,
  aPdf,
  aPng,
  aZip,
  type ZipEntry,
} from '../../../tests/factories/files';
import { FILE_KINDS, type FileKind } from '../kinds';
import { FILE_PROBLEMS, fileProblemWords, type FileProblem } from '../problems';
import { inspectFile } from '.';

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function look(content: Buffer | string, name = 'plan') {
  const bytes = Buffer.from(content);
  made += 1;
  const file = path.join(folder, String(made));
  await writeFile(file, bytes);
  return inspectFile(file, bytes.length, name);
}
const problemOf = async (content: Buffer | string, name?: string): Promise<FileProblem | null> => {
  const found = await look(content, name);
  return found.ok ? null : found.problem;
};

const MAIL = 'From: a@council.example\r\nTo: b@council.example\r\nSubject: Minutes\r\n\r\nThe minutes.\r\n';

describe('a file is what its content says', () => {
  it.each<[FileKind, Buffer | string]>([
    ['pdf', aPdf()],
    ['docx', anOfficeFile('docx')],
    ['xlsx', anOfficeFile('xlsx')],
    ['pptx', anOfficeFile('pptx')],
    ['odt', anOpenDocument('text')],
    ['ods', anOpenDocument('spreadsheet')],
    ['odp', anOpenDocument('presentation')],
    ['png', aPng()],
    ['jpeg', aJpeg()],
    ['text', 'The plan, as agreed in March.\n'],
    ['text', 'Môn, Ynys – cynllun\n'],
    ['text', Buffer.from('\uFEFFThe plan in the encoding that Notepad writes', 'utf16le')],
    ['eml', MAIL],
    ['msg', aCompoundFile(['__substg1.0_0037001F', '__properties_version1.0'])],
  ])('%s', async (kind, content) => {
    const { mediaType, extensions } = FILE_KINDS[kind];
    expect(await look(content)).toEqual({ ok: true, name: `plan.${extensions[0]}`, mediaType });
  });

  it('a table in text is CSV where it is called so', async () => {
    expect(await look('a,b\n1,2\n', 'Take-up.CSV')).toEqual({ ok: true, name: 'Take-up.csv', mediaType: 'text/csv' });
  });

  it('whatever its name ends in', async () => {
    expect(await look(aPdf(), 'plan.docx')).toMatchObject({ ok: true, name: 'plan.docx.pdf' });
    expect(await look('Only words', 'page.html')).toMatchObject({ ok: true, name: 'page.html.txt' });
  });

  it('a PDF with scripts is taken: it is only ever downloaded', async () => {
    expect(await problemOf(aPdf('2 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'))).toBeNull();
  });
});

const entry = (name: string, more: Partial<ZipEntry> = {}): ZipEntry => ({ name, content: 'x', ...more });
const manyEntries = (count: number) => Array.from({ length: count }, (_, n) => entry(`word/${String(n)}.xml`));

describe('a file is not taken', () => {
  it.each<[string, FileProblem, Buffer | string]>([
    ['that is empty', 'empty', ''],
    ['that is a web page named as a PDF', 'web-page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['that is a web page after a blank line', 'web-page', '\n\n  <html><body>'],
    ['that is a drawing in SVG', 'web-page', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['that is XML', 'web-page', '<?xml version="1.0"?><svg/>'],
    ['that is a script', 'web-page', '#!/bin/sh\nrm -rf /\n'],
    ['that is a program', 'unknown-type', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200)])],
    [
      'that is a picture of another kind',
      'unknown-type',
      Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000;', 'latin1'),
    ],
    ['that is an archive of anything', 'unknown-type', aZip([entry('notes.txt')])],
    ['with macros, as .docm', 'macros', anOfficeFile('docm')],
    ['with macros, whatever it is called', 'macros', anOfficeFile('docx', [entry('word/vbaProject.bin')])],
    ['with macros of Excel 4', 'macros', anOfficeFile('xlsx', [entry('xl/macrosheets/sheet1.xml')])],
    ['with macros in what is embedded', 'macros', anOfficeFile('docx', [entry('word/embeddings/Book1.xlsm')])],
    ['with macros of LibreOffice', 'macros', anOpenDocument('text', [entry('Basic/Standard/Module1.xml')])],
    ['of old Office', 'old-office', aCompoundFile(['WordDocument'])],
    ['of new Office under a password', 'encrypted', aCompoundFile(['a', 'b', 'c', 'd', 'EncryptedPackage'])],
    [
      'of OpenDocument under a password',
      'encrypted',
      anOpenDocument('text', [entry('META-INF/manifest.xml', { content: '<manifest:encryption-data/>' })]),
    ],
    ['with an encrypted entry', 'encrypted', anOfficeFile('docx', [entry('word/secret.xml', { isEncrypted: true })])],
    ['that is a PDF under a password', 'encrypted', aPdf('trailer<</Encrypt 7 0 R>>')],
    ['with 65,000 entries', 'bomb', anOfficeFile('docx', manyEntries(65_000))],
    [
      'that says it unpacks to gigabytes',
      'bomb',
      anOfficeFile('docx', [entry('word/big.xml', { declared: 4_000_000_000 })]),
    ],
    [
      'that unpacks to a thousand times its size',
      'bomb',
      anOfficeFile('docx', [entry('word/big.xml', { content: Buffer.alloc(70_000_000) })]),
    ],
    ['that is a PDF and an archive', 'two-types', Buffer.concat([aPdf(), aZip([entry('a.class')])])],
    ['that is a picture and an archive', 'two-types', Buffer.concat([aPng(), aZip([entry('a.class')])])],
    ['that is a picture with something behind it', 'two-types', Buffer.concat([aPng(), Buffer.from('hidden')])],
    [
      'that is a picture and a web page',
      'two-types',
      Buffer.concat([aJpeg().subarray(0, 20), Buffer.from('<script>alert(1)</script>'), aJpeg()]),
    ],
    ['that is an archive and a PDF', 'two-types', aZip([entry('%PDF-1.4')])],
    ['that is a text and a PDF', 'two-types', 'Some words first\n%PDF-1.7\n%%EOF'],
    ['that is a PDF cut short', 'damaged', aPdf().subarray(0, 40)],
    ['that is a picture cut short', 'damaged', aPng().subarray(0, 50)],
    ['that is a document cut short', 'damaged', anOfficeFile('docx').subarray(0, 100)],
    ['whose directory leads nowhere', 'damaged', aCompoundFile([]).subarray(0, 600)],
    ['with bytes that are no text', 'unknown-type', 'words\u0000\u0001\u0002'],
  ])('%s', async (_which, problem, content) => {
    expect(await problemOf(content, 'plan.pdf')).toBe(problem);
  });
});

it('every reason says how to fix it', () => {
  for (const problem of FILE_PROBLEMS)
    expect(fileProblemWords(problem, 50)).toMatch(/[,.] (\S+ )*?(save|check|reduce|choose|open)/i);
});
