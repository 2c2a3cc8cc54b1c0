import 'server-only';
import type { Tx } from '@/lib/db';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove, type AssessmentRow, type Move } from '@/lib/use-case/assessment-row';
import { stillToBring, type EarlierAnswer } from './last-year';
import { findLastYear } from './last-year-store';
import { benchmarkSchema } from './schema';
import { listAnswers } from './store';

/** No answer of last year is there to bring: none was given, all are answered, or this framework asks for other things. */
export interface NothingToBring {
  readonly kind: 'nothing-to-bring';
}

interface Bring {
  readonly answers: readonly EarlierAnswer[];
  readonly start: Move | null;
}

/**
 * Copies last year's answers to what is not answered yet, for a whole benchmark at once. They arrive to be checked: until
 * somebody confirms them they count as not answered, and a benchmark that was completed is so no longer.
 *
 * @returns how many came along
 */
export const bringLastYear = defineChange({
  name: 'bring-last-year',
  action: 'edit-benchmark',
  input: benchmarkSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const framework = assessment && frameworkByCode(assessment.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!assessment || !benchmark) return null;
    const lastYear = await findLastYear(tx, assessment, benchmark);
    const kept = await listAnswers(tx, assessment.id, benchmark.number);
    return { ...assessment, assessment, benchmark, answers: stillToBring(lastYear, benchmark, kept) };
  },
  authorise: ({ authorityId, state }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: ({ assessment, answers }): Result<Bring, NothingToBring> => {
    if (answers.length === 0) return refuse({ kind: 'nothing-to-bring' });
    const started = assessment.state === 'not-started' ? planMove(assessment, 'start') : null;
    return ok({ answers, start: started?.ok ? started.value : null });
  },
  commit: async ({ answers, start }, { tx, actor, now, loaded: { assessment, benchmark } }) => {
    await writeToCheck(tx, answers, { assessment, benchmark: benchmark.number, by: actor.id, at: now });
    if (start !== null) await moveAssessment(tx, assessment, start, actor, now);
    return { brought: answers.length };
  },
  audit: ({ answers }, { loaded: { authorityId, id } }) => ({
    authorityId,
    subject: { type: 'assessment', id },
    fields: answers.map(({ statementId }) => `answer.${statementId}`),
  }),
});

async function writeToCheck(
  tx: Tx,
  answers: readonly EarlierAnswer[],
  of: { readonly assessment: AssessmentRow; readonly benchmark: number; readonly by: string; readonly at: Date },
): Promise<void> {
  const { assessment, benchmark, by, at } = of;
  const key = { assessmentId: assessment.id, benchmark };
  const saved = { updatedBy: by, updatedAt: at };
  await tx.statementAnswer.createMany({
    data: answers.map(({ statementId, answer }) => ({
      ...key,
      authorityId: assessment.authorityId,
      statementId,
      answer,
      toCheck: true,
      ...saved,
    })),
  });
  await tx.benchmarkResponse.upsert({
    where: { assessmentId_benchmark: key },
    create: { ...key, authorityId: assessment.authorityId, why: '', completed: false, ...saved },
    update: { completed: false, version: { increment: 1 }, ...saved },
    select: { benchmark: true },
  });
}
