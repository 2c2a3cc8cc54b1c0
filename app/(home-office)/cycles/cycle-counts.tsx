import { STATE_WORDS } from '@/app/state-words';
import { Link } from '@/components/govuk';
import type { CountsByState } from '@/lib/cycles/model';
import { paths } from '@/lib/paths';
import { STATES } from '@/lib/workflow';

interface CycleCountsProps {
  readonly cycleId: string;
  readonly counts: CountsByState;
}

/** How many councils stand where, each a way to them. States in which no council stands are left out. */
export function CycleCounts({ cycleId, counts }: CycleCountsProps) {
  const standing = STATES.filter((state) => counts[state] > 0);
  if (standing.length === 0) return <p className="govuk-body">No council takes part yet.</p>;
  return (
    <ul className="govuk-list flex max-w-none flex-wrap gap-x-8 gap-y-3">
      {standing.map((state) => (
        <li key={state} className="flex flex-col">
          <span className="num text-[32px] leading-tight font-bold">{counts[state].toLocaleString('en-GB')}</span>
          <Link href={`${paths.cycle(cycleId)}?state=${state}`}>{STATE_WORDS[state]}</Link>
        </li>
      ))}
    </ul>
  );
}
