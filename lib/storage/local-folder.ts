import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStorage } from './file-storage';

/** Keys are made by the service; one that is not of this shape would leave the folder. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

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
  const placeOf = (key: string): string => {
    if (!KEY.test(key)) throw new RangeError(`Not a storage key: ${key}`);
    return path.join(root, key);
  };
  return {
    async keep(file, key) {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(file, place);
      await settle(path.dirname(place));
    },
    async read(key) {
      const handle = await open(placeOf(key), 'r');
      return handle.createReadStream();
    },
    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
    async *list() {
      for (const shard of await namesIn(root))
        for (const name of await namesIn(path.join(root, shard))) {
          const key = `${shard}/${name}`;
          if (!KEY.test(key)) continue;
          const found = await stat(placeOf(key)).catch(() => null);
          if (found !== null) yield { key, keptAt: found.ctime };
        }
    },
  };
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
