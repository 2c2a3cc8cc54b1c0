import 'server-only';
import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { resourceOf } from '@/lib/policy';
import { fileSizeWords } from '@/lib/storage/file-name';
import { fileKindWords } from '@/lib/storage/kinds';
import { isServed, uploadMode } from '@/lib/storage/upload-mode';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { isBeingEntered } from '@/lib/use-case/behalf-entry';
import { findOfferedFile } from './file-store';
import { findSurroundings } from './surroundings-store';
import { shownAs } from './shown-file';

/** A file with what there is to say of it, for its own page. Whoever may download it may see it there, and nobody else. */
export const seeFile = defineRead({
  name: 'see-file',
  action: 'read-file',
  input: z.object({ assessmentId: idSchema, fileId: idSchema }),
  load: async ({ tx, input: { assessmentId, fileId } }) => {
    const file = await findOfferedFile(tx, assessmentId, fileId);
    const around = file && (await findSurroundings(tx, assessmentId, fileId));
    return file && around && { file, around, onBehalf: await isBeingEntered(tx, assessmentId) };
  },
  authorise: ({ file, onBehalf }) => ({ ...resourceOf(file), onBehalf }),
  show: ({ file, around }, { input: { assessmentId, fileId } }) => ({
    ...around,
    id: fileId,
    assessmentId,
    name: file.name,
    sha256: file.sha256,
    scan: file.scan,
    kind: fileKindWords(file.mediaType),
    size: fileSizeWords(file.bytes),
    /** Whether it is handed out now: never before the scanner has called it clean. */
    isServed: !file.isErased && isServed(file.scan, uploadMode()),
    shownAs: shownAs(file.mediaType),
  }),
});

export type SeenFile = ShownBy<typeof seeFile>;
