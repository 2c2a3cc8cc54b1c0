import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';

interface ErrorMessageProps extends ComponentPropsWithoutRef<'p'> {
  /** Read out before the message; the empty string for none. */
  readonly prefix?: string | undefined;
}

/** What is wrong with one field and how to fix it. */
export function ErrorMessage({ prefix = 'Error', className, children, ...rest }: ErrorMessageProps) {
  return (
    <p {...rest} className={joined('govuk-error-message', className)}>
      {prefix ? <span className="govuk-visually-hidden">{prefix}:</span> : null} {children}
    </p>
  );
}
