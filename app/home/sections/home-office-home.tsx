import { Link, LinkButton, SummaryList } from '@/components/govuk';
import { DeadlineWords } from '@/app/frame/deadline-words';
import { CycleCounts } from '@/app/(home-office)/cycles/cycle-counts';
import { formatCivilDate } from '@/lib/clock';
import { isFinished } from '@/lib/cycles/model';
import { seeCycles, type CycleSeen } from '@/lib/cycles/see-cycles';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { HomeOfficeDifferences } from './differences-waiting';

/** For the Home Office: where the newest cycle stands, and the earlier ones that are not finished. */
export async function HomeOfficeHome({ actor }: { readonly actor: Actor }) {
  const read = await seeCycles(actor, {});
  if (!read.ok) return null;
  const [newest, ...earlier] = read.value;
  if (newest === undefined)
    return (
      <section aria-labelledby="cycles">
        <h2 className="govuk-heading-l" id="cycles">
          Cycles
        </h2>
        <p className="govuk-body">No cycle has been opened yet. Councils can start once one is.</p>
        <LinkButton href={paths.newCycle}>Open a cycle</LinkButton>
      </section>
    );
  return (
    <>
      {[newest, ...earlier.filter(({ counts }) => !isFinished(counts))].map((cycle) => (
        <CycleAtHome key={cycle.id} cycle={cycle} />
      ))}
      <HomeOfficeDifferences actor={actor} />
    </>
  );
}

function CycleAtHome({ cycle: { id, name, deadlineOn, daysLeft, criteria, counts } }: { readonly cycle: CycleSeen }) {
  return (
    <section aria-labelledby={`cycle-${id}`}>
      <h2 className="govuk-heading-l" id={`cycle-${id}`}>
        Cycle {name}
      </h2>
      <SummaryList
        rows={[
          {
            key: 'Deadline',
            value: <DeadlineWords deadline={formatCivilDate(deadlineOn)} daysLeft={daysLeft} />,
          },
          { key: 'Criteria', value: criteria },
        ]}
      />
      <CycleCounts cycleId={id} counts={counts} />
      <p className="govuk-body">
        <Link href={paths.cycle(id)}>See every council of {name}</Link>
      </p>
    </section>
  );
}
