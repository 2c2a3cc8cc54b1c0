import 'server-only';
import { may, resourceOf } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { assessmentSchema } from './schema';
import { findHeader, findSubmission } from './store';

/** The receipt of the latest submission. Where nothing was submitted there is none. */
export const seeReceipt = defineRead({
  name: 'see-receipt',
  action: 'see-whole-self-assessment',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const header = await findHeader(tx, input.assessmentId);
    const submission = header && (await findSubmission(tx, header.id));
    return header && submission && { header, submission };
  },
  authorise: ({ header }) => resourceOf(header),
  show: ({ header, submission }, { actor }) => ({
    header,
    submission,
    mayRecall: may(actor, 'recall', { authorityId: header.authorityId, state: header.state }),
  }),
});

export type Receipt = ShownBy<typeof seeReceipt>;
