import 'server-only';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';

/** What somebody of the council wrote to its other people about a benchmark. */
export interface CouncilMessage {
  readonly id: string;
  readonly text: string;
  readonly byId: string;
  readonly by: string;
  readonly at: Date;
}

/** Everything that was written about one benchmark, the latest last. The database shows it to the council's own people alone. */
export async function listMessages(
  tx: Tx,
  assessmentId: string,
  benchmark: number,
): Promise<readonly CouncilMessage[]> {
  return tx.$queryRaw<CouncilMessage[]>`
    select m.id, m.text, m.by_id as "byId", p.name as by, m.at
    from council_message m join person p on p.id = m.by_id
    where m.assessment_id = ${assessmentId}::uuid and m.benchmark = ${benchmark} order by m.at, m.id`;
}

export async function insertMessage(
  tx: Tx,
  message: {
    readonly assessmentId: string;
    readonly authorityId: string;
    readonly benchmark: number;
    readonly text: string;
    readonly byId: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.councilMessage.createMany({ data: [{ id: newId(), ...message }] });
}

/** What the page of a benchmark says of the thread, and of this person's own mark. */
export interface BesideBenchmark {
  readonly messages: number;
  readonly latest: { readonly by: string; readonly at: Date; readonly text: string } | null;
  readonly readyAt: Date | null;
}

export async function findBeside(
  tx: Tx,
  of: { readonly assessmentId: string; readonly benchmark: number; readonly personId: string },
): Promise<BesideBenchmark> {
  const [found] = await tx.$queryRaw<
    { messages: number; by: string | null; at: Date | null; text: string | null; readyAt: Date | null }[]
  >`
    select coalesce(m.messages, 0)::int as messages, m.by, m.at, m.text,
      (select ready_at from contribution where assessment_id = ${of.assessmentId}::uuid and benchmark = ${of.benchmark}
        and person_id = ${of.personId}::uuid) as "readyAt"
    from (select 1) one left join lateral (
      select count(*) over () as messages, p.name as by, c.at, c.text
      from council_message c join person p on p.id = c.by_id
      where c.assessment_id = ${of.assessmentId}::uuid and c.benchmark = ${of.benchmark} order by c.at desc, c.id desc limit 1
    ) m on true`;
  const { messages = 0, by = null, at = null, text = null, readyAt = null } = found ?? {};
  return { messages, latest: by === null || at === null || text === null ? null : { by, at, text }, readyAt };
}
