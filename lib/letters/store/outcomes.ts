import 'server-only';
import type { Tx } from '../../db';
import type { DutyStatus, NotScored } from '../../scoring';
import type { State } from '../../workflow';

export interface IssuedLetter {
  readonly id: string;
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly state: State;
  readonly content: string;
  readonly sha256: string;
  readonly issuedAt: Date;
  readonly latest: { readonly id: string; readonly issuedAt: Date };
}

/** A letter with where its assessment stands; null where there is none or the actor may not read it. */
export async function findLetter(tx: Tx, id: string): Promise<IssuedLetter | null> {
  const [row] = await tx.$queryRaw<
    (Omit<IssuedLetter, 'latest'> & { readonly latestId: string; readonly latestAt: Date })[]
  >`
    select l.id, l.assessment_id as "assessmentId", l.authority_id as "authorityId", a.state, l.content, l.sha256, l.issued_at as "issuedAt",
      latest.id as "latestId", latest.issued_at as "latestAt"
    from outcome_letter l join assessment a on a.id = l.assessment_id
      join lateral (select id, issued_at from outcome_letter where assessment_id = l.assessment_id order by number desc limit 1) latest on true
    where l.id = ${id}::uuid`;
  if (row === undefined) return null;
  const { latestId, latestAt, ...letter } = row;
  return { ...letter, latest: { id: latestId, issuedAt: latestAt } };
}

export interface ListedOutcome {
  readonly letterId: string;
  readonly authorityId: string;
  readonly council: string;
  readonly cycle: string;
  readonly issuedAt: Date;
  readonly state: State;
  readonly overallStatement: string;
  readonly counts: Readonly<Record<DutyStatus | NotScored, number>>;
  /** Of the whole list, not only of this page. */
  readonly total: number;
}

/** The latest letter of each cycle for these councils: the latest cycle first, then by council. */
export async function listOutcomes(
  tx: Tx,
  authorityIds: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedOutcome[]> {
  return tx.$queryRaw<ListedOutcome[]>`
    with latest as (
      select distinct on (assessment_id) id, assessment_id, authority_id, issued_at from outcome_letter
      where authority_id = any (${[...authorityIds]}::uuid[]) order by assessment_id, number desc
    ), shown as (
      select latest.*, au.name as council, c.name as cycle, c.opens_on, a.state, (count(*) over ())::int as total
      from latest join assessment a on a.id = latest.assessment_id join authority au on au.id = latest.authority_id join cycle c on c.id = a.cycle_id
      order by c.opens_on desc, au.name, latest.id limit ${page.limit} offset ${page.offset}
    )
    select shown.id as "letterId", shown.authority_id as "authorityId", council, cycle, shown.issued_at as "issuedAt", state,
      content.json ->> 'overallStatement' as "overallStatement", content.json -> 'counts' as counts, total
    from shown join lateral (select l.content::json as json from outcome_letter l where l.id = shown.id) content on true
    order by opens_on desc, council, shown.id`;
}

/** Councils by id, for those that have no outcome yet. */
export async function listCouncils(tx: Tx, authorityIds: readonly string[]) {
  return tx.authority.findMany({
    where: { id: { in: [...authorityIds] } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}
