import { ProgressTag } from '@/components/domain/state-tag';
import { Link, TaskList as Tasklist } from '@/components/govuk';
import type { Task } from '@/components/govuk';
import type { HelpersReady } from '@/lib/assessments/readiness';
import type { TaskList } from '@/lib/assessments/see-task-list';
import { isEditable } from '@/lib/workflow';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** The benchmarks of the framework, then checking and submitting; for a contributor the ones given to them. */
export function Tasks({ list }: { readonly list: TaskList }) {
  const { header, benchmarks, isWhole } = list;
  return (
    <>
      <h2 className="govuk-heading-l">{isWhole ? copy.benchmarks : copy.yourBenchmarks}</h2>
      {isWhole ? null : <p className="govuk-body">{copy.restWithLead}</p>}
      <Tasklist
        idPrefix="benchmark"
        tasks={benchmarks.map(({ number, title, status, notScoredBecause, helpers, isReady }) => ({
          title: `${number}. ${title}`,
          href: paths.benchmark(header.id, number),
          hint: notScoredBecause ?? readyWords(helpers, isReady),
          status: <ProgressTag status={status} />,
        }))}
      />
      {list.isLead ? (
        <>
          <h2 className="govuk-heading-l">{copy.sharing}</h2>
          <p className="govuk-body">
            <Link href={paths.peopleHelping(header.id)}>{copy.peopleHelping}</Link>
          </p>
          <p className="govuk-body">
            <Link href={paths.contributions(header.id)}>{copy.contributions}</Link>
          </p>
        </>
      ) : null}
      {list.isOfCouncil && list.mayEditAny ? (
        <>
          <h2 className="govuk-heading-l">{copy.offline}</h2>
          <p className="govuk-body">
            <Link href={paths.workOffline(header.id)}>{copy.workOffline}</Link>
          </p>
        </>
      ) : null}
      {isWhole ? (
        <>
          <h2 className="govuk-heading-l">{isEditable(header.state) ? copy.checkTitle : copy.submissionTitle}</h2>
          <Tasklist idPrefix="submission" tasks={submissionTasks(list)} />
          <p className="govuk-body">
            <Link href={paths.meetingPack(header.id)}>{copy.meetingPack}</Link>
          </p>
        </>
      ) : null}
    </>
  );
}

function readyWords(helpers: HelpersReady | null, isReady: boolean): string | undefined {
  if (helpers !== null) return copy.helpersReady(helpers.ready, helpers.helpers);
  return isReady ? copy.markedReady : undefined;
}

function submissionTasks({ header, mayRecall, toComplete, lastActions }: TaskList): readonly Task[] {
  if (isEditable(header.state)) {
    const open = lastActions?.open ?? 0;
    return [
      ...(lastActions === null
        ? []
        : [
            {
              title: copy.lastActions(lastActions.cycle),
              href: paths.lastActions(header.id),
              status: open > 0 ? copy.actionsOpen(open) : copy.actionsAnswered,
            },
          ]),
      {
        title: copy.check,
        href: paths.checkAnswers(header.id),
        status: toComplete > 0 ? copy.toComplete(toComplete) : open > 0 ? copy.actionsOpen(open) : copy.ready,
      },
    ];
  }
  const readAll = { title: copy.read, href: paths.checkAnswers(header.id), status: '' };
  const receipt = { title: copy.receipt, href: paths.receipt(header.id), status: '' };
  const recall = { title: copy.recall, href: paths.recall(header.id), status: '' };
  return [readAll, ...(header.submittedAt === null ? [] : [receipt]), ...(mayRecall ? [recall] : [])];
}
