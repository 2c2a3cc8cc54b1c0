import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { questionState } from './model';
import { isTheirs, loadQuestion, type NotYours } from './own-question';
import { withdraw } from './question-store';
import { questionSchema } from './schema';

export type WithdrawRefusal = NotYours | { readonly kind: 'answered' } | { readonly kind: 'withdrawn' };

/** Takes a question back: its link opens a page that says so. An answer that came first stays. */
export const withdrawQuestion = defineChange({
  name: 'withdraw-question',
  action: 'handle-question',
  input: questionSchema,
  load: ({ tx, input }) => loadQuestion(tx, input),
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ assessment, question }, { actor, now }): Result<object, WithdrawRefusal> => {
    if (!isTheirs(actor, assessment.authorityId, question))
      return refuse({ kind: 'not-yours', askedByName: question.askedByName });
    if (question.answeredAt !== null) return refuse({ kind: 'answered' });
    return questionState(question, now) === 'withdrawn' ? refuse({ kind: 'withdrawn' }) : ok({});
  },
  commit: async (_decision, { tx, input, now }) => {
    await withdraw(tx, input.questionId, now);
    return { questionId: input.questionId };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'question', id: input.questionId },
    fields: ['withdrawnAt'],
  }),
});
