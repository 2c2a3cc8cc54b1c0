import { expect, test } from '@playwright/test';
import { signInAs } from './signing-in';

const ADVISER = 'Regional Prevent Adviser, North March';
const LEAD = 'Prevent Lead, Ravensholme';
const OFFICER = 'Prevent Assurance Lead, Home Office';

/** A year of each run's own: on one database the tests run once with JavaScript and once without, in either order. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the adviser gives a council more time, and the council reads until when and why', async ({ page }) => {
      await signInAs(page, ADVISER);
      await page.goto('/local-authorities');
      await page.getByRole('link', { name: /Ravensholme/ }).click();
      await page.getByRole('link', { name: 'Extend the deadline' }).click();
      await page.getByRole('button', { name: 'Extend the deadline' }).click();
      const summary = page.locator('.govuk-error-summary');
      await expect(summary).toContainText('Enter the new deadline');
      await expect(summary).toContainText('Give a reason: it becomes part of the record');

      const now = await page.getByText('The deadline now:').locator('..').textContent();
      const [, day = '', month = '', year = ''] = /(\d+) (\w+) (\d{4})/.exec(now ?? '') ?? [];
      const next = new Date(`${day} ${month} ${year} 12:00 UTC`);
      next.setUTCDate(next.getUTCDate() + 3);
      const fill = async (date: Date) => {
        await page.getByLabel('Day').fill(String(date.getUTCDate()));
        await page.getByLabel('Month').fill(String(date.getUTCMonth() + 1));
        await page.getByLabel('Year').fill(String(date.getUTCFullYear()));
      };
      const reason = `Flooding took the offices away (${javaScriptEnabled ? 'first' : 'second'})`;
      await page.getByLabel('Why does the council need more time?').fill(reason);
      await fill(new Date(`${day} ${month} ${year} 12:00 UTC`));
      await page.getByRole('button', { name: 'Extend the deadline' }).click();
      await expect(summary).toContainText('The new deadline must be later than');
      await expect(page.getByLabel('Why does the council need more time?')).toHaveValue(reason);
      await fill(next);
      await page.getByRole('button', { name: 'Extend the deadline' }).click();
      await expect(page.getByText('Deadline extended. The Prevent Leads have been sent a notice.')).toBeVisible();
      await expect(page.getByRole('main')).toContainText(reason);

      await page.context().clearCookies();
      await signInAs(page, LEAD);
      await page.goto('/home');
      await page
        .getByRole('link', { name: /self-assessment/i })
        .first()
        .click();
      await expect(page.getByRole('main')).toContainText(`${next.getUTCDate()} `);
      await expect(page.getByRole('main')).toContainText(reason);
    });

    test('the Home Office sets when councils are reminded', async ({ page }) => {
      await signInAs(page, OFFICER);
      await page.goto('/cycles');
      await page.getByRole('link', { name: '2022/23', exact: false }).first().click();
      await page.getByRole('link', { name: 'Change reminders' }).click();
      const days = page.getByLabel('On which days before the deadline are councils reminded?');
      await days.fill('every week');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Enter up to ten whole numbers of days');
      await expect(days).toHaveValue('every week');
      await days.fill('21 7 1');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Settings saved')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('21 days before, 7 days before, 1 day before');
    });
  });
