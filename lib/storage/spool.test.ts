import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../secrets';
import { spool, sweepSpool, TooLarge } from './spool';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spool-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* parts(...texts: readonly (string | Error)[]): AsyncIterable<Uint8Array> {
  for (const text of texts) {
    await Promise.resolve();
    if (text instanceof Error) throw text;
    yield Buffer.from(text);
  }
}

describe('a file that arrives', () => {
  it('is written as it comes, with its length and SHA-256, for the service’s user alone', async () => {
    const spooled = await spool(parts('The ', 'plan'), folder, 100);
    expect(spooled).toMatchObject({ bytes: 8, sha256: sha256('The plan') });
    expect((await stat(spooled.path)).mode & 0o077).toBe(0);
  });

  it('leaves nothing where the connection breaks', async () => {
    await expect(spool(parts('The ', new Error('cut')), folder, 100)).rejects.toThrow('cut');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing where it is too large', async () => {
    await expect(spool(parts('The ', 'plan'), folder, 7)).rejects.toThrow(TooLarge);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is swept where a killed process left it, and not while it may still be arriving', async () => {
    const { path: left } = await spool(parts('old'), folder, 100);
    await spool(parts('new'), folder, 100);
    const before = new Date('2024-01-01');
    await utimes(left, new Date('2023-12-31'), new Date('2023-12-31'));
    expect(await sweepSpool(folder, before)).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
  });
});
