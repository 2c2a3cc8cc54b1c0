import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, without a trailing separator. */
export const PROJECT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const inProject = (...parts) => path.join(PROJECT, ...parts);
