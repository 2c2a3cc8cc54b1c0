import { Fragment } from 'react';
import { readRichText } from './rich-text';

interface RichTextProps {
  /** As kept: plain paragraphs and one level of bullets. */
  readonly source: string;
  readonly small?: boolean | undefined;
}

/** A summary or an explanation as its author wrote it. Whatever is in it is text: nothing of it is read as markup. */
export function RichText({ source, small = false }: RichTextProps) {
  return (
    <div className="rich-text">
      {readRichText(source).map((block, place) =>
        block.kind === 'list' ? (
          <ul
            key={place}
            className={small ? 'govuk-list govuk-list--bullet govuk-body-s' : 'govuk-list govuk-list--bullet'}
          >
            {block.items.map((item, itemPlace) => (
              <li key={itemPlace}>{item}</li>
            ))}
          </ul>
        ) : (
          <p key={place} className={small ? 'govuk-body-s' : 'govuk-body'}>
            {block.lines.map((line, linePlace) => (
              <Fragment key={linePlace}>
                {linePlace > 0 ? <br /> : null}
                {line}
              </Fragment>
            ))}
          </p>
        ),
      )}
    </div>
  );
}
