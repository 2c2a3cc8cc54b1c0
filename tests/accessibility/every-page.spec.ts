import { readdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { VISITS, type Visit } from './visits';

/**
 * Every page is visited by axe at desktop and at phone width, and a page that nobody visits fails the test. WCAG 2.2 AA;
 * what axe cannot see (keyboard, reading order, no JavaScript) the journeys in tests/e2e walk through.
 */
const root = path.resolve(import.meta.dirname, '../..');

test('every page has a visit, and every visit a page', () => {
  const pages = readdirSync(path.join(root, 'app'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'page.tsx')
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const visited = new Set(VISITS.map(({ page }) => page));
  expect(pages.filter((page) => !visited.has(page))).toEqual([]);
  expect([...visited].filter((page) => !pages.includes(page))).toEqual([]);
});

async function open(page: Page, { as, from, follow = [], then = '', uploads, press }: Visit): Promise<void> {
  if (as !== undefined) {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: as }).first().click();
    await expect(page).toHaveURL(/\/home$/);
  }
  let response = await page.goto(from);
  for (const wanted of follow) {
    const links = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href') as string, text: a.textContent.trim() })));
    const found = links.find(({ href, text }) => wanted.test(href.split('?')[0] ?? '') || wanted.test(`link:${text}`));
    expect(found, `a link ${String(wanted)} on ${page.url()}`).toBeDefined();
    response = await page.goto(found?.href ?? '');
  }
  if (then !== '')
    response = await page.goto(
      new URL(page.url()).pathname.replace(/(\/(?:self-assessment|reviews)\/[^/]+).*/, '$1') + then,
    );
  expect(response?.status(), page.url()).toBe(200);
  if (uploads !== undefined) {
    const { title, ...file } = uploads;
    await page.getByLabel('What is it? (optional)').fill(title);
    await page.getByLabel('File', { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: 'Upload this file' }).click();
    await page.getByRole('link', { name: `Show ${title}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  if (press !== undefined) {
    await page.getByRole('button', { name: press.button }).click();
    await expect(page.getByRole('img', { name: press.brings })).toBeVisible();
  }
}

for (const visit of VISITS)
  test(`${visit.page}${visit.state === undefined ? '' : ` (${visit.state})`}`, async ({ page }) => {
    await open(page, visit);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id} at ${width}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `sideways at ${width}`,
      ).toBeLessThanOrEqual(width);
    }
  });
