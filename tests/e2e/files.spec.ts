import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { aPdf } from '../factories/files';
import { signInAs } from './signing-in';

const LEAD = 'Prevent Lead, Ravensholme';

/** The evidence of a benchmark of the person's own council, with its address. */
async function openEvidence(page: Page, number: number): Promise<string> {
  await signInAs(page, LEAD);
  const href = await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .getAttribute('href');
  const address = `${/\/self-assessment\/[^/?]+/.exec(href ?? '')?.[0] ?? ''}/benchmarks/${String(number)}/evidence`;
  await page.goto(address);
  return address;
}
/** Said on top of the page that the form comes back to, or beside the file’s name where the page stays. */
const isUploaded = (page: Page) => expect(page.getByText('The file has been uploaded')).toBeVisible();
const pdf = (name: string, more: string) => ({ name, mimeType: 'application/pdf', buffer: aPdf(more) });

/** With JavaScript the page stays as it is, and goes on once its person is back. */
async function goesOnHere(page: Page): Promise<void> {
  const signIn = page.getByRole('link', { name: 'Sign in in a new tab, then try again here' });
  const [tab] = await Promise.all([page.context().waitForEvent('page'), signIn.click()]);
  await tab.getByRole('button', { name: LEAD, exact: true }).click();
  await expect(tab.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
  await tab.close();
  await page.getByRole('button', { name: 'Try again late.pdf' }).click();
  await isUploaded(page);
  await page.getByRole('button', { name: 'Remove Sent too late, first' }).click();
  await expect(page.getByText('It has been removed')).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const run = javaScriptEnabled ? 'first' : 'second';

    test('a file is uploaded, read back byte for byte, and removed', async ({ page }) => {
      await openEvidence(page, 3);
      await expect(page.getByText('Nothing scans uploaded files for viruses here.')).toBeVisible();
      await expect(page.getByText('Do not upload it, or a copy of any part of it')).toBeVisible();
      const file = pdf('Cynllun – Môn.pdf', `% ${run}`);
      await page.getByLabel('What is it? (optional)').fill(`Delivery plan, ${run}`);
      await page.getByLabel('File', { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: 'Upload this file' }).click();
      await isUploaded(page);
      const link = page.getByRole('link', { name: `Delivery plan, ${run}`, exact: true });
      await expect(page.getByRole('region', { name: 'Evidence for this benchmark' })).toContainText(
        'not scanned for viruses',
      );

      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe('Cynllun – Môn.pdf');
      expect(await readFile(await download.path())).toEqual(file.buffer);
      const answer = await page.request.get((await link.getAttribute('href')) ?? '');
      const headers = answer.headers();
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-disposition']).toMatch(/^attachment; /);
      expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'");
      expect(headers['cache-control']).toContain('no-store');

      await page.getByRole('button', { name: `Remove Delivery plan, ${run}` }).click();
      await expect(page.getByText('It has been removed')).toBeVisible();
      await expect(link).toHaveCount(0);
    });

    test('a file that is refused says why and how to fix it, and nothing typed is lost', async ({ page }) => {
      await openEvidence(page, 6);
      await expect(page.getByText('Do not upload anything about a person’s clearance or vetting')).toBeVisible();
      await page.getByLabel('What is it? (optional)').fill('Minutes of the board');
      await page.getByLabel('File', { exact: true }).setInputFiles({
        name: 'minutes.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
      });
      await page.getByRole('button', { name: 'Upload this file' }).click();
      const summary = page.locator('.govuk-error-summary');
      const said = javaScriptEnabled ? page.getByRole('list', { name: 'Files being uploaded' }) : summary;
      await expect(said).toContainText('The file is a web page, a drawing in SVG or other markup');
      await expect(said).toContainText('Save it as PDF or as a picture');
      await expect(page.getByLabel('What is it? (optional)')).toHaveValue('Minutes of the board');
      await page.getByRole('button', { name: 'Upload this file' }).click();
      await expect(summary).toContainText('Choose a file');
      expect(new URL(page.url()).search).not.toContain('Minutes');
    });

    test('a session that has ended when the file is sent: what was typed is there after signing in', async ({
      page,
    }) => {
      const address = await openEvidence(page, 8);
      const title = page.getByLabel('What is it? (optional)');
      await title.fill(`Sent too late, ${run}`);
      await page.getByLabel('File', { exact: true }).setInputFiles(pdf('late.pdf', `% late ${run}`));
      const tab = await page.context().newPage();
      await tab.goto('/home');
      await tab.getByRole('button', { name: 'Sign out' }).click();
      await expect(tab.getByText('You have signed out')).toBeVisible();
      await tab.close();
      await page.getByRole('button', { name: 'Upload this file' }).click();
      if (javaScriptEnabled) return goesOnHere(page);
      await page.getByRole('button', { name: LEAD, exact: true }).click();
      const kept = page.getByText('What you typed is here: check it and save. Choose the file again.');
      await expect(kept).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(address);
      await expect(title).toHaveValue(`Sent too late, ${run}`);
      await page.getByLabel('File', { exact: true }).setInputFiles(pdf('late.pdf', `% late ${run}`));
      await page.getByRole('button', { name: 'Upload this file' }).click();
      await isUploaded(page);
      await expect(kept).toHaveCount(0);
      await page.getByRole('button', { name: `Remove Sent too late, ${run}` }).click();
      await expect(page.getByText('It has been removed')).toBeVisible();
    });
  });

test('a file over the proxy’s ten megabytes arrives whole, and one over the limit does not arrive', async ({
  page,
}) => {
  await openEvidence(page, 4);
  const padding = `% ${'x'.repeat(14 * 1_048_576)}`;
  await page.getByLabel('File', { exact: true }).setInputFiles(pdf('large.pdf', padding));
  await page.getByRole('button', { name: 'Upload this file' }).click();
  await isUploaded(page);
  const link = page.getByRole('link', { name: 'large.pdf', exact: true });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await answer.body()).length).toBe(aPdf(padding).length);
  await page.getByRole('button', { name: 'Remove large.pdf' }).click();
  await expect(link).toHaveCount(0);
});

test('a form from elsewhere is not read, nor one of somebody who may not', async ({ page }) => {
  const address = await openEvidence(page, 4);
  const upload = address.replace('/self-assessment/', '/api/uploads/').replace('/evidence', '');
  const multipart = { file: pdf('plan.pdf', '') };
  const foreign = await page.request.post(upload, { headers: { origin: 'https://elsewhere.example' }, multipart });
  expect(foreign.status()).toBe(403);
  const origin = new URL(page.url()).origin;
  await page.context().clearCookies();
  await signInAs(page, 'Prevent Lead, Northmoor');
  const neighbour = await page.request.post(upload, { headers: { origin }, multipart, maxRedirects: 0 });
  expect(neighbour.status()).toBe(404);
});
