/** `npm run db:migrate`: applies the outstanding migrations to DATABASE_URL, or to the embedded database while nothing runs on it. */
import { optionsOf } from './lib/arguments.mjs';
import { ensureClient, ensureDependencies } from './lib/checkout.mjs';
import { dataFolder } from './lib/data-folder.mjs';
import { bringUpToDate, databaseFolder } from './lib/database.mjs';
import { openEmbeddedDatabase, ownDataFolder } from './lib/embedded-database.mjs';
import { requireSupportedNode } from './lib/node-version.mjs';
import { sayAndFail } from './lib/refusal.mjs';

async function migrateEmbedded() {
  const folder = dataFolder();
  const lock = ownDataFolder(folder);
  try {
    const embedded = await openEmbeddedDatabase(databaseFolder(folder));
    return await bringUpToDate(embedded.url).finally(() => embedded.close());
  } finally {
    lock.release();
  }
}

requireSupportedNode();
try {
  optionsOf(process.argv.slice(2), {});
  await ensureDependencies(console.log);
  await ensureClient(console.log);
  const { DATABASE_URL } = process.env;
  const applied = await (DATABASE_URL ? bringUpToDate(DATABASE_URL) : migrateEmbedded());
  console.log(applied > 0 ? `Applied ${applied} migration${applied === 1 ? '' : 's'}.` : 'The database is up to date.');
} catch (error) {
  sayAndFail(error);
}
