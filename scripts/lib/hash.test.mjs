import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from './hash.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hash-'));
  mkdirSync(path.join(folder, 'app'));
  writeFileSync(path.join(folder, 'app', 'a.ts'), 'one');
  writeFileSync(path.join(folder, 'app', 'b.test.ts'), 'test');
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = () => hashOf(folder, ['app', 'missing'], (name) => name.endsWith('.test.ts'));

describe('the hash of the sources', () => {
  it('changes with a file that is edited, added, renamed or removed', () => {
    const seen = [hash()];
    writeFileSync(path.join(folder, 'app', 'a.ts'), 'two');
    seen.push(hash());
    writeFileSync(path.join(folder, 'app', 'c.ts'), '');
    seen.push(hash());
    renameSync(path.join(folder, 'app', 'c.ts'), path.join(folder, 'app', 'd.ts'));
    seen.push(hash());
    expect(new Set(seen).size).toBe(4);
  });

  it('does not change when a file is only touched, or one that does not count is edited', () => {
    const before = hash();
    utimesSync(path.join(folder, 'app', 'a.ts'), new Date(0), new Date(0));
    writeFileSync(path.join(folder, 'app', 'b.test.ts'), 'another test');
    expect(hash()).toBe(before);
  });

  it('tells apart the same bytes cut differently into files', () => {
    writeFileSync(path.join(folder, 'app', 'x.ts'), 'ab');
    const before = hash();
    writeFileSync(path.join(folder, 'app', 'x.ts'), 'a');
    writeFileSync(path.join(folder, 'app', 'y.ts'), 'b');
    expect(hash()).not.toBe(before);
  });
});
