import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asKey, isKey, Misconfigured, NotKept, type FileStorage } from './file-storage';

/** A rename lasts once the folder that it was made in is written out. Windows has no such thing. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in a folder of this machine, readable by the service's own user alone. What is kept must lie on the same volume. */
export function localFolder(root: string): FileStorage {
  const placeOf = (key: string): string => path.join(root, asKey(key));
  return {
    async keep({ path: file }, key) {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(file, place);
      await settle(path.dirname(place));
    },
    async read(key) {
      const handle = await open(placeOf(key), 'r').catch((error: unknown) => {
        throw codeOf(error) === 'ENOENT' ? new NotKept(key) : error;
      });
      return handle.createReadStream();
    },
    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
    async *list() {
      for (const shard of await namesIn(root))
        for (const name of await namesIn(path.join(root, shard))) {
          const key = `${shard}/${name}`;
          if (!isKey(key)) continue;
          const found = await stat(placeOf(key)).catch(() => null);
          if (found !== null) yield { key, keptAt: found.ctime };
        }
    },
    async check() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        await writeFile(path.join(root, 'check'), '', { mode: 0o600 });
        await rm(path.join(root, 'check'));
      } catch (error) {
        throw new Misconfigured(
          `Uploaded files cannot be written to ${root} (${codeOf(error)}): set PREVENT_FILES_DIR to a folder that the service may write to.`,
        );
      }
    },
  };
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
