import { expect, test, type Browser, type Page } from '@playwright/test';

/**
 * The Regional Prevent Adviser's journey in the demonstration, from what was submitted to scores that are agreed: once with
 * JavaScript and once without. Westhaven is this file's own council.
 */
test.describe.configure({ mode: 'serial' });

const ADVISER = 'Regional Prevent Adviser, North March';
const LEAD = 'Prevent Lead, Westhaven';
const HOME_OFFICE = 'Prevent Assurance Lead, Home Office';
const PRIVATE = 'Ask in the meeting who owns the education strand';
const SCORED = [1, 2, 3, 4, 6, 7, 8, 9, 10];

async function as(browser: Browser, person: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: person, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  return page;
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const score = (page: Page, group: 'Proposed score' | 'Agreed score', value: number) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: String(value), exact: true });

async function reviewOf(page: Page, council: string): Promise<string> {
  await page.goto('/local-authorities');
  await page.getByRole('link', { name: council }).click();
  await expect(page.getByRole('heading', { level: 1, name: council })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The scores that the large ladder says: the council's own, and last year's where there is one. */
async function given(page: Page): Promise<{ self: number; last: number | null }> {
  const words = (await page.locator('svg.ladder--large title').first().textContent()) ?? '';
  const last = /last year (\d)/.exec(words)?.[1];
  return { self: Number(/self (\d)/i.exec(words)?.[1]), last: last === undefined ? null : Number(last) };
}

/** Everything that a benchmark needs, with the council's own score agreed. */
async function agreeAsTheySay(page: Page, benchmark: number) {
  const { self, last } = await given(page);
  await page
    .getByLabel('Summary of scoring')
    .fill(`What stands in the annex about benchmark ${benchmark}.\n\n- One point`);
  await score(page, 'Agreed score', self).check();
  await page.getByLabel('Reason for the agreed score').fill('It is what the evidence shows');
  if (last !== null && last > self)
    await page
      .getByLabel('Why the score is lower than last year’s')
      .fill('Evidence was asked for more often this year');
}

test('with JavaScript: everything side by side, nothing lost, hidden until handed over, differences decided, agreed', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await as(browser, ADVISER);
  let review = '';

  await test.step('home says what waits; the list is sorted by it, and by anything else in its address', async () => {
    await expect(page.getByRole('heading', { name: 'What waits for you' })).toBeVisible();
    await page.goto('/local-authorities');
    await expect(page.getByRole('row').nth(1)).toContainText('You:');
    await page.getByRole('link', { name: 'Council', exact: true }).click();
    await expect(page).toHaveURL(/sort=council/);
    await expect(page.getByRole('row').nth(1)).toContainText('Aldermouth');
  });

  await test.step('taking into review', async () => {
    review = await reviewOf(page, 'Westhaven City Council');
    await press(page, 'Take into review');
    await expect(page.getByText('Taken into review. The council can no longer recall it.')).toBeVisible();
    await expect(page.getByText('Before you can hand over: 18 left')).toBeVisible();
  });

  await test.step('a score needs its reason, each is said and linked, and what was typed stays', async () => {
    await page.goto(`${review}/benchmarks/1`);
    const { self } = await given(page);
    const other = self === 1 ? 2 : self - 1;
    await page.getByLabel('Private note').fill(PRIVATE);
    await score(page, 'Proposed score', other).check();
    await score(page, 'Agreed score', other).check();
    await press(page, 'Save, next benchmark');
    await expect(summary(page).getByRole('link', { name: 'Say why you propose this score' })).toBeVisible();
    await expect(
      summary(page).getByRole('link', {
        name: /^Give a reason for the agreed score, because it differs from the council’s own score/,
      }),
    ).toBeVisible();
    await expect(page.getByLabel('Private note')).toHaveValue(PRIVATE);
    await expect(score(page, 'Proposed score', other)).toBeChecked();
    await page.getByLabel('Why do you propose it?').fill('Two things are not in place yet');
  });

  await test.step('a text that is too long is kept, with how much to remove', async () => {
    await page.getByLabel('Summary of scoring').fill('x'.repeat(20_000));
    await press(page, 'Save, next benchmark');
    await expect(summary(page)).toContainText(
      'The summary of scoring must be 10,000 characters or fewer: remove 10,000',
    );
    await expect(page.getByLabel('Summary of scoring')).toHaveValue('x'.repeat(20_000));
    await agreeAsTheySay(page, 1);
    await press(page, 'Save, next benchmark');
    await expect(page).toHaveURL(/benchmarks\/2/);
  });

  await test.step('a summary can start from the council’s own words', async () => {
    await page.getByLabel('Private note').fill('Typed before');
    await page.getByLabel('Summary of scoring').fill('Words of my own');
    await press(page, /^Start from their words/);
    await expect(summary(page)).toContainText('There is a summary of scoring already');
    await expect(page.getByLabel('Summary of scoring')).toHaveValue('Words of my own');
    await page.getByLabel('Summary of scoring').fill('');
    await press(page, /^Start from their words/);
    await expect(page.getByText('Saved, with their words as the summary of scoring.')).toBeVisible();
    await expect(page.getByLabel('Summary of scoring')).not.toHaveValue('');
    await expect(page.getByLabel('Private note')).toHaveValue('Typed before');
    await expect(page.getByRole('button', { name: /^Start from their words/ })).toHaveCount(0);
  });

  await test.step('two at one desk: both texts are shown, nothing is overwritten', async () => {
    const colleague = await as(browser, ADVISER);
    await colleague.goto(`${review}/benchmarks/2`);
    await colleague.getByLabel('Summary of scoring').fill('The colleague’s words');
    await press(colleague, /^Save$/);
    await expect(colleague.getByText('Saved.')).toBeVisible();
    await page.getByLabel('Summary of scoring').fill('My own words');
    await press(page, /^Save$/);
    const choice = page.getByRole('region', { name: 'Two versions: choose which to keep' });
    await expect(choice).toContainText('The colleague’s words');
    await expect(choice).toContainText('My own words');
    await press(page, /^Save$/);
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.getByLabel('Summary of scoring')).toHaveValue('My own words');
    await colleague.context().close();
  });

  await test.step('benchmark 5 takes a note and no score', async () => {
    await page.goto(`${review}/benchmarks/5`);
    await expect(page.getByText('Channel Annual Assurance Statement').first()).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByLabel('Private note')).toBeVisible();
  });

  await test.step('handing over incomplete says what is missing, each linked', async () => {
    await page.goto(`${review}/hand-over`);
    await press(page, 'Hand over');
    await expect(summary(page).getByRole('link', { name: 'Benchmark 2 needs an agreed score' })).toHaveAttribute(
      'href',
      `${review}/benchmarks/2`,
    );
  });

  await test.step('all nine', async () => {
    for (const benchmark of SCORED.slice(1)) {
      await page.goto(`${review}/benchmarks/${benchmark}`);
      await agreeAsTheySay(page, benchmark);
      await press(page, /^Save, /);
      await expect(page.getByText('Saved.')).toBeVisible();
    }
  });

  await test.step('one to three actions, in order, and no fourth', async () => {
    await page.goto(`${review}/actions`);
    for (const text of ['First action', 'Second action', 'Third action']) {
      await page.getByLabel('What is recommended?').fill(text);
      await press(page, 'Add this action');
      await expect(
        summary(page).getByRole('link', { name: 'Choose at least one benchmark that the action serves' }),
      ).toBeVisible();
      await page.getByRole('checkbox', { name: /^10 / }).check();
      await page.getByRole('checkbox', { name: /^2 / }).check();
      await press(page, 'Add this action');
      await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
    }
    await expect(page.getByText('Action added.')).toBeVisible();
    await expect(page.getByText('Three is the most. Take one out before adding another.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add this action' })).toHaveCount(0);
    await press(page, 'Move up action 3');
    await expect(page.getByText('Order changed.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Serves benchmarks 2 and 10' }).nth(1)).toContainText(
      'Third action',
    );
    await press(page, 'Take out action 3');
    await expect(page.getByText('Second action')).toHaveCount(0);
  });

  const lead = await as(browser, LEAD);
  const agreedScores = `${review.replace('/reviews/', '/self-assessment/')}/agreed-scores`;
  await test.step('nothing of it is in any page of the council before it is handed over', async () => {
    expect((await lead.goto(agreedScores))?.status()).toBe(404);
    for (const path of [
      '/home',
      review.replace('/reviews/', '/self-assessment/'),
      `${review.replace('/reviews/', '/self-assessment/')}/benchmarks/1`,
    ]) {
      await lead.goto(path);
      const html = await lead.content();
      for (const text of [
        PRIVATE,
        'What stands in the annex about benchmark 1',
        'First action',
        'Two things are not in place yet',
      ])
        expect(html).not.toContain(text);
    }
    for (const path of [review, `${review}/benchmarks/1`, `${review}/actions`])
      expect((await lead.goto(path))?.status(), path).toBe(404);
  });

  await test.step('handed over, the council sees it without the private note, and differs with a reason', async () => {
    await page.goto(`${review}/hand-over`);
    await press(page, 'Hand over');
    await expect(page.getByText('Handed over. The Prevent Leads have been sent a notice.')).toBeVisible();
    await lead.goto(agreedScores);
    await expect(lead.getByText('What stands in the annex about benchmark 3.')).toBeVisible();
    expect(await lead.content()).not.toContain(PRIVATE);
    await lead.locator('#benchmark-7').getByRole('radio', { name: 'We differ' }).check();
    await press(lead, /^Confirm every score/);
    await expect(
      summary(lead).getByRole('link', { name: 'Say where the council differs on benchmark 7, and why' }),
    ).toBeVisible();
    await lead.locator('#benchmark-7').getByRole('textbox').fill('Every officer has been trained');
    await press(lead, /^Confirm every score/);
    await expect(lead.getByText('Your answers are saved.')).toBeVisible();
  });

  await test.step('agreeing waits for the Home Office, which sees both sides and decides', async () => {
    await page.goto(`${review}/agree`);
    await press(page, 'Record as agreed');
    await expect(
      summary(page).getByRole('link', { name: 'Benchmark 7 needs the Home Office’s decision on the difference' }),
    ).toBeVisible();
    const homeOffice = await as(browser, HOME_OFFICE);
    await homeOffice.goto('/differences');
    await homeOffice.getByRole('row').filter({ hasText: 'Westhaven' }).getByRole('link').click();
    await expect(homeOffice.getByText('Every officer has been trained')).toBeVisible();
    await expect(homeOffice.getByText('What stands in the annex about benchmark 7.')).toBeVisible();
    expect(await homeOffice.content()).not.toContain(PRIVATE);
    await press(homeOffice, 'Decide');
    await expect(summary(homeOffice).getByRole('link', { name: 'Choose a score from 1 to 5' })).toBeVisible();
    await homeOffice.getByRole('group', { name: 'Which score is right?' }).getByRole('radio', { name: '5' }).check();
    await homeOffice.getByLabel('Your reason').fill('The training records bear it out');
    await press(homeOffice, 'Decide');
    await expect(
      homeOffice.getByText('Decided. The Prevent Leads and the adviser have been sent a notice.'),
    ).toBeVisible();
    await homeOffice.context().close();
  });

  await test.step('what changes after handing over is handed over again before it is agreed', async () => {
    await page.goto(`${review}/benchmarks/3`);
    await page.getByLabel('Summary of scoring').fill('What stands in the annex about benchmark 3, put better.');
    await press(page, /^Save$/);
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.goto(`${review}/agree`);
    await press(page, 'Record as agreed');
    await expect(summary(page)).toContainText('Benchmark 3: summary of scoring has changed since you handed over');
    await page.goto(review);
    await page.getByRole('button', { name: 'Hand over again' }).click();
    await expect(page.getByText('The council has answered already.')).toBeVisible();
    await press(page, 'Hand over');
    await expect(page.getByText('Handed over. The Prevent Leads have been sent a notice.')).toBeVisible();
    await lead.goto(agreedScores);
    await expect(lead.locator('#benchmark-3')).toContainText('your answer still counts');
  });

  await test.step('agreed', async () => {
    await page.goto(`${review}/benchmarks/7`);
    await expect(page.getByText('The Home Office decided this score')).toContainText(
      'The training records bear it out',
    );
    await page.goto(`${review}/agree`);
    await press(page, 'Record as agreed');
    await expect(page.getByText('Recorded as agreed. Next, prepare the letter.')).toBeVisible();
    await page.goto(`${review}/benchmarks/1`);
    await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);
  });
});

test('without JavaScript: back into review with a reason, changed, handed over, confirmed and agreed again', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await as(browser, ADVISER, false);
  const lead = await as(browser, LEAD, false);
  const review = await reviewOf(page, 'Westhaven City Council');
  const agreedScores = `${review.replace('/reviews/', '/self-assessment/')}/agreed-scores`;

  await test.step('a move that wants a reason is refused without one', async () => {
    await page.goto(`${review}/revise`);
    await press(page, 'Take back into review');
    await expect(
      summary(page).getByRole('link', { name: 'Give a reason: it becomes part of the record' }),
    ).toBeVisible();
    await page.getByLabel('Why does the review have to change?').fill('The council sent another document');
    await press(page, 'Take back into review');
    await expect(page.getByText('Taken back into review.')).toBeVisible();
    expect((await lead.goto(agreedScores))?.status()).toBe(404);
  });

  await test.step('the desk keeps what was typed when something is wrong, and saves it when it is right', async () => {
    await page.goto(`${review}/benchmarks/9`);
    const { self } = await given(page);
    const other = self === 5 ? 4 : self + 1;
    await page.getByLabel('Private note').fill('Kept without JavaScript');
    await score(page, 'Agreed score', other).check();
    await page.getByLabel('Reason for the agreed score').fill('');
    await press(page, 'Save, next benchmark');
    await expect(summary(page)).toContainText('Give a reason for the agreed score');
    await expect(page.getByLabel('Private note')).toHaveValue('Kept without JavaScript');
    await expect(score(page, 'Agreed score', other)).toBeChecked();
    await page.getByLabel('Reason for the agreed score').fill('The document shows more');
    await press(page, 'Save, next benchmark');
    await expect(page).toHaveURL(/benchmarks\/10/);
  });

  await test.step('the council is asked about the changed score only', async () => {
    await page.goto(`${review}/hand-over`);
    await press(page, 'Hand over');
    await lead.goto(agreedScores);
    await expect(lead.locator('#benchmark-9').getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(lead.locator('#benchmark-1').getByRole('radio', { name: 'We confirm it' })).toBeChecked();
    await press(lead, /^Confirm every score/);
    await expect(
      lead.getByText('Every score is confirmed or decided. It is your Regional Prevent Adviser’s turn.'),
    ).toBeVisible();
  });

  await test.step('agreed again', async () => {
    await page.goto(`${review}/agree`);
    await press(page, 'Record as agreed');
    await expect(page.getByText('Recorded as agreed. Next, prepare the letter.')).toBeVisible();
  });
});

test('a phone: every page of a review in one column, nothing scrolls sideways', async ({ browser }) => {
  const page = await as(browser, ADVISER);
  await page.setViewportSize({ width: 320, height: 700 });
  const review = await reviewOf(page, 'Eastvale Metropolitan Borough Council');
  const handedOver = await reviewOf(page, 'Saltmere Council');
  for (const path of [
    '/home',
    '/local-authorities',
    review,
    `${review}/benchmarks/3`,
    `${review}/benchmarks/5`,
    `${review}/actions`,
    `${review}/context`,
    `${review}/hand-over`,
    `${handedOver}/agree`,
    `${review}/send-back`,
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('a review that is not one’s own is not found, just as one that does not exist', async ({ browser }) => {
  const page = await as(browser, ADVISER);
  const review = await reviewOf(page, 'Eastvale Metropolitan Borough Council');
  const stranger = await as(browser, 'Regional Prevent Adviser, Wales and Scotland');
  for (const path of [
    review,
    `${review}/benchmarks/3`,
    `${review}/actions`,
    `${review}/context`,
    `${review}/hand-over`,
    `${review}/agree`,
    `${review}/send-back`,
  ])
    expect((await stranger.goto(path))?.status(), path).toBe(404);
  for (const path of [
    '/reviews/not-an-id',
    '/reviews/01890000-0000-7000-8000-000000000000',
    `${review}/benchmarks/11`,
    `${review}/benchmarks/x`,
    `${review}/withdraw-now`,
    `${review}/reopen`,
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});
