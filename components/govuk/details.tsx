import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

interface DetailsProps extends ComponentPropsWithoutRef<'details'> {
  readonly summary: ReactNode;
}

/** More for those who want it. */
export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details {...rest} className={joined('govuk-details', className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
