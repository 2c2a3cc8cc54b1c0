import 'server-only';
import path from 'node:path';
import { env } from '../env';
import { newId } from '../ids';
import { log } from '../log';
import { configuredBucket } from './configured-bucket';
import type { FileStorage } from './file-storage';
import { inspectFile } from './inspect';
import type { KeptFile } from './kept-file';
import { localFolder } from './local-folder';
import { watched } from './outage';
import type { FileProblem } from './problems';
import { spool, sweepSpool, TooLarge, type Spooled } from './spool';

const folder = (name: string): string => path.join(path.resolve(env().PREVENT_FILES_DIR), name);
/** Where bytes lie until they are all there and looked at, whatever they are kept in afterwards. */
export const arrivingFolder = (): string => folder('arriving');

/** Where this installation keeps files. */
export function storage(): FileStorage {
  const { PREVENT_S3_BUCKET, PREVENT_S3_ENDPOINT, PREVENT_S3_REGION } = env();
  const bucket = configuredBucket();
  if (bucket === undefined) return watched(localFolder(folder('kept')), folder('kept'));
  return watched(bucket, `${PREVENT_S3_ENDPOINT ?? PREVENT_S3_REGION ?? ''}/${PREVENT_S3_BUCKET ?? ''}`);
}

/** Takes a stream as it arrives. @throws TooLarge past the configured limit, and whatever the stream throws. */
export const takeIn = (source: AsyncIterable<Uint8Array>): Promise<Spooled> =>
  spool(source, arrivingFolder(), env().PREVENT_FILE_LIMIT_MB * 1_048_576);

export const sweepArriving = (before: Date): Promise<number> => sweepSpool(arrivingFolder(), before);

export type Kept =
  { readonly ok: true; readonly file: KeptFile } | { readonly ok: false; readonly problem: FileProblem };

/** Looks at what has arrived and keeps it, or says why not; then what was spooled is gone. */
export async function keepFile(spooled: Spooled, sentName: string): Promise<Kept> {
  try {
    const { bytes, sha256 } = spooled;
    const inspected = await inspectFile(spooled.path, bytes, sentName);
    if (!inspected.ok) return inspected;
    const id = newId();
    const { name, mediaType } = inspected;
    // Ids sort by time; their ends are random, which spreads the files over 256 folders.
    const key = `${id.slice(-2)}/${id}`;
    try {
      await storage().keep(spooled, key);
    } catch {
      return { ok: false, problem: 'not-kept' };
    }
    return { ok: true, file: { id, key, name, mediaType, bytes, sha256 } };
  } finally {
    await spooled.discard();
  }
}

/** Takes back what no row was written about. Where that fails the regular round does it: whoever uploaded hears why, all the same. */
export async function forgetFile({ key }: Pick<KeptFile, 'key'>): Promise<void> {
  await storage()
    .remove(key)
    .catch(() => log.info({ event: 'file-left-to-the-round', key }));
}

export { TooLarge, type KeptFile, type Spooled };
