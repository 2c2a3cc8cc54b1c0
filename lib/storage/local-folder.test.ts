import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keepsFiles } from '../../tests/services/storage-contract';
import { localFolder } from './local-folder';

keepsFiles('a folder', (folder) => localFolder(path.join(folder, 'kept')));

it('a folder that cannot be written to is said to be so, and which', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'folder-'));
  await writeFile(path.join(folder, 'kept'), 'a file in its place');
  await expect(localFolder(path.join(folder, 'kept')).check()).rejects.toThrow(/set PREVENT_FILES_DIR/);
  await rm(folder, { recursive: true });
});
