import 'server-only';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { cleanFileName } from '../file-name';
import { FILE_KINDS, type FileKind } from '../kinds';
import { FILE_PROBLEMS, type FileProblem } from '../problems';
import { bytesOf, type Bytes } from './bytes';
import { inspectCompound } from './compound';
import { inspectOffice } from './office';
import { inspectPdf } from './pdf';
import { inspectJpeg, inspectPng } from './picture';
import { inspectText } from './text';

/** A file as it may be kept, its name cleaned and its type from its content; or why it may not. */
export type Inspected =
  | { readonly ok: true; readonly name: string; readonly mediaType: string }
  | { readonly ok: false; readonly problem: FileProblem };

const refuse = (problem: FileProblem): Inspected => ({ ok: false, problem });

/**
 * What a file is, by its content and never by its name, or why it is not taken. It looks at parts of the file and unpacks
 * nothing of it but two small entries.
 */
export async function inspectFile(path: string, size: number, sentName: string): Promise<Inspected> {
  if (size === 0) return refuse('empty');
  const handle = await open(path, 'r');
  try {
    const kind = await kindOrProblem(path, bytesOf(handle, size), sentName);
    if (isProblem(kind)) return refuse(kind);
    return { ok: true, name: cleanFileName(sentName, kind), mediaType: FILE_KINDS[kind].mediaType };
  } finally {
    await handle.close();
  }
}

const isProblem = (given: FileKind | FileProblem): given is FileProblem =>
  (FILE_PROBLEMS as readonly string[]).includes(given);

async function kindOrProblem(path: string, bytes: Bytes, sentName: string): Promise<FileKind | FileProblem> {
  const start = (await bytes.at(0, 8)).toString('latin1');
  if (start.startsWith('%PDF-')) return (await inspectPdf(bytes)) ?? 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return inspectOffice(path, bytes);
  // Text as Notepad writes it begins as some music does.
  if (start.startsWith('\u00FF\u00FE')) return inspectText(bytes, sentName);
  // What is known and not wanted is refused before anything is taken for text.
  const known = await fileTypeFromFile(path).catch(() => undefined);
  switch (known?.mime) {
    case undefined:
      return inspectText(bytes, sentName);
    case 'image/png':
      return (await inspectPng(bytes)) ?? 'png';
    case 'image/jpeg':
      return (await inspectJpeg(bytes)) ?? 'jpeg';
    case 'application/x-cfb':
      return inspectCompound(bytes);
    case 'application/xml':
      return 'web-page';
    default:
      return 'unknown-type';
  }
}
