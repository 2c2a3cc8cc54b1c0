import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { demonstrationLink } from '@/prisma/demonstration/links';
import { aPdf } from '../factories/files';
import { mailTo, signInAs } from './signing-in';

/**
 * One question by link, and a text between two councils of one partnership, with JavaScript and without. The councils are
 * this file's own: Saltmere and Harrowdale share a board.
 */
test.describe.configure({ mode: 'serial' });

const ASKER = 'Prevent Lead, Harrowdale';
const NEIGHBOUR = 'Prevent Lead, Saltmere';

async function openBenchmark(page: Page, number: number) {
  await page.goto('/home');
  await page.getByRole('link', { name: 'Self-assessment 2022/23' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Self-assessment 2022/23' })).toBeVisible();
  await page.goto(`${new URL(page.url()).pathname}/benchmarks/${number}`);
}

/** Asks from the benchmark's page, and gives the path of the link that arrives. */
async function ask(page: Page, benchmark: number, who: { name: string; email: string }, question: string) {
  await openBenchmark(page, benchmark);
  await page.getByRole('button', { name: /Ask somebody without an account|Questions and answers/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ask somebody without an account' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Whom do you ask?' }).fill(who.name);
  await page.getByRole('textbox', { name: 'Their e-mail address' }).fill(who.email);
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.getByRole('button', { name: 'Send the question' }).click();
  await expect(page.getByText('The question has been sent')).toBeVisible();
  const questions = page.url();
  let link = '';
  await expect(async () => {
    link = /\/answer\/[\w-]{43}/.exec((await mailTo(page, who.email))[0] ?? '')?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 20_000 });
  await page.goto(questions);
  return link;
}

/** What a visit cannot come to (tests/accessibility): a state that something was sent for. */
async function isAccessible(page: Page) {
  // A page that a form leads to is given its title a moment after its content.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

const why = (page: Page) => page.getByRole('textbox', { name: 'Why this score?' });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  // Each its own benchmarks, so that one does not stand in the other's way.
  const [asked, shared, filed] = javaScriptEnabled ? [6, 2, 8] : [7, 4, 9];

  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test(`a question is answered by link, once; the answer is accepted and copied in, ${how}`, async ({
      page,
      browser,
    }) => {
      test.setTimeout(120_000);
      await signInAs(page, ASKER);
      const who = { name: 'Site Manager', email: `site.${asked}@northmarch.example` };
      const link = await ask(page, asked, who, 'Who checks the bookings?');

      const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage();

      await test.step('the link shows the question and who asks, and tells its address to nobody', async () => {
        const response = await stranger.goto(link);
        expect(response?.headers()['referrer-policy']).toBe('strict-origin');
        await expect(stranger.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
        await expect(stranger.getByText('Who checks the bookings?')).toBeVisible();
        await expect(stranger.getByText('Prevent Lead, Harrowdale of Harrowdale Council asks you')).toBeVisible();
        await other.goto(link);
      });

      await test.step('an error keeps what was typed', async () => {
        await stranger.getByRole('textbox', { name: 'Your answer' }).fill('Ni 👍 نحن نتحقق');
        await stranger.getByRole('textbox', { name: 'Your name' }).fill('');
        await stranger.getByRole('button', { name: 'Send your answer' }).click();
        await expect(stranger.getByRole('alert').getByRole('link', { name: 'Enter your name' })).toBeVisible();
        await expect(stranger.getByRole('textbox', { name: 'Your answer' })).toHaveValue('Ni 👍 نحن نتحقق');
      });

      await test.step('it takes one answer', async () => {
        await stranger.getByRole('textbox', { name: 'Your name' }).fill('The Site Manager');
        await stranger.getByRole('button', { name: 'Send your answer' }).click();
        await expect(stranger.getByText('Your answer has been sent. Thank you')).toBeVisible();
        await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This question has been answered');
        await stranger.goto(link);
        await expect(stranger.getByRole('textbox')).toHaveCount(0);
      });

      await test.step('a second answer is refused, and what was typed can be copied', async () => {
        await other.getByRole('textbox', { name: 'Your answer' }).fill('A second answer');
        await other.getByRole('textbox', { name: 'Your name' }).fill('Somebody else');
        await other.getByRole('button', { name: 'Send your answer' }).click();
        await expect(other.getByText(/^This question has been answered already, so nothing was sent/)).toBeVisible();
        await expect(other.getByRole('textbox').first()).toHaveValue('A second answer');
      });
      await stranger.context().close();
      await other.context().close();

      await test.step('the asker accepts it and copies it into “Why this score?”', async () => {
        await page.reload();
        await expect(page.getByText('Ni 👍 نحن نتحقق')).toBeVisible();
        await page.getByRole('button', { name: 'Accept this answer (question to Site Manager)' }).click();
        await expect(page.getByText(/^The answer has been accepted/)).toBeVisible();
        await page.getByRole('button', { name: /^Copy it into “Why this score\?”/ }).click();
        await expect(page.getByText(/^The text has been put into “Why this score\?”/)).toBeVisible();
        await expect(why(page)).toHaveValue(/From The Site Manager, .*\nNi 👍 نحن نتحقق$/);
      });
    });

    test(`an answer brings files; one is downloaded and taken as evidence, ${how}`, async ({ page, browser }) => {
      test.setTimeout(180_000);
      await signInAs(page, ASKER);
      const who = { name: 'Board Clerk', email: `clerk.${filed}@northmarch.example` };
      const link = await ask(page, filed, who, 'May we have the minutes?');
      const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const minutes = { name: 'Cofnodion – Môn.pdf', mimeType: 'application/pdf', buffer: aPdf(`% ${how}`) };
      const policy = { name: 'Policy.pdf', mimeType: 'application/pdf', buffer: aPdf(`% policy ${how}`) };
      const files = (at: Page, name: string) => at.getByLabel(name, { exact: true });
      await other.goto(link);

      await test.step('a web page named .pdf is refused with words, and the answer is kept', async () => {
        await stranger.goto(link);
        if (javaScriptEnabled) await isAccessible(stranger);
        await stranger.getByRole('textbox', { name: 'Your answer' }).fill('Dyma’r cofnodion 👍');
        await files(stranger, 'First file').setInputFiles({
          name: 'minutes.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
        });
        await files(stranger, 'Second file').setInputFiles(minutes);
        await stranger.getByRole('button', { name: 'Send your answer' }).click();
        const summary = stranger.locator('.govuk-error-summary');
        await expect(summary.getByRole('link', { name: /^The file is a web page/ })).toHaveAttribute('href', '#file1');
        await expect(summary.getByRole('link', { name: `Choose “${minutes.name}” again` })).toHaveAttribute(
          'href',
          '#file2',
        );
        await expect(stranger.getByRole('textbox', { name: 'Your answer' })).toHaveValue('Dyma’r cofnodion 👍');
        await expect(stranger.getByRole('textbox', { name: 'Your name' })).toHaveValue('Board Clerk');
        expect(new URL(stranger.url()).search).not.toContain('cofnodion');
        if (javaScriptEnabled) await isAccessible(stranger);
      });

      await test.step('sent again it is taken with its files, once', async () => {
        await files(stranger, 'First file').setInputFiles(minutes);
        await files(stranger, 'Third file').setInputFiles(policy);
        await stranger.getByRole('button', { name: 'Send your answer' }).click();
        await expect(stranger.getByText('Your answer has been sent. Thank you')).toBeVisible();
        await other.getByRole('textbox', { name: 'Your answer' }).fill('A second answer');
        await files(other, 'First file').setInputFiles(policy);
        await other.getByRole('button', { name: 'Send your answer' }).click();
        await expect(other.getByText(/^This question has been answered already, so nothing was sent/)).toBeVisible();
        await expect(other.getByRole('textbox').first()).toHaveValue('A second answer');
      });
      await stranger.context().close();
      await other.context().close();

      const offer = page.getByRole('button', { name: `Offer it as evidence (${minutes.name})` });
      const address = await test.step('the lead downloads a file, byte for byte', async () => {
        await page.reload();
        const download = page.getByRole('link', { name: minutes.name });
        const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
        expect(file.suggestedFilename()).toBe(minutes.name);
        expect(await readFile(await file.path())).toEqual(minutes.buffer);
        const href = (await download.getAttribute('href')) ?? '';
        const headers = (await page.request.get(href)).headers();
        expect(headers['content-disposition']).toMatch(/^attachment; /);
        expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
        expect(headers['x-content-type-options']).toBe('nosniff');
        await expect(page.getByText('not scanned for viruses').first()).toBeVisible();
        await expect(offer).toHaveCount(0);
        return href;
      });

      await test.step('and takes it as evidence, once the answer is accepted', async () => {
        await page.getByRole('button', { name: 'Accept this answer (question to Board Clerk)' }).click();
        await expect(page.getByText(/^The answer has been accepted/)).toBeVisible();
        await offer.click();
        await expect(page.getByText(/^The file has been offered as evidence for this benchmark/)).toBeVisible();
        await expect(page.getByText('offered as evidence)')).toBeVisible();
        await expect(offer).toHaveCount(0);
        if (javaScriptEnabled) await isAccessible(page);
      });

      await test.step('a file that was not is deleted when the answer is left', async () => {
        await page.getByRole('button', { name: 'Leave it (question to Board Clerk)' }).click();
        await expect(page.getByText(/^The answer was left: its files are deleted on \d+ \w+ \d{4}/)).toBeVisible();
        const questions = new URL(page.url()).pathname;
        await page.goto(questions.replace('/questions', '/evidence'));
        await expect(
          page.getByRole('link', { name: `${minutes.name} (from Board Clerk by link, ` }).first(),
        ).toBeVisible();
      });

      await test.step('the adviser does not find it where it came in', async () => {
        await page.context().clearCookies();
        await signInAs(page, 'Regional Prevent Adviser, North March');
        expect((await page.request.get(address)).status()).toBe(404);
      });
    });

    test(`a withdrawn question says so, also to somebody who was writing, ${how}`, async ({ page, browser }) => {
      test.setTimeout(120_000);
      await signInAs(page, ASKER);
      const who = { name: 'Ward Officer', email: `ward.${asked}@northmarch.example` };
      const link = await ask(page, asked, who, 'Is this still so?');
      const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await stranger.goto(link);
      await stranger.getByRole('textbox', { name: 'Your answer' }).fill('Half an answer');
      await page.getByRole('button', { name: 'Withdraw (question to Ward Officer)' }).click();
      await expect(page.getByText('The question has been withdrawn')).toBeVisible();
      await stranger.getByRole('button', { name: 'Send your answer' }).click();
      await expect(stranger.getByText(/^This question was withdrawn in the meantime/)).toBeVisible();
      await expect(stranger.getByRole('textbox').first()).toHaveValue('Half an answer');
      await stranger.goto(link);
      await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This question was withdrawn');
      await expect(stranger.getByRole('link', { name: 'harrowdale.prevent-lead@northmarch.example' })).toBeVisible();
      await stranger.context().close();
    });

    test(`a neighbour’s text is taken over, and its source is named, ${how}`, async ({ page }) => {
      test.setTimeout(120_000);
      await signInAs(page, NEIGHBOUR);
      await openBenchmark(page, shared);
      await page.getByRole('link', { name: 'Share your text with neighbours' }).click();
      await page.getByRole('checkbox', { name: /^Our answers to the statements too/ }).check();
      await page.getByRole('button', { name: 'Share our text as it stands now' }).click();
      await expect(page.getByText('It is shared with your partnership as it stands now')).toBeVisible();
      await page.context().clearCookies();

      await signInAs(page, ASKER);
      await openBenchmark(page, shared);
      const before = await why(page).inputValue();
      expect(before).not.toBe('');
      await expect(page.getByText(/^Shared by Saltmere \(/)).toBeVisible();
      await page.getByRole('button', { name: 'Read it and take it over' }).click();
      await page.getByRole('button', { name: 'Take over the text of Saltmere Council' }).click();
      await expect(page.getByText(/^The text has been put into “Why this score\?”/)).toBeVisible();
      expect((await why(page).inputValue()).startsWith(`${before}\n\n`)).toBe(true);
      await expect(page.getByText('Began from a text of Saltmere Council')).toBeVisible();
      await page.context().clearCookies();

      await signInAs(page, NEIGHBOUR);
      await openBenchmark(page, shared);
      await page.getByRole('link', { name: /Share your text/ }).click();
      await page.getByRole('button', { name: 'Stop sharing' }).click();
      await expect(page.getByText('It is no longer shared')).toBeVisible();
    });
  });
}

test('a link that never was is one plain page, whatever was typed', async ({ page }) => {
  for (const token of ['x', 'a'.repeat(43), demonstrationLink('open').slice(1)]) {
    expect((await page.goto(`/answer/${token}`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  }
});

test('the adviser and the Home Office do not find a council’s questions', async ({ page }) => {
  await signInAs(page, ASKER);
  await openBenchmark(page, 6);
  const questions = `${new URL(page.url()).pathname}/questions`;
  for (const person of ['Regional Prevent Adviser, North March', 'Prevent Assurance Lead, Home Office']) {
    await page.context().clearCookies();
    await signInAs(page, person);
    expect((await page.goto(questions))?.status(), person).toBe(404);
  }
});
