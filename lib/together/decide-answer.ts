import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { isTheirs, loadQuestion, type NotYours } from './own-question';
import { decide } from './question-store';
import { decideAnswerSchema } from './schema';

export type DecideRefusal = NotYours | { readonly kind: 'no-answer' };

/**
 * Accepts an answer, so that it stands with what others told the council, or leaves it. Neither changes what the council
 * says itself, and a decision can be changed.
 */
export const decideAnswer = defineChange({
  name: 'decide-answer',
  action: 'handle-question',
  input: decideAnswerSchema,
  load: ({ tx, input }) => loadQuestion(tx, input),
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ assessment, question }, { input, actor }): Result<{ readonly changes: boolean }, DecideRefusal> => {
    if (!isTheirs(actor, assessment.authorityId, question))
      return refuse({ kind: 'not-yours', askedByName: question.askedByName });
    if (question.answeredAt === null) return refuse({ kind: 'no-answer' });
    return ok({ changes: question.decision !== input.decision });
  },
  commit: async ({ changes }, { tx, input, actor, now }) => {
    if (changes) await decide(tx, input.questionId, input.decision, actor.id, now);
    return { decision: input.decision };
  },
  audit: ({ changes }, { loaded: { assessment }, input }) =>
    changes
      ? {
          authorityId: assessment.authorityId,
          subject: { type: 'question', id: input.questionId },
          fields: ['decision'],
        }
      : null,
});
