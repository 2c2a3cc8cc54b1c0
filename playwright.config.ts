import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/lib/browser.mjs';

/**
 * End to end and accessibility, in a browser against the service as `npm start` runs it: its own port, its own new embedded
 * database with the demonstration data. The workers inherit what is decided here.
 */
const port = (process.env['PREVENT_TEST_PORT'] ??= '3100');
const dataFolder = (process.env['PREVENT_TEST_DATA_DIR'] ??= mkdtempSync(path.join(tmpdir(), 'prevent-e2e-')));
const baseURL = `http://localhost:${port}`;
const browser = findBrowser();

export default defineConfig({
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: [
    { name: 'accessibility', testDir: 'tests/accessibility' },
    // Afterwards: the journeys change the demonstration data whose pages are visited there.
    { name: 'e2e', testDir: 'tests/e2e', dependencies: ['accessibility'] },
  ],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: { ...(browser === undefined ? {} : { executablePath: browser }), args: browserArguments() },
  },
  webServer: {
    command: process.platform === 'win32' ? 'node scripts/start.mjs' : 'exec node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    env: {
      PORT: port,
      PREVENT_DATA_DIR: dataFolder,
      PREVENT_BASE_URL: baseURL,
      DATABASE_URL: '',
      PREVENT_LOG_LEVEL: 'warn',
    },
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
