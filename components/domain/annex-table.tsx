import { Fragment, type ReactNode } from 'react';
import { Details } from '@/components/govuk';
import type { NotScored, Score } from '@/lib/scoring';
import { ScoreLadder } from './score-ladder';
import { ScoreTag } from './score-tag';

export interface AnnexRow {
  readonly number: number;
  readonly title: string;
  readonly score: Score | NotScored;
  /** Under the title: why it is not scored, why it fell. */
  readonly note?: ReactNode;
  /** The summary of scoring: in a row of its own, closed on screen and open on paper. */
  readonly summary?: ReactNode;
  readonly last?: Score | NotScored | null | undefined;
  /** In words: see `changeWords`. */
  readonly change?: string | undefined;
  readonly href?: string | undefined;
}
interface AnnexTableProps {
  readonly rows: readonly AnnexRow[];
  readonly caption?: string | undefined;
  /** Last year's marks and the column of changes; without a year before there is nothing to show. */
  readonly withLastYear?: boolean | undefined;
}

/** The annex at a glance: benchmark, score, what it says of the requirements, and how it changed. Cards on a phone. */
export function AnnexTable({ rows, caption = 'Scores by benchmark', withLastYear = true }: AnnexTableProps) {
  return (
    <table className="govuk-table stacked-table annex-table" role="table">
      <caption className="govuk-table__caption govuk-visually-hidden">{caption}</caption>
      <thead className="govuk-table__head" role="rowgroup">
        <tr className="govuk-table__row" role="row">
          <Heading>Benchmark</Heading>
          <Heading>Score</Heading>
          <Heading>Requirements</Heading>
          <Heading>
            1 to 5
            {withLastYear ? (
              <>
                , <span aria-hidden="true">▾</span> last year
              </>
            ) : null}
          </Heading>
          {withLastYear ? <Heading>Change</Heading> : null}
        </tr>
      </thead>
      <tbody className="govuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <Fragment key={row.number}>
            <Row row={row} withLastYear={withLastYear} />
            {row.summary ? <SummaryRow row={row} columns={withLastYear ? 5 : 4} /> : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <th className="govuk-table__header" scope="col" role="columnheader">
      {children}
    </th>
  );
}

function Row({ row, withLastYear }: { readonly row: AnnexRow; readonly withLastYear: boolean }) {
  const { number, title, score, note, summary, last, change, href } = row;
  const notScored = score === 'not-scored';
  return (
    <tr className={`govuk-table__row${summary ? ' annex-table__summed' : ''}`} role="row">
      <th className="govuk-table__header annex-table__benchmark" scope="row" role="rowheader">
        <span className="annex-table__name">
          <span className="annex-table__number">{number}</span>
          <span>
            {href ? (
              <a className="govuk-link" href={href}>
                {title}
              </a>
            ) : (
              title
            )}
            {note ? <span className="annex-table__note">{note}</span> : null}
          </span>
        </span>
      </th>
      <td className="govuk-table__cell annex-table__score" role="cell" data-label="Score">
        {notScored ? 'N/A' : score}
      </td>
      <td className="govuk-table__cell" role="cell" data-label="Requirements">
        <ScoreTag score={score} />
      </td>
      <td className="govuk-table__cell annex-table__ladder" role="cell" data-label="1 to 5">
        <ScoreLadder
          agreed={notScored ? null : score}
          last={withLastYear ? last : null}
          notScored={notScored}
          size="small"
        />
      </td>
      {withLastYear ? (
        <td className="govuk-table__cell annex-table__change" role="cell" data-label="Change">
          {change}
        </td>
      ) : null}
    </tr>
  );
}

/** Not in the row's heading, which a screen reader repeats with every cell. */
function SummaryRow({ row: { title, summary }, columns }: { readonly row: AnnexRow; readonly columns: number }) {
  return (
    <tr className="govuk-table__row annex-table__summary" role="row">
      <td className="govuk-table__cell" role="cell" colSpan={columns} data-label="">
        <Details
          summary={
            <>
              Summary of scoring<span className="govuk-visually-hidden">: {title}</span>
            </>
          }
        >
          {summary}
        </Details>
      </td>
    </tr>
  );
}
