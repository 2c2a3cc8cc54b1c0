import { expect, test } from '@playwright/test';
import { mailTo, signInAs } from './signing-in';

const PAGES = [
  ['/', 'Prevent Assurance'],
  ['/sign-in', 'Sign in'],
  ['/sign-in/code', 'Check your e-mail'],
  ['/help', 'Help and contact'],
  ['/report-a-problem', 'Report a problem with a page'],
  ['/accessibility-statement', 'Accessibility statement'],
  ['/privacy', 'Privacy'],
  ['/cookies', 'Cookies'],
  ['/mailbox', 'Demonstration mailbox'],
] as const;

for (const [path, heading] of PAGES)
  test(`${path} is open to anyone, has its heading and title, and fits a narrow phone`, async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.setViewportSize({ width: 320, height: 700 });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(/.+ – Prevent Assurance$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const footer = page.getByRole('contentinfo');
    for (const link of [
      'Help and contact',
      'Report a problem with this page',
      'Accessibility statement',
      'Privacy',
      'Cookies',
    ])
      await expect(footer.getByRole('link', { name: link })).toBeVisible();
    expect(refused).toEqual([]);
  });

test('every page says which scripts may run, and is kept by no cache', async ({ request }) => {
  for (const path of ['/', '/sign-in', '/nowhere']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('the keyboard’s first stop leads past the header', async ({ page }) => {
  await page.goto('/help');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a page that does not exist and a record that is not there are told apart by nothing', async ({ page }) => {
  await signInAs(page, 'Member, Cwm Arian CONTEST Board');
  const seen: string[] = [];
  for (const path of [
    '/nowhere',
    '/outcomes/01a20a9a-5631-7007-9750-4edb78695b13',
    '/outcomes/nonsense',
    '/people',
    '/cycles',
    '/audit',
    '/reviews/01a20a9a-5631-7007-9750-4edb78695b13',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    seen.push(await page.getByRole('main').innerText());
  }
  expect(seen[0]).toContain('Page not found');
  expect(new Set(seen).size).toBe(1);
});

test('pages behind the sign-in ask for it first and keep where one wanted to go', async ({ page }) => {
  for (const path of [
    '/home',
    '/people',
    '/groups',
    '/councils',
    '/cycles',
    '/audit',
    '/outcomes',
    '/local-authorities',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  }
});

test('a problem is reported from the page it is about, and arrives where help is', async ({ page }) => {
  await signInAs(page, 'Service Administrator, Prevent Assurance');
  await page.goto('/groups?q=board');
  await page.getByRole('link', { name: 'Report a problem with this page' }).click();
  await expect(page.getByLabel('Which page is it?')).toHaveValue('/groups');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('.govuk-error-summary').getByRole('link', { name: 'Enter what went wrong' })).toBeVisible();
  const problem = `The list <b>stays</b> empty ${Date.now()}`;
  await page.getByLabel('What went wrong?').fill(problem);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Sent. Someone will answer you by e-mail')).toBeVisible();
  await expect(async () => {
    const [newest] = await mailTo(page, 'help@prevent-assurance.example');
    expect(newest).toContain(problem);
    expect(newest).toContain('Page: /groups');
  }).toPass({ timeout: 20_000 });
});

test('someone who is not signed in is told where to write', async ({ page }) => {
  await page.goto('/help');
  await page.getByRole('link', { name: 'Report a problem with this page' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'help@prevent-assurance.example' })).toHaveAttribute(
    'href',
    /subject=.*%2Fhelp$/,
  );
});

test('whether the service is well is said without words about it', async ({ request }) => {
  const response = await request.get('/api/health');
  expect([response.status(), await response.json()]).toEqual([200, { status: 'ok' }]);
  expect((await request.post('/api/health')).status()).toBe(405);
});
