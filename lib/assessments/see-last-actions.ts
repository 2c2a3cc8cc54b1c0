import 'server-only';
import { defineRead } from '@/lib/use-case';
import { findLastActions } from './last-actions-store';
import { assessmentSchema } from './schema';
import { findHeader } from './store';

/** Last year's recommended actions, to be answered. Where there were none there is no page. */
export const seeLastActions = defineRead({
  name: 'see-last-actions',
  action: 'answer-last-actions',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const header = await findHeader(tx, input.assessmentId);
    const last = header && (await findLastActions(tx, header));
    return header && { header, last };
  },
  authorise: ({ header: { authorityId, state } }) => ({ authorityId, state }),
  show: (loaded) => loaded,
});
