import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './hash.mjs';
import { runPrisma } from './prisma-cli.mjs';
import { inProject } from './project.mjs';
import { Refusal } from './refusal.mjs';

/** The migrations of this checkout, each with the checksum that Prisma records when it applies one. */
export function migrationsIn(folder = inProject('prisma', 'migrations')) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => ({ name, checksum: sha256(readFileSync(path.join(folder, name, 'migration.sql'))) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Those of the wanted migrations that the database has not recorded as applied.
 *
 * @throws Refusal for one that was edited after it was applied: Prisma would pass over it in silence.
 */
export function outstanding(wanted, applied) {
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  const edited = wanted.find(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum);
  if (edited)
    throw new Refusal(
      `The migration ${edited.name} was changed after this database applied it: put it back as it was and write a new one, or begin with a new database.`,
    );
  return wanted.filter(({ name }) => !checksums.has(name));
}

/** What Prisma's own table says; nothing in a database that has never been migrated. */
export async function appliedMigrations(client) {
  const { rows } = await client.query(`select to_regclass('_prisma_migrations') is not null as exists`);
  if (!rows[0].exists) return [];
  const applied = await client.query(
    'select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return applied.rows;
}

/** `prisma migrate deploy`, its output shown only where it fails. */
export async function migrate(url, env = process.env) {
  const { code, output } = await runPrisma(['migrate', 'deploy'], {
    env: { ...env, DATABASE_URL: url },
    stdio: 'quiet',
  });
  if (code !== 0) throw new Refusal(`The database could not be migrated.\n${output.trim()}`);
}
