import { describe, expect, it } from 'vitest';
import { cleanFileName, contentDisposition, FILE_NAME_LIMIT, fileSizeWords } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['Delivery plan 2022.pdf', 'Delivery plan 2022.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\lead\\plan.pdf', 'plan.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['plan\u0000.pdf', 'plan.pdf'],
    ['plan\r\nSet-Cookie: a=b.pdf', 'planSet-Cookie_ a=b.pdf'],
    ['plan\u202Efdp.exe', 'planfdp.exe.pdf'],
    ['plan.PDF', 'plan.pdf'],
    ['plan.pdf.', 'plan.pdf'],
    ['plan  . pdf', 'plan . pdf.pdf'],
    ['con.pdf', '_con.pdf'],
    ['plan.pdf:hidden.exe', 'plan.pdf_hidden.exe.pdf'],
    ['cynllun – Môn 🎓.pdf', 'cynllun – Môn 🎓.pdf'],
    ['خطة.pdf', 'خطة.pdf'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(cleanFileName(sent, 'pdf')).toBe(kept);
  });

  it('is cut where it is too long, never within a character, and keeps its extension', () => {
    const kept = cleanFileName(`${'🎓'.repeat(300)}.jpeg`, 'jpeg');
    expect([...kept]).toHaveLength(FILE_NAME_LIMIT);
    expect(kept.endsWith('🎓.jpeg')).toBe(true);
  });
});

it('a download is an attachment with a plain name and the exact one', () => {
  expect(contentDisposition('Môn "plan" (1).pdf')).toBe(
    `attachment; filename="M_n _plan_ (1).pdf"; filename*=UTF-8''M%C3%B4n%20%22plan%22%20%281%29.pdf`,
  );
});

it.each([
  [512, '512 bytes'],
  [1_536, '1.5 KB'],
  [2_097_152, '2 MB'],
  [52_428_800, '50 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSizeWords(bytes)).toBe(words);
});
