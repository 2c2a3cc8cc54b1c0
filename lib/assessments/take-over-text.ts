import 'server-only';
import { benchmarkByNumber, frameworkByCode, type FrameworkBenchmark } from '@/lib/framework';
import { acceptsAnswer } from '@/lib/scoring';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove } from '@/lib/use-case/assessment-row';
import { appendToWhy, type AppendRefusal } from './append-to-why';
import { askedAs, keptAnswer, statementsOf } from './asked-as';
import { findKept, nothingKept } from './benchmark-store';
import { takeOverTextSchema } from './schema';
import { findNeighboursText, keepSource, writeAnswersToCheck, writeWhy } from './taken-in-store';

export type TakeOverRefusal =
  | AppendRefusal
  | { readonly kind: 'not-scored' }
  /** The neighbour answered other criteria: numbers and statements do not mean the same. */
  | { readonly kind: 'other-framework'; readonly council: string };

interface TakeOver {
  readonly why: string;
  /** False: their text stands in it already, or they share answers alone. */
  readonly hasText: boolean;
  readonly answers: readonly { readonly statementId: string; readonly answer: string }[];
}

/**
 * Takes over what a council of the same partnership shares: its text after what is written in “why”, its answers as “check
 * this” where there is none. The source is kept and shown; withdrawing it later takes nothing back.
 */
export const takeOverText = defineChange({
  name: 'take-over-text',
  action: 'edit-benchmark',
  input: takeOverTextSchema,
  load: async ({ tx, input, now }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const framework = assessment && frameworkByCode(assessment.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!assessment || !benchmark) return null;
    const { authorityId } = assessment;
    const text = await findNeighboursText(tx, { textId: input.textId, benchmark: benchmark.number, authorityId });
    if (text === null) return null;
    const { response, answers } = await findKept(tx, assessment.id, benchmark.number);
    const kept = response ?? nothingKept(now);
    return { assessment, benchmark, text, kept, answers };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ assessment, benchmark, text, kept, answers }): Result<TakeOver, TakeOverRefusal> => {
    if (text.framework !== assessment.framework) return refuse({ kind: 'other-framework', council: text.council });
    if (!benchmark.scored) return refuse({ kind: 'not-scored' });
    const missing = answersToCheck(benchmark, new Map(answers.map((row) => [row.statementId, row])), text.answers);
    const why: Result<string, AppendRefusal> =
      text.why === '' ? refuse({ kind: 'already-there' }) : appendToWhy(kept.why, text.why);
    if (why.ok) return ok({ why: why.value, hasText: true, answers: missing });
    return why.error.kind === 'already-there' && missing.length > 0
      ? ok({ why: kept.why, hasText: false, answers: missing })
      : why;
  },
  commit: async ({ why, hasText, answers }, { tx, input, actor, now, loaded: { assessment, kept } }) => {
    const into = { assessment, benchmark: input.benchmark, by: actor.id, at: now };
    await writeWhy(tx, why, kept, into);
    await writeAnswersToCheck(tx, answers, into);
    await keepSource(tx, input.textId, into);
    const start = assessment.state === 'not-started' ? planMove(assessment, 'start') : null;
    if (start?.ok) await moveAssessment(tx, assessment, start.value, actor, now);
    return { hasText, answers: answers.length };
  },
  audit: ({ hasText, answers }, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [
      ...(hasText ? [`why.${input.benchmark}`] : []),
      `taken-from.${input.benchmark}`,
      ...answers.map(({ statementId }) => `answer.${statementId}`),
    ],
  }),
});

/** The neighbour's answers to what this council has not answered under any mention, kept under the earliest one. */
function answersToCheck(
  benchmark: FrameworkBenchmark,
  kept: ReadonlyMap<string, unknown>,
  theirs: Readonly<Record<string, string>>,
): TakeOver['answers'] {
  const given = new Map(Object.entries(theirs));
  const statements = new Map(statementsOf(benchmark).map((statement) => [statement.id, statement]));
  return [...new Set(askedAs(benchmark).values())].flatMap((topic) => {
    const answer = keptAnswer(topic, given);
    const statement = statements.get(topic.id);
    if (answer === undefined || !statement || keptAnswer(topic, kept) !== undefined) return [];
    return acceptsAnswer(statement, answer) ? [{ statementId: topic.id, answer }] : [];
  });
}
