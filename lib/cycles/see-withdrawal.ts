import 'server-only';
import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { defineRead } from '@/lib/use-case';
import type { State } from '@/lib/workflow';

/** The council that would leave the cycle, where it still can. */
export const seeWithdrawal = defineRead({
  name: 'see-withdrawal',
  action: 'withdraw',
  input: z.object({ cycleId: idSchema, assessmentId: idSchema }),
  load: ({ tx, input: { cycleId, assessmentId } }) =>
    tx.assessment.findFirst({
      where: { id: assessmentId, cycleId },
      select: {
        authorityId: true,
        state: true,
        authority: { select: { name: true } },
        cycle: { select: { name: true } },
      },
    }),
  authorise: ({ authorityId, state }) => ({ authorityId, state: state as State }),
  show: ({ authority, cycle }) => ({ council: authority.name, cycle: cycle.name }),
});
