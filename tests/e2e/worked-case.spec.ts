import { expect, test, type Browser, type Page } from '@playwright/test';

/**
 * The worked case of 2022/23 with its published scores, for a made-up council, through every hand it passes: the lead
 * completes and submits, the adviser reviews and agrees, the council confirms, the letter is issued, a board member reads it.
 */
const AGREED = { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 } as const;
/** The self scores of the published case are not known. Here the council thinks better of one and less of another. */
const SELF: Readonly<Record<string, number>> = { ...AGREED, 7: 5, 10: 2 };
/** And the adviser proposes one that does not stay. */
const PROPOSED: Readonly<Record<string, number>> = { ...AGREED, 8: 4 };
const ACTIONS = [
  {
    text: 'Use the communications toolkit to develop the work programme of the communications and engagement group',
    benchmarks: [10, 9],
  },
  { text: 'Bring representatives of military establishments onto the partnership board', benchmarks: [2] },
  { text: 'Make sure that partners can recognise and disrupt events that promote extremism', benchmarks: [6] },
] as const;
const LEAD = 'Prevent Lead, Fellgate';
const ADVISER = 'Regional Prevent Adviser, North March';
const READER = 'Member, Northmoor Community Safety Scrutiny Committee';
const OVERALL =
  'Overall, Fellgate Borough Council is exceeding the requirements of the Prevent Duty in most areas and meeting them in some.';
const GROUP = 'Northmoor Community Safety Scrutiny Committee';

async function as(browser: Browser, person: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: person }).click();
  await expect(page).toHaveURL(/\/home$/);
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('the worked case, from the first benchmark to the board', async ({ browser }) => {
  test.setTimeout(240_000);

  await test.step('an administrator lets a scrutiny committee cover the council', async () => {
    const page = await as(browser, 'Service Administrator');
    await page.goto('/groups');
    await page.getByRole('link', { name: GROUP }).click();
    await press(page, 'Change this group');
    await page.getByLabel(/Add a council/i).selectOption({ label: 'Fellgate Borough Council' });
    await press(page, 'Save');
    await expect(page.getByText('Fellgate Borough Council').first()).toBeVisible();
  });

  const lead = await as(browser, LEAD, false);
  await test.step('the Prevent Lead scores nine benchmarks, says why, and completes each, without JavaScript', async () => {
    await lead
      .getByRole('link', { name: /Self-assessment|Start|Open/ })
      .first()
      .click();
    await lead.getByRole('link', { name: '1. Risk Assessment' }).click();
    for (const [benchmark, score] of Object.entries(SELF)) {
      await expect(lead.getByText(`Benchmark ${benchmark} of 10`).first()).toBeVisible();
      await lead.getByRole('radio', { name: new RegExp(`^Score ${score}`) }).check();
      await lead.getByLabel('Why this score?').fill(`What we do for benchmark ${benchmark}, and how we know.`);
      await lead.getByLabel('Yes, I have completed this section').check();
      await press(lead, 'Save and continue');
    }
  });

  await test.step('says what became of last year’s recommended actions', async () => {
    await expect(lead).toHaveURL(/check-answers/);
    await lead.getByRole('link', { name: 'Last year’s recommended action 1: say what became of it' }).click();
    for (const action of [1, 2, 3]) {
      const about = lead.getByRole('region', { name: `Action ${action}` });
      await about.getByRole('radio', { name: 'Done', exact: true }).check();
    }
    await press(lead, 'Save and go back');
    await lead.getByRole('link', { name: 'Check your answers, then submit' }).click();
  });

  await test.step('checks the answers, declares, and has a receipt', async () => {
    await expect(lead).toHaveURL(/check-answers/);
    await lead.getByRole('checkbox', { name: /I declare/ }).check();
    await press(lead, 'Submit self-assessment');
    await expect(lead).toHaveURL(/submitted/);
    await expect(lead.locator('main')).toContainText('PA-2223-');
  });

  const adviser = await as(browser, ADVISER);
  let review = '';
  await test.step('the adviser takes it into review and agrees nine scores with their summaries', async () => {
    await adviser.goto('/local-authorities');
    await adviser.getByRole('link', { name: 'Fellgate Borough Council' }).click();
    await press(adviser, /Take into review/);
    await expect(adviser.getByText('In review').first()).toBeVisible();
    review = new URL(adviser.url()).pathname.replace(/(\/reviews\/[^/]+).*/, '$1');
    await adviser.goto(`${review}/benchmarks/1`);
    for (const [benchmark, score] of Object.entries(AGREED)) {
      await expect(adviser).toHaveURL(new RegExp(`/benchmarks/${benchmark}(\\?|$)`));
      await adviser
        .getByRole('group', { name: 'Proposed score' })
        .getByRole('radio', { name: String(PROPOSED[benchmark]) })
        .check();
      await adviser.getByLabel('Why do you propose it?').fill('It is what the evidence shows.');
      await adviser
        .getByLabel('Summary of scoring')
        .fill(`What stands in the annex about benchmark ${benchmark}.\n\n- A first point\n- A second point`);
      await adviser
        .getByRole('group', { name: 'Agreed score' })
        .getByRole('radio', { name: String(score) })
        .check();
      await press(adviser, /^Save, (next|back)/);
      if (SELF[benchmark] !== score || PROPOSED[benchmark] !== score) {
        await expect(adviser.getByRole('link', { name: /^Give a reason for the agreed score/ })).toBeVisible();
        await adviser.getByLabel('Reason for the agreed score').fill('We agreed so in the meeting.');
        await press(adviser, /^Save, (next|back)/);
      }
      await expect(adviser).not.toHaveURL(new RegExp(`/benchmarks/${benchmark}$`));
      if (benchmark === '4') await adviser.goto(`${review}/benchmarks/6`);
    }
  });

  await test.step('what the adviser wrote is hidden from the council', async () => {
    const assessment = review.replace('/reviews/', '');
    const response = await lead.goto(`/self-assessment/${assessment}/agreed-scores`);
    expect(response?.status()).toBe(404);
  });

  await test.step('three actions, and no fourth', async () => {
    await adviser.goto(`${review}/actions`);
    for (const { text, benchmarks } of ACTIONS) {
      await adviser.getByLabel('What is recommended?').fill(text);
      for (const number of benchmarks) await adviser.getByRole('checkbox', { name: new RegExp(`^${number} `) }).check();
      await press(adviser, 'Add this action');
      await expect(adviser.getByText(text).first()).toBeVisible();
    }
    await expect(adviser.getByRole('button', { name: 'Add this action' })).toHaveCount(0);
  });

  await test.step('the adviser hands over; the council confirms every score', async () => {
    await adviser.goto(`${review}/hand-over`);
    await press(adviser, 'Hand over');
    const response = await lead.goto(`${review.replace('/reviews/', '/self-assessment/')}/agreed-scores`);
    expect(response?.status()).toBe(200);
    await press(lead, /Confirm every score/);
  });

  await test.step('agreed by both, written, and issued', async () => {
    await adviser.goto(`${review}/agree`);
    await press(adviser, 'Record as agreed');
    await adviser.goto(`${review}/letter`);
    const overall = adviser.getByLabel('Overall statement');
    await expect(overall).toHaveValue(OVERALL);
    const to = adviser.getByRole('group', { name: 'Who the letter is to' });
    await to.getByLabel('Name', { exact: false }).first().fill('Chief Executive');
    await to.getByLabel('Role').fill('Head of Paid Service');
    await to.getByLabel('Copies to').fill('Chair of the Prevent Partnership Board');
    await adviser.getByLabel('Who is thanked').fill('the Prevent Lead for Fellgate');
    await press(adviser, 'Save letter');
    await adviser.goto(`${review}/letter/preview`);
    await expect(adviser.getByText(/draft/i).first()).toBeVisible();
    await adviser.goto(`${review}/skip-fact-check`);
    await adviser
      .getByLabel('Why is the check left out?')
      .fill('The council read every word with the adviser in the meeting.');
    await press(adviser, 'Leave out the check');
    await adviser.goto(`${review}/issue`);
    await press(adviser, 'Issue the letter');
  });

  await test.step('a member of the scrutiny committee reads it, on a phone, without JavaScript', async () => {
    const page = await as(browser, READER, false);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/outcomes');
    await page
      .getByRole('link', { name: /Fellgate Borough Council/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How Fellgate is meeting the Prevent Duty');
    await expect(page.locator('main')).toContainText(OVERALL);
    await expect(page.locator('main')).toContainText(
      /Scores say whether the Duty’s requirements are met, not how effective/,
    );
    const rows = page
      .getByRole('table')
      .first()
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });
    await expect(rows).toHaveCount(10);
    // The score's own cell: the benchmark's number is a digit too.
    const cell = (benchmark: number, place: number) =>
      rows
        .nth(benchmark - 1)
        .getByRole('cell')
        .nth(place);
    for (const [benchmark, score] of Object.entries(AGREED)) {
      await expect(cell(Number(benchmark), 0)).toHaveText(String(score));
      await expect(cell(Number(benchmark), 1)).toHaveText(score >= 4 ? 'Exceeded' : 'Met');
      const said = page.getByText(`What stands in the annex about benchmark ${benchmark}.`);
      await expect(said).toBeHidden();
      await page
        .getByText(/^Summary of scoring/)
        .nth(Object.keys(AGREED).indexOf(benchmark))
        .click();
      await expect(said).toBeVisible();
    }
    await expect(page.getByRole('listitem').filter({ hasText: /^A second point$/ })).toHaveCount(9);
    await expect(cell(5, 0)).toHaveText('N/A');
    await expect(cell(5, 1)).toHaveText('Not scored');
    for (const { text } of ACTIONS) await expect(page.locator('main')).toContainText(text);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.getByRole('button', { name: /Read the whole letter/ }).click();
    const letter = await page.locator('main').innerText();
    const inOrder = [
      'Head of Paid Service',
      'Chair of the Prevent Partnership Board',
      'Annual Prevent Duty Assurance 2022/2023',
      'section 26',
      'Summary of performance',
      OVERALL,
      ...ACTIONS.map(({ text }) => text),
      'the Prevent Lead for Fellgate',
      'Annex: scores and summary of scoring',
      'What stands in the annex about benchmark 1.',
      'What stands in the annex about benchmark 10.',
      'No Prevent action plan in place.',
    ].map((text) => ({ text, at: letter.toLowerCase().indexOf(text.toLowerCase()) }));
    expect(letter).toContain('N/A');
    expect(inOrder.filter(({ at }) => at < 0)).toEqual([]);
    expect(inOrder.map(({ at }) => at)).toEqual(inOrder.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  await test.step("another council's board finds nothing", async () => {
    const { pathname } = new URL(adviser.url());
    const stranger = await as(browser, 'Member, Strathmarra Multi-Agency CONTEST Group');
    await stranger.goto('/outcomes');
    await expect(stranger.getByText('Fellgate')).toHaveCount(0);
    expect((await stranger.goto(pathname))?.status()).toBe(404);
  });
});
