import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Client } from 'pg';
import { signInAs } from './signing-in';

/**
 * A service of its own, because its database is broken on purpose: the application's role may no longer read one table, which
 * is an error that no page expects.
 */
const port = Number(process.env['PREVENT_TEST_PORT']) + 1;
const baseURL = `http://localhost:${port}`;
const folder = mkdtempSync(path.join(tmpdir(), 'prevent-error-'));
let service: ChildProcess;
let output = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  service = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      PREVENT_DATA_DIR: folder,
      PREVENT_BASE_URL: baseURL,
      DATABASE_URL: '',
      PREVENT_LOG_LEVEL: 'error',
    },
  });
  for (const stream of [service.stdout, service.stderr]) stream?.on('data', (part: Buffer) => (output += String(part)));
  await expect.poll(() => output, { timeout: 110_000 }).toContain(`Ready at ${baseURL}`);
});
test.afterAll(async () => {
  const ended = new Promise((resolve) => service.once('exit', resolve));
  service.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

interface LogLine {
  readonly event?: string;
  readonly reference?: string;
  readonly method?: string;
  readonly path?: string;
}
const logged = (): readonly LogLine[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine)
    .filter(({ event }) => event === 'request-failed');

test('the reference number of an error page is in the log, with the page and without what was asked', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signInAs(page, 'Prevent Assurance Lead, Home Office');
  const { url } = JSON.parse(readFileSync(path.join(folder, 'lock.json'), 'utf8')) as { readonly url: string };
  const database = new Client({ connectionString: url });
  await database.connect();
  await database.query('revoke select on audit_event from prevent_app');
  await database.end();

  const response = await page.goto('/audit?council=a-secret-search');
  expect(response?.status()).toBe(500);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Sorry, there is a problem with the service' }),
  ).toBeVisible();
  const text = await page.getByText('quote this reference number').innerText();
  const shown = /reference number: (\S+)/.exec(text)?.[1];
  expect(shown).toMatch(/^\w+$/);
  await expect.poll(() => logged().map(({ reference }) => reference)).toContain(shown);
  expect(logged().find(({ reference }) => reference === shown)).toMatchObject({ method: 'GET', path: '/audit' });
  expect(output).not.toContain('a-secret-search');
  await context.close();
});
