import { accessSync, chmodSync, constants, existsSync, readdirSync } from 'node:fs';
import { runNode, runQuietly } from './child.mjs';
import { inProject } from './project.mjs';

const CLI = inProject('node_modules', 'prisma', 'build', 'index.js');
const STAND_IN = inProject('prisma', 'engine', 'schema-engine.mjs');

/** Where npm may run Prisma's install script and its host can be reached, the native engine lies beside the package. */
function hasNativeEngine() {
  const folder = inProject('node_modules', '@prisma', 'engines');
  return existsSync(folder) && readdirSync(folder).some((name) => /^schema-engine-.*(?<!\.tmp)$/.test(name));
}

/**
 * The environment for the Prisma CLI: without a native engine it is pointed at the stand-in. Windows cannot start a script
 * as a program; there Prisma fetches its own engine.
 */
export function prismaEnvironment(environment = process.env) {
  const common = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...environment };
  if (common.PRISMA_SCHEMA_ENGINE_BINARY || process.platform === 'win32' || hasNativeEngine()) return common;
  // A checkout made from an archive may have lost the executable bit.
  try {
    accessSync(STAND_IN, constants.X_OK);
  } catch {
    chmodSync(STAND_IN, 0o755);
  }
  return { ...common, PRISMA_SCHEMA_ENGINE_BINARY: STAND_IN };
}

/**
 * Runs the Prisma CLI with the terminal's own input and output, or quietly (`stdio: 'quiet'`).
 *
 * @returns its exit code and, where it ran quietly, what it wrote.
 */
export async function runPrisma(args, { env = process.env, stdio = 'inherit' } = {}) {
  const environment = prismaEnvironment(env);
  if (stdio === 'quiet') return runQuietly(process.execPath, [CLI, ...args], { env: environment });
  return { code: await runNode([CLI, ...args], { env: environment }), output: '' };
}
