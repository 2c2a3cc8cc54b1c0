import { expect, test, type Page } from '@playwright/test';
import { mailTo, signInAs, signInByCode } from './signing-in';

const ADMINISTRATOR = 'Service Administrator, Prevent Assurance';
const summary = (page: Page) => page.locator('.govuk-error-summary');
/** The question of one role: each role's own stand under it, and only the chosen one's are shown. */
const council = (page: Page, role: string) => page.locator(`select[name="${role}-council"]`);
let count = 0;
const someone = () => `${Date.now()}${(count += 1)}`;

async function invite(page: Page, mark: string) {
  const email = `new.${mark}@northmarch.example`;
  await page.goto('/people/invite');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Full name').fill(`Newcomer ${mark}`);
  await page.getByLabel('Job title (optional)').fill('Policy officer');
  await page.getByRole('radio', { name: 'Prevent Lead' }).check();
  await council(page, 'lead').selectOption('Thornwick Council');
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Newcomer ${mark}` })).toBeVisible();
  return email;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a person is invited, told how to sign in, and signs in with the role given', async ({ page, browser }) => {
      await signInAs(page, ADMINISTRATOR);
      await page.getByRole('button', { name: 'Invite a person' }).click();
      await page.getByLabel('Full name').fill('Kept while the rest is wrong');
      await page.getByRole('button', { name: 'Invite' }).click();
      await expect(summary(page)).toContainText('Enter an e-mail address in the correct format');
      await expect(summary(page)).toContainText('Choose a role');
      await expect(page.getByLabel('Full name')).toHaveValue('Kept while the rest is wrong');

      const mark = someone();
      const email = await invite(page, mark);
      await expect(page.getByText('Invited. An e-mail tells them how to sign in')).toBeVisible();
      await expect(page.locator('dt', { hasText: 'Prevent Lead, Thornwick Council' })).toBeVisible();
      await expect(async () => {
        expect((await mailTo(page, email)).join()).toContain('To sign in, go to');
      }).toPass({ timeout: 20_000 });

      const newcomer = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await signInByCode(newcomer, email);
      await expect(newcomer.getByRole('banner')).toContainText(`Newcomer ${mark}`);
      await expect(newcomer.getByRole('main')).toContainText('Thornwick');

      // The same address again, in capitals.
      await page.goto('/people/invite');
      await page.getByLabel('E-mail address').fill(email.toUpperCase());
      await page.getByLabel('Full name').fill('A second');
      await page.getByRole('radio', { name: 'Home Office' }).check();
      await page.getByRole('button', { name: 'Invite' }).click();
      await summary(page)
        .getByRole('link', { name: /^Someone has this e-mail address already/ })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: `Newcomer ${mark}` })).toBeVisible();

      // Stopped, they are out at once; let in again, they are back.
      await page.getByRole('button', { name: 'Stop this person signing in' }).click();
      await page.getByRole('button', { name: 'Stop this person signing in' }).click();
      await expect(page.getByText('This person can no longer sign in')).toBeVisible();
      await newcomer.goto('/home');
      await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      await page.getByRole('button', { name: 'Let this person sign in again' }).click();
      await expect(page.getByText('Prevent Lead, Thornwick Council')).toBeVisible();
      await page.getByRole('button', { name: 'Let this person sign in again' }).click();
      await expect(page.getByText('This person can sign in again')).toBeVisible();
      await newcomer.context().close();
    });

    test('roles are given and ended; nobody reviews a council of their own', async ({ page }) => {
      await signInAs(page, ADMINISTRATOR);
      const mark = someone();
      await invite(page, mark);

      await page.getByRole('button', { name: 'Give a role' }).click();
      await page.getByRole('radio', { name: 'Regional Prevent Adviser' }).check();
      await page.getByRole('radio', { name: 'One council' }).check();
      await council(page, 'adviser').selectOption('Thornwick Council');
      await page.getByRole('button', { name: 'Give this role' }).click();
      await expect(summary(page)).toContainText(
        'They are Prevent Lead of Thornwick Council, and nobody reviews a council of their own',
      );
      await expect(council(page, 'adviser').locator('option:checked')).toHaveText('Thornwick Council');

      await council(page, 'adviser').selectOption('Strathmarra Council');
      const to = page.getByRole('group', { name: 'Last day (optional)' });
      for (const [part, value] of [
        ['Day', '30'],
        ['Month', '2'],
        ['Year', '2099'],
      ] as const)
        await to.getByLabel(part).fill(value);
      await page.getByRole('button', { name: 'Give this role' }).click();
      await expect(summary(page)).toContainText('The last day must be a real date');
      await to.getByLabel('Day').fill('28');
      await page.getByRole('button', { name: 'Give this role' }).click();
      await expect(page.getByText('Role given')).toBeVisible();
      await expect(page.getByText(/^from .* to 28 February 2099$/)).toBeVisible();

      await page.getByRole('link', { name: 'End Prevent Lead, Thornwick Council' }).click();
      await page.getByRole('button', { name: 'End this role' }).click();
      await expect(page.getByText('Role ended')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Roles that have ended' })).toBeVisible();

      await page.goto(`/people?q=${mark}`);
      await expect(page.getByRole('main')).toContainText('1 person');
      await expect(page.getByRole('main')).toContainText('Regional Prevent Adviser, Strathmarra Council');
      await expect(page.getByRole('main')).not.toContainText('Thornwick');
    });
  });

test('the last administrator stays one', async ({ page }) => {
  await signInAs(page, ADMINISTRATOR);
  await page.goto('/people?role=administrator');
  await expect(page.getByRole('main')).toContainText('1 person');
  await page.getByRole('link', { name: ADMINISTRATOR }).click();
  await expect(page.getByRole('button', { name: 'Stop this person signing in' })).toHaveCount(0);
  await page.getByRole('link', { name: 'End Administrator' }).click();
  await page.getByRole('button', { name: 'End this role' }).click();
  await expect(summary(page)).toContainText('This is the last administrator. Make someone else administrator first');
});

test('two administrators at one person’s details: both texts are shown', async ({ page }) => {
  await signInAs(page, ADMINISTRATOR);
  await invite(page, someone());
  await page.getByRole('link', { name: 'Change name' }).click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Job title (optional)').fill('Written by the other');
  await other.getByRole('button', { name: 'Save details' }).click();
  await expect(other.getByText('Details saved')).toBeVisible();

  await page.getByLabel('Job title (optional)').fill('Written by the one');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByRole('heading', { name: 'Two versions: choose which to keep' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Written by the other');
  await expect(page.getByLabel('Job title (optional)')).toHaveValue('Written by the one');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByRole('main')).toContainText('Written by the one');
});

test('a group is created, covers one council more, and its members see that one’s outcome', async ({ page }) => {
  await signInAs(page, ADMINISTRATOR);
  const name = `A board ${someone()}`;
  await page.goto('/groups/new');
  await page.getByRole('button', { name: 'Create a group' }).click();
  for (const wrong of [
    'Enter the group’s name',
    'Choose what kind of group it is',
    'Choose a council that the group covers',
  ])
    await expect(summary(page)).toContainText(wrong);
  await page.getByLabel('Name of the group').fill(name);
  await page.getByRole('radio', { name: 'Scrutiny committee' }).check();
  await page.getByLabel('Which council does it cover?').selectOption('Thornwick Council');
  await page.getByRole('button', { name: 'Create a group' }).click();
  await expect(page.getByText('Group created')).toBeVisible();

  await page.getByRole('button', { name: 'Change this group' }).click();
  await page.getByRole('checkbox', { name: 'Thornwick Council' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(summary(page)).toContainText('A group covers at least one council');
  await expect(page.getByRole('checkbox', { name: 'Thornwick Council' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Thornwick Council' }).check();
  await page.getByLabel('Add a council (optional)').selectOption('Strathmarra Council');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Group saved')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Strathmarra Council');
  await expect(page.getByRole('main')).toContainText('Nobody is a member yet');
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('of two versions of a group the chosen one is saved, councils and all', async ({ page }) => {
      await signInAs(page, ADMINISTRATOR);
      for (const choice of ['Use Another administrator’s', 'Keep yours, as it stands below']) {
        await page.goto('/groups/new');
        await page.getByLabel('Name of the group').fill(`A board ${someone()}`);
        await page.getByRole('radio', { name: 'Scrutiny committee' }).check();
        await page.getByLabel('Which council does it cover?').selectOption('Thornwick Council');
        await page.getByRole('button', { name: 'Create a group' }).click();
        await page.getByRole('button', { name: 'Change this group' }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Change this group' })).toBeVisible();

        const other = await page.context().newPage();
        await other.goto(page.url());
        await other.getByRole('radio', { name: 'Prevent Delivery Group' }).check();
        await other.getByRole('checkbox', { name: 'Thornwick Council' }).uncheck();
        await other.getByLabel('Add a council (optional)').selectOption('Strathmarra Council');
        await other.getByRole('button', { name: 'Save' }).click();
        await expect(other.getByText('Group saved')).toBeVisible();
        await other.close();

        await page.getByRole('radio', { name: 'Strategic governance group' }).check();
        await page.getByRole('button', { name: 'Save' }).click();
        const versions = page.getByRole('region', { name: 'Two versions: choose which to keep' });
        await expect(versions).toContainText('Prevent Delivery Group');
        await expect(versions).toContainText('Strathmarra Council');
        for (const radio of await versions.getByRole('radio', { name: choice }).all()) await radio.check();
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Group saved')).toBeVisible();
        const isTheirs = choice.startsWith('Use');
        const main = page.getByRole('main');
        await expect(main).toContainText(isTheirs ? 'Prevent Delivery Group' : 'Strategic governance group');
        await expect(main).toContainText(isTheirs ? 'Strathmarra Council' : 'Thornwick Council');
        await expect(main).not.toContainText(isTheirs ? 'Thornwick Council' : 'Strathmarra Council');
      }
    });
  });

test('an administrator sees councils and no content of an assessment', async ({ page }) => {
  await signInAs(page, ADMINISTRATOR);
  await page.goto('/councils?q=thornwick');
  await expect(page.getByRole('link', { name: 'Prevent Lead, Thornwick' })).toBeVisible();
  for (const path of ['/cycles', '/audit', '/local-authorities', '/outcomes', '/differences'])
    expect((await page.goto(path))?.status(), path).toBe(404);
});
