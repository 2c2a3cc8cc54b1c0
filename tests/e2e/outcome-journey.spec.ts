import { createHash } from 'node:crypto';
import { expect, test, type Browser, type Page } from '@playwright/test';

/**
 * The outcome for the people around it: the council that checks the draft's facts, the adviser who issues it, the board
 * members who read it, and the Home Office that owns its fixed text. The demonstration's Aldermouth is in its check of
 * factual accuracy, Marchshire's outcome has been issued.
 */
const ADVISER = 'Regional Prevent Adviser, North March';
const LEAD = 'Prevent Lead, Aldermouth';
const BOARD = 'Chair, Marchshire Prevent Partnership Board';
const STRANGER = 'Member, Strathmarra Multi-Agency CONTEST Group';
const HOME_OFFICE = 'Prevent Assurance Lead, Home Office';

interface Setting {
  readonly javaScriptEnabled?: boolean;
  readonly phone?: boolean;
}

async function as(
  browser: Browser,
  person: string,
  { javaScriptEnabled = true, phone = false }: Setting = {},
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: phone ? { width: 320, height: 700 } : { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: person }).click();
  await expect(page).toHaveURL(/\/home$/);
  return page;
}
const main = (page: Page) => page.locator('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const hasNoSideways = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );

test('a board member who has never seen the service reads the outcome, on a phone and without JavaScript', async ({
  browser,
}) => {
  const page = await as(browser, BOARD, { javaScriptEnabled: false, phone: true });
  await expect(main(page)).toContainText('Outcomes for your groups');
  await page.getByRole('link', { name: 'Marchshire County Council, outcome 2022/23' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How Marchshire is meeting the Prevent Duty');
  await expect(main(page)).toContainText(
    'exceeding the requirements of the Prevent Duty in most areas and meeting them in some',
  );
  await expect(main(page)).toContainText('Were any requirements not met? No.');
  await expect(main(page)).toContainText('not how effective the council is against radicalisation');
  const table = page.getByRole('table').first();
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(10);
  await expect(rows.nth(4)).toContainText('N/A');
  await expect(rows.nth(9)).toContainText('Up from 2');
  // Each summary is a press away on screen, and open on paper whatever was pressed.
  const said = table.locator('.rich-text');
  await expect(said).toHaveCount(9);
  for (const summary of await said.all()) await expect(summary).toBeHidden();
  await table.getByText('Summary of scoring').first().click();
  await expect(said.first()).toBeVisible();
  await hasNoSideways(page);
  await page.emulateMedia({ media: 'print' });
  for (const summary of await said.all()) await expect(summary).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(main(page)).toContainText('Serves benchmarks 10 and 9');
  await hasNoSideways(page);

  await press(page, /Read the whole letter/);
  await expect(page.locator('[data-part]').first()).toBeVisible();
  const places = await page
    .locator('[data-part]')
    .evaluateAll((parts) => parts.map((part) => Number(part.getAttribute('data-part'))));
  // Part by part, written down: of the conditional ones only 13, 18 may be left out of this letter.
  expect(places.filter((place) => place !== 13 && place !== 18)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21,
  ]);
  await expect(main(page)).toContainText('Annual Prevent Duty Assurance 2022/2023');
  await expect(main(page)).not.toContainText('This is a draft');
  await hasNoSideways(page);
});

test('anyone entitled can check that the record is what was issued; for anyone else there is nothing', async ({
  browser,
}) => {
  const page = await as(browser, BOARD);
  await page.goto('/outcomes');
  await page
    .getByRole('link', { name: /Marchshire County Council/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { pathname } = new URL(page.url());
  const shown = await page.locator('.hash__digits').innerText();
  const snapshot = await page.request.get(`${pathname}/snapshot`);
  expect(snapshot.headers()['content-disposition']).toMatch(/^attachment; filename="outcome-letter-.*\.json"$/);
  expect(
    createHash('sha256')
      .update(await snapshot.body())
      .digest('hex'),
  ).toBe(shown);

  const stranger = await as(browser, STRANGER);
  for (const path of [pathname, `${pathname}/letter`, `${pathname}/snapshot`])
    expect((await stranger.request.get(path)).status()).toBe(404);
  await stranger.goto(pathname);
  await expect(stranger).not.toHaveTitle(/Marchshire/);
});

test('the council checks the draft’s facts; then, and not before, the letter is issued', async ({ browser }) => {
  test.setTimeout(120_000);
  const adviser = await as(browser, ADVISER);
  await adviser.goto('/local-authorities');
  await adviser.getByRole('link', { name: /Aldermouth/ }).click();
  await expect(adviser).toHaveURL(/\/reviews\//);
  const review = new URL(adviser.url()).pathname;

  await test.step('not while the council is checking: the page says what is missing', async () => {
    await adviser.goto(`${review}/issue`);
    await press(adviser, 'Issue the letter');
    await expect(adviser.locator('.govuk-error-summary')).toContainText(
      'to check the facts, unless it confirms them sooner',
    );
    await expect(adviser).toHaveURL(/issue$/);
  });

  await test.step('two who save the letter at once do not overwrite each other', async () => {
    const colleague = await adviser.context().newPage();
    for (const page of [adviser, colleague]) await page.goto(`${review}/letter`);
    await adviser.getByLabel('Who is thanked').fill('the Prevent Lead and her deputy');
    await press(adviser, 'Save letter');
    await expect(adviser.getByText('Letter saved.')).toBeVisible();
    await colleague.getByLabel('Who is thanked').fill('the Prevent Lead and their team');
    await press(colleague, 'Save letter');
    await expect(colleague.getByRole('heading', { name: 'Two versions: choose which to keep' })).toBeVisible();
    await expect(main(colleague)).toContainText('the Prevent Lead and her deputy');
    await expect(colleague.getByLabel('Who is thanked')).toHaveValue('the Prevent Lead and their team');
    await press(colleague, 'Save letter');
    await expect(colleague.getByText('Letter saved.')).toBeVisible();
  });

  const lead = await as(browser, LEAD, { javaScriptEnabled: false });
  await test.step('the lead reads the draft and confirms it, without JavaScript', async () => {
    await lead.goto(`${review.replace('/reviews/', '/self-assessment/')}/fact-check`);
    await expect(main(lead)).toContainText('This is a draft. It has not been issued.');
    await expect(main(lead)).toContainText('the Prevent Lead and their team');
    await press(lead, 'Confirm that the facts are right');
    await expect(main(lead)).toContainText('Confirmed. Your Regional Prevent Adviser has been sent a notice.');
  });

  await test.step('the adviser issues it, once', async () => {
    await adviser.goto(`${review}/issue`);
    await expect(main(adviser)).toContainText('Nothing is missing.');
    await press(adviser, 'Issue the letter');
    await expect(adviser).toHaveURL(/\/outcomes\/.*done=issued/);
    await expect(main(adviser)).toContainText('No actions are recommended this year.');
    expect((await adviser.goto(`${review}/issue`))?.status()).toBe(404);
  });

  await test.step('and the council reads it from its home page', async () => {
    await lead.goto('/home');
    await lead
      .getByRole('link', { name: /outcome/i })
      .or(lead.getByRole('button', { name: /outcome/i }))
      .first()
      .click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('How Aldermouth is meeting the Prevent Duty');
  });
});

test('the Home Office changes the letter’s fixed text; a placeholder that does not exist is named', async ({
  browser,
}) => {
  const page = await as(browser, HOME_OFFICE, { javaScriptEnabled: false });
  await page.goto('/cycles');
  await page.getByRole('link', { name: '2022/23' }).first().click();
  await page.getByRole('link', { name: /^Scotland/ }).click();
  const fall = page.getByLabel('Why some scores may have fallen');
  await fall.fill('Since {{cycel}} evidence has been asked for more often.');
  await press(page, 'Save as a new version');
  await expect(page.locator('.govuk-error-summary')).toContainText(
    '{{cycel}} is not a placeholder here. Did you mean {{cycle}}?',
  );
  await expect(fall).toHaveValue('Since {{cycel}} evidence has been asked for more often.');
  await fall.fill('Since {{cycle}} evidence has been asked for more often.');
  await press(page, 'Save as a new version');
  await expect(main(page)).toContainText('Saved as a new version.');
  await expect(main(page)).toContainText('Version 2, saved by Prevent Assurance Lead');
  await page.getByRole('link', { name: /See the saved text/ }).click();
  await expect(main(page)).toContainText('Since 2022/23 evidence has been asked for more often.');
});
