import 'server-only';
import { formatDate } from '@/lib/clock';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { quoted } from '@/lib/together/model';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove } from '@/lib/use-case/assessment-row';
import { appendToWhy, type AppendRefusal } from './append-to-why';
import { findResponse, nothingKept } from './benchmark-store';
import { takeInAnswerSchema } from './schema';
import { findAcceptedAnswer, writeWhy } from './taken-in-store';

export type TakeInAnswerRefusal = AppendRefusal | { readonly kind: 'not-scored' };

/** Copies an accepted answer into “why”, with who said it and when. What is written there already stays. */
export const takeInAnswer = defineChange({
  name: 'take-in-answer',
  action: 'edit-benchmark',
  input: takeInAnswerSchema,
  load: async ({ tx, input, now }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const framework = assessment && frameworkByCode(assessment.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    const answer = assessment && (await findAcceptedAnswer(tx, input));
    if (!assessment || !benchmark || !answer) return null;
    const kept = (await findResponse(tx, assessment.id, benchmark.number)) ?? nothingKept(now);
    return { assessment, benchmark, answer, kept };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ benchmark, answer, kept }): Result<{ readonly why: string }, TakeInAnswerRefusal> => {
    if (!benchmark.scored) return refuse({ kind: 'not-scored' });
    const why = appendToWhy(kept.why, quoted(answer.answerName, formatDate(answer.answeredAt), answer.answer));
    return why.ok ? ok({ why: why.value }) : why;
  },
  commit: async ({ why }, { tx, input, actor, now, loaded: { assessment, kept } }) => {
    await writeWhy(tx, why, kept, { assessment, benchmark: input.benchmark, by: actor.id, at: now });
    const start = assessment.state === 'not-started' ? planMove(assessment, 'start') : null;
    if (start?.ok) await moveAssessment(tx, assessment, start.value, actor, now);
    return { assessmentId: assessment.id };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`why.${input.benchmark}`],
  }),
});
