import 'server-only';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { sharedTextSchema } from './schema';
import { findOwnShared, stopSharing } from './text-store';

/** No longer offers a text. What a neighbour took over before stays with them, with where it came from. */
export const withdrawText = defineChange({
  name: 'withdraw-text',
  action: 'share-text',
  input: sharedTextSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const text = assessment && (await findOwnShared(tx, assessment.authorityId, input.benchmark, input.textId));
    return text ? assessment : null;
  },
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: (): Result<object, never> => ok({}),
  commit: async (_decision, { tx, input, now }) => {
    await stopSharing(tx, input.textId, now);
    return { textId: input.textId };
  },
  audit: (_decision, { loaded, input }) => ({
    authorityId: loaded.authorityId,
    subject: { type: 'assessment', id: loaded.id },
    fields: [`shared.why.${input.benchmark}`],
  }),
});
