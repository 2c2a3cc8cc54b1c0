import 'server-only';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { uploadSchema } from './upload-schema';
import { findTarget } from './upload-store';

/** What somebody has begun to send is not wanted any more, or has become a file. What is not theirs stays, and nobody is told. */
export const dropUpload = defineChange({
  name: 'drop-upload',
  action: 'edit-benchmark',
  input: uploadSchema,
  load: ({ tx, input }) => findTarget(tx, input),
  authorise: ({ authorityId, state }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (): Result<object, never> => ok({}),
  commit: async (_decision, { tx, input: { uploadId, assessmentId, benchmark } }) => {
    const { count } = await tx.uploadUnderWay.deleteMany({ where: { id: uploadId, assessmentId, benchmark } });
    return { isDropped: count > 0 };
  },
  audit: () => null,
});
