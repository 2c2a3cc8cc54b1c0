import 'server-only';
import type { Tx } from '@/lib/db';
import { withFiles } from '@/lib/evidence/model';
import { frameworkByCode } from '@/lib/framework';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findBehalfEntry } from '@/lib/use-case/behalf-entry';
import { benchmarkStatus, incompleteBenchmarks } from './model';
import { assessmentSchema } from './schema';
import { findHeader, listProgress } from './store';

/** How many benchmarks the council has saved anything of, and nothing of what: before the entry begins that is its own. */
async function countBegun(tx: Tx, assessmentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ begun: number }[]>`
    select count(distinct benchmark)::int as begun from (
      select benchmark from benchmark_response where assessment_id = ${assessmentId}::uuid
      union all select benchmark from statement_answer where assessment_id = ${assessmentId}::uuid
      union all select benchmark from evidence_support where assessment_id = ${assessmentId}::uuid
    ) said`;
  return row?.begun ?? 0;
}

/** The adviser's page for entering on the council's behalf: the document to begin with, then how far each benchmark has come. */
export const seeOnBehalf = defineRead({
  name: 'see-on-behalf',
  action: 'enter-on-behalf',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    const latest = await findBehalfEntry(tx, header.id);
    const entry = latest?.isOpen === true ? latest : null;
    const begun = await countBegun(tx, header.id);
    return { header, criteria: framework, entry, begun, progress: entry ? await listProgress(tx, [header.id]) : [] };
  },
  authorise: ({ header: { authorityId, state } }) => ({ authorityId, state }),
  show: ({ header, criteria, entry, begun, progress }) => ({
    header,
    begun,
    entry: entry && (withFiles([entry])[0] ?? null),
    benchmarks: criteria.benchmarks.map((benchmark) => ({
      number: benchmark.number,
      title: benchmark.title,
      status: benchmarkStatus(
        benchmark.scored,
        progress.find((row) => row.benchmark === benchmark.number),
      ),
    })),
    incomplete: incompleteBenchmarks(criteria, progress),
  }),
});

export type OnBehalf = ShownBy<typeof seeOnBehalf>;
