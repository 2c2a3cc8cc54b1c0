import { Table } from '@/components/govuk';
import type { Block, Paper } from '@/lib/documents/paper';

/** A paper on the screen, and on what a browser prints of it: the same words in the same order as its PDF. */
export const PaperView = ({ blocks }: Pick<Paper, 'blocks'>) => (
  <div className="sheet">
    {blocks.map((block, place) => (
      <BlockView key={place} block={block} />
    ))}
  </div>
);

const HEADING = { 1: 'govuk-heading-xl', 2: 'govuk-heading-l', 3: 'govuk-heading-m' } as const;

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Level = `h${block.level}` as const;
      return (
        <Level className={`${HEADING[block.level]}${block.newPage === true ? ' sheet__new-page' : ''}`}>
          {block.text}
        </Level>
      );
    }
    case 'paragraph':
      return <p className={`govuk-body${block.soft === true ? ' soft' : ''}`}>{block.text}</p>;
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet break-words">
          {block.items.map((item, place) => (
            <li key={place}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <Table
          caption={block.caption}
          captionClassName="govuk-visually-hidden"
          rows={block.rows.map((cells) => cells.map((content) => ({ content })))}
          firstCellIsHeader
        />
      );
    case 'table':
      return <Rows block={block} />;
    case 'ticks':
      return (
        <>
          <p className="govuk-body mb-2">
            <strong>{block.label}</strong>
          </p>
          <ul className="govuk-list ticks">
            {block.options.map((option) => (
              <li key={option} className="ticks__option">
                <span className="ticks__box" aria-hidden="true" />
                {option}
              </li>
            ))}
          </ul>
        </>
      );
    case 'ruled':
      return (
        <div className="ruled">
          <p className="govuk-body mb-0">
            <strong>{block.label}</strong>
          </p>
          {Array.from({ length: block.lines }, (_, line) => (
            <div key={line} className="ruled__line" aria-hidden="true" />
          ))}
        </div>
      );
  }
}

function Rows({ block: { caption, head, rows, room } }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <Table
      // Cards of nothing but empty cells would say nothing.
      stacked={room !== undefined && rows.some((cells) => cells.some((cell) => cell !== ''))}
      caption={caption}
      captionClassName="govuk-visually-hidden"
      className={room === undefined ? undefined : 'sheet__roomy'}
      head={head.map((content) => ({ content }))}
      rows={rows.map((cells) => cells.map((content) => ({ content })))}
    />
  );
}
