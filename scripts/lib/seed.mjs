import { runQuietly } from './child.mjs';
import { Refusal } from './refusal.mjs';
import { typeScriptArguments } from './typescript.mjs';

/** Runs prisma/seed.ts. @throws Refusal with its output where it fails. */
export async function loadDemonstration(env) {
  const { code, output } = await runQuietly(process.execPath, typeScriptArguments('prisma/seed.ts', []), { env });
  if (code !== 0) throw new Refusal(`${output.trim()}\nThe demonstration data could not be loaded: see above.`);
}
