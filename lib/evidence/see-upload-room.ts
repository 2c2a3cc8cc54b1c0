import 'server-only';
import { z } from 'zod';
import { benchmarkNumberSchema } from '@/lib/assessments/model';
import { idSchema } from '@/lib/ids';
import { bytesLeft, lockCouncilRoom } from '@/lib/storage/council-room';
import { defineRead } from '@/lib/use-case';
import { findTarget } from './upload-store';

/** How much the council may still upload, for whoever is about to: in bytes. */
export const seeUploadRoom = defineRead({
  name: 'see-upload-room',
  action: 'edit-benchmark',
  input: z.object({ assessmentId: idSchema, benchmark: benchmarkNumberSchema }),
  load: async ({ tx, input, now }) => {
    const target = await findTarget(tx, input);
    return target && { ...target, room: await lockCouncilRoom(tx, target.authorityId, now) };
  },
  authorise: ({ authorityId, state }, { benchmark }) => ({ authorityId, state, benchmark }),
  show: ({ room }) => ({ left: bytesLeft(room), limit: room.limit }),
});
