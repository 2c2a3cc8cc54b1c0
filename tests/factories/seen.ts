import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seenAnswer, seenResponse } from '@/lib/assessments/seen';
import type { Actor } from '@/lib/policy';

/** What a page that is drawn now shows of a benchmark's fields and answers, as the form sends it along. */
export async function seenNow(actor: Actor, assessmentId: string, benchmark = 3): Promise<Record<string, string>> {
  const page = await seeBenchmark(actor, { assessmentId, benchmark });
  if (!page.ok) throw new Error(page.error.kind);
  const { response, kept } = page.value;
  const answers = Object.fromEntries(kept.map((answer) => [answer.statementId, seenAnswer(answer)]));
  return { ...(response === null ? {} : seenResponse(response)), ...answers };
}
