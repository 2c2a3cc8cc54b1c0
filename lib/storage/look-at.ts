import 'server-only';
import { createReadStream } from 'node:fs';
import { env } from '../env';
import { log } from '../log';
import { scanStream } from './clamd';
import { inspectFile } from './inspect';
import type { FileProblem } from './problems';
import type { Spooled } from './spool';

export type LookedAt =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly problem: FileProblem | 'infected' | 'scanner-silent' };

/**
 * Looks at a file that is read here and not kept: what it is by its content, and what the scanner says where there is one.
 * Without its explicit word the file is not read.
 */
export async function lookAt({ path, bytes }: Spooled, sentName: string): Promise<LookedAt> {
  const inspected = await inspectFile(path, bytes, sentName);
  if (!inspected.ok) return inspected;
  const { PREVENT_CLAMAV } = env();
  if (PREVENT_CLAMAV !== undefined) {
    const verdict = await scanStream(PREVENT_CLAMAV, createReadStream(path)).catch((error: unknown) => {
      log.warn({ event: 'scanner-silent', message: error instanceof Error ? error.message : String(error) });
      return null;
    });
    if (verdict === null) return { ok: false, problem: 'scanner-silent' };
    if (!verdict.clean) return { ok: false, problem: 'infected' };
  }
  return { ok: true, mediaType: inspected.mediaType };
}
