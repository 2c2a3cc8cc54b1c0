import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface TableCell {
  readonly content: ReactNode;
  readonly numeric?: boolean | undefined;
  readonly className?: string | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  readonly attributes?: Readonly<Record<`data-${string}` | 'id', string>> | undefined;
}
export interface TableHeading extends TableCell {
  /** What a phone repeats beside each value of a stacked table, where `content` is not plain text; empty for nothing. */
  readonly label?: string | undefined;
}
interface TableProps extends ComponentPropsWithoutRef<'table'> {
  readonly caption?: ReactNode;
  readonly captionClassName?: string | undefined;
  readonly head?: readonly TableHeading[] | undefined;
  readonly rows: readonly (readonly TableCell[])[];
  readonly firstCellIsHeader?: boolean | undefined;
  /** On a phone each row becomes a card with the headings repeated. */
  readonly stacked?: boolean | undefined;
}

/** Rows and columns. */
export function Table(props: TableProps) {
  const {
    caption,
    captionClassName,
    head,
    rows,
    firstCellIsHeader = false,
    stacked = false,
    className,
    ...rest
  } = props;
  // A table that is no longer displayed as one loses its meaning for screen readers, unless its parts say what they are.
  const role = (name: string) => (stacked ? name : undefined);
  return (
    <table {...rest} role={role('table')} className={joined('govuk-table', stacked && 'stacked-table', className)}>
      {caption ? <caption className={joined('govuk-table__caption', captionClassName)}>{caption}</caption> : null}
      {head ? (
        <thead className="govuk-table__head" role={role('rowgroup')}>
          <tr className="govuk-table__row" role={role('row')}>
            {head.map((heading, place) => (
              <th
                key={place}
                scope="col"
                role={role('columnheader')}
                {...spread(heading)}
                className={joined(
                  'govuk-table__header',
                  heading.numeric && 'govuk-table__header--numeric',
                  heading.className,
                )}
              >
                {heading.content}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody className="govuk-table__body" role={role('rowgroup')}>
        {rows.map((cells, row) => (
          <tr key={row} className="govuk-table__row" role={role('row')}>
            {cells.map((cell, place) =>
              firstCellIsHeader && place === 0 ? (
                <th
                  key={place}
                  scope="row"
                  role={role('rowheader')}
                  {...spread(cell)}
                  className={joined('govuk-table__header', cell.className)}
                >
                  {cell.content}
                </th>
              ) : (
                <td
                  key={place}
                  role={role('cell')}
                  {...spread(cell)}
                  data-label={stacked ? labelOf(head?.[place]) : undefined}
                  className={joined('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.className)}
                >
                  {cell.content}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only what is there: an attribute without a value would still be written into the data of every cell. */
const spread = ({ colSpan, rowSpan, attributes }: TableCell) => ({
  ...(colSpan !== undefined && { colSpan }),
  ...(rowSpan !== undefined && { rowSpan }),
  ...attributes,
});

function labelOf(heading: TableHeading | undefined): string | undefined {
  return heading?.label ?? (typeof heading?.content === 'string' ? heading.content : undefined);
}
