import 'server-only';
import type { Tx } from '@/lib/db';

export interface Surroundings {
  readonly title: string;
  readonly by: string;
  readonly at: Date;
  readonly council: string;
  readonly cycle: string;
}

/** What a file was added as, by whom and when, with the self-assessment that it is read in. */
export async function findSurroundings(tx: Tx, assessmentId: string, fileId: string): Promise<Surroundings | null> {
  const [found] = await tx.$queryRaw<Surroundings[]>`
    select e.title, p.name as by, e.added_at as at, au.name as council, c.name as cycle
    from evidence_item e join person p on p.id = e.added_by join assessment a on a.id = ${assessmentId}::uuid
      join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
    where ${fileId}::uuid in (e.file_id, e.source_file_id) and e.authority_id = a.authority_id and e.removed_at is null
    order by e.added_at, e.id limit 1`;
  return found ?? null;
}
