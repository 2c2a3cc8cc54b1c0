import 'server-only';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { removeEvidenceSchema } from './schema';
import { listOffered, takeOff } from './store';

/**
 * The council no longer offers a piece of evidence for a benchmark, which it can do until it submits. What is not offered for
 * it is not found. It stays in the library, where it can be deleted (`deleteEvidence`).
 */
export const removeEvidence = defineChange({
  name: 'remove-evidence',
  action: 'edit-benchmark',
  input: removeEvidenceSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const offered = assessment && (await listOffered(tx, assessment.id, input.benchmark));
    const found = offered?.find(({ evidenceId }) => evidenceId === input.evidenceId);
    return assessment && found ? { assessment } : null;
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (): Result<object, never> => ok({}),
  commit: async (_decision, { tx, input, loaded: { assessment } }) => {
    await takeOff(tx, assessment.id, input.benchmark, input.evidenceId);
    return { assessmentId: assessment.id };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});
