import { lateWords } from '@/app/frame/deadline-words';
import { StateTag } from '@/components/domain/state-tag';
import { Link, Table } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { WORKFLOW, type State } from '@/lib/workflow';
import { copy } from '../copy';

interface CouncilTableProps {
  readonly cycleId: string;
  readonly councils: readonly {
    readonly id: string;
    readonly council: string;
    readonly region: string;
    readonly state: State;
    readonly submittedAt: Date | null;
    readonly daysLate: number;
    readonly days: number;
  }[];
}

const canBeWithdrawn = (state: State): boolean => (WORKFLOW.withdraw.from as readonly State[]).includes(state);

/** Where each council stands, and for how long. */
export function CouncilTable({ cycleId, councils }: CouncilTableProps) {
  return (
    <Table
      stacked
      firstCellIsHeader
      caption="Councils of this cycle"
      captionClassName="govuk-visually-hidden"
      head={[
        { content: 'Council' },
        { content: 'Region' },
        { content: 'State' },
        { content: 'Submitted' },
        { content: 'Days in this state', numeric: true },
        { content: <span className="govuk-visually-hidden">Withdraw from the cycle</span>, label: '' },
      ]}
      rows={councils.map(({ id, council, region, state, submittedAt, daysLate, days }) => [
        { content: council },
        { content: region },
        { content: <StateTag state={state} /> },
        {
          content:
            submittedAt === null ? (
              <span className="soft">Not yet</span>
            ) : (
              <div>
                {formatDate(submittedAt)}
                {daysLate > 0 ? <strong className="block">{lateWords(daysLate)}</strong> : null}
              </div>
            ),
        },
        { content: days.toLocaleString('en-GB'), numeric: true },
        {
          className: 'no-print',
          content: canBeWithdrawn(state) && (
            <Link href={paths.withdrawCouncil(cycleId, id)}>
              {copy.cycle.withdraw}
              <span className="govuk-visually-hidden"> {council}</span>
            </Link>
          ),
        },
      ])}
    />
  );
}
