import 'server-only';
import { z } from 'zod';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { sendMail } from '@/lib/mail';
import { defineChange, ok, requiredText, textUpTo, type Result } from '@/lib/use-case';
import { PROBLEM_LIMIT } from './model';

/** Sends what a person says is wrong with a page to whoever helps, by e-mail, with an address to answer to. */
export const reportProblem = defineChange({
  name: 'report-problem',
  action: 'report-problem',
  input: z.object({
    page: textUpTo(500, 'The page'),
    problem: requiredText(PROBLEM_LIMIT, 'The problem', 'Enter what went wrong'),
  }),
  load: () => Promise.resolve({ reference: newId() }),
  authorise: () => ({}),
  decide: (): Result<null, never> => ok(null),
  commit: async (_decision, { tx, actor, input: { page, problem }, loaded: { reference } }) => {
    const { PREVENT_HELP_EMAIL, PREVENT_SERVICE_NAME } = env();
    await sendMail(tx, {
      to: PREVENT_HELP_EMAIL,
      subject: `Problem reported in ${PREVENT_SERVICE_NAME}`,
      body: `Page: ${page === '' ? 'not said' : page}\nFrom: ${actor.name}, ${actor.email}\nReference: ${reference}\n\n${problem}\n`,
    });
    return { reference };
  },
  audit: (_decision, { loaded }) => ({ subject: { type: 'problem', id: loaded.reference }, fields: [] }),
});
