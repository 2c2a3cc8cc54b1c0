import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * A file that is sent in pieces lies in a file of its own until it is whole. How long that file is, is how far the upload has
 * come: nothing else has to be remembered, and nothing can disagree with it after a crash.
 */
const ENDING = '.pieces';
const ID = /^[0-9a-f-]{36}$/;

function placeOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new RangeError(`Not an upload: ${id}`);
  return path.join(folder, id + ENDING);
}

/** How many bytes are there, which is where the next piece begins. */
export async function bytesArrived(folder: string, id: string): Promise<number> {
  const found = await stat(placeOf(folder, id)).catch(() => null);
  return found?.size ?? 0;
}

/** What became of a piece. `at`: how many bytes are there now. */
export type PieceWritten =
  | { readonly kind: 'written' | 'cut-short' | 'wrong-place'; readonly at: number }
  /** More came than was declared: what is there is not the file that was meant. */
  | { readonly kind: 'too-long' };

/**
 * Writes a piece behind those that are there, as it arrives, and out to the disk before it says so. Of a piece that is cut short,
 * what arrived stays.
 *
 * @param from where the sender believes that the piece begins
 * @param length of the whole file
 */
export async function writePiece(
  folder: string,
  id: string,
  {
    from,
    length,
    source,
  }: { readonly from: number; readonly length: number; readonly source: AsyncIterable<Uint8Array> },
): Promise<PieceWritten> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(placeOf(folder, id), from === 0 ? 'a' : 'r+', 0o600).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return { kind: 'wrong-place', at: 0 };
  try {
    let at = (await handle.stat()).size;
    if (at !== from) return { kind: 'wrong-place', at };
    try {
      for await (const chunk of source) {
        if (at + chunk.length > length) return { kind: 'too-long' };
        for (let done = 0; done < chunk.length;)
          done += (await handle.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
        at += chunk.length;
      }
    } catch (error) {
      if ((error as { syscall?: unknown }).syscall === 'write') throw error; // the disk, not the connection
      return { kind: 'cut-short', at };
    }
    await handle.datasync();
    return { kind: 'written', at };
  } finally {
    await handle.close();
  }
}

/** All pieces as one file, with what it is: read once more, because what was computed on the way does not outlive a restart. */
export async function wholeFile(folder: string, id: string): Promise<{ path: string; bytes: number; sha256: string }> {
  const place = placeOf(folder, id);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(place, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path: place, bytes, sha256: hash.digest('hex') };
}

export const discardPieces = (folder: string, id: string): Promise<void> => rm(placeOf(folder, id), { force: true });

/** Removes uploads to which nothing has been added since. */
export async function sweepPieces(folder: string, before: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (!name.endsWith(ENDING)) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found === null || found.mtime >= before) continue;
    await rm(path.join(folder, name), { force: true });
    swept += 1;
  }
  return swept;
}
