import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEnvironment } from './checkout.mjs';
import { withoutPassword } from './database-facts.mjs';
import { outstanding } from './migrations.mjs';
import { isSupported } from './node-version.mjs';
import { secretsFor } from './secrets.mjs';
import { checkPort } from './server.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['v20.19.0', true],
  ['v22.12.1', true],
  ['v24.0.0', true],
  ['v25.1.0', true],
  ['v20.18.3', false],
  ['v22.11.0', false],
  ['v23.9.0', false],
  ['v18.20.0', false],
])('Node %s will do: %s', (version, will) => {
  expect(isSupported(version)).toBe(will);
});

describe('secrets', () => {
  it('are made once, for their owner only', () => {
    const first = secretsFor(folder, {});
    expect(secretsFor(folder, {})).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(3);
    for (const secret of Object.values(first)) expect(Buffer.from(secret, 'base64')).toHaveLength(32);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are taken from the environment where they are set', () => {
    expect(secretsFor(folder, { NEXTAUTH_SECRET: 'given' }).NEXTAUTH_SECRET).toBe('given');
  });

  it('are not replaced where their file is damaged', () => {
    writeFileSync(path.join(folder, 'secrets.json'), '{');
    expect(() => secretsFor(folder, {})).toThrow(/cannot be read/);
  });
});

describe('migrations', () => {
  const one = { name: '1_one', checksum: 'a' };
  const two = { name: '2_two', checksum: 'b' };

  it('are outstanding until the database has recorded them', () => {
    expect(outstanding([one, two], [one])).toEqual([two]);
    expect(outstanding([one, two], [two, one])).toEqual([]);
  });

  it('never change after they were applied', () => {
    expect(() => outstanding([{ ...one, checksum: 'edited' }], [one])).toThrow(/1_one was changed/);
  });
});

it('a port in use is refused in one sentence', async () => {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address();
  await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is in use`);
  await new Promise((resolve) => other.close(resolve));
  await expect(checkPort(port, '127.0.0.1')).resolves.toBeUndefined();
});

it('a build never learns of the database', () => {
  expect(buildEnvironment({ DATABASE_URL: 'postgresql://x', OTHER: '1' })).toEqual({
    OTHER: '1',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
});

it('a password never stands in a message', () => {
  expect(withoutPassword('postgresql://me:hidden@db.example/prevent')).not.toContain('hidden');
  expect(withoutPassword('not a url: hidden')).not.toContain('hidden');
});
