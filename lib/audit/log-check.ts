import { log } from '../log';
import type { AuditCheck } from './check';

/** The chain's end in the log, a copy that who changes the database does not reach. */
export function logAuditCheck({ upToSeq, hash, firstBroken }: AuditCheck): void {
  const end = { seq: Number(upToSeq), hash };
  if (firstBroken === null) log.info({ event: 'audit-checked', ...end });
  else log.error({ event: 'audit-broken', ...end, firstBroken: Number(firstBroken) });
}
