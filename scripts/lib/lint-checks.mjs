import { createRequire } from 'node:module';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { PROJECT } from './project.mjs';

const require = createRequire(import.meta.url);

/** The program that a package calls by this name, as a file that Node runs: no shell, and the same on every system. */
function programOf(packageName, name) {
  const root = path.join(PROJECT, 'node_modules', packageName);
  const { bin } = require(path.join(root, 'package.json'));
  return path.join(root, typeof bin === 'string' ? bin : bin[name]);
}

const run = (packageName, name, args, environment = {}) =>
  runQuietly(process.execPath, [programOf(packageName, name), ...args], { env: { ...process.env, ...environment } });

/** What is read but not run. Each is one check: it passes or it does not. */
const CHECKS = [
  { name: 'types', run: () => run('typescript', 'tsc', ['--noEmit', '--incremental', 'false']) },
  // A large project in one process: typed rules hold every file's types.
  {
    name: 'eslint',
    run: () => run('eslint', 'eslint', ['--max-warnings', '0', '.'], { NODE_OPTIONS: '--max-old-space-size=4096' }),
  },
  { name: 'formatting', run: () => run('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'import rules',
    run: () =>
      run('dependency-cruiser', 'depcruise', [
        '--config',
        '.dependency-cruiser.cjs',
        'app',
        'components',
        'lib',
        'prisma',
        'proxy.ts',
        'instrumentation.ts',
      ]),
  },
  { name: 'unused code', run: () => run('knip', 'knip', ['--no-progress']) },
];

/**
 * Runs every check, two at a time, and says how each went; what a failed one wrote is shown whole.
 *
 * @returns how many passed and failed.
 */
export async function lint(say) {
  // Types of the pages' parameters, which Next writes and tsc reads.
  await run('next', 'next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
  const waiting = [...CHECKS];
  const count = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = Date.now();
      const { code, output } = await check.run();
      const seconds = Math.round((Date.now() - started) / 1000);
      count[code === 0 ? 'passed' : 'failed'] += 1;
      say(code === 0 ? `  ✓ ${check.name} (${seconds} s)` : `  ✗ ${check.name} (${seconds} s)\n${output.trim()}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return count;
}
