import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { sentWorkbookSchema, type SentWorkbook } from '@/lib/workbook/model';
import { assessmentSchema } from './schema';
import { keepWaiting } from './workbook-store';

export type UploadWorkbookRefusal =
  | { readonly kind: 'no-workbook' }
  /** Downloaded from another self-assessment: of another council, or another year. */
  | { readonly kind: 'other-self-assessment' }
  /** Made for other performance criteria than this self-assessment has. */
  | { readonly kind: 'other-framework' };

/** Keeps what an uploaded workbook says until it is confirmed. Nothing of the self-assessment changes. */
export const uploadWorkbook = defineChange({
  name: 'upload-workbook',
  action: 'edit-benchmark',
  input: assessmentSchema.extend({ workbook: sentWorkbookSchema.optional() }),
  load: ({ tx, input }) => lockAssessment(tx, input.assessmentId),
  authorise: ({ authorityId, state }) => ({ authorityId, state }),
  decide: ({ id, framework }, { input: { workbook } }): Result<SentWorkbook, UploadWorkbookRefusal> => {
    if (workbook === undefined) return refuse({ kind: 'no-workbook' });
    if (workbook.assessmentId !== id) return refuse({ kind: 'other-self-assessment' });
    if (workbook.framework !== framework) return refuse({ kind: 'other-framework' });
    return ok(workbook);
  },
  commit: async (sent, { tx, actor, now, loaded: { id, authorityId } }) => {
    await keepWaiting(tx, { assessmentId: id, authorityId, personId: actor.id }, sent, now);
    return {};
  },
  audit: (_sent, { loaded: { id, authorityId } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: ['workbook'],
  }),
});
