import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Damaged } from './xml';

/** More than any workbook of this service needs, however it was saved again. */
const ENTRIES_AT_MOST = 1_000;
/** Unpacked, of one part and of all that are read. In bytes. */
const PART_AT_MOST = 16_777_216;
const ALL_AT_MOST = 33_554_432;

/** Thrown for what would take more than a workbook needs; the reader answers with a value. */
export class TooMuch extends Error {}

/** The parts of an archive as text, read one by one when they are asked for, never more than is allowed in all. */
export interface Parts {
  readonly names: ReadonlySet<string>;
  /** @throws Damaged where it is not there or not UTF-8; TooMuch past the limits. */
  readonly read: (name: string) => Promise<string>;
}

/** @throws as `Parts.read`, and where it is no archive. */
export async function withParts<T>(path: string, work: (parts: Parts) => Promise<T>): Promise<T> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw new Damaged(error instanceof Error ? error.message : 'not an archive');
  });
  try {
    if (zip.entryCount > ENTRIES_AT_MOST) throw new TooMuch('entries');
    const entries = await entriesOf(zip);
    let left = ALL_AT_MOST;
    const read = async (name: string): Promise<string> => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Damaged(`no ${name}`);
      const bytes = await unpacked(zip, entry, Math.min(PART_AT_MOST, left));
      left -= bytes.length;
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        throw new Damaged(`${name} is not UTF-8`);
      }
    };
    return await work({ names: new Set(entries.keys()), read });
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      // Of two with one name another program may read the other: it is not guessed which.
      if (entries.has(entry.fileName)) throw new Damaged('the same part twice');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof Damaged ? error : new Damaged('the directory');
  }
  return entries;
}

/** Counted as it comes, whatever the directory says of its size. */
async function unpacked(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw new TooMuch(entry.fileName);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (bytes > most) throw new TooMuch(entry.fileName);
    }
  } catch (error) {
    throw error instanceof TooMuch ? error : new Damaged(entry.fileName);
  }
  return Buffer.concat(chunks);
}
