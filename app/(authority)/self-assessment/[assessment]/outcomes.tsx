import { Link, Tag } from '@/components/govuk';
import type { TaskList } from '@/lib/assessments/see-task-list';
import { formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** Issued letters of earlier cycles, and this one's where it stands while the review is reopened. */
export function Outcomes({ outcomes }: Pick<TaskList, 'outcomes'>) {
  if (outcomes.length === 0) return null;
  return (
    <section aria-labelledby="issued-outcomes">
      <h2 className="govuk-heading-m" id="issued-outcomes">
        {copy.outcomes}
      </h2>
      <ul className="govuk-list">
        {outcomes.map(({ letterId, cycle, issuedAt, isUnderRevision }) => (
          <li key={letterId}>
            <Link href={paths.outcome(letterId)}>{copy.outcomeOf(cycle)}</Link>,{' '}
            {copy.outcomeIssued(formatDate(issuedAt))}{' '}
            {isUnderRevision && <Tag colour="yellow">{copy.underRevision}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
