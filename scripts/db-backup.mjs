/** `npm run db:backup -- <file>`: the embedded database in one file, while the service is stopped. */
import { backUp } from './lib/backup.mjs';
import { dataFolder } from './lib/data-folder.mjs';
import { fileToUse } from './lib/backup-file.mjs';
import { sayAndFail } from './lib/refusal.mjs';

try {
  const file = fileToUse(process.argv.slice(2), 'npm run db:backup -- <file>');
  const { bytes, sha256, auditEnd } = await backUp(dataFolder(), file);
  console.log(`Wrote ${file}: ${bytes} bytes, SHA-256 ${sha256}.`);
  console.log(`Its audit ends with event ${auditEnd.seq}, hash ${auditEnd.hash}: keep this line apart from it.`);
  console.log('The secrets are not in it: keep a copy of secrets.json in the data folder apart from it.');
} catch (error) {
  sayAndFail(error);
}
