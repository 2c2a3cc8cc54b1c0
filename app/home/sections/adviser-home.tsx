import { DeadlineWords } from '@/app/frame/deadline-words';
import { StateTag } from '@/components/domain/state-tag';
import { Link, LinkButton, SummaryList, TaskList } from '@/components/govuk';
import { formatCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { seeAdviserHome } from '@/lib/reviews/see-adviser-home';
import { ownTask } from '../../(adviser)/words';

/** For the Regional Prevent Adviser: what waits for them, and where their councils stand. */
export async function AdviserHome({ actor }: { readonly actor: Actor }) {
  const read = await seeAdviserHome(actor, {});
  if (!read.ok) return null;
  const { cycle, daysLeft, counts, waiting, waitingInAll } = read.value;
  return (
    <section aria-labelledby="local-authorities">
      <h2 className="govuk-heading-l" id="local-authorities">
        Your local authorities{cycle === null ? '' : `, ${cycle.name}`}
      </h2>
      {cycle === null ? (
        <p className="govuk-body">No local authority is assigned to you in any cycle.</p>
      ) : (
        <>
          <h3 className="govuk-heading-m">What waits for you</h3>
          {waiting.length === 0 ? (
            <p className="govuk-body">Nothing at the moment.</p>
          ) : (
            <TaskList
              tasks={waiting.map(({ id, name, state, waiting: task, earlierCycle }) => ({
                title: earlierCycle === null ? name : `${name}, ${earlierCycle}`,
                href: paths.review(id),
                hint: ownTask(task),
                status: <StateTag state={state} />,
              }))}
            />
          )}
          {waitingInAll > waiting.length && (
            <p className="govuk-body">
              <Link href={paths.localAuthorities}>See all {waitingInAll} that wait for you</Link>
            </p>
          )}
          <h3 className="govuk-heading-m">Where they stand</h3>
          <SummaryList
            rows={[
              {
                key: 'Deadline',
                value: <DeadlineWords deadline={formatCivilDate(cycle.deadlineOn)} daysLeft={daysLeft} />,
              },
              ...counts.map(({ state, count }) => ({
                key: <StateTag state={state} />,
                value: <span className="num">{count}</span>,
              })),
            ]}
          />
          <LinkButton href={paths.localAuthorities}>Your local authorities</LinkButton>
        </>
      )}
    </section>
  );
}
