import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { optionsOf } from './arguments.mjs';
import { browserVersion, requireBrowser } from './browser.mjs';
import { ensureBuild, ensureClient, ensureDependencies } from './checkout.mjs';
import { runQuietly, stopChildren } from './child.mjs';
import { dataFolder } from './data-folder.mjs';
import { freePort } from './embedded-database.mjs';
import { lint } from './lint-checks.mjs';
import { inProject } from './project.mjs';
import { Refusal, sayAndFail } from './refusal.mjs';
import { secretsFor } from './secrets.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';
import { ensureTestServices } from './test-services.mjs';
import { hasTestServer, testServer } from './test-server.mjs';
import { watchParent } from './watch-parent.mjs';

const say = (line) => console.log(line);
const total = { passed: 0, failed: 0 };
const reports = mkdtempSync(path.join(tmpdir(), 'prevent-reports-'));

/** The environment of the tests: nothing of the caller's service leaks in. */
function testEnvironment(extra) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PREVENT_|NEXTAUTH_|DATABASE_URL$|TEST_DATABASE_URL$|PORT$)/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: 'test', ...extra };
}

/** One part of the whole: says that it runs, adds what it counted, and turns a refusal into a failure. */
async function step(name, work) {
  const started = Date.now();
  say(`\n${name} …`);
  let count;
  try {
    count = await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  const skipped = count.skipped ? ` (${count.skipped} of them skipped)` : '';
  say(
    `${name}: ${count.passed} passed, ${count.failed} failed${skipped}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return count;
}

function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function vitest(project, name, extra = {}) {
  const file = path.join(reports, `${name}.json`);
  const args = [
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, output } = await runQuietly(process.execPath, args, { env: testEnvironment(extra) });
  const count = countVitest(report(file));
  return judged(count, code, output);
}

async function playwright() {
  const browser = await requireBrowser(say);
  say(`In ${browserVersion(browser)}`);
  const file = path.join(reports, 'playwright.json');
  const data = mkdtempSync(path.join(tmpdir(), 'prevent-e2e-'));
  const env = testEnvironment({
    CHROME_PATH: browser,
    PREVENT_TEST_PORT: process.env.PREVENT_TEST_PORT || String(await freePort()),
    PREVENT_TEST_DATA_DIR: data,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  try {
    const args = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'];
    const { code, output } = await runQuietly(process.execPath, args, { env });
    return judged(countPlaywright(report(file)), code, output);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** A run that failed for a reason that no test shows (an error outside of them) has failed all the same. */
function judged(count, code, output) {
  if (code !== 0 || count.failed > 0) say(output.trim());
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function build() {
  const built = await ensureBuild(say, { ...process.env, ...secretsFor(dataFolder()) });
  if (!built) say('The build is up to date.');
  return { passed: 1, failed: 0 };
}

async function integrationOnPostgresql() {
  const server = await testServer();
  try {
    say(`On ${server.description}`);
    return await vitest('integration', 'integration-postgresql', { TEST_DATABASE_URL: server.url });
  } finally {
    await server.close();
  }
}

async function everything() {
  await ensureDependencies(say);
  await ensureClient(say);
  await step('Lint', () => lint(say));
  await step('Unit tests', () => vitest('unit', 'unit'));
  await step('Integration tests on the embedded database', () => vitest('integration', 'integration-embedded'));
  if (hasTestServer()) await step('Integration tests on PostgreSQL', integrationOnPostgresql);
  else
    say(
      '\nNo PostgreSQL is here (neither TEST_DATABASE_URL nor its binaries): the integration tests ran on the embedded database only.',
    );
  if (await ensureTestServices(say))
    await step('Storage and scanning on real servers', () => vitest('services', 'services'));
  else
    say(
      '\nNo S3 server or no ClamAV is here, and they cannot be installed: storage and scanning were tested in a folder and against stand-ins only.',
    );
  const { failed } = await step('Build', build);
  if (failed === 0) await step('End to end and accessibility', playwright);
}

export async function testEverything(args) {
  const end = async () => {
    await stopChildren();
    process.exit(1);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  if (process.env.npm_lifecycle_event) watchParent(() => void end());
  try {
    optionsOf(args, {});
    await everything();
  } catch (error) {
    total.failed += 1;
    sayAndFail(error);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  say(`\n${total.passed} passed, ${total.failed} failed`);
}
