import 'server-only';
import { defineRead } from '@/lib/use-case';
import { uploadSchema } from './upload-schema';
import { findTarget, findUpload } from './upload-store';

/** What somebody has begun to send for a benchmark; null where there is nothing, or it is somebody else's. Asked with every piece. */
export const seeUpload = defineRead({
  name: 'see-upload',
  action: 'edit-benchmark',
  input: uploadSchema,
  load: async ({ tx, input, now }) => {
    const target = await findTarget(tx, input);
    return target && { ...target, upload: await findUpload(tx, input, input.uploadId, now) };
  },
  authorise: ({ authorityId, state }, { benchmark }) => ({ authorityId, state, benchmark }),
  show: ({ upload }) => upload,
});
