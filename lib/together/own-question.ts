import 'server-only';
import type { Tx } from '@/lib/db';
import { rolesAt, type Actor } from '@/lib/policy';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { findQuestion, type AskedQuestion } from './question-store';

/** Only whoever asked, or a Prevent Lead of the council, does something about a question; others of the benchmark read it. */
export type NotYours = { readonly kind: 'not-yours'; readonly askedByName: string };

export const isTheirs = (actor: Actor, authorityId: string, question: Pick<AskedQuestion, 'askedBy'>): boolean =>
  question.askedBy === actor.id || rolesAt(actor, authorityId).has('prevent-lead');

/** A question with its assessment, locked: what is done about it is done one after the other. */
export async function loadQuestion(
  tx: Tx,
  input: { readonly assessmentId: string; readonly benchmark: number; readonly questionId: string },
) {
  const assessment = await lockAssessment(tx, input.assessmentId);
  // An answer on its way is waited for; a row that this person may not change is only read.
  await tx.$queryRaw`select 1 from asked_question where id = ${input.questionId}::uuid for update`;
  const question = assessment && (await findQuestion(tx, input));
  return assessment && question ? { assessment, question } : null;
}
