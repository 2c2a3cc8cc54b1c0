import 'server-only';
import { endOfDeadline } from '@/lib/clock';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { newToken, sha256 } from '@/lib/secrets';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { QUESTIONS_A_DAY, untilProblem } from './model';
import { sendLink } from './question-mail';
import { addQuestion, countAskedSince } from './question-store';
import { askQuestionSchema } from './schema';

export type AskRefusal =
  | { readonly kind: 'until-past' }
  | { readonly kind: 'until-too-far' }
  | { readonly kind: 'unknown-statement' }
  | { readonly kind: 'too-many-questions'; readonly max: number };

const DAY = 86_400_000;

/**
 * Asks somebody without an account one question about a benchmark. The link goes to them by e-mail and is kept nowhere:
 * only its hash is, so neither a copy of the database nor the council's own page can answer for them.
 */
export const askQuestion = defineChange({
  name: 'ask-question',
  action: 'ask-question',
  input: askQuestionSchema,
  load: async ({ tx, input, actor, now }) => {
    // Locked, so that two presses at once are counted one after the other.
    const assessment = await lockAssessment(tx, input.assessmentId);
    const framework = assessment && frameworkByCode(assessment.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!assessment || !benchmark) return null;
    const council = await tx.authority.findUniqueOrThrow({
      where: { id: assessment.authorityId },
      select: { name: true },
    });
    const asked = await countAskedSince(tx, actor.id, new Date(now.getTime() - DAY));
    return { assessment, benchmark, council: council.name, asked };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ benchmark, asked }, { input, now }): Result<{ readonly expiresAt: Date }, AskRefusal> => {
    const wrong = untilProblem(input.untilOn, now);
    if (wrong !== null) return refuse({ kind: `until-${wrong}` });
    const statements = benchmark.levels.flatMap(({ statements: all }) => all.map(({ id }) => id));
    if (input.statementId !== null && !statements.includes(input.statementId))
      return refuse({ kind: 'unknown-statement' });
    if (asked >= QUESTIONS_A_DAY) return refuse({ kind: 'too-many-questions', max: QUESTIONS_A_DAY });
    return ok({ expiresAt: endOfDeadline(input.untilOn) });
  },
  commit: async ({ expiresAt }, { tx, input, actor, now, loaded: { assessment, council } }) => {
    const token = newToken();
    const { benchmark, statementId, question, askedName, askedEmail } = input;
    const questionId = await addQuestion(tx, assessment, {
      benchmark,
      statementId,
      question,
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
