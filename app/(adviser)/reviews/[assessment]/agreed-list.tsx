import { ScoreLadder } from '@/components/domain/score-ladder';
import { ScoreTag } from '@/components/domain/score-tag';
import { Link, Table } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { OverviewRow } from '@/lib/reviews/see-review';
import { councilWords } from './overview-table';

interface AgreedListProps {
  readonly assessmentId: string;
  readonly rows: readonly OverviewRow[];
  readonly caption: string;
}

/** A last look at the agreed scores before something is done with all of them. */
export function AgreedList({ assessmentId, rows, caption }: AgreedListProps) {
  return (
    <Table
      caption={caption}
      captionClassName="govuk-visually-hidden"
      stacked
      firstCellIsHeader
      head={['Benchmark', 'Agreed', 'Requirements', '1 to 5', 'Council'].map((content) => ({ content }))}
      rows={rows.map(({ number, title, scored, self, proposed, agreed, previous }) => [
        {
          content: (
            <Link href={paths.reviewBenchmark(assessmentId, number)}>
              {number} {title}
            </Link>
          ),
        },
        { content: scored ? (agreed?.score ?? '–') : <abbr title="Not scored">N/A</abbr> },
        { content: <ScoreTag score={scored ? (agreed?.score ?? null) : 'not-scored'} /> },
        {
          content: (
            <ScoreLadder
              size="small"
              notScored={!scored}
              self={self}
              proposed={proposed}
              agreed={agreed?.score}
              last={previous}
            />
          ),
        },
        { content: councilWords(agreed) ?? '–' },
      ])}
    />
  );
}
