/** `npm run lint`: types, ESLint, formatting, import rules, unused code. */
import { optionsOf } from './lib/arguments.mjs';
import { ensureClient, ensureDependencies } from './lib/checkout.mjs';
import { lint } from './lib/lint-checks.mjs';
import { requireSupportedNode } from './lib/node-version.mjs';
import { sayAndFail } from './lib/refusal.mjs';

requireSupportedNode();
try {
  optionsOf(process.argv.slice(2), {});
  await ensureDependencies(console.log);
  await ensureClient(console.log);
  const { failed } = await lint(console.log);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  sayAndFail(error);
}
