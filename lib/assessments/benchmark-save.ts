import type { FrameworkBenchmark } from '@/lib/framework';
import { acceptedAnswers, acceptsAnswer } from '@/lib/scoring';
import { ok, refuse, type Result, type Stale } from '@/lib/use-case';
import { askedAs, keptAnswer, statementsOf } from './asked-as';
import { missingParts, type Part } from './model';
import type { SaveBenchmarkInput } from './schema';
import {
  asFields,
  markOf,
  mergeField,
  RESPONSE_FIELDS,
  seenAnswer,
  seenResponse,
  type ResponseField,
  type ResponseValues,
} from './seen';

/** What one benchmark's save may be refused for, beside what any use-case may answer. */
export type SaveRefusal =
  | Stale
  /** This framework does not score the benchmark: there is nothing to save. */
  | { readonly kind: 'not-scored'; readonly because: string }
  /** Ids that are not statements of this benchmark. */
  | { readonly kind: 'unknown-statements'; readonly statementIds: readonly string[] }
  /** An answer of the wrong kind for its statement. */
  | {
      readonly kind: 'answers-not-accepted';
      readonly statements: readonly {
        readonly id: string;
        readonly asks: string;
        readonly accepted: readonly string[];
      }[];
    }
  /** Marked as completed while something is missing. Nothing was saved; what was typed is kept on the page. */
  | { readonly kind: 'incomplete'; readonly missing: readonly Exclude<Part, 'completed'>[] }
  /** Marked as completed while answers of last year are still to be checked: they never arrive as done. */
  | { readonly kind: 'to-check'; readonly statementIds: readonly string[] };

/** What is kept of one benchmark now. Version 0: nobody has saved anything of it. */
export interface KeptResponse extends ResponseValues {
  readonly version: number;
  /** Who saved anything of it last, and when. */
  readonly byName: string;
  readonly at: Date;
  /** Who saved which field last, and when; not known of every field. */
  readonly savedBy: Readonly<Partial<Record<ResponseField, { readonly byName: string; readonly at: Date }>>>;
}
interface Kept {
  readonly statementId: string;
  readonly answer: string;
  readonly toCheck: boolean;
  readonly by: string;
  readonly at: Date;
}

/** What is written: each part only where it changed. */
export interface BenchmarkSave {
  /** As it will stand, and which of its fields this save changes. */
  readonly response: ResponseValues;
  readonly fields: readonly ResponseField[];
  readonly set: readonly { readonly statementId: string; readonly answer: string }[];
  readonly takenBack: readonly string[];
  /** Statements whose answer of last year holds as it stands. */
  readonly confirmed: readonly string[];
  /** For the form's next save: what it has now been shown of each field that stands as it sent it. */
  readonly seen: Readonly<Record<string, string>>;
}

/**
 * What a save makes of what is kept. Pure. Each field is merged by itself (`mergeField`); where any of them was changed by
 * two people to different values nothing is written at all, and for those fields both texts are shown.
 */
export function planSave(about: {
  readonly benchmark: FrameworkBenchmark;
  readonly kept: KeptResponse;
  readonly answers: readonly Kept[];
  readonly input: SaveBenchmarkInput;
}): Result<BenchmarkSave, SaveRefusal> {
  const { benchmark, kept, input } = about;
  if (!benchmark.scored) return refuse({ kind: 'not-scored', because: benchmark.notScoredBecause ?? '' });
  const wrong = wrongAnswers(benchmark, input.answers);
  if (wrong !== null) return refuse(wrong);

  const fields = mergeResponse(kept, input);
  const answers = mergeAnswers(benchmark, about.answers, input);
  if (fields.contested.length > 0 || answers.contested.length > 0)
    return refuse(stale(benchmark, kept, fields.contested, answers.contested));

  const { response } = fields;
  const missing = missingParts(response).filter((part) => part !== 'completed');
  if (response.completed && missing.length > 0) return refuse({ kind: 'incomplete', missing });
  if (input.completed === 'yes' && answers.toCheck.length > 0)
    return refuse({ kind: 'to-check', statementIds: answers.toCheck });
  const { set, takenBack, confirmed } = answers;
  return ok({
    response,
    fields: fields.changed,
    set,
    takenBack,
    confirmed,
    seen: { ...fields.seen, ...answers.seen },
  });
}

/** Whether a save writes anything at all. */
export const changesAnything = ({ fields, set, takenBack, confirmed }: BenchmarkSave): boolean =>
  fields.length + set.length + takenBack.length + confirmed.length > 0;

function wrongAnswers(benchmark: FrameworkBenchmark, answers: SaveBenchmarkInput['answers']): SaveRefusal | null {
  const statements = new Map(statementsOf(benchmark).map((statement) => [statement.id, statement]));
  const unknown = Object.keys(answers).filter((id) => !statements.has(id));
  if (unknown.length > 0) return { kind: 'unknown-statements', statementIds: unknown };
  const notAccepted = Object.entries(answers).flatMap(([id, answer]) => {
    const statement = statements.get(id);
    if (statement === undefined || answer === '' || acceptsAnswer(statement, answer)) return [];
    return [{ id, asks: statement.asks, accepted: acceptedAnswers(statement) }];
  });
  return notAccepted.length > 0 ? { kind: 'answers-not-accepted', statements: notAccepted } : null;
}

/**
 * What was sent of each field; null where it was not. A score can be changed but not taken back, and so can "completed":
 * radio buttons cannot be unticked either.
 */
const sentFields = (input: SaveBenchmarkInput): Readonly<Record<ResponseField, string | null>> => ({
  changed: input.changed ?? null,
  score: input.score === null ? null : String(input.score),
  why: input.why ?? null,
  despite: input.despite ?? null,
  completed: input.completed === '' ? null : input.completed,
});

function mergeResponse(kept: KeptResponse, input: SaveBenchmarkInput) {
  const sent = sentFields(input);
  const keptMarks = seenResponse(kept);
  const changed: ResponseField[] = [];
  const contested: ResponseField[] = [];
  const seen: Record<string, string> = {};
  for (const field of RESPONSE_FIELDS) {
    const value = sent[field];
    if (value === null) continue;
    const yours = markOf(field, value);
    const merged = mergeField({ yours, seen: input.seen[field] ?? '', kept: keptMarks[field] });
    if (merged === 'conflict') contested.push(field);
    if (merged === 'write') changed.push(field);
    if (merged === 'write' || merged === 'same') seen[field] = yours;
  }
  const takes = (field: ResponseField): boolean => changed.includes(field);
  const response: ResponseValues = {
    changed: takes('changed') ? (input.changed ?? kept.changed) : kept.changed,
    score: takes('score') ? input.score : kept.score,
    why: takes('why') ? (input.why ?? kept.why) : kept.why,
    despite: takes('despite') ? (input.despite ?? kept.despite) : kept.despite,
    completed: takes('completed') ? input.completed === 'yes' : kept.completed,
  };
  return { response, changed, contested, seen };
}

interface Contested {
  readonly sentAs: string;
  readonly kept: Kept | undefined;
}

function mergeAnswers(benchmark: FrameworkBenchmark, answers: readonly Kept[], input: SaveBenchmarkInput) {
  const asked = askedAs(benchmark);
  const keptById = new Map(answers.map((answer) => [answer.statementId, answer]));
  const set: { statementId: string; answer: string }[] = [];
  const takenBack: string[] = [];
  const contested: Contested[] = [];
  const seen: Record<string, string> = {};
  // Everything that this person has said anything of, whichever mention keeps it: it is checked.
  const spokenFor = new Set<string>();
  for (const [sentAs, yours] of Object.entries(input.answers)) {
    const topic = asked.get(sentAs);
    if (topic === undefined) continue;
    const kept = keptAnswer(topic, keptById);
    const merged = mergeField({ yours, seen: input.seen[sentAs] ?? '', kept: seenAnswer(kept) });
    if (merged === 'untouched') continue;
    if (merged === 'conflict') {
      contested.push({ sentAs, kept });
      continue;
    }
    seen[sentAs] = yours;
    for (const id of topic.mentions) spokenFor.add(id);
    if (merged === 'same') continue;
    if (yours === '') takenBack.push(...topic.mentions.filter((id) => keptById.has(id)));
    else set.push({ statementId: topic.id, answer: yours });
  }
  const written = new Set([...takenBack, ...set.map(({ statementId }) => statementId)]);
  const open = answers.filter(({ statementId, toCheck }) => toCheck && !written.has(statementId));
  const isTicked = (id: string): boolean => input.confirm || input.holds.includes(id);
  const holds = (id: string): boolean => isTicked(id) || spokenFor.has(id);
  const confirmed = open.filter(({ statementId }) => holds(statementId));
  for (const { statementId, answer } of confirmed) {
    const id = asked.get(statementId)?.id ?? statementId;
    if (isTicked(statementId) && !spokenFor.has(id)) seen[id] = answer;
  }
  return {
    set,
    takenBack,
    contested,
    seen,
    confirmed: confirmed.map(({ statementId }) => statementId),
    toCheck: open.map(({ statementId }) => statementId).filter((id) => !holds(id)),
  };
}

function stale(
  benchmark: FrameworkBenchmark,
  kept: KeptResponse,
  fields: readonly ResponseField[],
  contested: readonly Contested[],
): Stale {
  const asks = new Map(statementsOf(benchmark).map(({ id, asks: words }) => [id, words]));
  const theirs = asFields(kept);
  const marks = seenResponse(kept);
  // An answer that was taken back has no author any more: whoever saved last stands for it.
  const authors = new Map([
    ...fields.map((field) => [field, kept.savedBy[field] ?? kept] as const),
    ...contested.map(({ sentAs, kept: answer }) => {
      const { by: byName, at } = answer ?? { by: kept.byName, at: kept.at };
      return [`answers.${sentAs}`, { byName, at }] as const;
    }),
  ]);
  const [{ byName, at } = kept] = authors.values();
  return {
    kind: 'stale',
    version: kept.version,
    byName,
    at,
    byNames: Object.fromEntries([...authors].map(([field, author]) => [field, author.byName])),
    current: Object.fromEntries([
      ...fields.map((field) => [field, theirs[field]]),
      ...contested.map(({ sentAs, kept: answer }) => [`answers.${sentAs}`, answer?.answer ?? '']),
    ]) as Record<string, string>,
    labels: Object.fromEntries(contested.map(({ sentAs }) => [`answers.${sentAs}`, asks.get(sentAs) ?? sentAs])),
    renewed: Object.fromEntries([
      ...fields.map((field) => [`seen.${field}`, marks[field]]),
      ...contested.map(({ sentAs, kept: answer }) => [`seen.${sentAs}`, seenAnswer(answer)]),
    ]) as Record<string, string>,
  };
}
