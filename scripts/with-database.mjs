/**
 * `node scripts/with-database.mjs <file.ts> <arguments>`: runs a command of the service with its database, whether the
 * service is running or not.
 */
import { dataFolder } from './lib/data-folder.mjs';
import { databaseForCommand } from './lib/database.mjs';
import { sayAndFail } from './lib/refusal.mjs';
import { secretsFor } from './lib/secrets.mjs';
import { runTypeScript } from './lib/typescript.mjs';

try {
  const [file, ...args] = process.argv.slice(2);
  const database = await databaseForCommand();
  try {
    const env = { ...process.env, ...secretsFor(dataFolder()), ...database.env };
    process.exitCode = await runTypeScript(file, args, env);
  } finally {
    await database.close();
  }
} catch (error) {
  sayAndFail(error);
}
