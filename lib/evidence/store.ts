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
    from evidence_support s join evidence_item e on e.id = s.evidence_id left join stored_file f on f.id = coalesce(e.file_id, e.source_file_id)
    where s.assessment_id = ${assessmentId}::uuid and s.benchmark = ${benchmark} and e.removed_at is null`;
}

export interface NewEvidence {
  readonly title: string;
  readonly of:
    | { readonly kind: 'link'; readonly url: string }
    | { readonly kind: 'file'; readonly fileId: string }
    | { readonly kind: 'seen'; readonly seenOn: Date; readonly seenBy: string; readonly notHere: string };
  /** A civil date. */
  readonly effectiveOn?: Date | null;
  /** The first version of what it takes the place of; the database sees to it that it does. */
  readonly firstId?: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Puts a link, a recorded file or what was seen into the council's library. */
export async function addEvidence(tx: Tx, authorityId: string, evidence: NewEvidence): Promise<string> {
  const { title, of, effectiveOn = null, firstId = null, by, at } = evidence;
  const id = newId();
  await tx.evidenceItem.createMany({
    data: [{ id, authorityId, title, effectiveOn, firstId, addedBy: by, addedAt: at, ...of }],
  });
  return id;
}

/** Takes what a neighbour shares into the council's library: the database copies what it says, and whose it is. */
export async function useShared(
  tx: Tx,
  authorityId: string,
  of: {
    readonly source: { readonly id: string; readonly kind: string; readonly title: string };
    readonly firstId: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const id = newId();
  const { source, firstId, by, at } = of;
  const { kind, title } = source;
  await tx.evidenceItem.createMany({
    data: [{ id, authorityId, kind, title, sourceId: source.id, firstId, addedBy: by, addedAt: at }],
  });
  return id;
}

/** What is there already is offered for a benchmark; what was not started has been, from then on. The caller holds the lock. */
export async function offer(
  tx: Tx,
  assessment: AssessmentRow,
  of: {
    readonly benchmark: number;
    readonly evidence: readonly { readonly id: string; readonly statementIds: readonly string[] }[];
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { id: assessmentId, authorityId, state } = assessment;
  const { benchmark, evidence, by, at } = of;
  await tx.evidenceSupport.createMany({
    data: evidence.map(({ id, statementIds }) => ({
      evidenceId: id,
      assessmentId,
      authorityId,
      benchmark,
      statementIds: [...new Set(statementIds)],
    })),
  });
  const start = state === 'not-started' ? planMove(assessment, 'start') : null;
  if (start?.ok) await moveAssessment(tx, assessment, start.value, { id: by }, at);
}

/** As `addEvidence`, and offers it for a benchmark. The caller holds the lock. */
export async function offerEvidence(
  tx: Tx,
  assessment: AssessmentRow,
  evidence: NewEvidence & { readonly benchmark: number; readonly statementIds: readonly string[] },
): Promise<string> {
  const id = await addEvidence(tx, assessment.authorityId, evidence);
  const { benchmark, statementIds, by, at } = evidence;
  await offer(tx, assessment, { benchmark, evidence: [{ id, statementIds }], by, at });
  return id;
}

/** No longer offered for this benchmark. The evidence itself stays in the council's library. */
export async function takeOff(tx: Tx, assessmentId: string, benchmark: number, evidenceId: string): Promise<void> {
  await tx.evidenceSupport.deleteMany({ where: { assessmentId, benchmark, evidenceId } });
}
