/**
 * `node scripts/prisma.mjs <arguments>`: the ordinary Prisma CLI, with the stand-in engine (prisma/engine) where the native
 * one is not installed.
 */
import { runPrisma } from './lib/prisma-cli.mjs';

process.exitCode = (await runPrisma(process.argv.slice(2))).code;
