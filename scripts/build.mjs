/** `npm run build`: installs and generates what is missing, and builds where the sources changed since the last build. */
import { optionsOf } from './lib/arguments.mjs';
import { ensureBuild, ensureClient, ensureDependencies } from './lib/checkout.mjs';
import { dataFolder } from './lib/data-folder.mjs';
import { requireSupportedNode } from './lib/node-version.mjs';
import { sayAndFail } from './lib/refusal.mjs';
import { secretsFor } from './lib/secrets.mjs';

requireSupportedNode();
try {
  optionsOf(process.argv.slice(2), {});
  await ensureDependencies(console.log);
  await ensureClient(console.log);
  // The Server Action key stays the same from build to build, so that a page open during an update still saves.
  const built = await ensureBuild(console.log, { ...process.env, ...secretsFor(dataFolder()) });
  console.log(built ? 'Built.' : 'The build is up to date.');
} catch (error) {
  sayAndFail(error);
}
