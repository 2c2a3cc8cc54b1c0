import 'server-only';
import { civilDaysAfter, endOfDeadline } from '@/lib/clock';
import { newToken, sha256 } from '@/lib/secrets';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { DAYS_USUAL, QUESTIONS_A_DAY } from './model';
import { isTheirs, loadQuestion, type NotYours } from './own-question';
import { sendLink } from './question-mail';
import { addQuestion, countAskedSince, withdraw } from './question-store';
import { questionSchema } from './schema';

export type AskAgainRefusal =
  NotYours | { readonly kind: 'answered' } | { readonly kind: 'too-many-questions'; readonly max: number };

const DAY = 86_400_000;

/** Asks the same person the same again, with a new link. The old link is dead: it opens a page that says so. */
export const askAgain = defineChange({
  name: 'ask-again',
  action: 'ask-question',
  input: questionSchema,
  load: async ({ tx, input, actor, now }) => {
    const loaded = await loadQuestion(tx, input);
    if (loaded === null) return null;
    const council = await tx.authority.findUniqueOrThrow({
      where: { id: loaded.assessment.authorityId },
      select: { name: true },
    });
    const asked = await countAskedSince(tx, actor.id, new Date(now.getTime() - DAY));
    return { ...loaded, council: council.name, asked };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ assessment, question, asked }, { actor }): Result<object, AskAgainRefusal> => {
    if (!isTheirs(actor, assessment.authorityId, question))
      return refuse({ kind: 'not-yours', askedByName: question.askedByName });
    if (question.answeredAt !== null) return refuse({ kind: 'answered' });
    return asked >= QUESTIONS_A_DAY ? refuse({ kind: 'too-many-questions', max: QUESTIONS_A_DAY }) : ok({});
  },
  commit: async (_decision, { tx, actor, now, loaded: { assessment, question, council } }) => {
    await withdraw(tx, question.id, now);
    const token = newToken();
    const expiresAt = endOfDeadline(civilDaysAfter(now, DAYS_USUAL));
    const { benchmark, statementId, askedName, askedEmail } = question;
    const questionId = await addQuestion(tx, assessment, {
      benchmark,
      statementId,
      question: question.question,
      askedName,
      askedEmail,
      askedBy: actor.id,
      askedAt: now,
      tokenHash: sha256(token),
      expiresAt,
    });
    await sendLink(tx, { to: askedEmail, name: askedName, token, council, askedBy: actor, expiresAt });
    return { questionId };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`question.${input.benchmark}`],
  }),
});
