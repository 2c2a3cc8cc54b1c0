import { expect, test } from '@playwright/test';
import { invited, mailTo, newCode, signInAs, signInByCode } from './signing-in';

const MEMBER = 'marchshire.delivery-member@northmarch.example';
const NAME = 'Member, Marchshire Prevent Delivery Group';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a code by e-mail signs in, a wrong one does not, and signing out ends it at the server', async ({
      page,
      browser,
      context,
    }) => {
      await page.goto('/outcomes');
      await expect(page).toHaveURL('/sign-in?next=%2Foutcomes');
      const before = await mailTo(page, MEMBER);
      await page.goto('/sign-in?next=%2Foutcomes');
      await page.getByLabel('E-mail address').fill(' Marchshire.Delivery-Member@Northmarch.example');
      await page.getByRole('button', { name: 'Send me a code' }).click();
      await expect(page).toHaveURL('/sign-in/code?next=%2Foutcomes');
      const code = await newCode(page, MEMBER, before.length);

      await page.goto('/sign-in/code?next=%2Foutcomes');
      await page.getByLabel('Code').fill(code === '00000000' ? '00000001' : '00000000');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(
        page.locator('.govuk-error-summary').getByRole('link', { name: /^This code does not work/ }),
      ).toBeVisible();

      const elsewhere = await (await browser.newContext()).newPage();
      await elsewhere.goto('/sign-in/code');
      await elsewhere.getByLabel('Code').fill(code);
      await elsewhere.getByRole('button', { name: 'Sign in' }).click();
      await expect(
        elsewhere.locator('.govuk-error-summary').getByRole('link', { name: /^This code does not work/ }),
      ).toBeVisible();
      await elsewhere.context().close();

      await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page).toHaveURL('/outcomes');
      await expect(page.getByRole('banner')).toContainText(NAME);

      const copied = await context.cookies();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByText('You have signed out')).toBeVisible();
      await page.goto('/home');
      await expect(page).toHaveURL('/sign-in');
      const thief = await browser.newContext();
      await thief.addCookies(copied);
      const theirs = await thief.newPage();
      await theirs.goto('/home');
      await expect(theirs).toHaveURL('/sign-in');
      await thief.close();
    });
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'an invited administrator' : 'an invited administrator without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('opens the printed link, types the printed code, and is in', async ({ page, baseURL }) => {
      const { link, code } = await invited(`first.${Date.now()}@northmarch.example`, String(baseURL));
      await page.goto(link);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(link);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('This link does not work');
    });

    test('is not one with a link that nobody printed', async ({ page }) => {
      await page.goto(`/sign-in/invited?token=${'x'.repeat(43)}`);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('This link does not work');
    });
  });

test('an unknown address is answered in the same words, and gets no e-mail', async ({ page }) => {
  const unknown = `nobody.${Date.now()}@northmarch.example`;
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(unknown);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(
    page.getByText('If the address belongs to someone with an account, a code of eight digits is on its way'),
  ).toBeVisible();
  // A message queued later to someone who is known has arrived: this one would have, too.
  await signInByCode(page, 'cwm-arian.board-member@northmarch.example');
  expect(await mailTo(page, unknown)).toEqual([]);
});

test('what is not an address is refused, and stays in the field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('someone at work');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: 'Enter an e-mail address in the correct format, like name@example.gov.uk' })
    .click();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await expect(page.getByLabel('E-mail address')).toHaveValue('someone at work');
  await expect(page).toHaveTitle(/^Error: Sign in/);
});

test('a code cannot be used where none was asked for', async ({ page }) => {
  await page.goto('/sign-in/code');
  await expect(page.getByText('Ask for a code first')).toBeVisible();
});

for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])
  test(`after signing in nobody is sent to ${next}`, async ({ page, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByRole('button', { name: NAME, exact: true }).click();
    await expect(page).toHaveURL(`${baseURL}/home`);
  });

test('someone who is signed in already is not asked again', async ({ page }) => {
  await signInAs(page, NAME);
  await page.goto('/sign-in');
  await expect(page).toHaveURL('/home');
});

test('the session cookie is out of reach of scripts, and not sent from elsewhere', async ({ page, context }) => {
  await signInAs(page, NAME);
  const session = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(Math.abs((session?.expires ?? 0) - Date.now() / 1000 - 12 * 3_600)).toBeLessThan(120);
  expect((await context.cookies()).some(({ name }) => name === 'prevent.browser')).toBe(false);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test.describe('a form', () => {
  test.use({ javaScriptEnabled: false });

  for (const [what, isRead, headersFor] of [
    ['of this service is read', true, (own: string) => ({ origin: own })],
    [
      'of a foreign origin is not, whatever host is said to be forwarded',
      false,
      () => ({ origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }),
    ],
    ['of another site is not', false, (own: string) => ({ origin: own, 'sec-fetch-site': 'cross-site' })],
    ['without an origin is not', false, () => ({})],
  ] as const)
    test(what, async ({ page, request, baseURL }) => {
      await page.goto('/sign-in');
      const form = page.locator('form', { has: page.getByRole('button', { name: NAME, exact: true }) });
      const hidden = await form
        .locator('input[type=hidden]')
        .evaluateAll((inputs) =>
          inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const),
        );
      const person = await form.getByRole('button', { name: NAME, exact: true }).getAttribute('value');
      const response = await request.post('/sign-in', {
        headers: headersFor(String(baseURL)),
        multipart: { ...Object.fromEntries(hidden), person: String(person) },
        maxRedirects: 0,
      });
      expect((response.headers()['set-cookie'] ?? '').includes('session-token')).toBe(isRead);
      expect(response.status() === 303).toBe(isRead);
    });
});
