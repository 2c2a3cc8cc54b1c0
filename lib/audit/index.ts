import 'server-only';
import type { Tx } from '../db';

/** What happened, to what, by field names: never the texts themselves. */
export interface AuditEntry {
  /** The use-case's name, or a step of signing in. */
  readonly action: string;
  readonly authorityId?: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly fields: readonly string[];
}

/**
 * Adds a link to the audit chain, in the caller's transaction: where it cannot be written, the change does not happen.
 * Call it last, because the chain's lock is held until the transaction ends. Sequence number and hashes are the trigger's.
 */
export async function recordAudit(tx: Tx, actorId: string | null, at: Date, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.createMany({
    data: [
      {
        seq: 0n,
        at,
        actorId,
        action: entry.action,
        authorityId: entry.authorityId ?? null,
        subjectType: entry.subject.type,
        subjectId: entry.subject.id,
        fields: [...entry.fields],
        previousHash: '',
        hash: '',
      },
    ],
  });
}
