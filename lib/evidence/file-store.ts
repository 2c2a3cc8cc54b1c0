import 'server-only';
import type { Tx } from '@/lib/db';
import type { ScanState } from '@/lib/storage/upload-mode';
import type { State } from '@/lib/workflow';

export interface OfferedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly scan: ScanState;
  readonly isErased: boolean;
  readonly authorityId: string;
  readonly state: State;
  readonly submittedAt: Date | null;
  readonly handedOverAt: Date | null;
}

/**
 * A file that is offered in one self-assessment, or is the document that it was entered from; null where there is none or
 * the actor may not see it.
 */
export async function findOfferedFile(tx: Tx, assessmentId: string, fileId: string): Promise<OfferedFile | null> {
  const [found] = await tx.$queryRaw<OfferedFile[]>`
    select f.id, f.name, f.media_type as "mediaType", f.bytes, f.sha256, f.storage_key as "storageKey", f.scan,
      f.erased_at is not null as "isErased", a.authority_id as "authorityId", a.state, a.submitted_at as "submittedAt",
      a.handed_over_at as "handedOverAt"
    from stored_file f join evidence_item e on f.id in (e.file_id, e.source_file_id)
      join assessment a on a.authority_id = e.authority_id
    where a.id = ${assessmentId}::uuid and f.id = ${fileId}::uuid and e.removed_at is null
      and (exists (select 1 from behalf_entry b where b.assessment_id = a.id and b.evidence_id = e.id)
        or exists (select 1 from evidence_support s where s.evidence_id = e.id and s.assessment_id = a.id))`;
  return found ?? null;
}

/** A file that came by link with an answer that the council has accepted. */
export interface AcceptedFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly scan: ScanState;
  readonly isErased: boolean;
  /** What became of it as evidence; null: it never was. */
  readonly evidence: 'offered' | 'removed' | null;
  readonly answerName: string;
  readonly answeredAt: Date;
}

/** As `findOfferedFile`, before it is offered: null where no accepted answer about this benchmark came with it. */
export async function findAcceptedFile(
  tx: Tx,
  {
    assessmentId,
    benchmark,
    fileId,
  }: { readonly assessmentId: string; readonly benchmark: number; readonly fileId: string },
): Promise<AcceptedFile | null> {
  const [found] = await tx.$queryRaw<AcceptedFile[]>`
    select f.id, f.name, f.sha256, f.scan, f.erased_at is not null as "isErased", evidence_of_file(f.id) as evidence,
      q.answer_name as "answerName", q.answered_at as "answeredAt"
    from asked_question_file a join asked_question q on q.id = a.question_id join stored_file f on f.id = a.file_id
    where q.assessment_id = ${assessmentId}::uuid and q.benchmark = ${benchmark} and q.decision = 'accepted' and f.id = ${fileId}::uuid`;
  return found ?? null;
}
