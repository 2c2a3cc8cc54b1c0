import 'server-only';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { assessmentSchema } from './schema';
import { forgetWaiting } from './workbook-store';

/** Forgets what an uploaded workbook says. One that is gone already is no error. */
export const discardWorkbook = defineChange({
  name: 'discard-workbook',
  action: 'edit-benchmark',
  input: assessmentSchema,
  load: ({ tx, input }) => lockAssessment(tx, input.assessmentId),
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: (): Result<object, never> => ok({}),
  commit: async (_nothing, { tx, actor, loaded: { id } }) => {
    await forgetWaiting(tx, { assessmentId: id, personId: actor.id });
    return {};
  },
  audit: (_nothing, { loaded: { id, authorityId } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: ['workbook'],
  }),
});
