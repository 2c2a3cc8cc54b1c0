import 'server-only';
import { sql, type Tx } from '@/lib/db';
import type { State } from '@/lib/workflow';
import { LIBRARY_ROWS_A_PAGE, withFiles, type EvidenceDetails, type EvidenceFile, type EvidenceKind } from './model';

/** One version of a piece of evidence, as its council reads it. */
export interface KeptEvidence extends EvidenceDetails {
  readonly id: string;
  readonly title: string;
  /** Of a link; empty otherwise. */
  readonly url: string;
  readonly file: EvidenceFile | null;
  readonly byId: string;
  readonly by: string;
  readonly at: Date;
}

const shown = sql`e.id, e.kind, e.title, e.url, e.effective_on as "effectiveOn", e.seen_on as "seenOn", e.seen_by as "seenBy",
  e.not_here as "notHere", e.source_name as source, p.id as "byId", p.name as by, e.added_at as at,
  case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
    'sha256', f.sha256, 'scan', f.scan) end as file`;
const joined = sql`evidence_item e join person p on p.id = e.added_by left join stored_file f on f.id = coalesce(e.file_id, e.source_file_id)`;
/** The newest version of what can be offered. What a self-assessment was entered from is the adviser's, and offered by nobody. */
const inLibrary = sql`e.removed_at is null and e.withdrawn_at is null and e.replaced_at is null
  and not exists (select from behalf_entry b where b.evidence_id = e.id)`;

/** The council whose library it is; null where there is none. */
export async function findCouncil(tx: Tx, authorityId: string) {
  return tx.authority.findUnique({ where: { id: authorityId }, select: { id: true, name: true } });
}

export interface LibraryWanted {
  readonly authorityId: string;
  /** Found in the title, the link, the file's name, or who saw it. */
  readonly q: string;
  readonly kind: string;
  readonly page: number;
}

export interface ListedEvidence extends KeptEvidence {
  /** In how many self-assessments it is offered, of those that this person reads; in any version. */
  readonly uses: number;
  readonly versions: number;
}

export interface LibraryPage {
  readonly rows: readonly ListedEvidence[];
  /** Which page it is, from 1. */
  readonly page: number;
  readonly total: number;
  readonly pages: number;
}

/** A page of the library, the newest first, and how many there are of it. */
export async function listLibrary(tx: Tx, { authorityId, q, kind, page }: LibraryWanted): Promise<LibraryPage> {
  const like = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx.$queryRaw<(ListedEvidence & { readonly total: number })[]>`
    select ${shown}, (count(*) over ())::int as total,
      (select count(distinct s.assessment_id)::int from evidence_support s join evidence_item v on v.id = s.evidence_id
        where coalesce(v.first_id, v.id) = coalesce(e.first_id, e.id)) as uses,
      1 + (select count(*)::int from evidence_item v
        where v.id <> e.id and coalesce(v.first_id, v.id) = coalesce(e.first_id, e.id)) as versions
    from ${joined}
    where e.authority_id = ${authorityId}::uuid and ${inLibrary} and (${kind} = '' or e.kind = ${kind})
      and (e.title ilike ${like} or e.url ilike ${like} or f.name ilike ${like} or e.seen_by ilike ${like})
    order by e.added_at desc, e.id desc limit ${LIBRARY_ROWS_A_PAGE} offset ${(page - 1) * LIBRARY_ROWS_A_PAGE}`;
  // Past the last page, where something has gone meanwhile: the first.
  if (rows.length === 0 && page > 1) return listLibrary(tx, { authorityId, q, kind, page: 1 });
  const total = rows[0]?.total ?? 0;
  return { rows: withFiles(rows), page, total, pages: Math.max(1, Math.ceil(total / LIBRARY_ROWS_A_PAGE)) };
}

/** A neighbour's that is no longer shared is read only where it was ever submitted. */
const isStillTheirs = sql`(e.source_id is null or e.withdrawn_at is null or e.first_submitted_at is not null)`;

export interface KeptVersion extends KeptEvidence {
  readonly replacedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly sharedAt: Date | null;
  readonly isSubmitted: boolean;
}

/** Every version of a piece of evidence, the newest first; empty where there is none or the actor may not see it. */
export async function listVersions(tx: Tx, authorityId: string, evidenceId: string): Promise<readonly KeptVersion[]> {
  const rows = await tx.$queryRaw<KeptVersion[]>`
    select ${shown}, e.replaced_at as "replacedAt", e.withdrawn_at as "withdrawnAt",
      e.shared_at as "sharedAt", e.first_submitted_at is not null as "isSubmitted"
    from ${joined} join evidence_item asked on coalesce(asked.first_id, asked.id) = coalesce(e.first_id, e.id)
    where asked.id = ${evidenceId}::uuid and e.authority_id = ${authorityId}::uuid and e.removed_at is null and ${isStillTheirs}
      and not exists (select from behalf_entry b where b.evidence_id = e.id)
    order by e.added_at desc, e.id desc`;
  return withFiles(rows);
}

export interface EvidenceUse {
  readonly assessmentId: string;
  readonly cycle: string;
  readonly state: State;
  readonly evidenceId: string;
  readonly benchmarks: readonly number[];
}

/** In which self-assessments, for which benchmarks and in which version it is offered, the latest cycle first. */
export async function listUses(tx: Tx, evidenceId: string): Promise<readonly EvidenceUse[]> {
  return tx.$queryRaw<EvidenceUse[]>`
    select a.id as "assessmentId", c.name as cycle, a.state, s.evidence_id as "evidenceId", array_agg(s.benchmark order by s.benchmark) as benchmarks
    from evidence_support s join evidence_item e on e.id = s.evidence_id
      join evidence_item asked on coalesce(asked.first_id, asked.id) = coalesce(e.first_id, e.id)
      join assessment a on a.id = s.assessment_id join cycle c on c.id = a.cycle_id
    where asked.id = ${evidenceId}::uuid
    group by a.id, c.id, s.evidence_id order by c.opens_on desc, s.evidence_id desc`;
}

/** The newest version of a piece of evidence, as whoever changes it asks. */
export interface HeldEvidence {
  readonly id: string;
  readonly firstId: string;
  readonly kind: string;
  readonly addedBy: string;
  readonly isShared: boolean;
  /** A neighbour's: theirs to replace and to share. */
  readonly isNeighbours: boolean;
  readonly fileIds: readonly string[];
  /** For how many benchmarks, and for how many of those that this person writes; in drafts and in what is submitted. */
  readonly offered: number;
  readonly offeredHere: number;
  readonly isSubmitted: boolean;
}

/** With all its versions held until the transaction ends; null where there is none in the library. */
export async function holdEvidence(tx: Tx, authorityId: string, evidenceId: string): Promise<HeldEvidence | null> {
  await tx.$queryRaw`select hold_evidence(${evidenceId}::uuid)::text`;
  const [found] = await tx.$queryRaw<(Omit<HeldEvidence, 'offered' | 'isSubmitted'> & { uses: Uses | null })[]>`
    select e.id, coalesce(e.first_id, e.id) as "firstId", e.kind, e.added_by as "addedBy", e.shared_at is not null as "isShared",
      e.source_id is not null as "isNeighbours", evidence_uses(e.id) as uses,
      array(select v.file_id from evidence_item v where v.file_id is not null and v.removed_at is null
        and coalesce(v.first_id, v.id) = coalesce(e.first_id, e.id)) as "fileIds",
      (select count(*)::int from evidence_support s join evidence_item v on v.id = s.evidence_id
        where coalesce(v.first_id, v.id) = coalesce(e.first_id, e.id)) as "offeredHere"
    from evidence_item e where e.id = ${evidenceId}::uuid and e.authority_id = ${authorityId}::uuid and ${inLibrary}`;
  if (found === undefined) return null;
  const { uses, ...held } = found;
  return { ...held, offered: uses?.offered ?? 0, isSubmitted: uses?.submitted ?? true };
}
interface Uses {
  readonly submitted: boolean;
  readonly offered: number;
}

/** No longer in the list; what it is offered for keeps it. */
export async function withdraw(tx: Tx, evidenceId: string, at: Date): Promise<void> {
  await tx.evidenceItem.updateMany({ where: { id: evidenceId, withdrawnAt: null }, data: { withdrawnAt: at } });
}

/** Gone in all its versions, and off everything that it was offered for. The caller has asked whether it was ever submitted. */
export async function remove(tx: Tx, firstId: string, at: Date): Promise<void> {
  const ofIt = { OR: [{ id: firstId }, { firstId }] };
  await tx.evidenceSupport.deleteMany({ where: { evidence: ofIt } });
  await tx.evidenceItem.updateMany({ where: { ...ofIt, removedAt: null }, data: { removedAt: at } });
}

/** What the same council keeps already under this link or with these bytes, in the library's newest versions; null: nothing. */
export async function findSame(
  tx: Tx,
  authorityId: string,
  of: { readonly url?: string; readonly sha256?: string; readonly but?: string | undefined },
): Promise<{ readonly title: string } | null> {
  const { url = '', sha256 = '', but } = of;
  const [found] = await tx.$queryRaw<{ title: string }[]>`
    select e.title from evidence_item e left join stored_file f on f.id = e.file_id
    where e.authority_id = ${authorityId}::uuid and e.source_id is null and ${inLibrary} and (${but ?? null}::uuid is null or e.id <> ${but ?? null}::uuid)
      and ((${url} <> '' and e.url = ${url}) or (${sha256} <> '' and f.sha256 = ${sha256})) limit 1`;
  return found ?? null;
}

export interface LibraryFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly scan: EvidenceFile['scan'];
  readonly isErased: boolean;
  readonly authorityId: string;
}

/**
 * A file of the library, in whichever version, or of what a neighbour shares with it; null where there is none or the actor may
 * not see it.
 */
export async function findLibraryFile(tx: Tx, authorityId: string, fileId: string): Promise<LibraryFile | null> {
  const [found] = await tx.$queryRaw<LibraryFile[]>`
    select f.name, f.media_type as "mediaType", f.bytes, f.sha256, f.storage_key as "storageKey", f.scan,
      f.erased_at is not null as "isErased", ${authorityId}::uuid as "authorityId"
    from evidence_item e join stored_file f on f.id in (e.file_id, e.source_file_id)
    where f.id = ${fileId}::uuid and e.removed_at is null and ${isStillTheirs}
      and (e.authority_id = ${authorityId}::uuid or (${isSharedWith(authorityId)}))
    limit 1`;
  return found ?? null;
}

/** Shared by a council that shares a group with this one, which need not be the only one of the person who asks. */
const isSharedWith = (
  authorityId: string,
) => sql`e.shared_at is not null and e.replaced_at is null and e.withdrawn_at is null
  and e.removed_at is null and e.authority_id <> ${authorityId}::uuid and exists (
    select 1 from group_authority ours join group_authority theirs on theirs.group_id = ours.group_id
    where ours.authority_id = ${authorityId}::uuid and theirs.authority_id = e.authority_id)`;

/** As many as are shown; a partnership shares a handful. */
const SHARED_AT_MOST = 50;

export interface SharedEvidence extends KeptEvidence {
  /** Whose it is. */
  readonly council: string;
}

/** What the councils of its partnerships share with this one, the latest shared first. */
export async function listShared(tx: Tx, authorityId: string): Promise<readonly SharedEvidence[]> {
  const rows = await tx.$queryRaw<SharedEvidence[]>`
    select ${shown}, o.name as council from ${joined} join authority o on o.id = e.authority_id
    where ${isSharedWith(authorityId)} order by e.shared_at desc, e.id desc limit ${SHARED_AT_MOST}`;
  return withFiles(rows);
}

/** One of what neighbours share; null where it is not, or no longer. */
export async function findShared(tx: Tx, authorityId: string, evidenceId: string) {
  const [found] = await tx.$queryRaw<{ id: string; kind: EvidenceKind; title: string; firstId: string }[]>`
    select e.id, e.kind, e.title, coalesce(e.first_id, e.id) as "firstId" from evidence_item e
    where e.id = ${evidenceId}::uuid and ${isSharedWith(authorityId)}`;
  return found ?? null;
}

/** What this council uses already of that piece of evidence of a neighbour, in the newest version that it uses. */
export async function findUsed(tx: Tx, authorityId: string, sourceFirstId: string) {
  const [found] = await tx.$queryRaw<{ id: string; firstId: string; sourceId: string }[]>`
    select e.id, coalesce(e.first_id, e.id) as "firstId", e.source_id as "sourceId"
    from evidence_item e where e.authority_id = ${authorityId}::uuid and ${inLibrary}
      and e.source_id = any (neighbours_versions(${sourceFirstId}::uuid))`;
  return found ?? null;
}

export async function setShared(tx: Tx, evidenceId: string, sharedAt: Date | null): Promise<void> {
  await tx.evidenceItem.updateMany({ where: { id: evidenceId }, data: { sharedAt } });
}

/** The councils that share a group with this one. */
export async function listNeighbours(tx: Tx, authorityId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct a.name from group_authority ours join group_authority theirs on theirs.group_id = ours.group_id
      join authority a on a.id = theirs.authority_id
    where ours.authority_id = ${authorityId}::uuid and theirs.authority_id <> ${authorityId}::uuid order by a.name`;
  return rows.map(({ name }) => name);
}

/** The council's self-assessment of the cycle before this one. */
export interface EarlierPlace {
  readonly id: string;
  readonly framework: string;
  readonly cycle: string;
}

export async function findEarlier(tx: Tx, assessmentId: string): Promise<EarlierPlace | null> {
  const [found] = await tx.$queryRaw<EarlierPlace[]>`
    select before.id, before.framework, b.name as cycle
    from assessment this join cycle c on c.id = this.cycle_id
      join assessment before on before.authority_id = this.authority_id join cycle b on b.id = before.cycle_id and b.opens_on < c.opens_on
    where this.id = ${assessmentId}::uuid and before.state <> 'withdrawn' order by b.opens_on desc limit 1`;
  return found ?? null;
}

export interface EarlierEvidence extends KeptEvidence {
  /** Named then; only worth something within one version of the framework. */
  readonly statementIds: readonly string[];
  /** There is a newer version than the one of then, and it is what is shown here. */
  readonly isNewer: boolean;
}

/** What supported these benchmarks then and is in the library still, each once and in its newest version. */
export async function listEarlierEvidence(
  tx: Tx,
  earlierId: string,
  benchmarks: readonly number[],
): Promise<readonly EarlierEvidence[]> {
  const rows = await tx.$queryRaw<EarlierEvidence[]>`
    select ${shown}, then_.statement_ids as "statementIds", then_.is_newer as "isNewer"
    from ${joined} join lateral (
      select coalesce(array_agg(distinct x.id) filter (where x.id is not null), '{}') as statement_ids, bool_or(v.id <> e.id) as is_newer, count(*) as n
      from evidence_support s join evidence_item v on v.id = s.evidence_id left join lateral unnest(s.statement_ids) x(id) on true
      where s.assessment_id = ${earlierId}::uuid and s.benchmark = any (${[...benchmarks]}::int[])
        and coalesce(v.first_id, v.id) = coalesce(e.first_id, e.id)
    ) then_ on then_.n > 0
    where ${inLibrary} and e.authority_id = (select authority_id from assessment where id = ${earlierId}::uuid)
    order by e.added_at, e.id`;
  return withFiles(rows);
}

/** Which of these are in the library, in their newest version, and to be seen by the actor. */
export async function findInLibrary(tx: Tx, authorityId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select e.id from evidence_item e where e.authority_id = ${authorityId}::uuid and e.id = any (${[...ids]}::uuid[]) and ${inLibrary}`;
  return new Set(rows.map(({ id }) => id));
}
