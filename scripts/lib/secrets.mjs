import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Each 32 random bytes in base64. Lost: sign-in codes under way fail, an open page
 * saves only after it was loaded again, and waiting mail cannot be read. Sessions go on, because their hashes need no secret.
 */
const NAMES = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'PREVENT_SEAL_KEY'];

/**
 * The secrets, from the environment where they are set there, otherwise from the data folder, where the first run makes
 * them (file mode 0600).
 */
export function secretsFor(folder, environment = process.env) {
  const given = Object.fromEntries(NAMES.filter((name) => environment[name]).map((name) => [name, environment[name]]));
  if (Object.keys(given).length === NAMES.length) return given;
  const file = path.join(openDataFolder(folder), 'secrets.json');
  return { ...(read(file) ?? make(file)), ...given };
}

function read(file) {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    if (NAMES.every((name) => typeof kept[name] === 'string')) return kept;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal(
    `The secrets in ${file} cannot be read: restore the file from a backup, or remove it to have new ones made.`,
  );
}

function make(file) {
  const draft = `${file}.${process.pid}`;
  const secrets = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64')]));
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file); // two first runs at once agree on one
    return secrets;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return read(file);
  } finally {
    rmSync(draft, { force: true });
  }
}
