import 'server-only';
import type { Tx } from '../db';
import type { State } from '../workflow';

/** The self-assessment that a page belongs to, as its heading names it. */
export interface Place {
  readonly id: string;
  readonly authorityId: string;
  readonly council: string;
  readonly cycle: string;
  readonly framework: string;
  readonly state: State;
}

/** Null where there is none or the actor may not see it. */
export async function findPlace(tx: Tx, assessmentId: string): Promise<Place | null> {
  const [found] = await tx.$queryRaw<Place[]>`
    select a.id, a.authority_id as "authorityId", au.name as council, c.name as cycle, a.framework, a.state
    from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
    where a.id = ${assessmentId}::uuid`;
  return found ?? null;
}
