import { expect, test, type Page } from '@playwright/test';
import type { Typed } from '../factories/workbook';
import { typedIntoFile } from '../factories/workbook-file';
import { signInAs } from './signing-in';

const LEAD = 'Prevent Lead, Winterfold';

/** Where the lead works offline; with the address of the self-assessment. */
async function openOffline(page: Page): Promise<string> {
  await signInAs(page, LEAD);
  const link = page.getByRole('link', { name: /self-assessment/i }).first();
  const address = /\/self-assessment\/[^/?]+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? '';
  await page.goto(address);
  await page.getByRole('link', { name: 'Download a workbook to fill in, or upload one' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Work offline' })).toBeVisible();
  return address;
}
async function download(page: Page): Promise<Buffer> {
  const href = await page.getByRole('link', { name: 'Download the workbook (.xlsx)' }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; .*Winterfold/);
  return answer.body();
}
async function upload(page: Page, bytes: Buffer, typed: Typed = {}) {
  await page.getByLabel('Workbook', { exact: true }).setInputFiles({
    name: 'self-assessment.xlsx',
    mimeType: 'application/octet-stream',
    buffer: typedIntoFile(bytes, typed),
  });
  await page.getByRole('button', { name: 'Upload and see what would change' }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const number = javaScriptEnabled ? 6 : 7;
    const run = javaScriptEnabled ? 'first' : 'second';

    test('a workbook goes out, is filled in, and comes back once it is confirmed', async ({ page }) => {
      const address = await openOffline(page);
      const bytes = await download(page);
      await upload(page, bytes);
      await expect(page.getByText('Nothing would change')).toBeVisible();
      await page.getByRole('button', { name: 'Discard it and change nothing' }).click();
      await expect(page.getByText('The uploaded workbook has been discarded')).toBeVisible();

      await upload(page, bytes, { [number]: { score: 4, why: `=1+1 ŵyn خطة\nline two, ${run}`, completed: 'Yes' } });
      await expect(page.getByRole('heading', { name: 'What would change (3)' })).toBeVisible();
      await expect(page.getByRole('row', { name: /Why this score\?.*line two/ })).toContainText(/cell D\d+/);
      await page.getByRole('button', { name: 'Confirm 3 changes' }).click();
      await expect(page.getByText('The workbook has been taken in')).toBeVisible();
      await page.goto(`${address}/benchmarks/${String(number)}`);
      await expect(page.getByLabel('Why this score?')).toHaveValue(`=1+1 ŵyn خطة\nline two, ${run}`);

      // By now the workbook is stale: what it changes once more is what somebody changed here.
      await page.goto(`${address}/offline`);
      await upload(page, bytes, { [number]: { why: `From the workbook, ${run}` } });
      const conflicts = page.getByRole('region', { name: 'Changed by others too' });
      await expect(conflicts).toContainText(`line two, ${run}`);
      await expect(conflicts).toContainText(`From the workbook, ${run}`);
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('choose which of the two to keep');
      await page.getByLabel('Take what the workbook says').check();
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await expect(page.getByText('The workbook has been taken in')).toBeVisible();
      await page.goto(`${address}/benchmarks/${String(number)}`);
      await expect(page.getByLabel('Why this score?')).toHaveValue(`From the workbook, ${run}`);
    });

    test('what cannot be understood is named by sheet and cell, and a file that is none says so', async ({ page }) => {
      await openOffline(page);
      await upload(page, await download(page), { 8: { score: 'good' } });
      const problem = page.getByRole('listitem').filter({ hasText: /Sheet “8 .*”, cell D\d+/ });
      await expect(problem).toContainText('Write one whole number from 1 to 5 (it says “good”)');
      await expect(page.getByRole('button', { name: /^Confirm/ })).toHaveCount(0);
      await page.getByRole('button', { name: 'Upload it again' }).click();
      await page.getByLabel('Workbook', { exact: true }).setInputFiles({
        name: 'self-assessment.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('not a workbook'),
      });
      await page.getByRole('button', { name: 'Upload and see what would change' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('This is not an Excel workbook');
    });
  });
