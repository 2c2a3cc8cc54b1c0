import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../scripts/lib/backup.mjs';
import { openEmbeddedDatabase } from '../../scripts/lib/embedded-database.mjs';
import { migrate } from '../../scripts/lib/migrations.mjs';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

/** Runs statements on the database in the data folder, one after the other, and gives the rows of the last. */
async function onDatabase(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const embedded = await openEmbeddedDatabase(inFolder('postgres'));
  const client = new pg.Client({ connectionString: embedded.url });
  try {
    await client.connect();
    let rows: readonly Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
    await embedded.close();
  }
}

const NAMES = 'select name from cycle order by name';
const cycle = (name: string) =>
  `insert into cycle (id, name, framework, opens_on, deadline_on, created_at)
   values (gen_random_uuid(), '${name}', 'prevent-local-authority-2022-23', '2026-01-01', '2026-06-30', now())`;
const AUDITED = `insert into audit_event (seq, at, action, subject_type, subject_id, fields, previous_hash, hash)
                 values (0, now(), 'open-cycle', 'cycle', 'one', '{}', '', '')`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'prevent-backup-'));
  chmodSync(folder, 0o700);
  const embedded = await openEmbeddedDatabase(inFolder('postgres'));
  await migrate(embedded.url);
  await embedded.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a backup of the embedded database', () => {
  it('brings everything back that was there when it was made, and keeps what it replaces', async () => {
    await onDatabase(cycle('2024/25'), AUDITED);
    const { bytes, auditEnd } = await backUp(folder, inFolder('one.backup'));
    expect(auditEnd).toEqual({
      seq: expect.any(Number) as number,
      hash: expect.stringMatching(/^([0-9a-f]{64})?$/) as string,
    });
    expect(statSync(inFolder('one.backup'))).toMatchObject({ size: bytes });
    expect(statSync(inFolder('one.backup')).mode & 0o777).toBe(0o600);

    await onDatabase(cycle('2025/26'));
    const { former, migrations } = await restore(folder, inFolder('one.backup'));

    expect(migrations).toBe(0);
    expect(await onDatabase(NAMES)).toEqual([{ name: '2024/25' }]);
    expect(readdirSync(folder)).toContain(path.basename(former ?? 'nothing kept'));
  });

  it('is not made, nor put back, under a service that is running', async () => {
    writeFileSync(inFolder('lock.json'), JSON.stringify({ pid: process.ppid }));
    await expect(backUp(folder, inFolder('two.backup'))).rejects.toThrow(`in use by process ${process.ppid}`);
    await expect(restore(folder, inFolder('one.backup'))).rejects.toThrow(`in use by process ${process.ppid}`);
    rmSync(inFolder('lock.json'));
  });

  it('never writes over another', async () => {
    writeFileSync(inFolder('kept.backup'), 'kept');
    await expect(backUp(folder, inFolder('kept.backup'))).rejects.toThrow(/exists already/);
  });

  it('is refused, and changes nothing, where the file is cut short or something else', async () => {
    writeFileSync(inFolder('other.txt'), 'not a backup');
    writeFileSync(inFolder('packed.txt'), gzipSync('not a backup either'));
    writeFileSync(inFolder('half.backup'), readFileSync(inFolder('one.backup')).subarray(0, 1_000_000));
    const before = await onDatabase(NAMES);
    await expect(restore(folder, inFolder('other.txt'))).rejects.toThrow(/not a whole backup/);
    await expect(restore(folder, inFolder('packed.txt'))).rejects.toThrow(/not a whole backup/);
    await expect(restore(folder, inFolder('half.backup'))).rejects.toThrow(/not a whole backup/);
    await expect(restore(folder, inFolder('missing.backup'))).rejects.toThrow(/does not exist/);
    expect(await onDatabase(NAMES)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('is refused where its audit chain has been tampered with', async () => {
    await onDatabase(
      'alter table audit_event disable trigger audit_event_append_only',
      `update audit_event set action = 'something-else'`,
      'alter table audit_event enable trigger audit_event_append_only',
    );
    await backUp(folder, inFolder('tampered.backup'));
    await expect(restore(folder, inFolder('tampered.backup'))).rejects.toThrow(/audit chain .* is broken at event 1/);
  });
});
