import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface AccordionSection {
  readonly heading: ReactNode;
  readonly summary?: ReactNode;
  readonly content: ReactNode;
  readonly expanded?: boolean | undefined;
}
interface AccordionProps extends ComponentPropsWithoutRef<'div'> {
  readonly id: string;
  readonly sections: readonly AccordionSection[];
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

/** Optional sections under headings. Without its JavaScript, which is not loaded, all of them are open. */
export function Accordion({ id, sections, headingLevel = 2, className, ...rest }: AccordionProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div {...rest} id={id} className={joined('govuk-accordion', className)}>
      {sections.map(({ heading, summary, content, expanded }, place) => (
        <div
          key={place}
          className={joined('govuk-accordion__section', expanded && 'govuk-accordion__section--expanded')}
        >
          <div className="govuk-accordion__section-header">
            <Heading className="govuk-accordion__section-heading">
              <span className="govuk-accordion__section-button" id={`${id}-heading-${place + 1}`}>
                {heading}
              </span>
            </Heading>
            {summary ? (
              <div className="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${place + 1}`}>
                {summary}
              </div>
            ) : null}
          </div>
          <div id={`${id}-content-${place + 1}`} className="govuk-accordion__section-content">
            {typeof content === 'string' ? <p className="govuk-body">{content}</p> : content}
          </div>
        </div>
      ))}
    </div>
  );
}
