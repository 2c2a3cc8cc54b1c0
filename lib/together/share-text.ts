import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { shareTextSchema } from './schema';
import { findOwnText, listNeighbours, share, type OwnText } from './text-store';

export type ShareRefusal = { readonly kind: 'nothing-written' } | { readonly kind: 'no-neighbours' };

/** Offers what the council wrote about a benchmark, as it stands now, to the councils that share a group with it. */
export const shareText = defineChange({
  name: 'share-text',
  action: 'share-text',
  input: shareTextSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const framework = assessment && frameworkByCode(assessment.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!assessment || !benchmark) return null;
    const text = await findOwnText(tx, assessment.id, benchmark.number);
    return { assessment, text, neighbours: await listNeighbours(tx, assessment.authorityId) };
  },
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ text, neighbours }, { input }): Result<OwnText, ShareRefusal> => {
    if (neighbours.length === 0) return refuse({ kind: 'no-neighbours' });
    const shared = { why: text.why, answers: input.withAnswers ? text.answers : {} };
    const isEmpty = shared.why === '' && Object.keys(shared.answers).length === 0;
    return isEmpty ? refuse({ kind: 'nothing-written' }) : ok(shared);
  },
  commit: async (text, { tx, input, actor, now, loaded: { assessment } }) => ({
    textId: await share(tx, assessment, { ...text, benchmark: input.benchmark, byId: actor.id, at: now }),
  }),
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`shared.why.${input.benchmark}`, ...(input.withAnswers ? [`shared.answers.${input.benchmark}`] : [])],
  }),
});
