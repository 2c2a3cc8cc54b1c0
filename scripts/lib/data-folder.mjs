import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './project.mjs';
import { Refusal } from './refusal.mjs';

/** Where the embedded database and the secrets lie: PREVENT_DATA_DIR, or `.data` in the project. */
export function dataFolder(environment = process.env) {
  return path.resolve(PROJECT, environment.PREVENT_DATA_DIR || '.data');
}

/** Where uploaded files lie: PREVENT_FILES_DIR, or `files` in the data folder. The service makes it, mode 0700. */
export function filesFolder(folder, environment = process.env) {
  return environment.PREVENT_FILES_DIR
    ? path.resolve(PROJECT, environment.PREVENT_FILES_DIR)
    : path.join(folder, 'files');
}

/** Makes the folder where it is missing, closed to everybody else: neither database nor secrets have a password. */
export function openDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
    return folder;
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be used (${error.code}): set PREVENT_DATA_DIR to a folder that you may write to.`,
    );
  }
}
