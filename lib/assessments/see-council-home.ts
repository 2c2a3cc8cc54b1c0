import 'server-only';
import { z } from 'zod';
import { daysUntil } from '@/lib/clock';
import { frameworkByCode } from '@/lib/framework';
import { may, reachedBenchmarks, rolesAt } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { benchmarkStatus, incompleteBenchmarks } from './model';
import { nextStep } from './next-step';
import { listCurrentAssessments } from './council-home-store';
import { listReadiness } from './own-people-store';
import { markedBy } from './readiness';
import { countOpenPositions, listOutcomes, listProgress } from './store';

/**
 * Every council for which this person is Prevent Lead or contributor: where its cycle stands and what is next. A contributor
 * sees the benchmarks that were given to them, each with how far it is, and no outcomes.
 */
export const seeCouncilHome = defineRead({
  name: 'see-council-home',
  action: 'see-home',
  input: z.object({}),
  load: async ({ tx, actor, now }) => {
    const authorityIds = [
      ...new Set(
        actor.grants.flatMap((grant) =>
          grant.role === 'prevent-lead' || grant.role === 'contributor' ? [grant.authorityId] : [],
        ),
      ),
    ];
    const councils = await listCurrentAssessments(tx, authorityIds, now);
    const ids = councils.flatMap(({ assessments }) => assessments.map(({ id }) => id));
    const progress = await listProgress(tx, ids);
    const open = await countOpenPositions(tx, ids);
    const outcomes = await listOutcomes(tx, authorityIds);
    const readiness = await listReadiness(tx, ids, now);
    return { councils, progress, open, outcomes, readiness };
  },
  authorise: () => ({}),
  show: ({ councils, progress, open, outcomes, readiness }, { actor, now }) =>
    councils.map(({ authorityId, council, assessments }) => {
      const isLead = rolesAt(actor, authorityId).has('prevent-lead');
      const reached = reachedBenchmarks(actor, authorityId);
      const current = assessments.flatMap((assessment) => {
        const framework = frameworkByCode(assessment.framework);
        if (framework === undefined) return [];
        const own = progress.filter((row) => row.assessmentId === assessment.id);
        const marked = markedBy(
          readiness.filter((row) => row.assessmentId === assessment.id),
          actor.id,
        );
        const theirs = framework.benchmarks
          .filter(({ number }) => reached === 'all' || reached.has(number))
          .map(({ number, title, scored }) => ({
            number,
            title,
            isReady: !isLead && marked.has(number),
            status: benchmarkStatus(
              scored,
              own.find((row) => row.benchmark === number),
            ),
          }));
        const mayEdit = (benchmark: number) =>
          may(actor, 'edit-benchmark', { authorityId, state: assessment.state, benchmark });
        const next = nextStep({
          assessment,
          isLead,
          incomplete: incompleteBenchmarks(framework, own).filter(
            ({ number }) => mayEdit(number) && (isLead || !marked.has(number)),
          ),
          openPositions: open.get(assessment.id) ?? 0,
          letterId: !isLead
            ? null
            : (outcomes.find(({ assessmentId }) => assessmentId === assessment.id)?.letterId ?? null),
        });
        return [
          {
            assessment,
            daysLeft: daysUntil(assessment.deadlineOn, now),
            completed: theirs.filter(({ status }) => status === 'completed').length,
            scored: theirs.filter(({ status }) => status !== 'not-scored').length,
            /** What was given to a contributor; a lead has them all. */
            given: isLead ? [] : theirs,
            next,
          },
        ];
      });
      // What is next leads to the letter of an issued record; one that was reopened has a letter too, and it stands.
      const isNext = ({ assessmentId }: { readonly assessmentId: string }): boolean =>
        assessments.some(({ id, state }) => id === assessmentId && state === 'issued');
      return {
        authorityId,
        council,
        isLead,
        /** The newest last, after earlier cycles' that are not finished. Empty: in no cycle. */
        current,
        outcomes: outcomes.filter((outcome) => isLead && outcome.authorityId === authorityId && !isNext(outcome)),
      };
    }),
});

export type CouncilAtHome = ShownBy<typeof seeCouncilHome>[number];
