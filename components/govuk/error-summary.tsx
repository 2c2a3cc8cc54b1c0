import type { ComponentPropsWithRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface SummaryError {
  readonly text: ReactNode;
  readonly href?: string | undefined;
}
interface ErrorSummaryProps extends Omit<ComponentPropsWithRef<'div'>, 'title'> {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly errors?: readonly SummaryError[] | undefined;
}

/** Everything that is wrong with a form, on top of the page, each linked to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { title = 'There is a problem', description, errors = [], className, ...rest } = props;
  return (
    <div {...rest} className={joined('govuk-error-summary', className)}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description ? <p>{description}</p> : null}
          {errors.length > 0 ? (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href }, place) => (
                <li key={place}>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
