/** `npm run pictures`: takes the pictures of docs/pictures anew, from a demonstration of its own that ends with it. */
import { requireSupportedNode } from './lib/node-version.mjs';

requireSupportedNode();
const { mkdtempSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { default: path } = await import('node:path');
const { browserArguments, findBrowser } = await import('./lib/browser.mjs');
const { ensureDependencies } = await import('./lib/checkout.mjs');
const { spawnNode, stopChildren } = await import('./lib/child.mjs');
const { inProject } = await import('./lib/project.mjs');
const { sayAndFail } = await import('./lib/refusal.mjs');

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/** Pages that go on for ever show their beginning. */
const LETTER_HEIGHT = 1900;

/** Whose page, how to get there from their home, and under which name. `height`: of a picture that is not the whole page. */
const PICTURES = [
  { name: 'home-lead', as: 'Prevent Lead, Northmoor', open: [] },
  { name: 'task-list', as: 'Prevent Lead, Northmoor', open: ['Self-assessment 2022/23'] },
  { name: 'benchmark', as: 'Prevent Lead, Northmoor', open: ['Self-assessment 2022/23', 'Referral Pathway'] },
  { name: 'local-authorities', as: 'Regional Prevent Adviser, North March', open: ['Your local authorities'] },
  { name: 'review', as: 'Regional Prevent Adviser, North March', at: (page) => deskOf(page) },
  { name: 'outcome', as: 'Chair, Marchshire Prevent Partnership Board', at: (page) => outcomeOf(page) },
  {
    name: 'letter',
    as: 'Chair, Marchshire Prevent Partnership Board',
    at: async (page) => {
      await outcomeOf(page);
      await page.getByRole('button', { name: 'Read the whole letter' }).click();
      await page.waitForURL(/letter/);
    },
    height: LETTER_HEIGHT,
    noPhone: true,
  },
  { name: 'cycle', as: 'Prevent Assurance Lead, Home Office', open: ['Cycles', /2022\/23|See its councils/] },
];

async function outcomeOf(page) {
  await page.goto('/outcomes');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.getByText('Read the whole letter').waitFor();
}

async function deskOf(page) {
  await page.getByRole('link', { name: 'Your local authorities' }).first().click();
  await page.waitForURL(/local-authorities/);
  await page.getByRole('link', { name: 'Eastvale' }).first().click();
  await page.waitForURL(/reviews/);
  await page
    .getByRole('link', { name: /Risk Assessment/ })
    .first()
    .click();
  await page.waitForURL(/benchmarks/);
}

async function take(browser, baseURL, picture) {
  const context = await browser.newContext({
    baseURL,
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: picture.as, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  for (const name of picture.open ?? []) {
    const before = page.url();
    await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  await picture.at?.(page);
  await page.reload({ waitUntil: 'networkidle' });
  const to = (name) => inProject('docs', 'pictures', `${name}.png`);
  const { height } = picture;
  await page.screenshot({
    path: to(picture.name),
    fullPage: true,
    ...(height ? { clip: { x: 0, y: 0, width: DESKTOP.width, height } } : {}),
  });
  if (!picture.noPhone) {
    await page.setViewportSize(PHONE);
    await page.screenshot({ path: to(`${picture.name}-phone`) });
  }
  console.log(`${picture.name}: ${new URL(page.url()).pathname}`);
  await context.close();
}

const ready = (child) =>
  new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => /^Ready at/m.test(text) && resolve());
    child.once('exit', () => reject(new Error('The service ended before it was ready.')));
  });

const folder = mkdtempSync(path.join(tmpdir(), 'prevent-pictures-'));
try {
  await ensureDependencies(console.log);
  const port = process.env.PORT ?? '3150';
  const baseURL = `http://localhost:${port}`;
  const { chromium } = await import('@playwright/test');
  const service = spawnNode([inProject('scripts', 'start.mjs')], {
    env: { ...process.env, PORT: port, PREVENT_DATA_DIR: folder, PREVENT_BASE_URL: baseURL, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(service);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  for (const picture of PICTURES) await take(browser, baseURL, picture);
  await browser.close();
} catch (error) {
  sayAndFail(error);
} finally {
  await stopChildren();
  rmSync(folder, { recursive: true, force: true });
}
