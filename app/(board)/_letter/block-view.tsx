import type { DocumentBlock } from '@/lib/letters/model';
import { AnnexView } from './annex-view';
import { CriteriaView } from './criteria-view';
import { TextBlockView } from './text-block-view';

interface BlockViewProps {
  readonly block: DocumentBlock;
  readonly titleLevel?: 1 | 2 | undefined;
}

const HEADING_CLASS = {
  1: 'govuk-heading-l',
  2: 'govuk-heading-m',
  3: 'govuk-heading-s',
  4: 'govuk-heading-s',
} as const;

/** One block of the letter's model. */
export function BlockView({ block, titleLevel = 1 }: BlockViewProps) {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return <TextBlockView block={block} />;
    case 'heading': {
      const level = (block.level + titleLevel - 1) as 1 | 2 | 3 | 4;
      const Heading = `h${level}` as const;
      return <Heading className={HEADING_CLASS[block.level]}>{block.text}</Heading>;
    }
    case 'address':
      return <p className="govuk-body whitespace-pre-line">{block.lines.join('\n')}</p>;
    case 'copies':
      return (
        <div className="letter__copies">
          <p className="govuk-body mb-0">{block.label}:</p>
          <ul className="govuk-list">
            {block.names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </div>
      );
    case 'date':
      return (
        <p className="govuk-body">
          <time dateTime={block.day}>{block.text}</time>
        </p>
      );
    case 'statement':
      return <p className="govuk-body letter__statement whitespace-pre-line">{block.text}</p>;
    case 'actions':
      return (
        <ol className="govuk-list govuk-list--number">
          {block.actions.map(({ number, text, details }) => (
            <li key={number}>
              <span className="whitespace-pre-line">{text}</span>
              <div className="soft">{details}</div>
            </li>
          ))}
        </ol>
      );
    case 'signature':
      return (
        <p className="govuk-body letter__signature">
          <strong>{block.name}</strong>
          <br />
          {block.role}
        </p>
      );
    case 'footnotes':
      return (
        <ol className="govuk-list letter__footnotes" aria-label="Footnotes">
          {block.notes.map(({ number, text, href }) => (
            <li key={number} id={`note-${number}`}>
              {number}. {text}: <span className="letter__address">{href}</span>
            </li>
          ))}
        </ol>
      );
    case 'annex':
      return <AnnexView lines={block.lines} />;
    case 'criteria':
      return <CriteriaView benchmarks={block.benchmarks} source={block.source} />;
  }
}
