import { Link, Tag } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { seeOutcomes } from '@/lib/letters/see-outcomes';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';

const copy = {
  title: 'Outcomes for your groups',
  none: 'No outcome has been issued yet for the councils that your groups cover. You will find it here when it is.',
  outcome: (council: string, cycle: string) => `${council}, outcome ${cycle}`,
  underRevision: 'Under revision',
  issued: (date: string) => `Issued ${date}`,
  noneYet: 'No outcome yet:',
  all: (total: number) => `See all ${total} outcomes`,
} as const;

/** As many as can be read at a glance; the rest is a page away. */
const SHOWN = 6;

/** For members of groups: what was found out about the councils that they look after, in a sentence each. */
export async function GroupHome({ actor }: { readonly actor: Actor }) {
  const read = await seeOutcomes(actor, {});
  if (!read.ok) return null;
  const { outcomes, total, withoutOutcome } = read.value;
  return (
    <section aria-labelledby="group-outcomes" className="mb-10">
      <h2 className="govuk-heading-l" id="group-outcomes">
        {copy.title}
      </h2>
      {outcomes.length === 0 && <p className="govuk-body">{copy.none}</p>}
      {outcomes.slice(0, SHOWN).map(({ letterId, council, cycle, overallStatement, issuedAt, isUnderRevision }) => (
        <div key={letterId} className="mb-6">
          <h3 className="govuk-heading-s mb-0">
            <Link href={paths.outcome(letterId)}>{copy.outcome(council, cycle)}</Link>{' '}
            {isUnderRevision && <Tag colour="yellow">{copy.underRevision}</Tag>}
          </h3>
          <p className="govuk-body mb-0">{overallStatement}</p>
          <p className="govuk-body-s soft">{copy.issued(formatDate(issuedAt))}</p>
        </div>
      ))}
      {outcomes.length > 0 && withoutOutcome.length > 0 && (
        <p className="govuk-body">
          {copy.noneYet} {withoutOutcome.join(', ')}.
        </p>
      )}
      {total > SHOWN && (
        <p className="govuk-body">
          <Link href={paths.outcomes}>{copy.all(total)}</Link>
        </p>
      )}
    </section>
  );
}
