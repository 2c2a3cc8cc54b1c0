import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { withClient } from './database-facts.mjs';
import { bringUpToDate, databaseFolder } from './database.mjs';
import { openEmbeddedDatabase, ownDataFolder } from './embedded-database.mjs';
import { Refusal } from './refusal.mjs';

/** Runs the work while this process owns the data folder: nothing changes under a backup. */
async function owning(folder, work) {
  const lock = ownDataFolder(folder);
  try {
    return await work(databaseFolder(folder));
  } finally {
    lock.release();
  }
}

/**
 * Copies the embedded database into one file (a gzipped tar, mode 0600). It is written beside its name and renamed, so that a
 * file with that name is always whole.
 *
 * @returns the file's size in bytes, its SHA-256, and the number and hash of the last event of its audit.
 * @throws Refusal where the service is running, the file exists, or there is no database.
 */
export async function backUp(folder, file) {
  if (existsSync(file)) throw new Refusal(`${file} exists already: choose another name, so that no backup is lost.`);
  return owning(folder, async (database) => {
    if (!existsSync(database)) throw new Refusal(`There is no embedded database in ${folder}: nothing to back up.`);
    const embedded = await openEmbeddedDatabase(database);
    try {
      const auditEnd = await auditEndOf(embedded.url);
      const bytes = Buffer.from(await (await embedded.db.dumpDataDir('gzip')).arrayBuffer());
      writeFileSync(`${file}.part`, bytes, { mode: 0o600, flush: true });
      renameSync(`${file}.part`, file);
      return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), auditEnd };
    } finally {
      await embedded.close();
    }
  });
}

/** The audit's last event: kept apart, it shows events that were taken away from the end later. */
const auditEndOf = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('select seq::int, hash from audit_event order by seq desc limit 1');
    return rows[0] ?? { seq: 0, hash: '' };
  });

/**
 * Puts a backup in the place of the embedded database, brings it up to this version's migrations and checks its audit chain.
 * What was there before is kept beside it.
 *
 * @returns where the former database is now (undefined where there was none) and how many migrations were applied.
 * @throws Refusal where the service is running, or the file is missing, no backup, or its audit chain broken.
 */
export async function restore(folder, file) {
  if (!existsSync(file)) throw new Refusal(`${file} does not exist: name a file that npm run db:backup has made.`);
  return owning(folder, async (database) => {
    const restored = `${database}.restoring`;
    rmSync(restored, { recursive: true, force: true });
    try {
      const migrations = await load(restored, file);
      const former = existsSync(database)
        ? `${database}.before-${new Date().toISOString().replaceAll(':', '-')}`
        : undefined;
      if (former) renameSync(database, former);
      renameSync(restored, database);
      return { former, migrations };
    } finally {
      rmSync(restored, { recursive: true, force: true });
    }
  });
}

async function load(folder, file) {
  const noBackup = new Refusal(`${path.basename(file)} is not a whole backup of this service: nothing was changed.`);
  const embedded = await openEmbeddedDatabase(folder, { load: new Blob([unpacked(file, noBackup)]) }).catch(() => {
    throw noBackup;
  });
  try {
    const migrations = await bringUpToDate(embedded.url);
    const broken = await withClient(embedded.url, async (client) => {
      const { rows } = await client.query('select first_broken_audit_event() as seq');
      return rows[0].seq;
    });
    if (broken !== null)
      throw new Refusal(`The audit chain of ${path.basename(file)} is broken at event ${broken}: nothing was changed.`);
    return migrations;
  } finally {
    await embedded.close();
  }
}

/** Unpacked here, because a file that was cut short has to be refused before any of it is written. */
function unpacked(file, noBackup) {
  try {
    return gunzipSync(readFileSync(file));
  } catch {
    throw noBackup;
  }
}
