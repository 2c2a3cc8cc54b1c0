import 'server-only';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { sentWorkbookSchema, WORKBOOK_WAITS_HOURS, type SentWorkbook } from '@/lib/workbook/model';

export interface WaitingWorkbook {
  readonly id: string;
  readonly sent: SentWorkbook;
  readonly uploadedAt: Date;
  readonly expiresAt: Date;
}

interface Whose {
  readonly assessmentId: string;
  readonly personId: string;
}

/** The workbook that a person has uploaded and not confirmed; null where there is none, or it has expired. */
export async function findWaiting(
  tx: Tx,
  { assessmentId, personId }: Whose,
  now: Date,
): Promise<WaitingWorkbook | null> {
  const found = await tx.waitingWorkbook.findFirst({ where: { assessmentId, personId, expiresAt: { gt: now } } });
  if (found === null) return null;
  const { id, content, uploadedAt, expiresAt } = found;
  return { id, sent: sentWorkbookSchema.parse(content), uploadedAt, expiresAt };
}

/** One a person and self-assessment: the newer takes the older one's place. */
export async function keepWaiting(
  tx: Tx,
  { assessmentId, authorityId, personId }: Whose & { readonly authorityId: string },
  sent: SentWorkbook,
  now: Date,
): Promise<void> {
  await forgetWaiting(tx, { assessmentId, personId });
  const expiresAt = new Date(now.getTime() + WORKBOOK_WAITS_HOURS * 3_600_000);
  await tx.waitingWorkbook.createMany({
    data: [{ id: newId(), assessmentId, authorityId, personId, content: sent, uploadedAt: now, expiresAt }],
  });
}

export async function forgetWaiting(tx: Tx, { assessmentId, personId }: Whose): Promise<void> {
  await tx.waitingWorkbook.deleteMany({ where: { assessmentId, personId } });
}
