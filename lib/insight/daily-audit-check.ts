import 'server-only';
import { checkAudit } from '@/lib/audit/check';
import { logAuditCheck } from '@/lib/audit/log-check';
import { systemClock, type Clock } from '@/lib/clock';
import { inTransaction } from '@/lib/db';
import { log } from '@/lib/log';
import { failureCodes } from '@/lib/jobs/retry';

const DAY = 24 * 3_600_000;

async function check(clock: Clock): Promise<void> {
  const now = clock.now();
  try {
    logAuditCheck(await inTransaction({ as: 'system' }, now, (tx) => checkAudit(tx, now)));
  } catch (error) {
    log.error({ event: 'audit-check-failed', ...failureCodes(error) });
  }
}

/** Checks the audit's chain at the start and once a day from then on; it keeps no process alive. */
export function startAuditChecks(clock: Clock = systemClock): void {
  void check(clock);
  setInterval(() => void check(clock), DAY).unref();
}
