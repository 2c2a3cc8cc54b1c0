import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStorage, WholeFile } from '@/lib/storage/file-storage';
import { newId } from '@/lib/ids';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const aKey = (): string => {
  const id = newId();
  return `${id.slice(-2)}/${id}`;
};

/** A file of this machine, as it lies there once it has arrived. */
export async function aWholeFile(folder: string, content: Buffer): Promise<WholeFile> {
  const file = path.join(folder, newId());
  await writeFile(file, content);
  return { path: file, bytes: content.length, sha256: sha256(content) };
}

async function keysOf(storage: FileStorage): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys;
}

/** What every place for files does, whichever it is. */
export function keepsFiles(name: string, make: (folder: string) => FileStorage | Promise<FileStorage>): void {
  describe(`files kept in ${name}`, () => {
    let folder: string;
    let storage: FileStorage;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'contract-'));
      storage = await make(folder);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));
    const kept = async (content: Buffer) => {
      const key = aKey();
      await storage.keep(await aWholeFile(folder, content), key);
      return key;
    };

    it('are read back byte for byte, listed, and gone once removed', async () => {
      const key = await kept(Buffer.from('The plan'));
      expect((await buffer(await storage.read(key))).toString()).toBe('The plan');
      expect(await keysOf(storage)).toContain(key);
      await storage.remove(key);
      expect(await keysOf(storage)).not.toContain(key);
      await expect(storage.read(key)).rejects.toThrow(`Nothing is kept under ${key}`);
    });

    it('are known by when they came', async () => {
      const before = Date.now();
      const key = await kept(Buffer.from('The plan'));
      for await (const one of storage.list())
        // Whole seconds, and the clock of another machine.
        if (one.key === key) expect(Math.abs(one.keptAt.getTime() - before)).toBeLessThan(120_000);
    });

    it('that are not there are removed already', async () => {
      await storage.remove(aKey());
    });

    it.each(['../secrets.json', 'ab/../../secrets.json', '/etc/passwd', 'check', ''])(
      'have keys of the service’s own making only: %j',
      async (key) => {
        const file = await aWholeFile(folder, Buffer.from('x'));
        await expect(storage.keep(file, key)).rejects.toThrow(RangeError);
        await expect(storage.read(key)).rejects.toThrow(RangeError);
        await expect(storage.remove(key)).rejects.toThrow(RangeError);
      },
    );

    it.each([
      ['one byte', Buffer.from([0])],
      ['what a protocol might take for its own', Buffer.from('0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n')],
      ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x1a, 0x80])],
      ['exactly a piece', randomBytes(65_536)],
      ['a byte more than a piece', randomBytes(65_537)],
    ])('may hold %s', async (_what, content) => {
      const key = await kept(content);
      expect((await buffer(await storage.read(key))).equals(content)).toBe(true);
      await storage.remove(key);
    });

    it('are listed whole, however many', async () => {
      const keys = await Promise.all(Array.from({ length: 12 }, (_, n) => kept(Buffer.from(String(n)))));
      expect(await keysOf(storage)).toEqual(expect.arrayContaining(keys));
      for (const key of keys) await storage.remove(key);
    });

    it('of 50 MB pass through without being held', async () => {
      const file = path.join(folder, 'big');
      const piece = randomBytes(1_048_576);
      const hash = createHash('sha256');
      const handle = await open(file, 'w');
      for (let n = 0; n < 50; n += 1) {
        piece.writeUInt32BE(n);
        hash.update(piece);
        await handle.write(piece);
      }
      await handle.close();
      const sum = hash.digest('hex');
      const key = aKey();
      const before = heldBytes();
      let most = 0;
      const watch = setInterval(() => (most = Math.max(most, heldBytes() - before)), 250);
      await storage.keep({ path: file, bytes: 50 * 1_048_576, sha256: sum }, key);
      const again = createHash('sha256');
      clearInterval(watch);
      let read = 0;
      for await (const part of (await storage.read(key)) as AsyncIterable<Buffer>) {
        again.update(part);
        if (Math.floor(read / 8_388_608) !== Math.floor((read += part.length) / 8_388_608))
          most = Math.max(most, heldBytes() - before);
      }
      expect(again.digest('hex')).toBe(sum);
      expect(most).toBeLessThan(25 * 1_048_576);
      await storage.remove(key);
    });

    it('that stop being whole on their way leave nothing behind', async () => {
      const file = await aWholeFile(folder, randomBytes(3_000_000));
      const key = aKey();
      if (name === 'a folder') await rm(file.path);
      else await truncate(file.path, 1_000_000);
      await expect(storage.keep(file, key)).rejects.toThrow();
      await expect(storage.read(key)).rejects.toThrow(/Nothing is kept/);
      expect(await keysOf(storage)).not.toContain(key);
    });

    it('may be left half read', async () => {
      const key = await kept(randomBytes(5_000_000));
      const stream = await storage.read(key);
      await once(stream, 'readable');
      stream.read();
      stream.destroy();
      await once(stream, 'close');
      expect(await buffer(await storage.read(key))).toHaveLength(5_000_000);
      await storage.remove(key);
    });

    it('can be kept here', async () => {
      await storage.check();
      expect(await keysOf(storage)).not.toContain('check');
    });
  });
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What streams hold lies outside of the heap. What nobody holds any more is collected first, so that it does not count. */
function heldBytes(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}
