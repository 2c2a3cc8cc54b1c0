/** `npm run bench [-- --small] [-- --write]`: speed and size against the budgets, on this machine, in one run. */
import { requireSupportedNode } from './lib/node-version.mjs';

requireSupportedNode();
const { ensureClient, ensureDependencies } = await import('./lib/checkout.mjs');
const { sayAndFail } = await import('./lib/refusal.mjs');
const { runTypeScript } = await import('./lib/typescript.mjs');

try {
  await ensureDependencies(console.log);
  await ensureClient(console.log);
  process.exitCode = await runTypeScript('tests/bench/run.ts', process.argv.slice(2), process.env);
} catch (error) {
  sayAndFail(error);
}
