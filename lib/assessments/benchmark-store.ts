import 'server-only';
import { sql, type Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { Score } from '@/lib/scoring';
import type { AssessmentRow } from '@/lib/use-case/assessment-row';
import type { BenchmarkSave, KeptResponse } from './benchmark-save';
import { listAnswers, type KeptAnswer } from './store';

interface ResponseRow extends Omit<KeptResponse, 'savedBy'> {
  readonly savedBy: Readonly<Record<string, { readonly byName: string; readonly at: string }>> | null;
}

const asResponse = (row: ResponseRow): KeptResponse => {
  const savedBy = Object.entries(row.savedBy ?? {}).map(([field, { byName, at }]) => [
    field,
    { byName, at: new Date(at) },
  ]);
  return { ...row, savedBy: Object.fromEntries(savedBy) as KeptResponse['savedBy'] };
};

const response = (assessmentId: string, benchmark: number) =>
  sql`${responses(assessmentId)} and r.benchmark = ${benchmark}`;

const responses = (assessmentId: string) => sql`
  select r.benchmark, r.version, r.why, r.changed, r.despite, r.completed, p.name as "byName", r.updated_at as at,
    (select s.score from self_score s where s.assessment_id = r.assessment_id and s.benchmark = r.benchmark
      order by s.at desc, s.id desc limit 1) as score,
    (select jsonb_object_agg(f.key, jsonb_build_object('byName', a.name, 'at', f.value ->> 'at'))
      from jsonb_each(r.saved_by) f join person a on a.id = (f.value ->> 'by')::uuid) as "savedBy"
  from benchmark_response r join person p on p.id = r.updated_by
  where r.assessment_id = ${assessmentId}::uuid`;

/** What is kept of one benchmark without its answers; null where nobody has saved anything of it. */
export async function findResponse(tx: Tx, assessmentId: string, benchmark: number): Promise<KeptResponse | null> {
  const [found] = await tx.$queryRaw<ResponseRow[]>(response(assessmentId, benchmark));
  return found === undefined ? null : asResponse(found);
}

/** All that is kept of one benchmark, in one statement: it is read for every page and every save of it. */
export async function findKept(
  tx: Tx,
  assessmentId: string,
  benchmark: number,
): Promise<{ readonly response: KeptResponse | null; readonly answers: readonly KeptAnswer[] }> {
  const [found] = await tx.$queryRaw<
    {
      readonly response: (Omit<ResponseRow, 'at'> & { readonly at: string }) | null;
      readonly answers: readonly (Omit<KeptAnswer, 'at'> & { readonly at: string })[];
    }[]
  >`
    select (select to_jsonb(r) from (${response(assessmentId, benchmark)}) r) as response,
      (select coalesce(jsonb_agg(jsonb_build_object('statementId', s.statement_id, 'benchmark', s.benchmark, 'answer', s.answer,
          'toCheck', s.to_check, 'version', s.version, 'byId', p.id, 'by', p.name, 'at', s.updated_at) order by s.statement_id), '[]')
        from statement_answer s join person p on p.id = s.updated_by
        where s.assessment_id = ${assessmentId}::uuid and s.benchmark = ${benchmark}) as answers`;
  if (found === undefined) throw new Error('the database answered nothing');
  return {
    response: found.response === null ? null : asResponse({ ...found.response, at: new Date(found.response.at) }),
    answers: found.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
  };
}

/** What is kept of every benchmark that this person may read, by its number, in two statements; nothing of the others. */
export async function findAllKept(
  tx: Tx,
  assessmentId: string,
): Promise<ReadonlyMap<number, { readonly response: KeptResponse | null; readonly answers: readonly KeptAnswer[] }>> {
  const found = await tx.$queryRaw<(ResponseRow & { readonly benchmark: number })[]>(responses(assessmentId));
  const answers = await listAnswers(tx, assessmentId);
  const numbers = new Set([...found, ...answers].map(({ benchmark }) => benchmark));
  return new Map(
    [...numbers].map((number) => {
      const row = found.find(({ benchmark }) => benchmark === number);
      return [
        number,
        {
          response: row === undefined ? null : asResponse(row),
          answers: answers.filter(({ benchmark }) => benchmark === number),
        },
      ];
    }),
  );
}

/** Nothing yet, as far as a save is concerned. */
export const nothingKept = (now: Date): KeptResponse => ({
  version: 0,
  score: null,
  why: '',
  changed: '',
  despite: '',
  completed: false,
  byName: '',
  at: now,
  savedBy: {},
});

interface Of {
  readonly assessment: AssessmentRow;
  readonly benchmark: number;
  readonly by: string;
  readonly at: Date;
}

/** Writes what changed. The caller holds the assessment's lock. */
export async function writeSave(tx: Tx, save: BenchmarkSave, kept: KeptResponse, of: Of): Promise<void> {
  const { response, fields, set, takenBack, confirmed } = save;
  await writeResponse(tx, save, kept, of);
  if (fields.includes('score') && response.score !== null) await appendScore(tx, response.score, response.why, of);
  if (set.length > 0) await writeAnswers(tx, set, of);
  if (confirmed.length > 0) await confirmAnswers(tx, confirmed, of);
  if (takenBack.length > 0)
    await tx.statementAnswer.deleteMany({
      where: { assessmentId: of.assessment.id, statementId: { in: [...takenBack] } },
    });
}

/** Also where only answers changed: the row tells who saved anything of the benchmark last, and counts the saves. */
async function writeResponse(tx: Tx, { response, fields }: BenchmarkSave, kept: KeptResponse, of: Of): Promise<void> {
  const { assessment, benchmark, by, at } = of;
  const { why, changed, despite, completed } = response;
  const savedBy = JSON.stringify(Object.fromEntries(fields.map((field) => [field, { by, at }])));
  await tx.$executeRaw`
    insert into benchmark_response (assessment_id, benchmark, authority_id, why, changed, despite, completed, version, updated_by, updated_at, saved_by)
    values (${assessment.id}::uuid, ${benchmark}, ${assessment.authorityId}::uuid, ${why}, ${changed}, ${despite}, ${completed},
      ${kept.version + 1}, ${by}::uuid, ${at}, ${savedBy}::jsonb)
    on conflict (assessment_id, benchmark) do update
      set why = excluded.why, changed = excluded.changed, despite = excluded.despite, completed = excluded.completed,
        version = excluded.version, updated_by = excluded.updated_by, updated_at = excluded.updated_at,
        saved_by = benchmark_response.saved_by || excluded.saved_by`;
}

async function appendScore(tx: Tx, score: Score, reason: string, { assessment, benchmark, by, at }: Of): Promise<void> {
  const { id: assessmentId, authorityId, framework } = assessment;
  await tx.selfScore.createMany({
    data: [{ id: newId(), assessmentId, authorityId, framework, benchmark, score, reason, byId: by, at }],
  });
}

/**
 * The explanation is often written after the score, and the score's own row then has another reason or none. When it is
 * submitted the record carries each score with the reason that is submitted with it, in the name of who declares it.
 */
export async function appendSubmittedReasons(tx: Tx, of: Omit<Of, 'benchmark'>): Promise<void> {
  const scores = await tx.$queryRaw<{ benchmark: number; score: Score; why: string }[]>`
    select r.benchmark, s.score, r.why from benchmark_response r join lateral (
      select score, reason from self_score
      where assessment_id = r.assessment_id and benchmark = r.benchmark order by at desc, id desc limit 1
    ) s on s.reason <> r.why
    where r.assessment_id = ${of.assessment.id}::uuid order by r.benchmark`;
  for (const { benchmark, score, why } of scores) await appendScore(tx, score, why, { ...of, benchmark });
}

async function writeAnswers(
  tx: Tx,
  answers: BenchmarkSave['set'],
  { assessment, benchmark, by, at }: Of,
): Promise<void> {
  const ids = answers.map(({ statementId }) => statementId);
  const words = answers.map(({ answer }) => answer);
  await tx.$executeRaw`
    insert into statement_answer (assessment_id, statement_id, authority_id, benchmark, answer, version, updated_by, updated_at)
    select ${assessment.id}::uuid, given.id, ${assessment.authorityId}::uuid, ${benchmark}, given.answer, 1, ${by}::uuid, ${at}
    from unnest(${ids}::text[], ${words}::text[]) as given(id, answer)
    on conflict (assessment_id, statement_id) do update
      set answer = excluded.answer, to_check = false, version = statement_answer.version + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at`;
}

/** Whoever confirms an answer of last year stands for it now. */
async function confirmAnswers(tx: Tx, statementIds: readonly string[], { assessment, by, at }: Of): Promise<void> {
  await tx.statementAnswer.updateMany({
    where: { assessmentId: assessment.id, statementId: { in: [...statementIds] } },
    data: { toCheck: false, version: { increment: 1 }, updatedBy: by, updatedAt: at },
  });
}
