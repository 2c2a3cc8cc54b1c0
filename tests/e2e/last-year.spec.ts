import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './signing-in';

/** What comes from the year before, with JavaScript and without it. Benchmarks 7 and 10 of Hallowshire and its answered action are this file's own. */
test.describe.configure({ mode: 'serial' });

const SAVE = 'Save and continue';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function openTaskList(page: Page): Promise<string> {
  await signInAs(page, 'Prevent Lead, Hallowshire');
  await page.getByRole('link', { name: 'Self-assessment 2022/23' }).click();
  await expect(heading(page, 'Self-assessment 2022/23')).toBeVisible();
  return page.url();
}

/** Bring along, check this, confirm: a benchmark of its own for each of the two ways. */
async function bringAlong(page: Page, benchmark: number, changed: string, withScript: boolean) {
  await page.getByRole('link', { name: new RegExp(`^${benchmark}\\. `) }).click();
  const bring = page.getByRole('button', { name: /^Bring \d+ answers of last year along$/ });
  const score = page.getByRole('radio', { name: /^Score 3\b/ });
  await score.check();
  await score.press('Enter');
  await expect(page).toHaveURL(/show=questions/);
  await expect(bring).toBeVisible();
  await page.getByRole('textbox', { name: 'What has changed since last year?' }).fill(changed);
  await bring.click();
  await expect(page.getByText('Last year’s answers came along.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What has changed since last year?' })).toHaveValue(changed);
  await expect(page.getByRole('heading', { name: /^Check this: \d+ answers of last year$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bring / })).toHaveCount(0);

  const allHold = page.getByRole('checkbox', { name: 'All of these answers still hold' });
  await allHold.check();
  if (withScript) await expect(page.getByText(/^What you ticked .* once you press a button/)).toBeVisible();
  await allHold.uncheck();
  await expect(page.getByText(/^What you ticked/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: /^Check this: \d+ answers of last year$/ })).toBeVisible();

  await page.getByRole('radio', { name: /^Score 3\b/ }).check();
  await page.getByRole('textbox', { name: 'Why this score?' }).fill('As last year, and in writing.');
  await page.getByRole('button', { name: 'Show the questions for this score' }).click();
  await expect(page).toHaveURL(/show=questions/);
  await expect(page.getByText('Check this: it is last year’s answer.').first()).toBeVisible();
  await page
    .getByRole('checkbox', { name: /^Still holds/ })
    .first()
    .check();
  await page.getByRole('radio', { name: 'Yes, I have completed this section' }).check();
  await page.getByRole('button', { name: SAVE }).click();
  await expect(
    page.getByRole('alert').getByRole('link', { name: /of last year (is|are) still to be checked/ }),
  ).toBeVisible();

  const place = page.url();
  await page.getByRole('checkbox', { name: 'All of these answers still hold' }).check();
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page).not.toHaveURL(new RegExp(`benchmarks/${benchmark}\\b`));
  await page.goto(place);
  await expect(page.getByRole('heading', { name: /^Check this/ })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Yes, I have completed this section' })).toBeChecked();
}

async function sayOf(page: Page, position: number, outcome: string, changed: string) {
  const action = page.getByRole('region', { name: `Action ${position}` });
  if (outcome !== '') await action.getByRole('radio', { name: outcome, exact: true }).check();
  await action.getByRole('textbox', { name: 'What changed?' }).fill(changed);
}

/** Refused until each is answered, and what was typed stays. */
async function answerActions(page: Page, list: string, changed: string) {
  const submitNow = async () => {
    await page.goto(`${list}/check-answers`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Submit self-assessment' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  };
  const toAnswer = page.getByRole('alert').getByRole('link', { name: /^Last year’s recommended action \d: say/ });
  await submitNow();
  await expect(toAnswer).toHaveCount(1);
  await toAnswer.first().click();
  await expect(heading(page, 'Last year’s recommended actions')).toBeVisible();
  await sayOf(page, 1, '', changed);
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /^Select what became of action 1/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Action 1' }).getByRole('textbox')).toHaveValue(changed);
  await sayOf(page, 1, 'Partly done', changed);
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.getByText('Saved. You can change what you say of last year’s actions')).toBeVisible();
  await submitNow();
  await expect(toAnswer).toHaveCount(0);
  await expect(page.getByText(changed)).toBeVisible();
}

test('with JavaScript: answers come along, are checked and confirmed; a finding leads to its question', async ({
  page,
}) => {
  const list = await openTaskList(page);
  await bringAlong(page, 7, 'Two trainers more, and a list of who has been.', true);

  await test.step('a link in the panel unfolds the question that it is about', async () => {
    await page.getByText(/^What a 4 would also ask for/).click();
    const link = page.locator('.support').getByRole('link').last();
    const place = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(
      page
        .locator(`[id="${place.slice(1)}"]`)
        .getByRole('radio')
        .first(),
    ).toBeVisible();
  });

  await page.goto(list);
  await expect(page.getByRole('img', { name: /^Your scores so far: / })).toBeVisible();
});

test('with JavaScript: what is written of an action is saved before it is said what became of it', async ({ page }) => {
  const list = await openTaskList(page);
  const text = page.getByRole('region', { name: 'Action 1' }).getByRole('textbox');
  await page.goto(`${list}/last-years-actions`);
  await text.fill('Written, and not decided yet.');
  await expect(page.getByText(/^Saved \d{1,2}:\d\d[ap]m$/)).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue('Written, and not decided yet.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('answers come along, are checked and confirmed', async ({ page }) => {
    await openTaskList(page);
    await bringAlong(page, 10, 'Dim byd newydd – “nothing new” 👩🏽‍🏫', false);
  });

  test('last year’s actions are answered before submission', async ({ page }) => {
    const list = await openTaskList(page);
    await answerActions(page, list, 'The assessment is written; health has still to sign it.');
  });
});
