import 'server-only';
import { frameworkByCode } from '@/lib/framework';
import { may, reachedBenchmarks } from '@/lib/policy';
import { defineRead } from '@/lib/use-case';
import type { WorkbookBenchmark, WorkbookContent } from '@/lib/workbook/model';
import { askedAs, keptAnswer } from './asked-as';
import { findAllKept, nothingKept } from './benchmark-store';
import { CHANGED_LIMIT, DESPITE_LIMIT, WHY_LIMIT } from './model';
import { assessmentSchema } from './schema';
import { asFields, seenAnswer, seenResponse } from './seen';
import { findHeader } from './store';

/** What goes into a workbook: the benchmarks that this person may write, as they stand, and those that nobody scores. */
export const downloadWorkbook = defineRead({
  name: 'download-workbook',
  action: 'edit-benchmark',
  input: assessmentSchema,
  load: async ({ tx, input, now }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    return { header, criteria: framework, kept: await findAllKept(tx, header.id), nothing: nothingKept(now) };
  },
  authorise: ({ header: { authorityId, state } }) => ({ authorityId, state }),
  show: ({ header, criteria, kept, nothing }, { actor }): WorkbookContent => {
    const { authorityId, state } = header;
    const reached = reachedBenchmarks(actor, authorityId);
    const benchmarks = criteria.benchmarks.filter(
      ({ number, scored }) =>
        (reached === 'all' || reached.has(number)) &&
        (!scored || may(actor, 'edit-benchmark', { authorityId, state, benchmark: number })),
    );
    return {
      assessmentId: header.id,
      framework: criteria.code,
      council: header.council,
      cycle: header.cycle,
      limits: { why: WHY_LIMIT, changed: CHANGED_LIMIT, despite: DESPITE_LIMIT },
      benchmarks: benchmarks.map((benchmark): WorkbookBenchmark => {
        const { response, answers } = kept.get(benchmark.number) ?? { response: null, answers: [] };
        const byId = new Map(answers.map((answer) => [answer.statementId, answer]));
        const asked = [...new Set(askedAs(benchmark).values())].map(
          (topic) => [topic.id, keptAnswer(topic, byId)] as const,
        );
        return {
          benchmark,
          fields: asFields(response ?? nothing),
          answers: Object.fromEntries(asked.map(([id, answer]) => [id, answer?.answer ?? ''])),
          seen: {
            ...seenResponse(response ?? nothing),
            ...Object.fromEntries(asked.map(([id, answer]) => [id, seenAnswer(answer)])),
          },
          toCheck: answers.filter(({ toCheck }) => toCheck).length,
        };
      }),
    };
  },
});
