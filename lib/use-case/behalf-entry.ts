import 'server-only';
import type { Tx } from '../db';

/** A document that the council sent, and its adviser enters on its behalf. */
export interface BehalfEntry {
  readonly id: string;
  readonly reason: string;
  /** A civil date. */
  readonly receivedOn: Date;
  readonly byName: string;
  readonly at: Date;
  /** The document: a link, or a file. */
  readonly title: string;
  readonly url: string;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly scan: 'waiting' | 'clean' | 'refused' | 'not-scanned';
  } | null;
  /** What a Prevent Lead says of it; null: nothing yet. */
  readonly answer: 'confirmed' | 'differs' | null;
  readonly comment: string;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  /** Nothing has been submitted since it was begun: the adviser is entering it. */
  readonly isOpen: boolean;
  /** What stands as submitted is what the adviser entered, not what the council itself submitted. */
  readonly isSubmitted: boolean;
}

/** The latest entry of a self-assessment; null where the council itself does it. */
export async function findBehalfEntry(tx: Tx, assessmentId: string): Promise<BehalfEntry | null> {
  const [found] = await tx.$queryRaw<BehalfEntry[]>`
    select b.id, b.reason, b.received_on as "receivedOn", p.name as "byName", b.at, e.title, e.url,
      case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
        'sha256', f.sha256, 'scan', f.scan) end as file,
      b.answer, b.comment, q.name as "answeredByName", b.answered_at as "answeredAt",
      coalesce(last.at < b.at, true) as "isOpen", coalesce(last.at >= b.at and last.event = 'submit-on-behalf', false) as "isSubmitted"
    from behalf_entry b join evidence_item e on e.id = b.evidence_id left join stored_file f on f.id = e.file_id
      join person p on p.id = b.by_id left join person q on q.id = b.answered_by
      left join lateral (
        select s.event, s.at from state_change s where s.assessment_id = b.assessment_id and s.event in ('submit', 'submit-on-behalf')
        order by s.at desc, s.id desc limit 1
      ) last on true
    where b.assessment_id = ${assessmentId}::uuid order by b.at desc, b.id desc limit 1`;
  return found ?? null;
}

/** Whether the council's adviser is entering it now. */
export async function isBeingEntered(tx: Tx, assessmentId: string): Promise<boolean> {
  return (await findBehalfEntry(tx, assessmentId))?.isOpen ?? false;
}
