import type { FileKind } from '../kinds';
import type { FileProblem } from '../problems';
import { pieces, type Bytes } from './bytes';

/** Never in a text that a person wrote. Tab, line breaks and form feeds are. */
const NO_TEXT = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;
/** What a browser would draw, or a program run: markup of any kind, and a script's first line. */
const MARKUP = /^\s*(<[!?/a-z]|#!)/i;
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?/;
/** One of these is in every e-mail; a text with a colon in its first line is not yet one. */
const MAIL_HEADERS = /^(received|return-path|from|date|message-id|mime-version|delivered-to|x-[a-z-]+):/im;
const HEAD = 4_096;
/** Readers of PDF take a file whose mark stands anywhere in here. */
const PDF_SEARCHED_IN = 1_024;

/** Whatever has no mark of its own: plain text, a table as CSV, or an e-mail. */
export async function inspectText(bytes: Bytes, sentName: string): Promise<FileKind | FileProblem> {
  const start = await bytes.at(0, HEAD);
  const wide =
    start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : start[0] === 0xfe && start[1] === 0xff ? 'be' : null;
  if (wide === 'be') return 'unknown-type';
  const encoding = wide ?? 'latin1';
  const head = start.toString(encoding).replace(/^(\uFEFF|\u00EF\u00BB\u00BF)/, '');
  if (MARKUP.test(head)) return 'web-page';
  if (head.slice(0, PDF_SEARCHED_IN).includes('%PDF-')) return 'two-types';
  for await (const piece of pieces(bytes)) if (NO_TEXT.test(piece.toString(encoding))) return 'unknown-type';
  if (HEADER_LINE.test(head) && MAIL_HEADERS.test(head.split(/\r?\n\r?\n/)[0] ?? '')) return 'eml';
  return /\.csv$/i.test(sentName.trim()) ? 'csv' : 'text';
}
