import 'server-only';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { moveAssessment, planMove, type AssessmentRow } from '@/lib/use-case/assessment-row';

/** As far as a further offer asks. */
export interface OfferedEvidence {
  readonly evidenceId: string;
  readonly title: string;
  readonly url: string;
  readonly fileId: string | null;
  /** Of a file's bytes. */
  readonly sha256: string | null;
}

/** What is offered for one benchmark of one self-assessment. */
export async function listOffered(
  tx: Tx,
  assessmentId: string,
  benchmark: number,
): Promise<readonly OfferedEvidence[]> {
  return tx.$queryRaw<OfferedEvidence[]>`
    select e.id as "evidenceId", e.title, e.url, e.file_id as "fileId", f.sha256
    from evidence_support s join evidence_item e on e.id = s.evidence_id left join stored_file f on f.id = e.file_id
    where s.assessment_id = ${assessmentId}::uuid and s.benchmark = ${benchmark} and e.removed_at is null`;
}

export interface NewEvidence {
  readonly title: string;
  readonly of: { readonly kind: 'link'; readonly url: string } | { readonly kind: 'file'; readonly fileId: string };
  readonly by: string;
  readonly at: Date;
}

/** Puts a link or a recorded file into the council's library. */
export async function addEvidence(tx: Tx, authorityId: string, { title, of, by, at }: NewEvidence): Promise<string> {
  const id = newId();
  await tx.evidenceItem.createMany({ data: [{ id, authorityId, title, addedBy: by, addedAt: at, ...of }] });
  return id;
}

/** As `addEvidence`, and offers it for a benchmark; what was not started has been, from then on. The caller holds the lock. */
export async function offerEvidence(
  tx: Tx,
  assessment: AssessmentRow,
  evidence: NewEvidence & { readonly benchmark: number; readonly statementIds: readonly string[] },
): Promise<string> {
  const { id: assessmentId, authorityId, state } = assessment;
  const evidenceId = await addEvidence(tx, authorityId, evidence);
  const { benchmark, by, at } = evidence;
  const statementIds = [...new Set(evidence.statementIds)];
  await tx.evidenceSupport.createMany({ data: [{ evidenceId, assessmentId, authorityId, benchmark, statementIds }] });
  const start = state === 'not-started' ? planMove(assessment, 'start') : null;
  if (start?.ok) await moveAssessment(tx, assessment, start.value, { id: by }, at);
  return evidenceId;
}

/** No longer offered for this benchmark. The evidence itself goes with the last thing that it was offered for, in any cycle. */
export async function withdrawEvidence(
  tx: Tx,
  assessmentId: string,
  benchmark: number,
  evidenceId: string,
  at: Date,
): Promise<void> {
  await tx.evidenceSupport.deleteMany({ where: { assessmentId, benchmark, evidenceId } });
  await tx.evidenceItem.updateMany({ where: { id: evidenceId, supports: { none: {} } }, data: { removedAt: at } });
}
