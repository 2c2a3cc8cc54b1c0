import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';

/** In the demonstration: as someone made up, by the button with their name. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: person, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
}

/** Asks for a code and types the one that arrives in the demonstration mailbox. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  const before = await mailTo(page, email);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
  const code = await newCode(page, email, before.length);
  await page.goto('/sign-in/code');
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
}

/** What the demonstration mailbox holds for an address, newest first. */
export async function mailTo(page: Page, email: string): Promise<readonly string[]> {
  await page.goto('/mailbox');
  const messages = page.locator('.govuk-summary-card').filter({ has: page.getByText(`To ${email},`) });
  return messages.allInnerTexts();
}

/** The code in the newest of the messages, once there are more than before; another message may come before it. */
export async function newCode(page: Page, email: string, before: number): Promise<string> {
  let newest = '';
  await expect(async () => {
    const messages = await mailTo(page, email);
    expect(messages.length).toBeGreaterThan(before);
    newest = messages[0] ?? '';
    expect(newest).toMatch(/code is \d{8}/);
  }).toPass({ timeout: 20_000 });
  return /code is (\d{8})/.exec(newest)?.[1] ?? '';
}

/** What `npm run admin:invite` prints, beside the service that is running. */
export async function invited(
  email: string,
  baseURL: string,
): Promise<{ readonly link: string; readonly code: string }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/with-database.mjs', 'scripts/admin-invite.ts', email],
    {
      env: {
        ...process.env,
        DATABASE_URL: '',
        PREVENT_BASE_URL: baseURL,
        PREVENT_DATA_DIR: String(process.env['PREVENT_TEST_DATA_DIR']),
      },
    },
  );
  return { link: /http\S+/.exec(stdout)?.[0] ?? '', code: /Code: (\d{8})/.exec(stdout)?.[1] ?? '' };
}
