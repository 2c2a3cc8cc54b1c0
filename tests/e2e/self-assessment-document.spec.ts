import { expect, test } from '@playwright/test';
import { signInAs } from './signing-in';

test('the self-assessment can be had as a PDF at any time, by those who may read the whole of it', async ({ page }) => {
  await signInAs(page, 'Prevent Lead, Northmoor');
  await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .click();
  await page.goto(`${new URL(page.url()).pathname.replace(/(\/self-assessment\/[^/]+).*/, '$1')}/check-answers`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as a PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Prevent self-assessment 2022-23 Northmoor Council.pdf');
  const address = new URL(page.url()).pathname.replace('check-answers', 'document');
  const pdf = await page.request.get(address);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  for (const other of ['Prevent Lead, Harrowdale', 'Regional Prevent Adviser, North March']) {
    await page.context().clearCookies();
    await signInAs(page, other);
    expect((await page.request.get(address)).status()).toBe(404);
  }
});
