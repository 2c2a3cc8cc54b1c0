import 'server-only';
import { frameworkByCode } from '@/lib/framework';
import { resourceOf, rolesAt } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { isEditable } from '@/lib/workflow';
import { asAnswers } from './asked-as';
import { findLastActions } from './last-actions-store';
import { lastYearOf } from './last-year';
import { findEarlierRecord } from './last-year-store';
import { assessmentSchema } from './schema';
import { findHeader, listAnswers, listEvidence, listProgress } from './store';
import { turnsOn } from './turns-on';

/** The self-assessment beside its criteria and last year, to be talked through in a room without a network. */
export const seeMeetingPack = defineRead({
  name: 'see-meeting-pack',
  action: 'see-whole-self-assessment',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    const progress = await listProgress(tx, [header.id]);
    const answers = await listAnswers(tx, header.id);
    const evidence = await listEvidence(tx, header.id);
    const earlier = await findEarlierRecord(tx, header);
    const lastActions = await findLastActions(tx, header);
    return { header, criteria: framework, progress, answers, evidence, earlier, lastActions };
  },
  authorise: ({ header }) => resourceOf(header),
  show: ({ header, criteria, progress, answers, evidence, earlier, lastActions }, { actor }) => {
    const roles = rolesAt(actor, header.authorityId);
    return {
      header,
      source: criteria.source,
      /** Who enters afterwards what the meeting came to, where it is this reader. */
      enters: roles.has('prevent-lead')
        ? isEditable(header.state)
          ? ('council' as const)
          : ('council-not-now' as const)
        : roles.has('regional-adviser')
          ? ('adviser' as const)
          : ('somebody-else' as const),
      benchmarks: criteria.benchmarks.map((benchmark) => {
        const said = progress.find((row) => row.benchmark === benchmark.number);
        const isOfIt = (row: { readonly benchmark: number }) => row.benchmark === benchmark.number;
        const score = said?.score ?? null;
        return {
          benchmark,
          score,
          changed: said?.changed ?? '',
          why: said?.why ?? '',
          despite: said?.despite ?? '',
          completed: said?.completed ?? false,
          turnsOn: turnsOn(benchmark, score, asAnswers(answers.filter(isOfIt))),
          evidence: evidence.filter(isOfIt).map(({ title }) => title),
          lastYear: earlier === null ? [] : (lastYearOf(earlier, benchmark, criteria.code)?.outcomes ?? []),
        };
      }),
      lastCycle: earlier?.cycle ?? null,
      lastActions: lastActions?.actions ?? [],
    };
  },
});

export type MeetingPack = ShownBy<typeof seeMeetingPack>;
