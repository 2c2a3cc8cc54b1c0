import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../ids';

/** A file that has arrived whole and is not kept yet. */
export interface Spooled {
  /** Where it lies, on this machine. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal characters, of the bytes as they arrived. */
  readonly sha256: string;
  /** Removes it; what was kept in the meantime is not touched. */
  readonly discard: () => Promise<void>;
}

/** Thrown as soon as more bytes come than are allowed. */
export class TooLarge extends Error {}

/**
 * Writes a stream into a file of its own as it arrives, never whole in memory, and out to the disk before it says so.
 *
 * @param limit in bytes
 * @throws TooLarge past the limit, and whatever the stream throws; then nothing is left.
 */
export async function spool(source: AsyncIterable<Uint8Array>, folder: string, limit: number): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${newId()}.part`);
  const discard = () => rm(file, { force: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    const written = await writeAll(handle, source, limit);
    await handle.sync();
    await handle.close();
    return { path: file, ...written, discard };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await discard();
    throw error;
  }
}

async function writeAll(handle: FileHandle, source: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limit) throw new TooLarge();
    hash.update(chunk);
    await handle.appendFile(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes what a process that was killed had begun to write and nobody has written to since. */
export async function sweepSpool(folder: string, before: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (!name.endsWith('.part')) continue;
    const place = path.join(folder, name);
    const found = await stat(place).catch(() => null);
    if (found === null || found.mtime >= before) continue;
    await rm(place, { force: true });
    swept += 1;
  }
  return swept;
}
