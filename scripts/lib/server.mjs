import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnNode } from './child.mjs';
import { inProject } from './project.mjs';
import { Refusal } from './refusal.mjs';

/** @throws Refusal where something listens there already. */
export function checkPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const free = error.code === 'EADDRINUSE' ? `is in use` : `cannot be used (${error.code})`;
      reject(new Refusal(`Port ${port} ${free}: stop what is using it, or choose another with PORT=${port + 1}.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Next.js's own greeting, which says in its way what the start says in one line. */
const GREETING = /^\s*(▲|- (Local|Network|Environments)|✓ (Starting|Ready|Running))/;

/** Starts `next start` or `next dev`. What it writes is the service's log and goes to the terminal. */
export function startServer({ isDevelopment, port, host, env }) {
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next');
  const command = isDevelopment ? 'dev' : 'start';
  const server = spawnNode([next, command, '-p', String(port), '-H', host], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (!GREETING.test(line)) process.stdout.write(`${line}\n`);
  });
  return server;
}

const READY_WITHIN_MS = 60_000;

/**
 * Waits until the service answers and has its database.
 *
 * @throws Refusal where it ended, or did not answer in time.
 */
export async function untilReady(server, port, host) {
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/api/health`;
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Refusal('The server ended before it was ready: see above.');
    const isUp = await fetch(address, { signal: AbortSignal.timeout(20_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await wait(100);
  }
  throw new Refusal(`The server did not become ready within ${READY_WITHIN_MS / 1000} seconds: see its log above.`);
}
