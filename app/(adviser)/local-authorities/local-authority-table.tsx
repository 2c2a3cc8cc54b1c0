import { StateTag } from '@/components/domain/state-tag';
import { Link, Table } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { LocalAuthorityRow } from '@/lib/reviews/see-local-authorities';
import type { State } from '@/lib/workflow';
import { deadlineWords } from '../deadline';
import { THREAT_WORDS, waitingWords } from '../words';
import { copy } from './copy';

interface LocalAuthorityTableProps {
  readonly rows: readonly LocalAuthorityRow[];
  readonly daysLeft: number;
  readonly cycleName: string;
}

/** One row a council; on a phone one card. */
export function LocalAuthorityTable({ rows, daysLeft, cycleName }: LocalAuthorityTableProps) {
  const { head } = copy;
  return (
    <Table
      caption={`${copy.title}, ${cycleName}`}
      captionClassName="govuk-visually-hidden"
      stacked
      firstCellIsHeader
      head={[head.council, head.state, head.waits, head.deadline, head.discuss, head.down, head.context].map(
        (content) => ({ content }),
      )}
      rows={rows.map((row) => [
        { content: <Link href={paths.review(row.id)}>{row.name}</Link> },
        { content: <StateTag state={row.state} /> },
        {
          content:
            row.waiting.who === 'adviser' ? <strong>{waitingWords(row.waiting)}</strong> : waitingWords(row.waiting),
        },
        { content: deadlineWords(row.state, daysLeft) || <Quiet>–</Quiet> },
        { content: <Numbers of={row.toDiscuss} state={row.state} /> },
        { content: <Numbers of={row.down} state={row.state} /> },
        { content: <Context row={row} /> },
      ])}
    />
  );
}

const Quiet = ({ children }: { readonly children: string }) => <span className="soft">{children}</span>;

function Numbers({ of, state }: { readonly of: readonly number[] | null; readonly state: State }) {
  if (of === null)
    return <Quiet>{state === 'not-started' || state === 'in-progress' ? copy.nothingSubmitted : '–'}</Quiet>;
  if (of.length === 0) return <Quiet>{copy.noneToDiscuss}</Quiet>;
  return (
    <span>
      <strong className="num">{of.length}</strong> <span className="soft num">({of.join(', ')})</span>
    </span>
  );
}

function Context({ row: { threat, hasDedicatedResource } }: { readonly row: LocalAuthorityRow }) {
  if (threat === null) return <Quiet>{copy.noContext}</Quiet>;
  return (
    <span>
      {THREAT_WORDS[threat]}
      {hasDedicatedResource ? <span className="soft">, {copy.resource}</span> : null}
    </span>
  );
}
