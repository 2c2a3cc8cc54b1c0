import path from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * The one argument of the backup commands.
 *
 * @throws Refusal without exactly one, or where the database is a PostgreSQL server's.
 */
export function fileToUse(args, usage, environment = process.env) {
  if (environment.DATABASE_URL)
    throw new Refusal('DATABASE_URL is set, and PostgreSQL is backed up with its own tools: see docs/operating.md.');
  if (args.length !== 1 || args[0].startsWith('-')) throw new Refusal(`Name one file: ${usage}`);
  return path.resolve(args[0]);
}
