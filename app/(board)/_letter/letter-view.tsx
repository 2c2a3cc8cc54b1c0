import { WarningText } from '@/components/govuk';
import type { LetterDocument } from '@/lib/letters/model';
import { BlockView } from './block-view';

interface LetterViewProps {
  readonly document: LetterDocument;
  /** Not issued yet: said at its top, and across every sheet when printed. */
  readonly draft?: boolean | undefined;
  /** Of the letter's own title: 1 where it is the page's. */
  readonly titleLevel?: 1 | 2 | undefined;
}

/** The letter with its annex as it is printed: the model's parts in the model's order, nothing added and nothing left out. */
export function LetterView({ document, draft = false, titleLevel = 1 }: LetterViewProps) {
  return (
    <article className="letter" aria-label={document.title}>
      <p className="marking">
        <strong>{document.marking}</strong>
      </p>
      {draft ? (
        <>
          <WarningText>This is a draft. It has not been issued.</WarningText>
          <p className="letter__watermark" aria-hidden="true">
            DRAFT
          </p>
        </>
      ) : null}
      {document.parts.map(({ place, kind, blocks }) => (
        <div key={place} className={`letter__part letter__part--${kind}`} data-part={place}>
          {blocks.map((block, index) => (
            <BlockView key={index} block={block} titleLevel={titleLevel} />
          ))}
        </div>
      ))}
    </article>
  );
}
