import 'server-only';
import { enqueue } from '@/lib/jobs/queue';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { removeEvidenceSchema } from './schema';
import { listOffered, withdrawEvidence } from './store';

/**
 * The council no longer offers a link or a file for a benchmark, which it can do until it submits. What is not offered for it
 * is not found. The bytes of a file that was never submitted are erased; a submitted one stays with what names it.
 */
export const removeEvidence = defineChange({
  name: 'remove-evidence',
  action: 'edit-benchmark',
  input: removeEvidenceSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const offered = assessment && (await listOffered(tx, assessment.id, input.benchmark));
    const found = offered?.find(({ evidenceId }) => evidenceId === input.evidenceId);
    return assessment && found ? { assessment, fileId: found.fileId } : null;
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (): Result<object, never> => ok({}),
  commit: async (_decision, { tx, input, now, loaded: { assessment, fileId } }) => {
    await withdrawEvidence(tx, assessment.id, input.benchmark, input.evidenceId, now);
    if (fileId !== null) await enqueue(tx, 'files', { fileId });
    return { assessmentId: assessment.id };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});
