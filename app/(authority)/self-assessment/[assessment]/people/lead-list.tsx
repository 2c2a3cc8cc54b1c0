import { Link, SummaryList, Tag } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import type { PeopleHelping } from '@/lib/people/see-people-helping';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** The council's leads, and how it gets another one. */
export function LeadList({ leads, council: { assessmentId } }: Pick<PeopleHelping, 'leads' | 'council'>) {
  return (
    <section aria-labelledby="leads">
      <h2 className="govuk-heading-l mt-8" id="leads">
        {copy.leads}
      </h2>
      <p className="govuk-body">{copy.leadsHint}</p>
      <SummaryList
        rows={leads.map(({ name, email, isYou, isInForce, canSignIn, startsAt }) => ({
          key: (
            <>
              {name}
              {isYou ? <span className="soft font-normal"> ({copy.you})</span> : null}
            </>
          ),
          value: (
            <>
              <span className="wrap-anywhere">{email}</span>
              {isInForce ? null : <span className="soft block">{copy.from(formatDate(startsAt))}</span>}
              {canSignIn ? null : (
                <span className="block">
                  <Tag colour="grey">{copy.hasLeft}</Tag>
                </span>
              )}
            </>
          ),
        }))}
      />
      <ul className="govuk-list no-print">
        <li>
          <Link href={paths.addLead(assessmentId)}>{copy.addLead}</Link>
        </li>
        <li>
          <Link href={paths.handOverLead(assessmentId)}>{copy.handOver}</Link>
        </li>
      </ul>
    </section>
  );
}
