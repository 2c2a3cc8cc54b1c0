import { NextStepPanel } from '@/app/(authority)/next-step-panel';
import { DeadlineWords } from '@/app/frame/deadline-words';
import { ProgressTag, StateTag } from '@/components/domain/state-tag';
import { Link, SummaryList, TaskList, Tag } from '@/components/govuk';
import { seeCouncilHome, type CouncilAtHome } from '@/lib/assessments/see-council-home';
import { formatCivilDate, formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';

const copy = {
  state: 'Where it stands',
  deadline: 'Deadline',
  completed: 'Completed',
  completedOf: (completed: number, scored: number) => `${completed} of ${scored} benchmarks`,
  given: 'Benchmarks given to you',
  ready: 'You marked it as ready for the lead',
  selfAssessment: (cycle: string) => `Self-assessment ${cycle}`,
  noCycle:
    'This local authority is not part of a cycle at the moment. The Home Office opens them; you will find it here then.',
  library: 'Evidence library',
  libraryHint: 'open all year',
  outcomes: 'Issued outcomes',
  underRevision: 'Under revision',
  outcomeOf: (cycle: string) => `Outcome ${cycle}`,
} as const;

/** For a council's people: where its cycle stands and what is next, one section for each council. */
export async function CouncilHome({ actor }: { readonly actor: Actor }) {
  const read = await seeCouncilHome(actor, {});
  if (!read.ok) return null;
  return read.value.map((council) => <Council key={council.authorityId} {...council} />);
}

function Council({ authorityId, council, current, outcomes }: CouncilAtHome) {
  return (
    <section aria-labelledby={`council-${authorityId}`} className="mb-10">
      <h2 className="govuk-heading-l" id={`council-${authorityId}`}>
        {council}
      </h2>
      {current.length === 0 ? <p className="govuk-body">{copy.noCycle}</p> : null}
      {current.map((one) => (
        <Current key={one.assessment.id} {...one} />
      ))}
      <p className="govuk-body">
        <Link href={paths.library(authorityId)}>
          {copy.library}
          <span className="govuk-visually-hidden"> of {council}</span>
        </Link>
        , {copy.libraryHint}
      </p>
      {outcomes.length > 0 && (
        <>
          <h3 className="govuk-heading-m">{copy.outcomes}</h3>
          <ul className="govuk-list">
            {outcomes.map(({ letterId, cycle, issuedAt, isUnderRevision }) => (
              <li key={letterId}>
                <Link href={paths.outcome(letterId)}>
                  {copy.outcomeOf(cycle)}
                  <span className="govuk-visually-hidden"> of {council}</span>
                </Link>
                , issued {formatDate(issuedAt)} {isUnderRevision && <Tag colour="yellow">{copy.underRevision}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Current({ assessment, daysLeft, completed, scored, given, next }: CouncilAtHome['current'][number]) {
  return (
    <>
      <h3 className="govuk-heading-m">
        <Link href={paths.selfAssessment(assessment.id)}>{copy.selfAssessment(assessment.cycle)}</Link>
      </h3>
      <SummaryList
        rows={[
          { key: copy.state, value: <StateTag state={assessment.state} /> },
          {
            key: copy.deadline,
            value: <DeadlineWords deadline={formatCivilDate(assessment.deadlineOn)} daysLeft={daysLeft} />,
          },
          { key: copy.completed, value: copy.completedOf(completed, scored) },
        ]}
      />
      {given.length > 0 ? (
        <>
          <h4 className="govuk-heading-s">{copy.given}</h4>
          <TaskList
            idPrefix={`given-${assessment.id}`}
            tasks={given.map(({ number, title, status, isReady }) => ({
              title: `${number}. ${title}`,
              href: paths.benchmark(assessment.id, number),
              hint: isReady ? copy.ready : undefined,
              status: <ProgressTag status={status} />,
            }))}
          />
        </>
      ) : null}
      <NextStepPanel next={next} assessmentId={assessment.id} titleLevel={3} />
    </>
  );
}
