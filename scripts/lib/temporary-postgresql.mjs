import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from './database-facts.mjs';
import { Refusal } from './refusal.mjs';

/**
 * An empty database on a real PostgreSQL, gone afterwards: on the server that `server` names, or on one of our own, started
 * from this machine's binaries in a temporary folder with its default settings.
 *
 * @returns its address, which server it is, and how to remove it.
 * @throws Refusal where neither is there.
 */
export async function temporaryDatabase(server) {
  const own = server ? undefined : await startPostgresql();
  const address = new URL(server || own.url);
  const name = `prevent_bench_${randomBytes(4).toString('hex')}`;
  try {
    await withClient(address.href, (client) => client.query(`create database ${name}`));
  } catch (error) {
    await own?.stop();
    throw error;
  }
  const version = await withClient(
    address.href,
    async (client) => (await client.query('show server_version')).rows[0].server_version,
  );
  const url = new URL(address);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    version: version.split(' ')[0],
    isOwn: own !== undefined,
    async close() {
      await withClient(address.href, (client) => client.query(`drop database ${name} with (force)`)).catch(
        () => undefined,
      );
      await own?.stop();
    },
  };
}

/** Where Debian keeps the binaries of each version, newest first; otherwise those on the path. */
function binaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  const found = folders.find(
    (folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
  if (found) return found;
  throw new Refusal(
    'No PostgreSQL was found: install its server (Debian: apt-get install postgresql), or set DATABASE_URL.',
  );
}

/** Whether this machine has PostgreSQL's own programs. */
export function hasPostgresql() {
  try {
    return existsSync(binaries());
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root: then it runs as its own user. */
function asWhom() {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    throw new Refusal('PostgreSQL does not run as root and there is no user postgres: run this as another user.');
  }
}

async function startPostgresql() {
  const bin = binaries();
  const who = asWhom();
  const folder = mkdtempSync(path.join(tmpdir(), 'prevent-bench-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const files = path.join(folder, 'data');
  const quiet = { ...who, cwd: folder, stdio: 'ignore' };
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    quiet,
  );
  const port = await freePort();
  const args = ['-D', files, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
  const server = spawn(path.join(bin, 'postgres'), args, quiet);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGINT'); // "fast": does not wait for clients
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    await wait(100);
    if (await withClient(url, () => true).catch(() => false)) return { url, stop };
  }
  await stop();
  throw new Refusal('PostgreSQL did not start from its binaries in a temporary folder: set DATABASE_URL instead.');
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
