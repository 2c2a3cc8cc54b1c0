import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildEnvironment, ensureBuild } from './checkout.mjs';
import { ended, runQuietly, spawnNode } from './child.mjs';
import { dataFolder } from './data-folder.mjs';
import { hashOf } from './hash.mjs';
import { inProject, PROJECT } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { secretsFor } from './secrets.mjs';
import { freePort } from './temporary-postgresql.mjs';
import { untilReady } from './server.mjs';

export { stopChildren } from './child.mjs';
export { sayAndFail } from './refusal.mjs';
export { migrate } from './migrations.mjs';
export { loadDemonstration } from './seed.mjs';

const NEXT = inProject('node_modules', 'next', 'dist', 'bin', 'next');
const BARE = 'tests/bench/bare';

/** The service's environment on a real PostgreSQL, without a demonstration's sign-in. */
export function serviceEnvironment(url) {
  const environment = { ...process.env, ...secretsFor(dataFolder()), DATABASE_URL: url };
  return {
    ...environment,
    PREVENT_DATABASE: 'postgresql',
    PREVENT_DEMO: '',
    PREVENT_LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Both production builds, each only where its sources changed. */
export async function buildBoth(say) {
  await ensureBuild(say, { ...process.env, ...secretsFor(dataFolder()) });
  const wanted = hashOf(PROJECT, [BARE, 'proxy.ts', 'package-lock.json'], (name) =>
    /[\\/](\.next|next-env\.d\.ts)$/.test(name),
  );
  const mark = inProject(BARE, '.next', 'sources.sha256');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say('Building the bare application …');
  const { code, output } = await runQuietly(process.execPath, [NEXT, 'build', BARE], {
    env: buildEnvironment(process.env),
  });
  if (code !== 0) throw new Refusal(`${output.trim()}\nThe bare application could not be built: see above.`);
  writeFileSync(mark, wanted);
}

const startNext = async (folder, environment, nodeArguments) => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = { ...environment, NODE_ENV: 'production', PREVENT_BASE_URL: baseUrl, NEXTAUTH_URL: baseUrl };
  const server = spawnNode([...nodeArguments, NEXT, 'start', folder, '-p', String(port), '-H', '127.0.0.1'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const end = ended(server);
    server.kill('SIGTERM');
    await end;
  };
  return { port, baseUrl, server, stop };
};

/** `next start` of the service. */
export async function startService(environment, nodeArguments = []) {
  const { port, baseUrl, server, stop } = await startNext(PROJECT, environment, nodeArguments);
  await untilReady(server, port, '127.0.0.1');
  return { baseUrl, pid: server.pid, stop };
}

/** `next start` of the bare application. */
export async function startBare() {
  const { baseUrl, server, stop } = await startNext(path.join(PROJECT, BARE), process.env, []);
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (
      await fetch(baseUrl).then(
        (response) => response.ok,
        () => false,
      )
    )
      return { baseUrl, stop };
  }
  throw new Refusal('The bare application did not become ready: see its log above.');
}
