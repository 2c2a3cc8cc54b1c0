import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { aPdf } from '../factories/files';
import { signInAs } from './signing-in';

const LEAD = 'Prevent Lead, Brackenford';

async function openLibrary(page: Page): Promise<void> {
  await signInAs(page, LEAD);
  await page.getByRole('link', { name: 'Evidence library of Brackenford Council' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence library' })).toBeVisible();
}

/** The evidence of a benchmark of the person's own council. */
async function openEvidence(page: Page, number: number): Promise<void> {
  await page.goto('/home');
  const link = page.getByRole('link', { name: /^Self-assessment 2/ }).first();
  await page.goto(`${(await link.getAttribute('href')) ?? ''}/benchmarks/${String(number)}/evidence`);
}

const date = async (page: Page, legend: string, [day, month, year]: readonly [string, string, string]) => {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};
const item = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
const openItem = (page: Page, title: string) => page.getByRole('link', { name: `Details of ${title}` }).click();

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const run = javaScriptEnabled ? 'first' : 'second';
    /** Of last year’s evidence, so that each run finds its own still there. */
    const benchmark = javaScriptEnabled ? 3 : 4;

    test('what was seen and is not here is kept with its date and reason, and chosen for a benchmark', async ({
      page,
    }) => {
      const title = `Local profile, ${run}`;
      await openLibrary(page);
      await page.getByRole('link', { name: 'Record something seen, not uploaded' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Who saw it, and where?').fill('the Prevent Lead, at the police headquarters');
      await date(page, 'When was it seen?', ['1', '1', '2099']);
      await page.getByLabel('Why is it not here?').fill('it is OFFICIAL-SENSITIVE.');
      await page.getByRole('button', { name: 'Record this' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('must be today or earlier');
      await expect(page.getByLabel('Title')).toHaveValue(title);
      await date(page, 'When was it seen?', ['3', '3', '2023']);
      await page.getByRole('button', { name: 'Record this' }).click();
      await expect(page.getByText('It is in your evidence library')).toBeVisible();
      const said =
        'Seen on 3 March 2023 by the Prevent Lead, at the police headquarters, not uploaded because it is OFFICIAL-SENSITIVE';
      await expect(item(page, title)).toContainText(said);

      await openEvidence(page, benchmark);
      await page.getByRole('link', { name: 'Choose from your evidence library' }).click();
      await page.getByLabel('Search for a title').fill(title);
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('button', { name: 'Use what I have ticked' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Tick what supports this benchmark');
      await page.getByRole('checkbox', { name: title }).check();
      await page.getByRole('button', { name: 'Use what I have ticked' }).click();
      await expect(page.getByText('What you chose supports this benchmark now')).toBeVisible();
      const linked = page.getByRole('region', { name: 'Evidence for this benchmark' });
      await expect(linked).toContainText(said);

      await page.getByRole('button', { name: `Remove ${title}` }).click();
      await expect(page.getByText('It is still in your evidence library')).toBeVisible();
      await expect(linked).not.toContainText(title);
    });

    test('a link is replaced by a file: the earlier version is listed, and both go when it is deleted', async ({
      page,
    }) => {
      const title = `Delivery plan, ${run}`;
      await openLibrary(page);
      await page.getByRole('link', { name: 'Add a link' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Link', { exact: true }).fill(`https://brackenford.example/${run}`);
      await date(page, 'Effective from (optional)', ['31', '2', '2022']);
      await page.getByRole('button', { name: 'Add this link' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('must be a real date');
      await date(page, 'Effective from (optional)', ['1', '4', '2022']);
      await page.getByRole('button', { name: 'Add this link' }).click();
      await expect(item(page, title)).toContainText('Effective from 1 April 2022');

      await openItem(page, title);
      await page.getByRole('link', { name: 'As a file' }).click();
      const file = { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: aPdf(`% library ${run}`) };
      await page.getByRole('button', { name: 'Upload this file' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Choose a file');
      await page.getByLabel('File', { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: 'Upload this file' }).click();
      await expect(page.getByText('The newer version has taken its place')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Earlier versions' })).toContainText('Effective from 1 April 2022');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: title, exact: true }).first().click(),
      ]);
      expect(await readFile(await download.path())).toEqual(file.buffer);

      await page.getByRole('button', { name: 'Delete it' }).click();
      await expect(page.getByText('It has been deleted')).toBeVisible();
      await expect(item(page, title)).toHaveCount(0);
    });

    test('what supported a benchmark last year comes along, one by one or all', async ({ page }) => {
      await signInAs(page, LEAD);
      await openEvidence(page, benchmark);
      await page.getByRole('link', { name: 'Choose from your evidence library' }).click();
      const lastYear = page.getByRole('region', { name: /^Unchanged since last year/ });
      const before = await lastYear.getByRole('listitem').count();
      expect(before).toBeGreaterThan(0);
      await lastYear
        .getByRole('button', { name: /^Unchanged: bring it along/ })
        .first()
        .click();
      await expect(page.getByText('What supported it last year supports this benchmark again')).toBeVisible();
      await expect(lastYear.getByRole('listitem')).toHaveCount(before - 1);
      // It was submitted last year: in the library it is withdrawn, not deleted.
      await page.getByRole('link', { name: 'Open the evidence library' }).click();
      await page
        .getByRole('link', { name: /^Details of / })
        .last()
        .click();
      await expect(page.getByRole('button', { name: 'Withdraw it from the library' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Delete it' })).toHaveCount(0);
    });
  });

test('by the keyboard alone something seen is recorded for a benchmark', async ({ page }) => {
  await signInAs(page, LEAD);
  await openEvidence(page, 1);
  const link = page.getByRole('link', { name: 'Record something seen, not uploaded' }).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Record something seen' })).toBeVisible();
  await page.getByLabel('Title').focus();
  for (const typed of [
    'Local profile by keyboard',
    '3',
    '3',
    '2023',
    'the Prevent Lead, at the police',
    'it must not be',
  ]) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: 'Record this' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What was seen has been recorded')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Evidence for this benchmark' })).toContainText(
    'Seen on 3 March 2023 by the Prevent Lead, at the police, not uploaded because it must not be',
  );
});

test('a library is its council’s alone', async ({ page }) => {
  await openLibrary(page);
  const address = page.url();
  await page.context().clearCookies();
  await signInAs(page, 'Prevent Lead, Westhaven');
  expect((await page.goto(address))?.status()).toBe(404);
});
