import 'server-only';
import type { Tx } from '@/lib/db';
import type { AssessmentRow } from '@/lib/use-case/assessment-row';
import type { KeptResponse } from './benchmark-save';
import { writeSave } from './benchmark-store';

export interface AcceptedAnswer {
  readonly answer: string;
  readonly answerName: string;
  readonly answeredAt: Date;
}

/** An answer that came by link, was accepted, and is about this benchmark. */
export async function findAcceptedAnswer(
  tx: Tx,
  of: { readonly assessmentId: string; readonly benchmark: number; readonly questionId: string },
): Promise<AcceptedAnswer | null> {
  const [found] = await tx.$queryRaw<AcceptedAnswer[]>`
    select answer, answer_name as "answerName", answered_at as "answeredAt" from asked_question
    where id = ${of.questionId}::uuid and assessment_id = ${of.assessmentId}::uuid and benchmark = ${of.benchmark}
      and answered_at is not null and decision = 'accepted'`;
  return found ?? null;
}

export interface NeighboursText {
  readonly id: string;
  readonly council: string;
  readonly framework: string;
  readonly why: string;
  /** Statement id → answer; what was shared was checked when it was saved. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What a council of the same partnership shares about this benchmark; null where it does not, or no longer. */
export async function findNeighboursText(
  tx: Tx,
  of: { readonly textId: string; readonly benchmark: number; readonly authorityId: string },
): Promise<NeighboursText | null> {
  const [found] = await tx.$queryRaw<NeighboursText[]>`
    select t.id, a.name as council, t.framework, t.why, t.answers
    from shared_text t join authority a on a.id = t.authority_id
    where t.id = ${of.textId}::uuid and t.benchmark = ${of.benchmark} and t.withdrawn_at is null and t.authority_id <> ${of.authorityId}::uuid
      and exists (select 1 from group_authority ours join group_authority theirs on theirs.group_id = ours.group_id
        where ours.authority_id = ${of.authorityId}::uuid and theirs.authority_id = t.authority_id)`;
  return found ?? null;
}

interface Into {
  readonly assessment: AssessmentRow;
  readonly benchmark: number;
  readonly by: string;
  readonly at: Date;
}

/**
 * Writes a longer “why”, or the same, as any save would. Not marked as completed any more: whoever took a text in reads it over first.
 * The caller holds the assessment's lock, so nobody else's save can come between.
 */
export async function writeWhy(tx: Tx, why: string, kept: KeptResponse, into: Into): Promise<void> {
  const { score, changed, despite } = kept;
  const response = { score, changed, despite, why, completed: false };
  // Where only answers come, the text stays whose it is.
  const fields = why === kept.why ? (['completed'] as const) : (['why', 'completed'] as const);
  const save = { response, fields, set: [], takenBack: [], confirmed: [], seen: {} } as const;
  await writeSave(tx, save, kept, into);
}

/** Answers from elsewhere arrive as “check this”, and never in place of one that is there. */
export async function writeAnswersToCheck(
  tx: Tx,
  answers: readonly { readonly statementId: string; readonly answer: string }[],
  { assessment, benchmark, by, at }: Into,
): Promise<void> {
  if (answers.length === 0) return;
  await tx.statementAnswer.createMany({
    data: answers.map((given) => ({
      ...given,
      assessmentId: assessment.id,
      authorityId: assessment.authorityId,
      benchmark,
      toCheck: true,
      updatedBy: by,
      updatedAt: at,
    })),
    skipDuplicates: true,
  });
}

export async function keepSource(tx: Tx, textId: string, { assessment, benchmark }: Into): Promise<void> {
  await tx.benchmarkResponse.updateMany({
    where: { assessmentId: assessment.id, benchmark },
    data: { takenFrom: textId },
  });
}
