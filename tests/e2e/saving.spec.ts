import { expect, test, type Browser, type Page } from '@playwright/test';
import { signInAs } from './signing-in';

/** A form that saves itself while it is written. Of Hallowshire's benchmarks all but 7, 9 and 10 are this file's own: others write those. */
test.describe.configure({ mode: 'serial' });

const LEAD = 'Prevent Lead, Hallowshire';
const why = (page: Page) => page.getByRole('textbox', { name: 'Why this score?' });
const saved = (page: Page) => page.getByText(/^Saved \d{1,2}:\d\d[ap]m$/);
const description = (page: Page, score: number) => page.getByRole('radio', { name: new RegExp(`^Score ${score}\\b`) });
const KEPT = 'You were signed out before this was saved. What you typed is here: check it and save.';

async function openBenchmark(page: Page, number: number) {
  await signInAs(page, LEAD);
  await page.getByRole('link', { name: 'Self-assessment 2022/23' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Self-assessment 2022/23' })).toBeVisible();
  await page.goto(`${page.url()}/benchmarks/${number}`);
  await expect(why(page)).toBeVisible();
}

async function another(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, LEAD);
  await page.goto(address);
  await expect(why(page)).toBeVisible();
  return page;
}

test('what is typed and chosen is saved after a pause and is there after a reload, without a button', async ({
  page,
}) => {
  await openBenchmark(page, 1);
  await why(page).fill('');
  await why(page).pressSequentially('Typed  and  left. ');
  await expect(saved(page)).toBeVisible();
  // Saved without the space at its end, and yet nothing moved under the cursor.
  await expect(why(page)).toHaveValue('Typed  and  left. ');
  await description(page, 4).check();
  await expect(page.getByText('Saving…')).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(why(page)).toHaveValue('Typed  and  left.');
  await expect(description(page, 4)).toBeChecked();
});

test('whether the evidence supports the score is said as one goes, and nothing that is typed is touched', async ({
  page,
}) => {
  await openBenchmark(page, 4);
  await description(page, 3).check();
  await page.getByRole('button', { name: 'Show the questions for this score' }).click();
  await expect(page).toHaveURL(/show=questions/);
  const panel = page.locator('.support');
  const question = page.locator('[id^="question-"]').first();
  const answered = panel.getByRole('listitem').filter({ hasText: 'you answered “' });
  const choose = (answer: string) => question.getByRole('radio', { name: answer, exact: true }).check();
  await choose('In place');
  await expect(saved(page)).toBeVisible();
  const before = await answered.count();
  const text = 'Written while the panel changes';
  await why(page).fill(text);
  await choose('Not in place');
  await expect(answered).toHaveCount(before + 1);
  await expect(page.getByRole('textbox', { name: 'Why does this score stand all the same?' })).toBeVisible();
  await choose('In place');
  await expect(answered).toHaveCount(before);
  await description(page, 4).check();
  await expect(panel.getByRole('heading', { name: 'Does the evidence support a 4?' })).toBeVisible();
  await expect(description(page, 4)).toBeFocused();
  await expect(why(page)).toHaveValue(text);
  await panel.getByRole('button', { name: 'Save and show the questions for a 4' }).click();
  await expect(panel.getByRole('button', { name: /^Save and show/ })).toHaveCount(0);
  await expect(why(page)).toHaveValue(text);
});

test('without a connection the text stays, it says so, and it is saved once there is one', async ({
  page,
  context,
}) => {
  await openBenchmark(page, 2);
  await context.setOffline(true);
  await why(page).fill('Written on a train');
  await expect(page.getByText('Not saved: no connection. We keep trying; keep this page open')).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  await why(page).pressSequentially(', and longer');
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(why(page)).toHaveValue('Written on a train, and longer');
});

test('a page with something unsaved is not left without asking', async ({ page, context }) => {
  await openBenchmark(page, 2);
  await context.setOffline(true);
  await why(page).fill('Not saved yet');
  await expect(page.getByText('Not saved: no connection.')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
});

test('two people at one benchmark: different fields both stay, the same field shows both texts', async ({
  page,
  browser,
}) => {
  await openBenchmark(page, 3);
  const colleague = await another(browser, page.url());
  await description(page, 2).check();
  await expect(saved(page)).toBeVisible();
  await why(colleague).fill('The colleague’s words');
  await expect(saved(colleague)).toBeVisible();
  await page.reload();
  await expect(description(page, 2)).toBeChecked();
  await expect(why(page)).toHaveValue('The colleague’s words');

  await why(colleague).fill('The colleague’s better words');
  await why(colleague).blur();
  await expect(saved(colleague)).toBeVisible();
  await why(page).fill('The other’s words');
  await expect(page.getByText('Not saved: Why this score?')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('The colleague’s better words');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  const choice = page.getByRole('region', { name: 'Two versions: choose which to keep' });
  await expect(choice).toContainText('The colleague’s better words');
  await expect(choice).toContainText('The other’s words');
  await choice.getByRole('radio', { name: 'Keep yours, as it stands below' }).check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Referral Pathway' })).toBeVisible();
  await colleague.reload();
  await expect(why(colleague)).toHaveValue('The other’s words');
  await colleague.close();
});

test('a section that is marked as completed too early keeps back that mark alone', async ({ page }) => {
  await openBenchmark(page, 8);
  const address = page.url();
  // Not completed, whatever the demonstration data says of it.
  await page.getByRole('radio', { name: 'No, I will come back to it' }).check();
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
  await page.goto(address);
  await why(page).fill('');
  await page.getByRole('radio', { name: 'Yes, I have completed this section' }).check();
  await expect(page.getByText('Say why you chose this score before you mark this section as completed')).toBeVisible();
  await description(page, 2).check();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('textbox', { name: 'What has changed since last year?' }).fill('A plan at last');
  const both = page.waitForResponse(
    (response) => response.ok() && (response.request().postData() ?? '').includes('Written afterwards'),
  );
  await why(page).fill('Written afterwards');
  expect((await both).request().postData()).toContain('completed');
  await expect(page.getByText('Say why you chose this score before')).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  await page.goto(address);
  await expect(why(page)).toHaveValue('Written afterwards');
  await expect(description(page, 2)).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Yes, I have completed this section' })).toBeChecked();
});

test('a button pressed in the middle of typing saves all of it', async ({ page }) => {
  await openBenchmark(page, 4);
  const address = page.url();
  await why(page).fill('First half');
  await page.waitForTimeout(510);
  await why(page).pressSequentially(', second half');
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
  await page.goto(address);
  await expect(why(page)).toHaveValue('First half, second half');
});

test('a session that ends in the middle of typing: kept, and there after signing in again', async ({
  page,
  context,
}) => {
  await openBenchmark(page, 6);
  const address = page.url();
  await signOutElsewhere(page);
  await why(page).fill('Two hours of work');
  await expect(page.getByText('Not saved: you have been signed out.')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in and come back to it' }).click();
  await page.getByRole('button', { name: LEAD, exact: true }).click();
  await expect(page.getByText(KEPT)).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(why(page)).toHaveValue('Two hours of work');
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(KEPT)).toHaveCount(0);
  await expect(why(page)).toHaveValue('Two hours of work');
  expect(await context.storageState().then(({ origins }) => origins)).toEqual([]);
});

test('signing in again in another tab is enough: the open page goes on saving', async ({ page, context }) => {
  await openBenchmark(page, 6);
  const address = page.url();
  await signOutElsewhere(page);
  await why(page).fill('Written while signed out');
  await expect(page.getByText('Not saved: you have been signed out.')).toBeVisible();
  const tab = await context.newPage();
  await signInAs(tab, LEAD);
  await why(page).pressSequentially(', and after');
  await expect(saved(page)).toBeVisible();
  await tab.goto(address);
  await expect(tab.getByText(KEPT)).toHaveCount(0);
  await expect(why(tab)).toHaveValue('Written while signed out, and after');
});

test('what was kept is not shown again once the page has saved itself', async ({ page }) => {
  await openBenchmark(page, 6);
  const address = page.url();
  await signOutElsewhere(page);
  await why(page).fill('Kept meanwhile');
  await page.getByRole('link', { name: 'Sign in and come back to it' }).click();
  await page.getByRole('button', { name: LEAD, exact: true }).click();
  await expect(page.getByText(KEPT)).toBeVisible();
  await why(page).press('Control+End');
  await why(page).pressSequentially(', then written on');
  await expect(saved(page)).toBeVisible();
  await page.getByRole('link', { name: 'Self-assessment 2022/23' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Self-assessment 2022/23' })).toBeVisible();
  await page.getByRole('link', { name: /^6\. / }).click();
  await expect(why(page)).toHaveValue('Kept meanwhile, then written on');
  await expect(page.getByText(KEPT)).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText(KEPT)).toHaveCount(0);
  await expect(why(page)).toHaveValue('Kept meanwhile, then written on');
});

test('somebody else who signs in in another tab does not save what was typed here', async ({ page, context }) => {
  await openBenchmark(page, 6);
  const tab = await context.newPage();
  await signOutElsewhere(page);
  await signInAs(tab, 'Prevent Lead, Northmoor');
  await why(page).fill('Typed by whoever opened this page');
  const refused = page.getByText('You are signed in as Prevent Lead, Northmoor now').first();
  await expect(refused).toBeVisible();
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('You are signed in as Prevent Lead, Northmoor now');
  await expect(why(page)).toHaveValue('Typed by whoever opened this page');
  await signOutElsewhere(page);
  await signInAs(tab, LEAD);
  await why(page).press('Control+End');
  const whole = page.waitForResponse(
    (response) => response.ok() && (response.request().postData() ?? '').includes(', and saved by them'),
  );
  await why(page).pressSequentially(', and saved by them');
  await whole;
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(why(page)).toHaveValue('Typed by whoever opened this page, and saved by them');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same field saved from two places: both texts are shown, and the chosen one is saved', async ({
    page,
    browser,
  }) => {
    await openBenchmark(page, 8);
    const address = page.url();
    const colleague = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInAs(colleague, LEAD);
    await colleague.goto(address);

    await why(colleague).fill('What a colleague wrote');
    await colleague.getByRole('button', { name: 'Save and go back' }).click();
    await expect(colleague.getByText('Saved. You can come back to it at any time')).toBeVisible();
    await why(page).fill('What I wrote');
    await page.getByRole('button', { name: 'Save and go back' }).click();

    await expect(page.getByRole('alert')).toContainText('saved this in the meantime');
    await expect(page.getByText('What a colleague wrote')).toBeVisible();
    await expect(why(page)).toHaveValue('What I wrote');
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
    await page.goto(address);
    await expect(why(page)).toHaveValue('What I wrote');
    await colleague.context().close();
  });

  test('a session that has ended when the button is pressed: kept for that person alone', async ({ page }) => {
    await openBenchmark(page, 2);
    const address = page.url();
    await description(page, 2).check();
    await why(page).fill('Typed without JavaScript');
    await signOutElsewhere(page);
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    const signIn = page.url();

    await page.getByRole('button', { name: 'Prevent Lead, Northmoor', exact: true }).click();
    await expect(page.getByText('Typed without JavaScript')).toHaveCount(0);

    await page.context().clearCookies();
    await page.goto(signIn);
    await page.getByRole('button', { name: LEAD, exact: true }).click();
    expect(page.url()).toBe(address);
    await expect(page.getByText(KEPT)).toBeVisible();
    await expect(why(page)).toHaveValue('Typed without JavaScript');
    await expect(description(page, 2)).toBeChecked();
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
    await page.goto(address);
    await expect(page.getByText(KEPT)).toHaveCount(0);
    await expect(why(page)).toHaveValue('Typed without JavaScript');
  });
});

/** In another tab of the same browser. */
async function signOutElsewhere(page: Page) {
  const tab = await page.context().newPage();
  await tab.goto('/home');
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await expect(tab.getByText('You have signed out')).toBeVisible();
  await tab.close();
}
