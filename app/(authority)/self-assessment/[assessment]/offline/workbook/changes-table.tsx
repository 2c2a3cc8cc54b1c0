import { Table } from '@/components/govuk';
import type { WorkbookChange } from '@/lib/assessments/workbook-plan';
import type { SeenWorkbook } from '@/lib/assessments/see-workbook';
import { copy } from '../copy';
import { fieldLabel, placeValue } from './place-words';

const { columns } = copy.preview;

/** Row by row, benchmark by benchmark: what stands there now, what would, and where the workbook says so. */
export function ChangesTable({ waiting: { plan, titles } }: { readonly waiting: SeenWorkbook }) {
  if (plan.changes.length === 0) return null;
  const numbers = [...new Set(plan.changes.map(({ benchmark }) => benchmark))];
  return (
    <>
      <h2 className="govuk-heading-l">{copy.preview.changes(plan.changes.length)}</h2>
      {numbers.map((number) => (
        <Table
          key={number}
          stacked
          caption={`${number}. ${titles.get(number) ?? ''}`}
          captionClassName="govuk-table__caption--m"
          head={[
            { content: columns.what },
            { content: columns.before },
            { content: columns.after },
            { content: columns.where },
          ]}
          rows={plan.changes.filter(({ benchmark }) => benchmark === number).map(row)}
        />
      ))}
    </>
  );
}

const row = (change: WorkbookChange) => [
  { content: fieldLabel(change) },
  { content: <Text text={placeValue(change, change.before)} /> },
  {
    content: <Text text={change.isConfirmation ? copy.preview.confirmedAnswer : placeValue(change, change.after)} />,
  },
  { content: copy.preview.where(change.sheet, change.cell) },
];

/** As it was written, line by line. */
const Text = ({ text }: { readonly text: string }) =>
  text === '' ? (
    <span className="soft">{copy.preview.nothingThere}</span>
  ) : (
    <span className="whitespace-pre-line" dir="auto">
      {text}
    </span>
  );
