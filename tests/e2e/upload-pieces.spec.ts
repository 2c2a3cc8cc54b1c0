import { expect, test, type Page } from '@playwright/test';
import { aPdf } from '../factories/files';
import { signInAs } from './signing-in';

/** Files that the browser sends in pieces. */
async function openEvidence(page: Page, number: number): Promise<void> {
  await signInAs(page, 'Prevent Lead, Ravensholme');
  const href = await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .getAttribute('href');
  await page.goto(`${/\/self-assessment\/[^/?]+/.exec(href ?? '')?.[0] ?? ''}/benchmarks/${String(number)}/evidence`);
}
const pdf = (name: string, more: string) => ({ name, mimeType: 'application/pdf', buffer: aPdf(more) });
const listed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Files being uploaded' }).getByRole('listitem').filter({ hasText: name });
const choose = async (page: Page, files: ReturnType<typeof pdf>[]) => {
  await page.getByLabel('File', { exact: true }).setInputFiles(files);
  await page.getByRole('button', { name: 'Upload this file' }).click();
};
const isOffered = (page: Page, name: string) =>
  expect(
    page.getByRole('region', { name: 'Evidence for this benchmark' }).getByRole('link', { name, exact: true }),
  ).toBeVisible();

test('several files at once each have their own outcome, and only the refused one is missing', async ({ page }) => {
  await openEvidence(page, 7);
  await page.getByLabel('What is it? (optional)').fill('Not the title of three');
  const web = { name: 'drawing.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<svg xmlns="x"></svg>') };
  await choose(page, [pdf('one.pdf', '% one'), web, pdf('two.pdf', '% two')]);
  await expect(listed(page, 'one.pdf')).toContainText('The file has been uploaded');
  await expect(listed(page, 'two.pdf')).toContainText('The file has been uploaded');
  await expect(listed(page, 'drawing.pdf')).toContainText('Save it as PDF or as a picture');
  await expect(page.getByRole('status').getByText('2 of 3 files uploaded. 1 not taken')).toBeAttached();
  for (const name of ['one.pdf', 'two.pdf']) await isOffered(page, name);
  await expect(page.getByRole('link', { name: 'Not the title of three' })).toHaveCount(0);
});

test('files can be dropped anywhere on the form', async ({ page }) => {
  await openEvidence(page, 7);
  await expect(page.getByText('Or drop files here')).toBeVisible();
  const content = aPdf('% dropped').toString('latin1');
  await page.getByText('Or drop files here').evaluate((target, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.pdf'));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, content);
  await expect(listed(page, 'dropped.pdf')).toContainText('The file has been uploaded');
  await isOffered(page, 'dropped.pdf');
});

test('a connection that is lost is waited for, and the file goes on where it stopped', async ({ page }) => {
  await openEvidence(page, 9);
  const offsets: number[] = [];
  await page.route('**/pieces/*', async (route) => {
    offsets.push(Number(route.request().headers()['upload-offset']));
    await (offsets.length === 2 ? route.abort('connectionreset') : route.continue());
  });
  await choose(page, [pdf('lost.pdf', `% ${'lost '.repeat(2_000_000)}`)]);
  await expect(listed(page, 'lost.pdf')).toContainText('The file has been uploaded');
  expect(offsets).toEqual([0, 4_194_304, 4_194_304, 8_388_608]);
  await isOffered(page, 'lost.pdf');
});

test('the same file chosen again after a reload goes on, and one that is cancelled does not', async ({ page }) => {
  await openEvidence(page, 10);
  const offsets: number[] = [];
  let isHeld = true;
  await page.route('**/pieces/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    offsets.push(Number(route.request().headers()['upload-offset']));
    // Held for ever: only the page ends it.
    if (!isHeld || offsets.length < 2) await route.continue();
  });
  const file = pdf('again.pdf', `% ${'again '.repeat(1_500_000)}`);
  await choose(page, [file]);
  await expect.poll(() => offsets.length).toBe(2);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  isHeld = false;
  offsets.length = 0;
  await choose(page, [file]);
  await expect(listed(page, 'again.pdf')).toContainText('The file has been uploaded');
  expect(offsets[0]).toBe(4_194_304);

  isHeld = true;
  offsets.length = 0;
  await choose(page, [pdf('cancelled.pdf', `% ${'cancelled '.repeat(1_000_000)}`)]);
  await expect.poll(() => offsets.length).toBe(2);
  const dropped = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Cancel cancelled.pdf' }).click();
  await expect(listed(page, 'cancelled.pdf')).toContainText('Cancelled. Nothing of it was kept');
  expect((await dropped).status()).toBe(204);
});
