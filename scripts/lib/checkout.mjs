import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runQuietly } from './child.mjs';
import { hashOf } from './hash.mjs';
import { takeLock } from './lock.mjs';
import { runPrisma } from './prisma-cli.mjs';
import { inProject, PROJECT } from './project.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What a checkout needs before it can run: dependencies, the generated database client, a build. Each is made when it is
 * missing or when the hash of what it is made from is no longer the one recorded with it.
 */

const MARKS = inProject('node_modules', '.cache', 'prevent-assurance');
const mark = (name) => path.join(MARKS, name);

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function record(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function failWith(what, { code, output }) {
  if (code !== 0) throw new Refusal(`${output.trim()}\n${what}`);
}

/** @returns whether node_modules is what package-lock.json asks for; installed by hand, its age must do. */
function areDependenciesCurrent(wanted) {
  const installed = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const recorded = read(mark('package-lock.sha256'));
  return recorded === undefined
    ? statSync(installed).mtimeMs >= statSync(inProject('package-lock.json')).mtimeMs
    : recorded === wanted;
}

export async function ensureDependencies(say) {
  const wanted = hashOf(PROJECT, ['package-lock.json']);
  if (areDependenciesCurrent(wanted)) return;
  say('Installing dependencies (npm ci) …');
  // On Windows npm is a script that only a shell can start. A NODE_ENV of production would leave out what tests need.
  const options = { shell: process.platform === 'win32', env: { ...process.env, NODE_ENV: '' } };
  failWith(
    'The dependencies could not be installed: see above.',
    await runQuietly('npm', ['ci', '--no-fund', '--no-audit'], options),
  );
  record(mark('package-lock.sha256'), wanted);
}

/** Prisma's client is generated from the schema and not committed. */
export async function ensureClient(say) {
  const wanted = hashOf(PROJECT, ['prisma/schema.prisma']);
  if (existsSync(inProject('lib', 'db', 'generated', 'client.ts')) && read(mark('schema.sha256')) === wanted) return;
  say('Generating the database client …');
  failWith('The database client could not be generated: see above.', await runPrisma(['generate'], { stdio: 'quiet' }));
  record(mark('schema.sha256'), wanted);
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'styles',
  'prisma/schema.prisma',
  'prisma/data',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const isNoSource = (name) => /\.test\.tsx?$/.test(name) || name === inProject('lib', 'db', 'generated');

const BUILT = inProject('.next', 'sources.sha256');
const isBuilt = (wanted) => existsSync(inProject('.next', 'BUILD_ID')) && read(BUILT) === wanted;

/** A build has no database: its workers must never open the embedded one's folder. */
export function buildEnvironment(environment) {
  const { DATABASE_URL: _, ...rest } = environment;
  return { ...rest, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
}

/** @returns whether it had to build. */
export async function ensureBuild(say, environment) {
  const wanted = hashOf(PROJECT, SOURCES, isNoSource);
  if (isBuilt(wanted)) return false;
  const lock = await waitForLock(mark('build.lock'), () => say('Waiting for another build of this checkout …'));
  try {
    if (isBuilt(wanted)) return false;
    say('Building (this takes a minute) …');
    const next = inProject('node_modules', 'next', 'dist', 'bin', 'next');
    failWith(
      'The build failed: see above.',
      await runQuietly(process.execPath, [next, 'build'], { env: buildEnvironment(environment) }),
    );
    record(BUILT, wanted);
    return true;
  } finally {
    lock.release();
  }
}

async function waitForLock(file, onWait) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ; told = true) {
    const lock = takeLock(file);
    if (lock.taken) return lock;
    if (!told) onWait();
    await wait(500);
  }
}
