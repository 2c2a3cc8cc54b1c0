import { Link, Table, Tag } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import type { Outcomes } from '@/lib/letters/see-outcomes';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** One line an outcome; cards on a phone. */
export function OutcomeTable({ outcomes }: Pick<Outcomes, 'outcomes'>) {
  const { list } = copy;
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={list.caption}
      captionClassName="govuk-visually-hidden"
      head={[{ content: list.council }, { content: list.year }, { content: list.overall }, { content: list.issued }]}
      rows={outcomes.map(({ letterId, council, cycle, overallStatement, counts, issuedAt, isUnderRevision }) => [
        {
          content: (
            <Link href={paths.outcome(letterId)}>
              {council}
              <span className="govuk-visually-hidden">, {copy.outcome.crumb(cycle).toLowerCase()}</span>
            </Link>
          ),
        },
        { content: cycle },
        {
          content: (
            <span>
              {overallStatement} <span className="soft">{list.counts(counts)}</span>
            </span>
          ),
        },
        {
          content: (
            <span>
              {formatDate(issuedAt)} {isUnderRevision ? <Tag colour="yellow">{list.underRevision}</Tag> : null}
            </span>
          ),
        },
      ])}
    />
  );
}
