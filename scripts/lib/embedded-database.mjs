import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { EmbeddedServer } from './embedded-server.mjs';
import { lockOwner, takeLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';

/** Enough for the application's pool, the worker and a command beside them. */
const MAX_CONNECTIONS = 50;
/** A longer Unix socket path is silently cut (108 bytes on Linux, 104 on macOS) and lands elsewhere. */
const LONGEST_SOCKET_PATH = 100;

const lockFile = (folder) => path.join(folder, 'lock.json');

/** The running owner of the data folder, with the `url` of its database once that is open; undefined where there is none. */
export const runningOwner = (folder) => lockOwner(lockFile(folder));

/**
 * Takes the data folder for this process.
 *
 * @throws Refusal where another process has it.
 */
export function ownDataFolder(folder) {
  const lock = takeLock(lockFile(openDataFolder(folder)));
  if (!lock.taken)
    throw new Refusal(
      `The data folder ${folder} is in use by process ${lock.owner.pid}: stop that one first, or set PREVENT_DATA_DIR to another folder.`,
    );
  if (lock.stale?.socketFolder) rmSync(lock.stale.socketFolder, { recursive: true, force: true });
  return lock;
}

/**
 * Opens PGlite in the folder and serves it on a Unix socket that only this user can reach (on Windows: the loopback
 * interface), so that everything else speaks the PostgreSQL protocol and does not know which server it has.
 *
 * @param folder where the data is, or undefined for a database in memory.
 * @param load a dumped data folder (a Blob) to begin with.
 * @param onFailure is told when the database itself has failed; without it the process ends.
 * @returns the connection string, the folder of the socket, PGlite itself (for its dump) and how to close.
 */
export async function openEmbeddedDatabase(folder, { load, onFailure } = {}) {
  const { PGlite } = await import('@electric-sql/pglite');
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(load === undefined ? {} : { loadDataDir: load }),
  }).catch((error) => {
    throw new Refusal(
      `The embedded database in ${folder} could not be opened (${error.message}): restore it from a backup, or move the folder away.`,
    );
  });
  const address = await socketAddress();
  const server = new EmbeddedServer(db, { maxConnections: MAX_CONNECTIONS, onFailure });
  await server.listen(address.listen);
  return {
    db,
    url: address.url,
    socketFolder: address.socketFolder,
    async close() {
      await server.close();
      await db.close();
      if (address.socketFolder) rmSync(address.socketFolder, { recursive: true, force: true });
    },
  };
}

async function socketAddress() {
  if (process.platform === 'win32') {
    const port = await freePort();
    return { listen: { host: '127.0.0.1', port }, url: `postgresql://postgres@127.0.0.1:${port}/postgres` };
  }
  const socketFolder = mkdtempSync(path.join(shortTemporaryFolder(), 'prevent-')); // mode 0700
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder)}`;
  return { listen: { path: path.join(socketFolder, '.s.PGSQL.5432') }, url, socketFolder };
}

/** The system's temporary folder, or /tmp where its path leaves too little room for the socket's name. */
function shortTemporaryFolder() {
  const room = LONGEST_SOCKET_PATH - 'prevent-XXXXXX/.s.PGSQL.5432'.length - 1;
  return Buffer.byteLength(tmpdir()) <= room ? tmpdir() : '/tmp';
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
