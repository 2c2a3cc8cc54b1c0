/**
 * `node scripts/embedded-database.mjs`: opens the embedded database, prints its connection string and keeps it open until
 * Ctrl-C, for a look at it with psql or for Prisma's own commands.
 */
import { dataFolder } from './lib/data-folder.mjs';
import { databaseFolder } from './lib/database.mjs';
import { openEmbeddedDatabase, ownDataFolder } from './lib/embedded-database.mjs';
import { sayAndFail } from './lib/refusal.mjs';
import { watchParent } from './lib/watch-parent.mjs';

try {
  const folder = dataFolder();
  const lock = ownDataFolder(folder);
  const embedded = await openEmbeddedDatabase(databaseFolder(folder)).catch((error) => {
    lock.release();
    throw error;
  });
  lock.write({ url: embedded.url, socketFolder: embedded.socketFolder });
  console.log(`DATABASE_URL=${embedded.url}`);
  const close = async () => {
    await embedded.close();
    lock.release();
    process.exit(0);
  };
  process.once('SIGINT', close).once('SIGTERM', close);
  watchParent(close);
} catch (error) {
  sayAndFail(error);
}
