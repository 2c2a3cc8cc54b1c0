import 'server-only';
import type { Tx } from '../db';
import { newId } from '../ids';

export interface AuditCheck {
  readonly at: Date;
  /** The chain's end at that moment: its last event, 0 where there is none, with its hash. */
  readonly upToSeq: bigint;
  readonly hash: string;
  /** Null: whole. */
  readonly firstBroken: bigint | null;
}

/**
 * Walks the whole chain, and looks for the end that each earlier check found: events that were taken away from the end leave
 * the rest whole. What was found is kept, and its caller puts it into the log, which is a copy outside the database.
 */
export async function checkAudit(tx: Tx, at: Date): Promise<AuditCheck> {
  // One statement, so that all of it is about the same moment.
  const [found] = await tx.$queryRaw<{ upToSeq: bigint; hash: string; firstBroken: bigint | null }[]>`
    select coalesce(head.seq, 0)::bigint as "upToSeq", coalesce(head.hash, '') as hash,
      least(first_broken_audit_event(), (
        select min(earlier.up_to_seq) from audit_check earlier
        where earlier.up_to_seq > 0
          and not exists (select 1 from audit_event e where e.seq = earlier.up_to_seq and e.hash = earlier.hash)
      )) as "firstBroken"
    from (select 1) as one left join lateral (select seq, hash from audit_event order by seq desc limit 1) head on true`;
  if (found === undefined) throw new Error('the database answered nothing');
  await tx.auditCheck.createMany({ data: [{ id: newId(), at, ...found }] });
  return { at, ...found };
}

/** The latest check, and how many events there are now: numbers have no gap, so the last one says it. */
export async function lastAuditCheck(tx: Tx): Promise<{ readonly check: AuditCheck | null; readonly events: number }> {
  const check = await tx.auditCheck.findFirst({ orderBy: [{ at: 'desc' }, { id: 'desc' }], omit: { id: true } });
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return { check, events: Number(last?.seq ?? 0) };
}
