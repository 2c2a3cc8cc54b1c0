import { expect, test, type Browser, type Page } from '@playwright/test';
import { textOfPdf } from '../factories/text-of-pdf';
import { signInAs } from './signing-in';

const LEAD = 'Prevent Lead, Ravensholme';

/** From the task list to the pack, as the lead comes to it. */
async function openPack(page: Page): Promise<void> {
  await signInAs(page, LEAD);
  await page
    .getByRole('link', { name: /self-assessment/i })
    .first()
    .click();
  await page.goto(new URL(page.url()).pathname.replace(/(\/self-assessment\/[^/]+).*/, '$1'));
  await page.getByRole('link', { name: 'Meeting pack: all of it on paper, with space to write' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meeting pack' })).toBeVisible();
}

async function readsThePack(page: Page): Promise<void> {
  await openPack(page);
  await expect(page.getByRole('heading', { level: 2, name: '1. Risk Assessment' })).toBeVisible();
  await expect(page.getByText('Score: tick one')).toHaveCount(9);
  await expect(page.getByText(/^Not scored\. Channel/)).toBeVisible();
  const pdf = await page.request.get(
    (await page.getByRole('link', { name: 'Download as a PDF' }).getAttribute('href')) ?? '',
  );
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect(pdf.headers()['content-disposition']).toContain('Prevent meeting pack 2022-23 Ravensholme Council.pdf');
  const text = await textOfPdf(await pdf.body());
  for (const said of [
    'OFFICIAL',
    'Ravensholme Council',
    'Score: tick one',
    '10. Communications',
    'Entering it afterwards',
  ])
    expect(text).toContain(said);
}

test('the meeting pack is read, printed and downloaded from the task list', async ({ page }) => {
  await readsThePack(page);
  // On paper each benchmark begins a page, and nothing of the frame is there.
  await page.emulateMedia({ media: 'print' });
  const heading = page.getByRole('heading', { level: 2, name: '1. Risk Assessment' });
  expect(await heading.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
  await expect(page.getByRole('link', { name: 'Download as a PDF' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
});

test('the meeting pack without JavaScript', async ({ browser }: { readonly browser: Browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await readsThePack(await context.newPage());
  await context.close();
});

test('the meeting pack of one council is not there for another, nor for the adviser before it is submitted', async ({
  page,
}) => {
  await openPack(page);
  const address = new URL(page.url()).pathname;
  for (const other of ['Prevent Lead, Harrowdale', 'Regional Prevent Adviser, North March']) {
    await page.context().clearCookies();
    await signInAs(page, other);
    for (const path of [address, `${address}/document`]) expect((await page.request.get(path)).status()).toBe(404);
  }
});
