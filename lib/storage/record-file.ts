import 'server-only';
import type { Tx } from '../db';
import { enqueue } from '../jobs/queue';
import type { KeptFile } from './kept-file';
import type { UploadMode } from './upload-mode';

interface Upload {
  readonly file: KeptFile;
  readonly mode: UploadMode;
  readonly by: string;
  readonly at: Date;
}

/** Writes the row about bytes that are wholly there, and has them scanned where there is a scanner. */
export async function recordFile(tx: Tx, authorityId: string, { file, mode, by, at }: Upload): Promise<void> {
  const { id, name, mediaType, bytes, sha256, key } = file;
  const scan = mode === 'scanned' ? 'waiting' : 'not-scanned';
  const row = {
    id,
    authorityId,
    name,
    mediaType,
    bytes,
    sha256,
    storageKey: key,
    uploadedBy: by,
    uploadedAt: at,
    scan,
  };
  // Many, because a row is only read back once evidence names it.
  await tx.storedFile.createMany({ data: [row] });
  if (mode === 'scanned') await enqueue(tx, 'files', { fileId: id });
}
