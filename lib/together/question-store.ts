import 'server-only';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { ScanState } from '@/lib/storage/upload-mode';
import type { AssessmentRow } from '@/lib/use-case/assessment-row';
import type { State } from '@/lib/workflow';

/** A file that came with an answer, as its row has it. */
export interface AnswerFileRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: ScanState;
  readonly isErased: boolean;
  /** What became of it as evidence; null: it never was. */
  readonly evidence: 'offered' | 'removed' | null;
}

export interface AskedQuestion {
  readonly id: string;
  readonly benchmark: number;
  readonly statementId: string | null;
  readonly question: string;
  readonly askedName: string;
  readonly askedEmail: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly answer: string;
  readonly answerName: string;
  readonly answeredAt: Date | null;
  readonly decision: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly files: readonly AnswerFileRow[];
}

/** The questions about one benchmark, the latest first. The hash of the link is never read back. */
export async function listQuestions(
  tx: Tx,
  assessmentId: string,
  benchmark: number,
  only: string | null = null,
): Promise<readonly AskedQuestion[]> {
  return tx.$queryRaw<AskedQuestion[]>`
    select q.id, q.benchmark, q.statement_id as "statementId", q.question, q.asked_name as "askedName", q.asked_email as "askedEmail",
      q.asked_by as "askedBy", p.name as "askedByName", q.asked_at as "askedAt", q.expires_at as "expiresAt",
      q.withdrawn_at as "withdrawnAt", q.answer, q.answer_name as "answerName", q.answered_at as "answeredAt", q.decision,
      d.name as "decidedByName", q.decided_at as "decidedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
          'sha256', f.sha256, 'scan', f.scan, 'isErased', f.erased_at is not null, 'evidence', evidence_of_file(f.id))
          order by a.position), '[]')
        from asked_question_file a join stored_file f on f.id = a.file_id where a.question_id = q.id) as files
    from asked_question q join person p on p.id = q.asked_by left join person d on d.id = q.decided_by
    where q.assessment_id = ${assessmentId}::uuid and q.benchmark = ${benchmark} and (${only}::uuid is null or q.id = ${only}::uuid)
    order by q.asked_at desc, q.id desc`;
}

export async function findQuestion(
  tx: Tx,
  { assessmentId, benchmark, questionId }: Asked,
): Promise<AskedQuestion | null> {
  return (await listQuestions(tx, assessmentId, benchmark, questionId))[0] ?? null;
}
interface Asked {
  readonly assessmentId: string;
  readonly benchmark: number;
  readonly questionId: string;
}

export interface FoundAnswerFile extends AnswerFileRow {
  readonly storageKey: string;
  readonly authorityId: string;
  readonly state: State;
}

/** A file that came with an answer about this benchmark; null where there is none or the actor may not see it. */
export async function findAnswerFile(
  tx: Tx,
  {
    assessmentId,
    benchmark,
    fileId,
  }: { readonly assessmentId: string; readonly benchmark: number; readonly fileId: string },
): Promise<FoundAnswerFile | null> {
  const [found] = await tx.$queryRaw<FoundAnswerFile[]>`
    select f.id, f.name, f.media_type as "mediaType", f.bytes, f.sha256, f.scan, f.erased_at is not null as "isErased",
      evidence_of_file(f.id) as evidence, f.storage_key as "storageKey", s.authority_id as "authorityId", s.state
    from asked_question_file a join asked_question q on q.id = a.question_id join stored_file f on f.id = a.file_id
      join assessment s on s.id = q.assessment_id
    where q.assessment_id = ${assessmentId}::uuid and q.benchmark = ${benchmark} and f.id = ${fileId}::uuid`;
  return found ?? null;
}

/** How many questions this person sent since then, about anything. */
export const countAskedSince = (tx: Tx, personId: string, since: Date): Promise<number> =>
  tx.askedQuestion.count({ where: { askedBy: personId, askedAt: { gt: since } } });

interface NewQuestion {
  readonly benchmark: number;
  readonly statementId: string | null;
  readonly question: string;
  readonly askedName: string;
  readonly askedEmail: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

export async function addQuestion(
  tx: Tx,
  assessment: Pick<AssessmentRow, 'id' | 'authorityId'>,
  question: NewQuestion,
): Promise<string> {
  const id = newId();
  await tx.askedQuestion.createMany({
    data: [{ id, assessmentId: assessment.id, authorityId: assessment.authorityId, ...question }],
  });
  return id;
}

/** The caller holds the question's lock and knows that it has no answer. */
export async function withdraw(tx: Tx, questionId: string, at: Date): Promise<void> {
  await tx.askedQuestion.updateMany({ where: { id: questionId }, data: { withdrawnAt: at } });
}

export async function decide(tx: Tx, questionId: string, decision: string, by: string, at: Date): Promise<void> {
  await tx.askedQuestion.updateMany({
    where: { id: questionId },
    data: { decision, decidedBy: by, decidedAt: at },
  });
}
