import { ScoreTag } from '@/components/domain/score-tag';
import { Table } from '@/components/govuk';
import type { AnnexLine } from '@/lib/letters/model';
import { TextBlockView } from './text-block-view';

/** The annex as it is published: benchmark with its descriptor, score, summary of scoring. Cards on a phone. */
export function AnnexView({ lines }: { readonly lines: readonly AnnexLine[] }) {
  return (
    <Table
      stacked
      firstCellIsHeader
      className="letter__annex"
      caption="Scores and summary of scoring, by benchmark"
      captionClassName="govuk-visually-hidden"
      head={[{ content: 'Benchmark' }, { content: 'Score' }, { content: 'Summary of scoring', label: '' }]}
      rows={lines.map((line) => [
        {
          content: (
            <span>
              {line.number}. {line.title}
              <span className="letter__descriptor">{line.descriptor}</span>
            </span>
          ),
        },
        {
          content: (
            <span className="letter__score">
              <strong>{line.score === 'not-scored' ? 'N/A' : line.score}</strong> <ScoreTag score={line.score} />
            </span>
          ),
        },
        { content: <Summary line={line} /> },
      ])}
    />
  );
}

function Summary({ line: { summary, notes } }: { readonly line: AnnexLine }) {
  return (
    <div>
      {summary.map((block, index) => (
        <TextBlockView key={index} block={block} />
      ))}
      {notes.map((note, index) => (
        <p key={index} className="letter__annex-note whitespace-pre-line">
          {note}
        </p>
      ))}
    </div>
  );
}
