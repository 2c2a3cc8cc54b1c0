import { expect, test, type Page } from '@playwright/test';
import { aPdfWithScripts, aPng } from '../factories/files';
import { signInAs } from './signing-in';

const LEAD = 'Prevent Lead, Ravensholme';
const BENCHMARK = 9;

async function openEvidence(page: Page): Promise<void> {
  await signInAs(page, LEAD);
  const href = await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .getAttribute('href');
  await page.goto(
    `${/\/self-assessment\/[^/?]+/.exec(href ?? '')?.[0] ?? ''}/benchmarks/${String(BENCHMARK)}/evidence`,
  );
}

/** Uploads a file and opens its own page. */
async function uploadAndShow(page: Page, title: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await openEvidence(page);
  await page.getByLabel('What is it? (optional)').fill(title);
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Upload this file' }).click();
  await expect(page.getByText('The file has been uploaded')).toBeVisible();
  const evidence = page.url();
  await page.getByRole('link', { name: `Show ${title}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return evidence;
}

async function remove(page: Page, evidence: string, title: string): Promise<void> {
  await page.goto(evidence);
  await page.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(page.getByText('It has been removed')).toBeVisible();
}

const minutes = () => ({
  name: 'minutes.pdf',
  mimeType: 'application/pdf',
  buffer: aPdfWithScripts('Minutes of the board', 'Decisions'),
});

test('a PDF with scripts is drawn in the page, and nothing in it runs', async ({ page }) => {
  const refused: string[] = [];
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    refused.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  const evidence = await uploadAndShow(page, 'Minutes to be shown', minutes());
  const before = asked.length;
  expect(asked.filter((url) => url.includes('pdf.worker'))).toEqual([]);

  await page.getByRole('button', { name: 'Show it here' }).click();
  const sheet = page.getByRole('img', { name: 'Page 1 of 2' });
  await expect(sheet).toBeVisible();
  const dark = () =>
    sheet.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, place) => place % 4 === 0 && value < 100).length;
    });
  expect(await dark()).toBeGreaterThan(100);
  await page.getByText('This page as text').click();
  await expect(page.getByText('Minutes of the board')).toBeVisible();

  await page.getByRole('button', { name: 'Next page' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Page 2 of 2' })).toBeVisible();
  await expect(page.getByText('Decisions')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
  const wide = async () => (await page.getByRole('img', { name: 'Page 2 of 2' }).boundingBox())?.width ?? 0;
  const width = await wide();
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(wide).toBeGreaterThan(width * 1.3);

  // The link in the document covers the whole page.
  await page.getByRole('img', { name: 'Page 2 of 2' }).click();
  expect(await page.evaluate(() => 'itRan' in window)).toBe(false);
  expect(refused).toEqual([]);

  const worker = asked.slice(before).find((url) => url.includes('pdf.worker')) ?? '';
  expect(new URL(worker).origin).toBe(new URL(page.url()).origin);
  expect((await page.request.get(worker)).headers()['content-security-policy']).toBe("default-src 'none'");
  expect(asked.slice(before).filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
  await remove(page, evidence, 'Minutes to be shown');
});

test('only a file’s own page may start a worker, and no page more than that', async ({ page }) => {
  const policyOf = async (path: string) => (await page.request.get(path)).headers()['content-security-policy'] ?? '';
  const elsewhere = await policyOf('/sign-in');
  expect(elsewhere).not.toContain('worker-src');
  expect(elsewhere).not.toContain('unsafe');
  const nonce = /'nonce-[^']+'/g;
  const here = await policyOf('/files/a/b');
  expect(here.replace(nonce, '').replace("; worker-src 'self'", '')).toBe(elsewhere.replace(nonce, ''));
});

test('a picture is shown with what it is called, from an answer that is still a download', async ({ page }) => {
  const evidence = await uploadAndShow(page, 'Poster of the campaign', {
    name: 'poster.png',
    mimeType: 'image/png',
    buffer: aPng(),
  });
  const picture = page.getByRole('img', { name: 'Poster of the campaign (PNG picture)' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const headers = (await page.request.get((await picture.getAttribute('src')) ?? '')).headers();
  expect(headers['content-type']).toBe('image/png');
  expect(headers['content-disposition']).toMatch(/^attachment; /);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'");
  const address = page.url();
  await remove(page, evidence, 'Poster of the campaign');
  expect((await page.request.get(address)).status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a PDF is opened separately, and is nobody else’s to see', async ({ page }) => {
    const evidence = await uploadAndShow(page, 'Minutes without a reader', minutes());
    await expect(page.getByRole('button', { name: 'Show it here' })).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download it \(PDF, / }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('minutes.pdf');
    const address = page.url();
    await page.context().clearCookies();
    await signInAs(page, 'Prevent Lead, Harrowdale');
    expect((await page.request.get(address)).status()).toBe(404);
    await page.context().clearCookies();
    await signInAs(page, LEAD);
    await remove(page, evidence, 'Minutes without a reader');
  });
});
