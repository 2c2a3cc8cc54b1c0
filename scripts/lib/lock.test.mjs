import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockOwner, takeLock } from './lock.mjs';

let folder;
let file;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, 'lock.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The id of a process that has ended. */
async function endedPid() {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid;
}

describe('a folder has one owner', () => {
  it('refuses a second one and says who the first is', () => {
    expect(takeLock(file).taken).toBe(true);
    const second = takeLock(file);
    expect(second).toMatchObject({ taken: false, owner: { pid: process.pid } });
  });

  it('is free again when the owner releases it', () => {
    takeLock(file).release();
    expect(lockOwner(file)).toBeUndefined();
    expect(takeLock(file).taken).toBe(true);
  });

  it('lets others read what the owner tells', () => {
    takeLock(file).write({ url: 'postgresql://somewhere' });
    expect(lockOwner(file)).toMatchObject({ pid: process.pid, url: 'postgresql://somewhere' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('passes over an owner that was killed, and hands on what it left', async () => {
    writeFileSync(file, JSON.stringify({ pid: await endedPid(), socketFolder: '/tmp/left' }));
    expect(lockOwner(file)).toBeUndefined();
    expect(takeLock(file)).toMatchObject({ taken: true, stale: { socketFolder: '/tmp/left' } });
  });

  it('passes over a process that has got the number of a dead owner, where the system tells when it began', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'another-boot/1' }));
    expect(takeLock(file).taken).toBe(existsSync('/proc/self/stat'));
  });

  it('passes over a file that a crash left half written', () => {
    writeFileSync(file, '{"pid": 1');
    expect(takeLock(file).taken).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
  });

  it('leaves nothing else behind', () => {
    takeLock(file).write({});
    takeLock(file);
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });
});
