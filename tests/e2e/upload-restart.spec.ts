import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { UPLOAD } from '@/components/forms/upload-answer';
import { aPdf } from '../factories/files';
import { beginning, piece, sha256Of } from '../factories/pieces';
import { signInAs } from './signing-in';

/** A service of its own, killed in the middle of an upload and started again on the same data. */
const port = Number(process.env['PREVENT_TEST_PORT'] ?? '3100') + 1_000;
const baseURL = `http://localhost:${String(port)}`;
test.use({ baseURL });
test.skip(process.platform === 'win32', 'there is no SIGKILL for a group of processes');

let folder: string;
let service: ChildProcess;

async function start(): Promise<void> {
  service = spawn(process.execPath, ['scripts/start.mjs'], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      PREVENT_DATA_DIR: folder,
      PREVENT_BASE_URL: baseURL,
      DATABASE_URL: '',
      PREVENT_LOG_LEVEL: 'silent',
    },
  });
  await expect
    .poll(
      () =>
        fetch(`${baseURL}/api/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 240_000 },
    )
    .toBe(true);
}
/** All of its processes at once, as when the power goes. */
async function kill(): Promise<void> {
  const end = once(service, 'exit');
  process.kill(-Number(service.pid), 'SIGKILL');
  await end;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(path.join(tmpdir(), 'prevent-restart-'));
  await start();
});
test.afterAll(async () => {
  await kill();
  await rm(folder, { recursive: true, force: true });
});

test('an upload goes on after the service was killed in the middle of a piece, to the same SHA-256', async ({
  page,
}) => {
  test.setTimeout(400_000);
  await signInAs(page, 'Prevent Lead, Ravensholme');
  const href = await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .getAttribute('href');
  const id = /\/self-assessment\/([^/?]+)/.exec(href ?? '')?.[1] ?? '';
  const begin = `/api/uploads/${id}/benchmarks/2/pieces`;
  const plan = aPdf(`% ${'restart '.repeat(1_500_000)}`);
  const hash = sha256Of(plan);
  const headers = { origin: baseURL };
  const begun = await page.request.post(begin, { headers: { ...headers, ...beginning(plan) } });
  expect(begun.status()).toBe(201);
  const address = begun.headers()['location'] ?? '';
  const first = plan.subarray(0, 4_000_000);
  const taken = await page.request.patch(address, { headers: { ...headers, ...piece(0) }, data: first });
  expect(taken.status()).toBe(204);

  // The next piece stops half-way, and the service with it.
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const cut = request(`${baseURL}${address}`, {
    method: 'PATCH',
    headers: { ...headers, ...piece(first.length), cookie, 'content-length': 4_000_000 },
  });
  cut.on('error', () => undefined);
  cut.write(plan.subarray(first.length, first.length + 2_000_000));
  const far = async () => Number((await page.request.head(address, { headers })).headers()[UPLOAD.offset]);
  await expect.poll(far).toBe(6_000_000);
  await kill();
  await start();

  const again = await page.request.post(begin, { headers: { ...headers, ...beginning(plan) } });
  expect(again.headers()['location']).toBe(address);
  const at = Number(again.headers()[UPLOAD.offset]);
  expect(at).toBe(6_000_000);
  const last = await page.request.patch(address, { headers: { ...headers, ...piece(at) }, data: plan.subarray(at) });
  expect(last.status()).toBe(200);
  await page.goto(`/self-assessment/${id}/benchmarks/2/evidence`);
  const file = await page.request.get(
    (await page.getByRole('link', { name: 'Plan.pdf', exact: true }).getAttribute('href')) ?? '',
  );
  expect(sha256Of(await file.body())).toBe(hash);
});

test('the page goes on by itself once the service is back', async ({ page }) => {
  test.setTimeout(400_000);
  await signInAs(page, 'Prevent Lead, Ravensholme');
  const href = await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .getAttribute('href');
  await page.goto(`${/\/self-assessment\/[^/?]+/.exec(href ?? '')?.[0] ?? ''}/benchmarks/4/evidence`);
  const plan = aPdf(`% ${'by itself '.repeat(1_500_000)}`);
  const offsets: number[] = [];
  await page.route('**/pieces/*', async (route) => {
    offsets.push(Number(route.request().headers()[UPLOAD.offset]));
    if (offsets.length === 3) await kill();
    await route.continue();
  });
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'By itself.pdf', mimeType: 'application/pdf', buffer: plan });
  await page.getByRole('button', { name: 'Upload this file' }).click();
  await expect(page.getByText('We keep trying, and go on where it stopped')).toBeVisible();
  await start();
  await expect(
    page.getByRole('list', { name: 'Files being uploaded' }).getByText('The file has been uploaded'),
  ).toBeVisible({ timeout: 60_000 });
  // Nothing that had arrived was sent again.
  expect(offsets.filter((offset) => offset === 0).length).toBe(1);
  const link = page.getByRole('link', { name: 'By itself.pdf', exact: true });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(sha256Of(await file.body())).toBe(sha256Of(plan));
});
