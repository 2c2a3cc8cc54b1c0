import 'server-only';
import type { Tx } from '@/lib/db';
import type { State } from '@/lib/workflow';

/** What a person has begun to send in pieces. */
export interface UploadUnderWay {
  readonly id: string;
  readonly name: string;
  /** As declared, like the SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
  readonly fields: string;
}

/** What it is for. */
interface Target {
  readonly assessmentId: string;
  readonly benchmark: number;
}

/** The council of the target and where its self-assessment stands; nothing is locked, because nothing of it changes yet. */
export async function findTarget(
  tx: Tx,
  { assessmentId }: Target,
): Promise<{ readonly authorityId: string; readonly state: State } | null> {
  const found = await tx.assessment.findFirst({
    where: { id: assessmentId },
    select: { authorityId: true, state: true },
  });
  return found && { authorityId: found.authorityId, state: found.state as State };
}

const SHOWN = { id: true, name: true, bytes: true, sha256: true, fields: true } as const;

/** The actor's own, for this target and not expired; others' are not there. */
export const findUpload = (
  tx: Tx,
  { assessmentId, benchmark }: Target,
  id: string,
  now: Date,
): Promise<UploadUnderWay | null> =>
  tx.uploadUnderWay.findFirst({
    where: { id, assessmentId, benchmark, expiresAt: { gt: now } },
    select: SHOWN,
  });

/** As `findUpload`, of the same bytes. */
export const findSameUpload = (
  tx: Tx,
  { assessmentId, benchmark }: Target,
  of: Pick<UploadUnderWay, 'bytes' | 'sha256'>,
  now: Date,
): Promise<UploadUnderWay | null> =>
  tx.uploadUnderWay.findFirst({
    where: { assessmentId, benchmark, bytes: of.bytes, sha256: of.sha256, expiresAt: { gt: now } },
    select: SHOWN,
  });

/** How many the actor has begun. */
export const countUploads = (tx: Tx, now: Date): Promise<number> =>
  tx.uploadUnderWay.count({ where: { expiresAt: { gt: now } } });
