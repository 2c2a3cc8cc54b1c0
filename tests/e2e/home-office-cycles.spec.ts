import { expect, test, type Locator, type Page } from '@playwright/test';
import { signInAs } from './signing-in';

const OFFICER = 'Prevent Assurance Lead, Home Office';
const summary = (page: Page) => page.locator('.govuk-error-summary');

async function fillDate(group: Locator, day: string, month: string, year: string) {
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

/** Years of a test's own: on one database the tests run once with JavaScript and once without. */
for (const [javaScriptEnabled, years] of [
  [true, '2040/41'],
  [false, '2050/51'],
] as const)
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a cycle is opened, councils are chosen, the deadline moves, and a council leaves', async ({ page }) => {
      const first = years.slice(0, 4);
      await signInAs(page, OFFICER);
      await page.goto('/cycles');
      await page.getByRole('button', { name: 'Open a cycle' }).click();

      await test.step('what is wrong is said, and what was typed stays', async () => {
        await page.getByLabel('Years').fill(`${first}/99`);
        await fillDate(page.getByRole('group', { name: 'Opening date' }), '31', '9', first);
        await page.getByRole('button', { name: 'Open this cycle' }).click();
        for (const wrong of [
          'Enter two years that follow each other, like 2026/27',
          'The opening date must be a real date',
          'Enter the deadline',
          'Choose which councils take part',
        ])
          await expect(summary(page)).toContainText(wrong);
        await expect(page.getByLabel('Years')).toHaveValue(`${first}/99`);
        await expect(page.getByRole('group', { name: 'Opening date' }).getByLabel('Day')).toHaveValue('31');
      });

      await test.step('it is opened for councils chosen one by one, by region', async () => {
        await page.getByLabel('Years').fill(years);
        await fillDate(page.getByRole('group', { name: 'Opening date' }), '1', '9', first);
        await fillDate(page.getByRole('group', { name: 'Deadline' }), '31', '1', String(Number(first) + 1));
        await page.getByRole('radio', { name: 'I will choose councils one by one' }).check();
        await page.getByRole('button', { name: 'Open this cycle' }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Add councils' })).toBeVisible();
        await page.getByLabel('Region').selectOption('North March');
        await page.getByRole('button', { name: 'Show its councils' }).click();
        await page.getByRole('button', { name: 'Add these councils' }).click();
        await expect(summary(page)).toContainText('Choose at least one council');
        await page.getByRole('checkbox', { name: 'Thornwick Council' }).check();
        await page.getByRole('button', { name: 'Add these councils' }).click();
        await expect(page.getByText('Councils added. They can start their self-assessment')).toBeVisible();
        await expect(page.getByRole('row', { name: /Thornwick Council.*Not started/ })).toBeVisible();
      });
      const cycle = new URL(page.url()).pathname;

      await test.step('the letter’s fixed text is there for each nation', async () => {
        await page.getByRole('link', { name: /^Scotland/ }).click();
        await expect(page.getByRole('main')).toContainText('Scotland');
        await page.goto(cycle);
      });

      await test.step('the deadline moves for all of them', async () => {
        await page.getByRole('link', { name: 'Change the deadline' }).click();
        await fillDate(page.getByRole('group', { name: 'New deadline' }), '1', '8', first);
        await page.getByRole('button', { name: 'Change the deadline' }).click();
        await expect(summary(page)).toContainText(
          `The deadline must be 1 September ${first}, when the cycle opens, or later`,
        );
        await fillDate(page.getByRole('group', { name: 'New deadline' }), '28', '2', String(Number(first) + 1));
        await page.getByRole('button', { name: 'Change the deadline' }).click();
        await expect(page.getByText('Deadline changed for every council of this cycle')).toBeVisible();
        await expect(page.getByRole('main')).toContainText(`28 February ${Number(first) + 1}`);
      });

      await test.step('of two deadlines at once the chosen one is saved', async () => {
        const next = String(Number(first) + 1);
        const deadline = () => page.getByRole('group', { name: 'New deadline' });
        for (const [choice, kept] of [
          ['Use Someone else of the Home Office’s', '7 March'],
          ['Keep yours, as it stands below', '9 March'],
        ] as const) {
          await page.goto(`${cycle}/deadline`);
          const other = await page.context().newPage();
          await other.goto(`${cycle}/deadline`);
          await fillDate(other.getByRole('group', { name: 'New deadline' }), '7', '3', next);
          await other.getByRole('button', { name: 'Change the deadline' }).click();
          await expect(other.getByText('Deadline changed for every council of this cycle')).toBeVisible();
          await other.close();
          await fillDate(deadline(), '9', '3', next);
          await page.getByRole('button', { name: 'Change the deadline' }).click();
          const versions = page.getByRole('region', { name: 'Two versions: choose which to keep' });
          await expect(versions).toContainText(`7 March ${next}`);
          await expect(versions).toContainText(`9 March ${next}`);
          await page.getByRole('radio', { name: choice }).check();
          await page.getByRole('button', { name: 'Change the deadline' }).click();
          await expect(page.getByText('Deadline changed for every council of this cycle')).toBeVisible();
          await expect(page.getByRole('main')).toContainText(`${kept} ${next}`);
        }
      });

      await test.step('a council leaves, with a reason', async () => {
        await page.getByRole('link', { name: 'Withdraw Thornwick Council' }).click();
        await page.getByRole('button', { name: 'Withdraw this council' }).click();
        await expect(summary(page)).toContainText('Enter why the council leaves this cycle');
        await page.getByLabel('Why does it leave?').fill('It merges with <b>another</b>');
        await page.getByRole('button', { name: 'Withdraw this council' }).click();
        await expect(page.getByText('The council has left this cycle')).toBeVisible();
        await expect(page.getByRole('row', { name: /Thornwick Council.*Withdrawn/ })).toBeVisible();
        await expect(page.getByRole('link', { name: 'Withdraw Thornwick Council' })).toHaveCount(0);
      });

      await test.step('the same years again are refused, with the way to the cycle that is there', async () => {
        await page.goto('/cycles/new');
        await page.getByLabel('Years').fill(years);
        await fillDate(page.getByRole('group', { name: 'Opening date' }), '1', '9', first);
        await fillDate(page.getByRole('group', { name: 'Deadline' }), '31', '1', String(Number(first) + 1));
        await page.getByRole('radio', { name: 'All assessed councils of some regions' }).check();
        await page.getByRole('checkbox', { name: /^Scotland/ }).check();
        await page.getByRole('button', { name: 'Open this cycle' }).click();
        await summary(page)
          .getByRole('link', { name: /^There is a cycle of these years already/ })
          .click();
        await expect(page).toHaveURL(cycle);
      });

      await test.step('the audit has all of it, and its chain is whole', async () => {
        await page.goto('/audit');
        await page.getByRole('button', { name: 'Check it now' }).click();
        await expect(page.getByText('Checked. What was found is shown below.')).toBeVisible();
        await expect(
          page.getByText(/^The chain was whole when it was checked on .*: [\d,]+ events, each tied to the one before/),
        ).toBeVisible();
        await page.getByLabel('Show one council').fill('thornwick');
        await page.getByRole('button', { name: 'Search' }).click();
        await expect(
          page.getByRole('row', { name: /Withdraw council \(assessment\).*Thornwick Council/ }).first(),
        ).toBeVisible();
        await expect(page.getByRole('main')).not.toContainText('It merges with');
      });
    });
  });

test('where the current cycle stands is counted, and each count leads to its councils', async ({ page }) => {
  await signInAs(page, OFFICER);
  await page.goto('/cycles');
  const card = page.locator('.govuk-summary-card', { has: page.getByRole('heading', { name: 'Cycle 2022/23' }) });
  await card.getByRole('link', { name: 'Withdrawn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cycle 2022/23' })).toBeVisible();
  await expect(page.getByLabel('State')).toHaveValue('withdrawn');
  const rows = page.getByRole('row').filter({ hasText: 'Withdrawn' });
  await expect(rows).toHaveCount(1);
  await page.getByLabel('State').selectOption('Any state');
  await page.getByLabel('Region').selectOption('Scotland');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row', { name: /Strathmarra Council/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('1 council');
});

test('a cycle that is not there, and one with a malformed id, are not found', async ({ page }) => {
  await signInAs(page, OFFICER);
  for (const path of [
    '/cycles/1',
    '/cycles/01a20a9a-5631-7007-9750-4edb78695b13',
    '/cycles/01a20a9a-5631-7007-9750-4edb78695b13/deadline',
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});
