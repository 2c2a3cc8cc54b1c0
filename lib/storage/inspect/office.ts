import { text } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileKind } from '../kinds';
import type { FileProblem } from '../problems';
import type { Bytes } from './bytes';
import { isTwoTypes } from './two-types';

/** More than any document needs; a bomb has tens of thousands of entries, or thousands of bytes out of each one. */
const ENTRIES_AT_MOST = 10_000;
const UNPACKED_AT_MOST = 1_073_741_824;
/** Unpacked to packed; spreadsheets reach 30. Below the floor it cannot hurt. */
const RATIO_AT_MOST = 150;
const RATIO_FLOOR = 67_108_864;
/** Of the two entries that are read: what kind it is, and whether it is encrypted. */
const READ_AT_MOST = 2_097_152;

const MACRO_ENTRY =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|Basic\/[^/]+\/(?!(script|dialog)-lb\.xml$).+|Scripts\/.+)/i;
const MACRO_FILE = /\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam|sldm)$/i;

/** In [Content_Types].xml: the type of the main part tells the kind. */
const OFFICE_KINDS: readonly (readonly [kind: FileKind, mainPart: string])[] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
];
const MACRO_ENABLED = /macroEnabled|vbaProject/i;
const OPEN_DOCUMENT_KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);

/** A Word, Excel, PowerPoint or OpenDocument file: an archive, of which the directory is read and two small entries. */
export async function inspectOffice(path: string, bytes: Bytes): Promise<FileKind | FileProblem> {
  if (await isTwoTypes(bytes, 'zip')) return 'two-types';
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    return 'damaged';
  }
  try {
    if (zip.entryCount > ENTRIES_AT_MOST) return 'bomb';
    const entries = await directory(zip);
    return directoryProblem(entries, bytes.size) ?? (await kindOf(zip, entries));
  } catch {
    return 'damaged';
  } finally {
    zip.close();
  }
}

async function directory(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function directoryProblem(entries: readonly Entry[], size: number): FileProblem | null {
  if (entries.some((entry) => entry.isEncrypted())) return 'encrypted';
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  // Entries that overlap are one small piece, unpacked again and again.
  if (packed > size || unpacked > UNPACKED_AT_MOST) return 'bomb';
  if (unpacked > RATIO_FLOOR && unpacked > packed * RATIO_AT_MOST) return 'bomb';
  if (entries.some(({ fileName }) => MACRO_ENTRY.test(fileName) || MACRO_FILE.test(fileName))) return 'macros';
  return null;
}

async function kindOf(zip: ZipFile, entries: readonly Entry[]): Promise<FileKind | FileProblem> {
  const read = async (name: string): Promise<string | null> => {
    const entry = entries.find(({ fileName }) => fileName === name);
    if (entry === undefined) return null;
    if (entry.uncompressedSize > READ_AT_MOST) throw new Error(`${name} is too large`);
    return text(await zip.openReadStreamPromise(entry));
  };
  const contentTypes = await read('[Content_Types].xml');
  if (contentTypes !== null) {
    if (MACRO_ENABLED.test(contentTypes)) return 'macros';
    return OFFICE_KINDS.find(([, mainPart]) => contentTypes.includes(mainPart))?.[0] ?? 'unknown-type';
  }
  const openDocument = OPEN_DOCUMENT_KINDS.get(((await read('mimetype')) ?? '').trim());
  if (openDocument === undefined) return 'unknown-type';
  const manifest = (await read('META-INF/manifest.xml')) ?? '';
  return manifest.includes('encryption-data') ? 'encrypted' : openDocument;
}
