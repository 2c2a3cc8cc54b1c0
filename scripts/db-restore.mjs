/** `npm run db:restore -- <file>`: puts a backup in the place of the embedded database, while the service is stopped. */
import { restore } from './lib/backup.mjs';
import { fileToUse } from './lib/backup-file.mjs';
import { dataFolder } from './lib/data-folder.mjs';
import { sayAndFail } from './lib/refusal.mjs';

try {
  const file = fileToUse(process.argv.slice(2), 'npm run db:restore -- <file>');
  const { former, migrations } = await restore(dataFolder(), file);
  console.log(
    `Restored ${file}; its audit chain is whole${migrations > 0 ? `; applied ${migrations} newer migrations` : ''}.`,
  );
  if (former) console.log(`What was there before is in ${former}: remove it when you no longer need it.`);
} catch (error) {
  sayAndFail(error);
}
