import 'server-only';
import { daysUntil } from '@/lib/clock';
import { frameworkByCode } from '@/lib/framework';
import { may, reachedBenchmarks, resourceOf, rolesAt } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findBehalfEntry } from '@/lib/use-case/behalf-entry';
import { unansweredActions } from './last-actions';
import { findLastActions } from './last-actions-store';
import { benchmarkStatus, incompleteBenchmarks } from './model';
import { nextStep } from './next-step';
import { listReadiness } from './own-people-store';
import { helpersReady, markedBy } from './readiness';
import { assessmentSchema } from './schema';
import { countOpenPositions, findHeader, listHistory, listOutcomes, listProgress } from './store';

/**
 * The ten benchmarks with how far each has come, where the self-assessment stands, and what is next. A contributor sees those
 * that were given to them, and of the rest that the lead has them: no history with its reasons, no context, no outcomes.
 */
export const seeTaskList = defineRead({
  name: 'see-task-list',
  action: 'see-self-assessment',
  input: assessmentSchema,
  load: async ({ tx, input, now }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    const progress = await listProgress(tx, [header.id]);
    const history = await listHistory(tx, header.id);
    const outcomes = await listOutcomes(tx, [header.authorityId]);
    const open = header.handedOverAt === null ? new Map<string, number>() : await countOpenPositions(tx, [header.id]);
    const readiness = await listReadiness(tx, [header.id], now);
    const lastActions = await findLastActions(tx, header);
    const behalf = await findBehalfEntry(tx, header.id);
    return {
      header,
      criteria: framework,
      progress,
      history,
      outcomes,
      readiness,
      lastActions,
      behalf,
      openPositions: open.get(header.id) ?? 0,
    };
  },
  authorise: ({ header }) => resourceOf(header),
  show: (
    { header, criteria, progress, history, outcomes, readiness, lastActions, behalf, openPositions },
    { actor, now },
  ) => {
    const { authorityId, state } = header;
    const mayEdit = (benchmark: number) => may(actor, 'edit-benchmark', { authorityId, state, benchmark });
    const reached = reachedBenchmarks(actor, authorityId);
    const isTheirs = ({ number }: { readonly number: number }) => reached === 'all' || reached.has(number);
    const benchmarks = criteria.benchmarks.filter(isTheirs);
    const incomplete = incompleteBenchmarks(criteria, progress).filter(isTheirs);
    const isLead = rolesAt(actor, authorityId).has('prevent-lead');
    const marked = markedBy(readiness, actor.id);
    return {
      // Context is what scores are read in, and a contributor reads none.
      header: reached === 'all' ? header : { ...header, threat: null, dedicatedResource: '' },
      daysLeft: daysUntil(header.deadlineOn, now),
      isLead,
      /** What the council's adviser enters, or has entered, from a document that it sent. */
      behalf,
      mayConfirm: may(actor, 'confirm-on-behalf', { authorityId, state, onBehalf: behalf?.isSubmitted === true }),
      isOfCouncil: isLead || rolesAt(actor, authorityId).has('contributor'),
      mayRecall: may(actor, 'recall', { authorityId, state }),
      mayEditAny: benchmarks.some(({ number }) => mayEdit(number)),
      /** False: only the benchmarks that were given to this contributor are here. */
      isWhole: reached === 'all',
      benchmarks: benchmarks.map((benchmark) => ({
        number: benchmark.number,
        title: benchmark.title,
        notScoredBecause: benchmark.notScoredBecause ?? null,
        status: benchmarkStatus(
          benchmark.scored,
          progress.find((row) => row.benchmark === benchmark.number),
        ),
        mayEdit: benchmark.scored && mayEdit(benchmark.number),
        /** For the lead: how many of those who help with it have said that it is ready. */
        helpers: isLead ? helpersReady(readiness, benchmark.number) : null,
        /** For a contributor: whether they have said so. */
        isReady: !isLead && marked.has(benchmark.number),
        score: benchmark.scored
          ? (progress.find((row) => row.benchmark === benchmark.number)?.score ?? null)
          : ('not-scored' as const),
      })),
      toComplete: incomplete.length,
      /** Last year's recommended actions, for whoever answers them; null where there were none. */
      lastActions:
        lastActions !== null && may(actor, 'answer-last-actions', { authorityId, state })
          ? { cycle: lastActions.cycle, open: unansweredActions(lastActions).length }
          : null,
      history: reached === 'all' ? history : [],
      // What is next leads to the letter of an issued record; one that was reopened has a letter too, and it stands.
      outcomes:
        reached === 'all'
          ? outcomes.filter(({ assessmentId }) => assessmentId !== header.id || state !== 'issued')
          : [],
      next: nextStep({
        assessment: header,
        isLead,
        incomplete: incomplete.filter(({ number }) => mayEdit(number) && (isLead || !marked.has(number))),
        openPositions,
        letterId:
          reached !== 'all'
            ? null
            : (outcomes.find(({ assessmentId }) => assessmentId === header.id)?.letterId ?? null),
      }),
    };
  },
});

export type TaskList = ShownBy<typeof seeTaskList>;
