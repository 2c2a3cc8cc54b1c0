import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canInstall, install } from './debian.mjs';
import { Refusal } from './refusal.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own download, where there is one. */
function ownDownload() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * A Chrome or Chromium: CHROME_PATH first, then the usual names and places, then Playwright's own download.
 *
 * @returns its path, or undefined where there is none.
 * @throws Refusal where CHROME_PATH leads nowhere.
 */
export function findBrowser(environment = process.env) {
  const given = environment.CHROME_PATH;
  if (given) {
    if (isProgram(given)) return given;
    throw new Refusal(
      `CHROME_PATH is "${given}", which is not a program: correct it, or unset it to have one looked for.`,
    );
  }
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? []), ownDownload()].find((file) => file && isProgram(file));
}

const HOW_TO =
  'No Chrome or Chromium was found: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROME_PATH.';

/** Finds a browser, or installs Debian's where that is possible without asking anybody. */
export async function requireBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  if (!canInstall()) throw new Refusal(HOW_TO);
  say('Installing Chromium (apt-get install chromium) …');
  const { code, output } = await install(['chromium']);
  const installed = findBrowser();
  if (code !== 0 || !installed) throw new Refusal(`${output.trim()}\n${HOW_TO}`);
  return installed;
}

/** What Chromium needs as root and in a container, and what keeps it from calling home. */
export function browserArguments() {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu', ...quiet] : quiet;
}

/** For a message: which browser the tests run in. */
export function browserVersion(file) {
  if (process.platform === 'win32') return file;
  try {
    return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return file;
  }
}
