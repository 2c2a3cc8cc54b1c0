import path from 'node:path';
import { dataFolder } from './data-folder.mjs';
import { checkVersion, demonstration, withClient } from './database-facts.mjs';
import { openEmbeddedDatabase, ownDataFolder, runningOwner } from './embedded-database.mjs';
import { appliedMigrations, migrate, migrationsIn, outstanding } from './migrations.mjs';
import { Refusal } from './refusal.mjs';

/** The embedded database's files within the data folder. */
export const databaseFolder = (folder) => path.join(folder, 'postgres');

/**
 * Applies what is outstanding. Asking Prisma's own table first takes milliseconds; the CLI takes seconds.
 *
 * @returns how many migrations were applied.
 */
export async function bringUpToDate(url) {
  const waiting = await withClient(url, async (client) => {
    await checkVersion(client);
    return outstanding(migrationsIn(), await appliedMigrations(client));
  });
  if (waiting.length > 0) await migrate(url);
  return waiting.length;
}

async function refuseOutstanding(url) {
  const waiting = await withClient(url, async (client) => outstanding(migrationsIn(), await appliedMigrations(client)));
  if (waiting.length > 0) throw new Refusal('The database is not up to date: run `npm run db:migrate` first.');
}

/**
 * A database for a command: DATABASE_URL where that is set, the running service's where it is running on this data folder,
 * otherwise the embedded one, opened for the command and closed after it.
 *
 * @returns the variables that the application's code needs to reach it, and how to close it.
 */
export async function databaseForCommand(environment = process.env) {
  if (environment.DATABASE_URL) {
    await refuseOutstanding(environment.DATABASE_URL);
    return { env: { PREVENT_DATABASE: 'postgresql' }, close: () => Promise.resolve() };
  }
  const folder = dataFolder(environment);
  const owner = runningOwner(folder);
  if (owner?.url) return { env: await variables(owner.url, owner.baseUrl), close: () => Promise.resolve() };
  if (owner)
    throw new Refusal(
      `The data folder ${folder} is just being opened by process ${owner.pid}: try again when that is ready.`,
    );
  const lock = ownDataFolder(folder);
  try {
    const embedded = await openEmbeddedDatabase(databaseFolder(folder));
    lock.write({ url: embedded.url, socketFolder: embedded.socketFolder });
    const close = async () => {
      await embedded.close();
      lock.release();
    };
    try {
      await bringUpToDate(embedded.url);
      return { env: await variables(embedded.url), close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function variables(url, baseUrl) {
  const isDemonstration = (await withClient(url, demonstration)) === 'loaded';
  return {
    DATABASE_URL: url,
    PREVENT_DATABASE: 'embedded',
    ...(isDemonstration ? { PREVENT_DEMO: '1' } : {}),
    ...(baseUrl ? { PREVENT_BASE_URL: baseUrl } : {}),
  };
}
