import { expect, test, type Page } from '@playwright/test';
import { mailTo, signInAs, signInByCode } from './signing-in';

/**
 * Sharing the work in a county: its lead, a district's officer and the police, with and without JavaScript. The county is this
 * file's own, and each run asks somebody new, so that it can begin again on the same data.
 */
test.describe.configure({ mode: 'serial' });

const LEAD = 'Prevent Lead, Hallowshire';
/** Without a role for a while: no other journey signs in as them. */
const HANDING_OVER = 'Prevent Lead, Marchshire';
const DISTRICT = 'Community Safety Officer, East Hallow';
const POLICE = 'Prevent Officer, Hallowshire Police';
const ADVISER = 'Regional Prevent Adviser, North March';

async function openSelfAssessment(page: Page): Promise<string> {
  await page.goto('/home');
  await page.getByRole('link', { name: 'Self-assessment 2022/23' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Self-assessment 2022/23' })).toBeVisible();
  return page.url();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const run = javaScriptEnabled ? 'with' : 'without';
    const email = `officer-${run}-${Date.now()}@northmarch.example`;

    test('a lead asks somebody by e-mail, who signs in, has what was asked and nothing else', async ({
      page,
      browser,
    }) => {
      test.setTimeout(120_000);
      await signInAs(page, LEAD);
      const list = await openSelfAssessment(page);
      await page.getByRole('link', { name: 'See who helps, and ask others' }).click();
      await expect(heading(page, 'People helping')).toBeVisible();
      await page.getByRole('button', { name: 'Ask somebody to help' }).click();

      await test.step('everything that is missing is said, and what was typed stays', async () => {
        await page.getByLabel('Full name').fill(`Health Officer ${run}`);
        await page.getByRole('button', { name: 'Ask them' }).click();
        const summary = page.locator('.govuk-error-summary');
        await expect(summary).toContainText('Enter an e-mail address in the correct format');
        await expect(summary).toContainText('Choose for whom they speak');
        await expect(summary).toContainText('Choose the benchmarks that you ask them to help with');
        await expect(page.getByLabel('Full name')).toHaveValue(`Health Officer ${run}`);
      });

      await test.step('benchmark 5 is not offered', async () => {
        await expect(page.getByRole('checkbox')).toHaveCount(9);
        await expect(page.getByRole('checkbox', { name: /^5\./ })).toHaveCount(0);
      });

      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('radio', { name: 'A health organisation' }).check();
      await page.getByRole('checkbox', { name: /^7\./ }).check();
      await page.getByRole('button', { name: 'Ask them' }).click();
      await expect(page.getByText('They have been asked')).toBeVisible();
      await expect(page.getByRole('heading', { name: `Health Officer ${run}` })).toBeVisible();

      const officer = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await test.step('the e-mail says what is asked and holds nothing of what was written', async () => {
        await expect(async () => {
          const [mail = ''] = await mailTo(officer, email);
          expect(mail).toContain('7. Training Plan');
          expect(mail).toContain(list);
        }).toPass({ timeout: 20_000 });
      });
      await signInByCode(officer, email);
      await expect(officer.getByText('Benchmarks given to you')).toBeVisible();
      await officer.goto(list);
      await expect(officer.getByRole('link', { name: /^\d+\. / })).toHaveCount(1);
      for (const path of ['/benchmarks/8', '/benchmarks/8/messages', '/check-answers', '/people', '/contributions'])
        expect((await officer.goto(list + path))?.status(), path).toBe(404);

      await test.step('their help is changed, then ended: they find nothing any more', async () => {
        await page.getByRole('link', { name: `Change benchmarks (Health Officer ${run})` }).click();
        await page.getByRole('checkbox', { name: /^4\./ }).check();
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Saved. They have been told')).toBeVisible();
        await officer.goto(list);
        await expect(officer.getByRole('link', { name: /^\d+\. / })).toHaveCount(2);
        await page.getByRole('link', { name: `End their help (Health Officer ${run})` }).click();
        await expect(heading(page, 'End their help?')).toBeVisible();
        await page.getByRole('button', { name: 'End their help' }).click();
        await expect(page.getByText('Their help has ended')).toBeVisible();
        expect((await officer.goto(list))?.status()).toBe(404);
      });
      await officer.context().close();
    });

    test('a district officer answers, asks their colleagues and says that it is ready; the lead sees it', async ({
      page,
      browser,
    }) => {
      test.setTimeout(120_000);
      await signInAs(page, DISTRICT);
      await expect(page.getByRole('heading', { level: 2, name: 'Hallowshire County Council' })).toBeVisible();
      const list = await openSelfAssessment(page);
      await expect(page.getByText('The Prevent Lead has the others')).toBeVisible();
      await page.goto(`${list}/benchmarks/9`);
      await expect(heading(page, 'Engagement Activity')).toBeVisible();

      await test.step('words between their own people, and none of them lost from the form on the way', async () => {
        const why = `Each district has a calendar of its own (${run} JavaScript).`;
        await page.getByRole('textbox', { name: 'Why this score?' }).fill(why);
        const write = page.getByRole('button', { name: 'Save and write to those who work on it' });
        if (await write.isVisible()) await write.click();
        else {
          await page.getByRole('button', { name: 'Save and go back' }).click();
          await page.goto(`${list}/benchmarks/9/messages`);
        }
        await expect(heading(page, 'Between your own people')).toBeVisible();
        await expect(page.getByText('Regional Prevent Adviser and the Home Office never see it')).toBeVisible();
        await page.getByRole('button', { name: 'Send' }).click();
        await expect(page.getByRole('link', { name: 'Write what you want to ask or say' })).toBeVisible();
        await page.getByLabel('What do you want to ask or say?').fill(`Who keeps the calendar, ${run}?`);
        await page.getByRole('button', { name: 'Send' }).click();
        await expect(page.getByText('Sent. The others have been told')).toBeVisible();
        await expect(page.getByText(`Who keeps the calendar, ${run}?`)).toBeVisible();
        await page.getByRole('link', { name: 'Back to benchmark 9' }).click();
        await expect(page.getByRole('textbox', { name: 'Why this score?' })).toHaveValue(why);
      });

      await test.step('ready for the lead, until they change something', async () => {
        await page.getByRole('button', { name: 'Save and mark as ready' }).click();
        await expect(heading(page, 'Ready for the lead?')).toBeVisible();
        await page.getByRole('button', { name: 'Mark as ready' }).click();
        await expect(page.getByText('Marked as ready. The Prevent Lead sees it on their list')).toBeVisible();
        await expect(page.getByText('You marked it as ready for the lead').first()).toBeVisible();
      });

      const lead = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await signInAs(lead, LEAD);
      await lead.goto(list);
      await expect(lead.getByText('Ready: 1 of 1 helper')).toBeVisible();
      await lead.goto(`${list}/benchmarks/9`);
      await expect(lead.getByText(`Who keeps the calendar, ${run}?`)).toBeVisible();
      await lead.goto(`${list}/contributions`);
      await expect(lead.getByRole('heading', { level: 3, name: 'East Hallow District Council' })).toBeVisible();
      await expect(lead.getByText('Nothing yet from Prevent Officer, Hallowshire Police.')).toBeVisible();
      await lead.context().close();

      await test.step('a change takes it back', async () => {
        await page.goto(`${list}/benchmarks/9`);
        await page.getByRole('textbox', { name: 'Why this score?' }).fill(`Changed ${run}.`);
        await page.getByRole('button', { name: 'Save and go back' }).click();
        await expect(page.getByText('Saved. You can come back to it at any time')).toBeVisible();
        await page.goto(`${list}/benchmarks/9`);
        await expect(page.getByRole('button', { name: 'Save and mark as ready' })).toBeVisible();
      });
    });

    test('the police see whose the answers of others are not theirs to see, and an adviser sees none of it', async ({
      page,
    }) => {
      await signInAs(page, POLICE);
      const list = await openSelfAssessment(page);
      await expect(page.getByRole('link', { name: /^6\. / })).toBeVisible();
      expect((await page.goto(`${list}/benchmarks/8`))?.status()).toBe(404);
      await page.goto(`${list}/benchmarks/10`);
      await expect(page.getByText('Between your own people')).toBeVisible();
      await page.context().clearCookies();
      await signInAs(page, ADVISER);
      for (const path of ['/benchmarks/8', '/benchmarks/8/messages', '/people', '/contributions'])
        expect((await page.goto(list + path))?.status(), path).toBe(404);
    });

    test('a lead adds another, hands over, and is handed back to, without an administrator', async ({
      page,
      browser,
    }) => {
      test.setTimeout(120_000);
      const second = `lead-${run}-${Date.now()}@northmarch.example`;
      await signInAs(page, HANDING_OVER);
      const list = await openSelfAssessment(page);
      await page.goto(`${list}/people/hand-over`);
      const other = `Deputy Prevent Lead ${run}`;
      await page.goto(`${list}/people/add-lead`);
      await page.getByLabel('E-mail address').fill(second);
      await page.getByLabel('Full name').fill(other);
      await page.getByRole('button', { name: 'Make them Prevent Lead' }).click();
      await expect(page.getByText('They are now a Prevent Lead too')).toBeVisible();

      await page.getByRole('link', { name: 'Hand over to another Prevent Lead' }).click();
      await page.getByRole('button', { name: 'Hand over and end my role' }).click();
      await expect(page.getByRole('link', { name: 'Choose the Prevent Lead to whom you hand over' })).toBeVisible();
      await page.getByRole('radio', { name: other }).check();
      await page.getByRole('button', { name: 'Hand over and end my role' }).click();
      await expect(page.getByText('You have handed over. Both of you have been told by e-mail')).toBeVisible();
      expect((await page.goto(list))?.status()).toBe(404);

      const deputy = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await signInByCode(deputy, second);
      await deputy.goto(`${list}/people/add-lead`);
      await deputy.getByLabel('E-mail address').fill('marchshire.prevent-lead@northmarch.example');
      await deputy.getByLabel('Full name').fill('Prevent Lead');
      await deputy.getByRole('button', { name: 'Make them Prevent Lead' }).click();
      await expect(deputy.getByText('They are now a Prevent Lead too')).toBeVisible();
      await deputy.goto(`${list}/people/hand-over`);
      await deputy.getByRole('radio', { name: HANDING_OVER }).check();
      await deputy.getByRole('button', { name: 'Hand over and end my role' }).click();
      await expect(deputy.getByText('You have handed over')).toBeVisible();
      await page.goto(list);
      await expect(heading(page, 'Self-assessment 2022/23')).toBeVisible();
      await deputy.context().close();
    });
  });
