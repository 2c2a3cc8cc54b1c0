import 'server-only';
import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { resourceOf } from '@/lib/policy';
import { isServed, uploadMode } from '@/lib/storage/upload-mode';
import { defineRead } from '@/lib/use-case';
import { isBeingEntered } from '@/lib/use-case/behalf-entry';
import { findOfferedFile } from './file-store';

/**
 * A file for who may read the evidence that it is. Whether it may be handed out is part of the answer: what waits for the
 * scanner, or was refused by it, never is.
 */
export const readFile = defineRead({
  name: 'read-file',
  action: 'read-file',
  input: z.object({ assessmentId: idSchema, fileId: idSchema }),
  load: async ({ tx, input: { assessmentId, fileId } }) => {
    const file = await findOfferedFile(tx, assessmentId, fileId);
    return file && { ...file, onBehalf: await isBeingEntered(tx, assessmentId) };
  },
  authorise: (file) => ({ ...resourceOf(file), onBehalf: file.onBehalf }),
  show: ({ name, mediaType, bytes, sha256, storageKey, scan, isErased }) => ({
    name,
    mediaType,
    bytes,
    sha256,
    /** Null: not to be served. */
    storageKey: !isErased && isServed(scan, uploadMode()) ? storageKey : null,
  }),
});
