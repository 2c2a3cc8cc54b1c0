import 'server-only';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { AssessmentRow } from '@/lib/use-case/assessment-row';

export interface SharedText {
  readonly id: string;
  readonly authorityId: string;
  readonly council: string;
  readonly why: string;
  /** Statement id → answer. */
  readonly answers: Readonly<Record<string, string>>;
  readonly byName: string;
  readonly at: Date;
}

/** What is shared about a benchmark of this framework and not withdrawn: the council's own, and its neighbours'. */
export async function listShared(
  tx: Tx,
  of: { readonly authorityId: string; readonly framework: string; readonly benchmark: number },
): Promise<readonly SharedText[]> {
  const { authorityId, framework, benchmark } = of;
  return tx.$queryRaw<SharedText[]>`
    select t.id, t.authority_id as "authorityId", a.name as council, t.why, t.answers, p.name as "byName", t.at
    from shared_text t join authority a on a.id = t.authority_id join person p on p.id = t.by_id
    where t.framework = ${framework} and t.benchmark = ${benchmark} and t.withdrawn_at is null
      and (t.authority_id = ${authorityId}::uuid or exists (
        select 1 from group_authority ours join group_authority theirs on theirs.group_id = ours.group_id
        where ours.authority_id = ${authorityId}::uuid and theirs.authority_id = t.authority_id))
    order by t.at desc, t.id desc`;
}

/** The councils that share a group with this one. */
export async function listNeighbours(tx: Tx, authorityId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct a.name from group_authority ours join group_authority theirs on theirs.group_id = ours.group_id
      join authority a on a.id = theirs.authority_id
    where ours.authority_id = ${authorityId}::uuid and theirs.authority_id <> ${authorityId}::uuid order by a.name`;
  return rows.map(({ name }) => name);
}

export interface OwnText {
  readonly why: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** What the council itself says of a benchmark now; an answer that is still to be checked is none. */
export async function findOwnText(tx: Tx, assessmentId: string, benchmark: number): Promise<OwnText> {
  const [found] = await tx.$queryRaw<OwnText[]>`
    select coalesce((select why from benchmark_response where assessment_id = ${assessmentId}::uuid and benchmark = ${benchmark}), '') as why,
      coalesce((select jsonb_object_agg(statement_id, answer) from statement_answer
        where assessment_id = ${assessmentId}::uuid and benchmark = ${benchmark} and not to_check), '{}') as answers`;
  return found ?? { why: '', answers: {} };
}

/** Offers it as it stands now, in place of what this council offered of the benchmark before. */
export async function share(
  tx: Tx,
  assessment: Pick<AssessmentRow, 'id' | 'authorityId' | 'framework'>,
  text: OwnText & { readonly benchmark: number; readonly byId: string; readonly at: Date },
): Promise<string> {
  const { id: assessmentId, authorityId, framework } = assessment;
  const { benchmark, at } = text;
  await tx.sharedText.updateMany({
    where: { authorityId, framework, benchmark, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  const id = newId();
  await tx.sharedText.createMany({ data: [{ id, assessmentId, authorityId, framework, ...text }] });
  return id;
}

export async function stopSharing(tx: Tx, textId: string, at: Date): Promise<void> {
  await tx.sharedText.updateMany({ where: { id: textId, withdrawnAt: null }, data: { withdrawnAt: at } });
}

/** A text of the council's own that is being shared. */
export const findOwnShared = (tx: Tx, authorityId: string, benchmark: number, textId: string) =>
  tx.sharedText.findFirst({
    where: { id: textId, authorityId, benchmark, withdrawnAt: null },
    select: { id: true },
  });

export interface FromOthers {
  readonly authorityId: string;
  /** Where the council stands in its cycle, for the policy. */
  readonly state: string;
  readonly openQuestions: number;
  readonly newAnswers: number;
  readonly acceptedAnswers: number;
  readonly texts: readonly { readonly council: string; readonly at: string }[];
  readonly source: { readonly council: string; readonly at: string } | null;
}

/** In one statement, for the card beside a benchmark: what was asked, what neighbours share, and where “why” began. */
export async function findFromOthers(tx: Tx, assessmentId: string, benchmark: number, now: Date) {
  const [found] = await tx.$queryRaw<FromOthers[]>`
    select a.authority_id as "authorityId", a.state,
      (count(q.id) filter (where q.answered_at is null and q.withdrawn_at is null and q.expires_at > ${now}))::int as "openQuestions",
      (count(q.id) filter (where q.answered_at is not null and q.decision is null))::int as "newAnswers",
      (count(q.id) filter (where q.decision = 'accepted'))::int as "acceptedAnswers",
      (select coalesce(jsonb_agg(jsonb_build_object('council', n.short_name, 'at', t.at) order by t.at desc), '[]')
        from shared_text t join authority n on n.id = t.authority_id
        where t.framework = a.framework and t.benchmark = ${benchmark} and t.withdrawn_at is null and t.authority_id <> a.authority_id
          and exists (select 1 from group_authority ours join group_authority theirs on theirs.group_id = ours.group_id
            where ours.authority_id = a.authority_id and theirs.authority_id = t.authority_id)) as texts,
      text_source(a.id, ${benchmark}::int) as source
    from assessment a left join asked_question q on q.assessment_id = a.id and q.benchmark = ${benchmark}
    where a.id = ${assessmentId}::uuid group by a.id`;
  return found ?? null;
}
