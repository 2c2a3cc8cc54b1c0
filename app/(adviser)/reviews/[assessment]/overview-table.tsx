import { ScoreLadder } from '@/components/domain/score-ladder';
import { gapsIn } from '@/components/domain/support-words';
import { Link, Table, Tag } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { isOpenDifference, type AgreedStanding } from '@/lib/reviews/model';
import type { OverviewRow } from '@/lib/reviews/see-review';
import { copy } from './copy';

const HEAD = ['Benchmark', '1 to 5', 'Self', 'Proposed', 'Agreed', 'Last year', 'Their answers', 'Summary', 'Council'];

/** The ten benchmarks with their scores, each a link to its place on the review desk. */
export function OverviewTable({
  assessmentId,
  rows,
}: {
  readonly assessmentId: string;
  readonly rows: readonly OverviewRow[];
}) {
  return (
    <Table
      caption={copy.benchmarks}
      captionClassName="govuk-table__caption--m"
      stacked
      firstCellIsHeader
      head={HEAD.map((content) => ({ content }))}
      rows={rows.map((row) => [
        {
          content: (
            <Link href={paths.reviewBenchmark(assessmentId, row.number)}>
              {row.number} {row.title}
            </Link>
          ),
        },
        ...(row.scored ? scoredCells(row) : notScoredCells()),
      ])}
    />
  );
}

const NONE = <span className="soft">–</span>;

const notScoredCells = () => [
  { content: <ScoreLadder notScored size="small" /> },
  ...['Not scored', ...Array<string>(6).fill('')].map((words) => ({
    content: words === '' ? NONE : <abbr title={words}>N/A</abbr>,
  })),
];

const scoredCells = ({ self, proposed, agreed, previous, supported, findings, hasSummary }: OverviewRow) => [
  {
    content: (
      <ScoreLadder
        size="small"
        self={self}
        proposed={proposed}
        agreed={agreed?.score}
        supported={supported}
        last={previous}
      />
    ),
  },
  { content: self ?? NONE },
  { content: proposed ?? NONE },
  { content: agreed ? <strong>{agreed.score}</strong> : NONE },
  { content: previous ?? NONE },
  {
    content: self === null ? NONE : <ToLookAt gaps={gapsIn(findings).length} />,
  },
  { content: hasSummary ? 'Written' : NONE },
  { content: councilWords(agreed) ?? NONE },
];

const ToLookAt = ({ gaps }: { readonly gaps: number }) =>
  gaps > 0 ? <Tag colour="orange">{gaps} to look at</Tag> : <span className="soft">Nothing against</span>;

/** What the council, or the Home Office, last said of the agreed score as it stands. */
export function councilWords(agreed: AgreedStanding | null): string | null {
  if (agreed === null) return null;
  if (agreed.decision !== null) return 'Decided by the Home Office';
  if (isOpenDifference(agreed)) return 'Differs';
  return agreed.position === null ? null : 'Confirmed';
}
