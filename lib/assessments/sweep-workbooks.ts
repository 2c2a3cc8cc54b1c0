import 'server-only';
import { inTransaction } from '@/lib/db';

/** The worker's regular round: uploaded workbooks that nobody confirmed in time are deleted. */
export async function sweepWorkbooks(now: Date): Promise<number> {
  const { count } = await inTransaction({ as: 'system' }, now, (tx) =>
    tx.waitingWorkbook.deleteMany({ where: { expiresAt: { lte: now } } }),
  );
  return count;
}
