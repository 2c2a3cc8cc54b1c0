import { expect, test, type Locator, type Page } from '@playwright/test';

/**
 * The Prevent Lead's journey in the demonstration: with JavaScript, without it, and with the keyboard alone. Each ends by
 * recalling what it submitted, so that it can begin again on the same data. The councils are this file's own.
 */
test.describe.configure({ mode: 'serial' });

const SAVE = 'Save and continue';
const NINE = [1, 2, 3, 4, 6, 7, 8, 9, 10];

async function signIn(page: Page, person: string) {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: person, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
}

async function openTaskList(page: Page, cycle = '2022/23') {
  await page.goto('/home');
  await page.getByRole('link', { name: `Self-assessment ${cycle}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Self-assessment ${cycle}` })).toBeVisible();
}

const task = (page: Page, number: number) => page.getByRole('link', { name: new RegExp(`^${number}\\. `) });
const description = (page: Page, score: number) => page.getByRole('radio', { name: new RegExp(`^Score ${score}\\b`) });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function fillIn(page: Page, score: number, why: string) {
  await description(page, score).check();
  await page.getByRole('textbox', { name: 'Why this score?' }).fill(why);
  await page.getByRole('radio', { name: 'Yes, I have completed this section' }).check();
}

async function recall(page: Page) {
  await page.getByRole('link', { name: 'Recall it to change something' }).click();
  await expect(heading(page, 'Recall this self-assessment?')).toBeVisible();
  await page.getByRole('button', { name: 'Recall it' }).click();
  await expect(page.getByText('Recalled. You can change your answers and submit again')).toBeVisible();
}

async function expectReceipt(page: Page) {
  await expect(heading(page, 'Self-assessment submitted')).toBeVisible();
  await expect(page.getByText(/^PA-2223-[0-9A-HJKMNP-TV-Z]{6}$/)).toBeVisible();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
}

test('with JavaScript: score first, then what it claims; check, declare, submit, receipt, recall', async ({ page }) => {
  await signIn(page, 'Prevent Lead, Northmoor');
  await openTaskList(page);

  await test.step('benchmark 5 is shown as not scored, with the reason and its criteria', async () => {
    await expect(page.getByText('Channel Annual Assurance Statement')).toBeVisible();
    await task(page, 5).click();
    await expect(heading(page, 'Channel Panel')).toBeVisible();
    await expect(page.getByText('Panel has a named chair and deputy.')).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.goBack();
  });

  await test.step('choosing a description brings the statements that it claims, and saves', async () => {
    await task(page, 10).click();
    await description(page, 3).check();
    await page.getByRole('button', { name: 'Show the questions for this score' }).click();
    await expect(page).toHaveURL(/#questions$/);
    await expect(page.getByRole('heading', { name: 'What this score says of you' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Does the evidence support a 3?' })).toBeVisible();
    await expect(description(page, 3)).toBeChecked();
  });

  await test.step('“completed” without saying why is refused, and what was chosen stays', async () => {
    await page.getByRole('textbox', { name: 'Why this score?' }).fill('');
    await page.locator('input[type=radio][value="partly"]').first().check();
    await page.getByRole('radio', { name: 'Yes, I have completed this section' }).check();
    await page.getByRole('button', { name: SAVE }).click();
    await expect(page.getByRole('alert').getByRole('link', { name: /^Say why you chose this score/ })).toBeVisible();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(description(page, 3)).toBeChecked();
    await expect(page.locator('input[type=radio][value="partly"]').first()).toBeChecked();
  });

  await test.step('a text that is too long is kept, with how much to remove', async () => {
    await page.getByRole('textbox', { name: 'Why this score?' }).fill('x'.repeat(20_000));
    await page.getByRole('button', { name: SAVE }).click();
    await expect(
      page.getByRole('link', { name: 'Why this score must be 5,000 characters or fewer: remove 15,000' }),
    ).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Why this score?' })).toHaveValue('x'.repeat(20_000));
  });

  await test.step('evidence is a link; what a browser would run is refused', async () => {
    await page.getByRole('textbox', { name: 'Why this score?' }).fill('A plan is being developed; work is ad hoc.');
    await page.getByRole('button', { name: 'Save and add evidence' }).click();
    await expect(heading(page, 'Evidence')).toBeVisible();
    await expect(page.getByText('Do not link to or upload anything about a person’s security clearance')).toBeVisible();
    await page.getByRole('textbox', { name: 'Title' }).fill('Communications plan');
    await page.getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Add this link' }).click();
    await expect(page.getByRole('link', { name: 'Enter a link that begins with https:// or http://' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Link' }).fill('https://www.example.org/communications-plan');
    await page.getByRole('button', { name: 'Add this link' }).click();
    await expect(page.getByText('The link has been added')).toBeVisible();
    await page.getByRole('button', { name: 'Remove Communications plan' }).click();
    await expect(page.getByText('It has been removed')).toBeVisible();
    await page.getByRole('link', { name: 'Benchmark 10' }).click();
  });

  await test.step('the last benchmark leads to checking answers', async () => {
    await expect(heading(page, 'Communications')).toBeVisible();
    await fillIn(page, 3, 'A plan is being developed; work is ad hoc.');
    await page.getByRole('button', { name: SAVE }).click();
    await expect(heading(page, 'Check your answers')).toBeVisible();
  });

  await test.step('benchmark 9 is completed too', async () => {
    await openTaskList(page);
    await task(page, 9).click();
    await fillIn(page, 3, 'Some engagement, and a task group has been set up.');
    await page.getByRole('button', { name: SAVE }).click();
    await expect(
      page.getByRole('alert').getByRole('link', { name: /of last year are still to be checked/ }),
    ).toBeVisible();
    await page.getByRole('checkbox', { name: 'All of these answers still hold' }).check();
    await page.getByRole('button', { name: SAVE }).click();
    await expect(heading(page, 'Communications')).toBeVisible();
    await page.goto(page.url().replace(/benchmarks.*/, 'check-answers'));
  });

  await test.step('last year’s recommended actions are answered first', async () => {
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Submit self-assessment' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: 'Last year’s recommended action 2: say what became of it' })
      .click();
    await expect(heading(page, 'Last year’s recommended actions')).toBeVisible();
    const second = page.getByRole('region', { name: 'Action 2' });
    await second.getByRole('textbox', { name: 'What changed?' }).fill('The plan was rewritten in May.');
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await expect(page.getByRole('alert').getByRole('link', { name: /^Select what became of action 2/ })).toBeVisible();
    await expect(second.getByRole('textbox', { name: 'What changed?' })).toHaveValue('The plan was rewritten in May.');
    await second.getByRole('radio', { name: 'Done', exact: true }).check();
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await expect(page.getByText('Saved. You can change what you say of last year’s actions')).toBeVisible();
    await page.goto(`${page.url().replace(/\?.*/, '')}/check-answers`);
  });

  await test.step('nothing is submitted without the declaration', async () => {
    await page.getByRole('button', { name: 'Submit self-assessment' }).click();
    await expect(
      page.getByRole('link', { name: 'Tick the box to declare that this is the view of your local authority' }),
    ).toBeVisible();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Submit self-assessment' }).click();
    await expectReceipt(page);
  });

  await test.step('what was submitted can be read, not changed, until it is recalled', async () => {
    const receipt = page.url();
    await page.goto(receipt.replace('submitted', 'benchmarks/3'));
    await expect(page.getByText('It can be read here, but not changed.')).toBeVisible();
    await expect(page.getByRole('button', { name: SAVE })).toHaveCount(0);
    await page.goto(receipt);
    await recall(page);
  });
});

test('two people at one benchmark: both texts are shown, and nothing is lost', async ({ page, browser }) => {
  await signIn(page, 'Prevent Lead, Northmoor');
  await openTaskList(page);
  await task(page, 9).click();
  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, 'Communications Officer, Northmoor');
  await colleague.goto(page.url());
  await expect(colleague.getByRole('heading', { level: 1, name: 'Engagement Activity' })).toBeVisible();

  const theirs = `The officer’s words ${Date.now()}`;
  await fillIn(colleague, 3, theirs);
  await colleague.getByRole('button', { name: SAVE }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Communications' })).toBeVisible();

  await fillIn(page, 3, 'The lead’s words');
  await page.getByRole('button', { name: SAVE }).click();
  const choice = page.getByRole('region', { name: 'Two versions: choose which to keep' });
  await expect(choice).toContainText(theirs);
  await expect(choice).toContainText('The lead’s words');
  await page.getByRole('button', { name: SAVE }).click();
  await expect(heading(page, 'Communications')).toBeVisible();
  await colleague.close();
});

test('a contributor has the benchmarks given to them, and the rest is not found', async ({ page }) => {
  await signIn(page, 'Licensing and Venues Officer, Northmoor');
  await openTaskList(page);
  await expect(task(page, 8)).toBeVisible();
  await expect(page.getByRole('link', { name: /^\d+\. / })).toHaveCount(1);
  await expect(page.getByText('The Prevent Lead has the others')).toBeVisible();
  const list = page.url();
  await task(page, 8).click();
  await expect(page.getByRole('button', { name: SAVE })).toBeVisible();
  for (const path of ['/benchmarks/1', '/benchmarks/9/evidence', '/check-answers', '/submitted', '/recall'])
    expect((await page.goto(list + path))?.status(), path).toBe(404);
});

test('another council’s self-assessment is not found, just as one that does not exist', async ({ page }) => {
  await signIn(page, 'Prevent Lead, Northmoor');
  await openTaskList(page);
  const ours = page.url();
  await page.context().clearCookies();
  await signIn(page, 'Prevent Lead, Ravensholme');
  for (const path of ['', '/benchmarks/3', '/benchmarks/3/evidence', '/check-answers', '/submitted', '/recall'])
    expect((await page.goto(ours + path))?.status(), path).toBe(404);
  for (const path of [
    '/self-assessment/not-an-id',
    '/self-assessment/01890000-0000-7000-8000-000000000000/benchmarks/99',
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an incomplete self-assessment says what is missing; completed, it is submitted and recalled', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await signIn(page, 'Prevent Lead, Ravensholme');
    await openTaskList(page);
    const list = page.url();

    await test.step('what is not completed is listed and linked', async () => {
      await task(page, 4).click();
      await page.getByRole('radio', { name: 'No, I will come back to it' }).check();
      await page.getByRole('button', { name: 'Save and go back' }).click();
      await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
      await page.goto(`${list}/check-answers`);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Submit self-assessment' }).click();
      await expect(page.locator('.govuk-error-summary')).toBeInViewport();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /^Benchmark 4, Referral Pathway: .*mark it as completed$/ })
        .click();
      await expect(heading(page, 'Referral Pathway')).toBeVisible();
    });

    await test.step('the questions come with the page after choosing', async () => {
      await description(page, 3).check();
      await page.getByRole('button', { name: 'Show the questions for this score' }).click();
      await expect(page.getByRole('heading', { name: 'What this score says of you' })).toBeVisible();
      await expect(page.getByText('All other statements')).toBeVisible();
    });

    await test.step('what was typed comes back with the error', async () => {
      await page.getByRole('textbox', { name: 'Why this score?' }).fill('');
      await page.getByRole('radio', { name: 'Yes, I have completed this section' }).check();
      await page.getByRole('button', { name: SAVE }).click();
      await expect(page.getByRole('alert').getByRole('link', { name: /^Say why you chose this score/ })).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Yes, I have completed this section' })).toBeChecked();
    });

    await test.step('each benchmark leads to the next, past the one that is not scored', async () => {
      await page.goto(`${list}/benchmarks/1`);
      for (const number of NINE) {
        await expect(page.getByText(`Benchmark ${number} of 10`).first()).toBeVisible();
        await fillIn(page, 3, `Why we score benchmark ${number} so.`);
        await page.getByRole('button', { name: SAVE }).click();
      }
      await expect(heading(page, 'Check your answers')).toBeVisible();
      await expect(page.getByText('Before you can submit')).toHaveCount(0);
    });

    await test.step('declared, submitted, recalled', async () => {
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Submit self-assessment' }).click();
      await expectReceipt(page);
      await recall(page);
    });
  });
});

test('with the keyboard alone: from signing in to the receipt', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/sign-in');
  await reach(page, page.getByRole('button', { name: 'Prevent Lead, Ravensholme', exact: true }));
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Home')).toBeVisible();

  await test.step('a description is chosen with the arrow keys, and the questions are asked for', async () => {
    await reach(page, page.getByRole('link', { name: 'Self-assessment 2022/23' }));
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Self-assessment 2022/23')).toBeVisible();
    await reach(page, task(page, 7));
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Training Plan')).toBeVisible();
    await reach(page, page.locator('input[name=score]:focus'), page.locator('input[name=score]'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const chosen = await page.locator('input[name=score]:checked').inputValue();
    await reach(page, page.getByRole('button', { name: 'Show the questions for this score' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#questions$/);
    await expect(page.getByRole('heading', { name: 'What this score says of you' })).toBeFocused();
    await expect(page.getByRole('heading', { name: `Does the evidence support a ${chosen}?` })).toBeVisible();
  });

  await test.step('why, completed and on', async () => {
    await reach(page, page.getByRole('textbox', { name: 'Why this score?' }));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Mandatory training, with take-up monitored.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('radio', { name: 'Yes, I have completed this section' })).toBeChecked();
    await reach(page, page.getByRole('button', { name: SAVE }));
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Venue Hire and IT Policies')).toBeVisible();
  });

  await test.step('the error summary has the focus, and its link leads to the field', async () => {
    await page.goto(page.url().replace(/benchmarks.*/, 'check-answers'));
    await reach(page, page.getByRole('button', { name: 'Submit self-assessment' }));
    await page.keyboard.press('Enter');
    await expect(page.locator('.govuk-error-summary')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox')).toBeFocused();
    await page.keyboard.press('Space');
    await reach(page, page.getByRole('button', { name: 'Submit self-assessment' }));
    await page.keyboard.press('Enter');
    await expectReceipt(page);
  });

  await test.step('and back again', async () => {
    await reach(page, page.getByRole('link', { name: 'Recall it to change something' }));
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Recall this self-assessment?')).toBeVisible();
    await reach(page, page.getByRole('button', { name: 'Recall it' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Recalled. You can change your answers and submit again')).toBeVisible();
  });
});

/** Presses Tab until the focus is there; a keyboard user has no other way. Any one of a group of radio buttons will do. */
async function reach(page: Page, target: Locator, group: Locator = target) {
  await expect(group.first()).toBeVisible();
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await group.evaluateAll((elements) => elements.includes(document.activeElement as never))) return;
  }
  throw new Error(`Tab never came to ${String(target)}`);
}
