import { expect, test, type Browser, type Page } from '@playwright/test';
import { aPdf } from '../factories/files';
import { mailTo, signInAs } from './signing-in';

const ADVISER = 'Regional Prevent Adviser, North March';
const REVIEW = /\/reviews\/[0-9a-f-]{36}/;
const SCORED = [1, 2, 3, 4, 6, 7, 8, 9, 10];

async function openReview(page: Page, council: string): Promise<string> {
  await signInAs(page, ADVISER);
  await page.goto('/local-authorities');
  await page
    .getByRole('link', { name: new RegExp(`^${council}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(council);
  return REVIEW.exec(page.url())?.[0] ?? '';
}

async function enter(page: Page, number: number, score: number) {
  await page.getByRole('radio', { name: new RegExp(`^Score ${String(score)}\\b`) }).check();
  await page
    .getByRole('textbox', { name: 'Why this score?' })
    .fill(`Benchmark ${String(number)}, as the document says.`);
  await page.getByRole('radio', { name: 'Yes, I have completed this section' }).check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
}

const COUNCIL = 'Kirkmarch';
const LEAD = 'Prevent Lead, Kirkmarch';

/** One council's own, in both runs: what it sent before is sent back first, and a new document comes. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a council that sent a document: entered, submitted, confirmed', async ({ page, browser }) => {
      test.slow();
      const review = await openReview(page, COUNCIL);
      await page.getByRole('button', { name: 'Take into review' }).click();
      await expect(page.getByText('Taken into review.')).toBeVisible();
      await page.goto(`${review}/send-back`);
      await page.getByLabel('What should the council change?').fill('Please send the form of this year.');
      await page.getByRole('button', { name: 'Send back' }).click();
      await expect(page.getByText('Sent back. The Prevent Leads have been sent a notice.')).toBeVisible();
      await page.goto(`${review}/on-behalf`);
      await expect(page.getByText('The council has begun itself')).toBeVisible();

      await test.step('everything that is wrong is said at once, and nothing typed is lost', async () => {
        await page.getByLabel('Why do you enter it?').fill('They sent it by post.');
        await page.getByRole('button', { name: 'Begin' }).click();
        const summary = page.locator('.govuk-error-summary');
        await expect(summary).toContainText('Enter the date on which the document came');
        await expect(page.getByLabel('Why do you enter it?')).toHaveValue('They sent it by post.');
      });

      await test.step('the document is a file', async () => {
        await page.getByLabel('Day').fill('9');
        await page.getByLabel('Month').fill('1');
        await page.getByLabel('Year').fill('2023');
        await page
          .getByLabel('The document', { exact: true })
          .setInputFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer: aPdf('% the second') });
        await page.getByRole('button', { name: 'Begin' }).click();
        await expect(page.getByText('Begun. The Prevent Leads have been sent a notice.')).toBeVisible();
        await expect(page.getByRole('link', { name: 'form.pdf', exact: true })).toBeVisible();
      });

      const theirs = await aPage(browser, javaScriptEnabled);
      await test.step('the council sees it, and what it saved is in the form', async () => {
        await signInAs(theirs, LEAD);
        await theirs
          .getByRole('link', { name: /self-assessment/i })
          .first()
          .click();
        await expect(theirs.getByText('is entering this self-assessment for you')).toBeVisible();
        await page.goto(`${review}/on-behalf/benchmarks/1`);
        await expect(page.getByRole('textbox', { name: 'Why this score?' })).not.toHaveValue('');
      });

      if (javaScriptEnabled)
        await test.step('the form saves itself in the adviser’s name, as the council’s does', async () => {
          await page.getByRole('textbox', { name: 'Why this score?' }).fill('What the document says, so far.');
          await expect(page.getByText(/^Saved \d{1,2}:\d\d[ap]m$/)).toBeVisible();
          await page.reload();
          await expect(page.getByRole('textbox', { name: 'Why this score?' })).toHaveValue(
            'What the document says, so far.',
          );
        });

      await test.step('benchmark by benchmark', async () => {
        for (const number of SCORED) {
          await page.goto(`${review}/on-behalf/benchmarks/${String(number)}`);
          await enter(page, number, 3);
          await expect(page).not.toHaveURL(new RegExp(`/benchmarks/${String(number)}$`));
        }
        await page.goto(`${review}/on-behalf`);
        await page.getByRole('button', { name: 'Submit on the council’s behalf' }).click();
        await expect(page.getByText('Submitted on the council’s behalf. The Prevent Leads are asked')).toBeVisible();
        await expect(page.getByText('The council has not said yet whether it is what it sent.')).toBeVisible();
      });

      await test.step('the lead is asked by e-mail, compares and answers', async () => {
        const email = `kirkmarch.prevent-lead@northmarch.example`;
        await expect(async () => {
          expect((await mailTo(theirs, email)).join('\n')).toContain('is this what you sent?');
        }).toPass({ timeout: 20_000 });
        await theirs.goto('/home');
        await theirs
          .getByRole('link', { name: /self-assessment/i })
          .first()
          .click();
        await theirs.getByRole('button', { name: 'Compare and answer' }).click();
        await expect(theirs.getByText('Benchmark 10, as the document says.')).toBeVisible();
        await theirs.getByRole('radio', { name: 'Something differs' }).check();
        await theirs.getByRole('button', { name: 'Send this answer' }).click();
        await expect(theirs.locator('.govuk-error-summary')).toContainText('Say what differs');
        await theirs.getByLabel('What differs?').fill('Benchmark 3 was a 4.');
        await theirs.getByRole('button', { name: 'Send this answer' }).click();
        await expect(theirs.getByText('Your answer has been sent')).toBeVisible();
        await page.goto(review);
        await expect(page.getByText('Benchmark 3 was a 4.')).toBeVisible();
        await theirs.getByRole('button', { name: 'Answer again' }).click();
        await theirs.getByRole('radio', { name: 'This is what we sent' }).check();
        await theirs.getByRole('button', { name: 'Send this answer' }).click();
        await page.goto(review);
        await expect(page.getByText('Confirmed as what the council sent')).toBeVisible();
      });
    });
  });

const aPage = async (browser: Browser, javaScriptEnabled: boolean): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled })).newPage();
