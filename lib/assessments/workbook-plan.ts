import { benchmarkByNumber, type Framework, type FrameworkBenchmark } from '@/lib/framework';
import type { Score } from '@/lib/scoring';
import type { Stale } from '@/lib/use-case';
import type { SentBenchmark, SentWorkbook } from '@/lib/workbook/model';
import { askedAs, keptAnswer, statementsOf } from './asked-as';
import { changesAnything, planSave, type BenchmarkSave, type KeptResponse, type SaveRefusal } from './benchmark-save';
import type { Part } from './model';
import type { SaveBenchmarkInput } from './schema';
import { asFields, markOf, RESPONSE_FIELDS, seenAnswer, seenResponse, type ResponseField } from './seen';

/** What is kept of one benchmark, as a save needs it. */
export interface KeptBenchmark {
  readonly response: KeptResponse;
  readonly answers: Parameters<typeof planSave>[0]['answers'];
}

interface Place {
  readonly benchmark: number;
  /** A field of the response, or a statement's id. */
  readonly field: string;
  /** The statement's words; empty for a field of the response. */
  readonly asks: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One row of what would change: as codes, for the page to put into words. */
export interface WorkbookChange extends Place {
  readonly before: string;
  readonly after: string;
  /** Nothing else changes but that an answer of last year now counts. */
  readonly isConfirmation: boolean;
}

/** Changed here since the download, and in the workbook too: somebody chooses. */
export interface WorkbookConflict extends Place {
  readonly theirs: string;
  readonly yours: string;
  readonly byName: string;
  readonly at: Date;
}

/** Why a benchmark cannot be marked as completed as the workbook has it. */
export type WorkbookIncomplete = Place &
  (
    | { readonly kind: 'incomplete'; readonly missing: Exclude<Part, 'completed'> }
    | { readonly kind: 'to-check'; readonly count: number }
  );

export interface WorkbookPlan {
  readonly saves: readonly {
    readonly benchmark: FrameworkBenchmark;
    readonly kept: KeptResponse;
    readonly save: BenchmarkSave;
  }[];
  readonly changes: readonly WorkbookChange[];
  readonly conflicts: readonly WorkbookConflict[];
  readonly incomplete: readonly WorkbookIncomplete[];
  /** Benchmarks whose sheet is there and that are not this person's to write: passed over. */
  readonly leftOut: readonly number[];
}

/** Which side of a conflict is kept. */
export const WORKBOOK_CHOICES = ['workbook', 'service'] as const;
export type WorkbookChoice = (typeof WORKBOOK_CHOICES)[number];
export const choiceKey = ({ benchmark, field }: Pick<Place, 'benchmark' | 'field'>): string => `${benchmark}:${field}`;

interface About {
  readonly framework: Framework;
  readonly sent: SentWorkbook;
  readonly keptOf: (benchmark: number) => KeptBenchmark;
  readonly mayWrite: (benchmark: number) => boolean;
  /** By `choiceKey`. */
  readonly choices?: Readonly<Record<string, WorkbookChoice>>;
}

/**
 * What a workbook would change, benchmark by benchmark, by the rules of saving one (`planSave`). Pure. What is in conflict and
 * not chosen, and a "completed" that cannot be, are told apart from the rest.
 */
export function planWorkbook({ framework, sent, keptOf, mayWrite, choices = {} }: About): WorkbookPlan {
  const parts = sent.benchmarks.map((sheet): WorkbookPlan => {
    const benchmark = benchmarkByNumber(framework, sheet.benchmark);
    if (benchmark === undefined || !benchmark.scored) return NOTHING;
    if (!mayWrite(benchmark.number)) return { ...NOTHING, leftOut: [benchmark.number] };
    return planSheet(sheet, benchmark, keptOf(benchmark.number), choices, sent.assessmentId);
  });
  return {
    saves: parts.flatMap(({ saves }) => saves),
    changes: parts.flatMap(({ changes }) => changes),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    incomplete: parts.flatMap(({ incomplete }) => incomplete),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

const NOTHING: WorkbookPlan = { saves: [], changes: [], conflicts: [], incomplete: [], leftOut: [] };

function planSheet(
  sheet: SentBenchmark,
  benchmark: FrameworkBenchmark,
  kept: KeptBenchmark,
  choices: NonNullable<About['choices']>,
  assessmentId: string,
): WorkbookPlan {
  const place = placeOf(sheet, benchmark);
  let input = chosen(asInput(sheet, assessmentId), benchmark, kept, choices);
  const plan = () => planSave({ benchmark, kept: kept.response, answers: kept.answers, input });
  let conflicts: readonly WorkbookConflict[] = [];
  let incomplete: readonly WorkbookIncomplete[] = [];
  let planned = plan();
  if (!planned.ok && planned.error.kind === 'stale') {
    conflicts = conflictsOf(planned.error, input, place);
    input = without(input, new Set(conflicts.map(({ field }) => field)));
    planned = plan();
  }
  if (!planned.ok) {
    incomplete = incompleteOf(planned.error, place);
    input = { ...input, completed: '' };
    planned = plan();
  }
  // Still refused: a text that a completed benchmark needs was taken out. That is said, and nothing of the sheet is planned.
  if (!planned.ok) return { ...NOTHING, conflicts, incomplete };
  const save = planned.value;
  return {
    saves: changesAnything(save) ? [{ benchmark, kept: kept.response, save }] : [],
    changes: changesOf(save, kept, benchmark, place),
    conflicts,
    incomplete,
    leftOut: [],
  };
}

/** What the sheet says, without the fields that are as they were when it was downloaded. */
function asInput(sheet: SentBenchmark, assessmentId: string): SaveBenchmarkInput {
  const { fields, answers, seen, holds } = sheet;
  const touched = (field: ResponseField): string | undefined => {
    const value = fields[field];
    return value === undefined || markOf(field, value) === (seen[field] ?? '') ? undefined : value;
  };
  const score = touched('score');
  const completed = touched('completed');
  return {
    assessmentId,
    benchmark: sheet.benchmark,
    score: score === undefined || score === '' ? null : (Number(score) as Score),
    why: touched('why'),
    changed: touched('changed'),
    despite: touched('despite'),
    completed: completed === 'yes' || completed === 'no' ? completed : '',
    answers: { ...answers },
    seen: { ...seen },
    confirm: false,
    holds: [...holds],
  };
}

/** With the conflicts that were decided: the service's side is left as it is, the workbook's is written over what is there now. */
function chosen(
  input: SaveBenchmarkInput,
  benchmark: FrameworkBenchmark,
  kept: KeptBenchmark,
  choices: NonNullable<About['choices']>,
): SaveBenchmarkInput {
  const marks = marksOf(benchmark, kept);
  const seen = { ...input.seen };
  const dropped = new Set<string>();
  for (const [key, choice] of Object.entries(choices)) {
    const [number, field = ''] = key.split(':');
    if (Number(number) !== benchmark.number) continue;
    if (choice === 'service') dropped.add(field);
    else seen[field] = marks(field);
  }
  return without({ ...input, seen }, dropped);
}

const isField = (field: string): field is ResponseField => (RESPONSE_FIELDS as readonly string[]).includes(field);

function marksOf(benchmark: FrameworkBenchmark, { response, answers }: KeptBenchmark): (field: string) => string {
  const fields = seenResponse(response);
  const asked = askedAs(benchmark);
  const byId = new Map(answers.map((answer) => [answer.statementId, answer]));
  return (field) => {
    if (isField(field)) return fields[field];
    const topic = asked.get(field);
    return topic === undefined ? '' : seenAnswer(keptAnswer(topic, byId));
  };
}

function without(input: SaveBenchmarkInput, dropped: ReadonlySet<string>): SaveBenchmarkInput {
  const keeps = (field: ResponseField) => !dropped.has(field);
  return {
    ...input,
    score: keeps('score') ? input.score : null,
    why: keeps('why') ? input.why : undefined,
    changed: keeps('changed') ? input.changed : undefined,
    despite: keeps('despite') ? input.despite : undefined,
    completed: keeps('completed') ? input.completed : '',
    answers: Object.fromEntries(Object.entries(input.answers).filter(([id]) => !dropped.has(id))),
    holds: input.holds.filter((id) => !dropped.has(id)),
  };
}

function placeOf(sheet: SentBenchmark, benchmark: FrameworkBenchmark): (field: string) => Place {
  const asks = new Map(statementsOf(benchmark).map((statement) => [statement.id, statement.asks]));
  return (field) => ({
    benchmark: benchmark.number,
    field,
    asks: asks.get(field) ?? '',
    sheet: sheet.sheet,
    cell: sheet.cells[field] ?? '',
  });
}

const sentAs = (input: SaveBenchmarkInput, field: string): string => {
  if (!isField(field)) return input.answers[field] ?? '';
  const value = input[field];
  return value === null || value === undefined ? '' : String(value);
};

const ANSWER = 'answers.';

const conflictsOf = (
  stale: Stale,
  input: SaveBenchmarkInput,
  place: (field: string) => Place,
): readonly WorkbookConflict[] =>
  Object.entries(stale.current).map(([name, theirs]) => {
    const field = name.startsWith(ANSWER) ? name.slice(ANSWER.length) : name;
    const byName = stale.byNames?.[name] ?? stale.byName;
    return { ...place(field), theirs, yours: sentAs(input, field), byName, at: stale.at };
  });

function incompleteOf(
  refusal: Exclude<SaveRefusal, Stale> | Stale,
  place: (field: string) => Place,
): readonly WorkbookIncomplete[] {
  switch (refusal.kind) {
    case 'incomplete':
      return refusal.missing.map((missing) => ({ ...place(missing), kind: 'incomplete', missing }));
    case 'to-check':
      return [{ ...place('completed'), kind: 'to-check', count: refusal.statementIds.length }];
    case 'stale':
    case 'not-scored':
    case 'unknown-statements':
    case 'answers-not-accepted':
      // Ids and answers were checked when the file was read.
      throw new Error(`A workbook was planned that cannot be: ${refusal.kind}`);
  }
}

function changesOf(
  save: BenchmarkSave,
  { response, answers }: KeptBenchmark,
  benchmark: FrameworkBenchmark,
  place: (field: string) => Place,
): readonly WorkbookChange[] {
  const before = asFields(response);
  const after = asFields(save.response);
  const asked = askedAs(benchmark);
  const firstOf = (id: string): string => asked.get(id)?.id ?? id;
  const byId = new Map(answers.map((answer) => [answer.statementId, answer]));
  const answerBefore = (id: string): string => {
    const topic = asked.get(id);
    return topic === undefined ? '' : (keptAnswer(topic, byId)?.answer ?? '');
  };
  const answered = new Map([
    ...[...new Set(save.takenBack.map(firstOf))].map((id) => [id, ''] as const),
    ...save.set.map(({ statementId, answer }) => [statementId, answer] as const),
  ]);
  return [
    ...save.fields.map((field) => ({
      ...place(field),
      before: before[field],
      after: after[field],
      isConfirmation: false,
    })),
    ...[...answered].map(([id, answer]) => ({
      ...place(id),
      before: answerBefore(id),
      after: answer,
      isConfirmation: false,
    })),
    ...save.confirmed
      .filter((id) => !answered.has(firstOf(id)))
      .map((id) => ({
        ...place(firstOf(id)),
        before: answerBefore(id),
        after: answerBefore(id),
        isConfirmation: true,
      })),
  ];
}
