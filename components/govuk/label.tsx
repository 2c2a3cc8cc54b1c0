import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';
import type { Size } from './class-names';

interface LabelProps extends ComponentPropsWithoutRef<'label'> {
  readonly size?: Size | undefined;
  /** Wraps the label in the page's h1. */
  readonly isPageHeading?: boolean | undefined;
}

/** A field's label; nothing at all where it has no words. */
export function Label({ size, isPageHeading = false, className, children, ...rest }: LabelProps) {
  if (!children) return null;
  const label = (
    <label {...rest} className={joined('govuk-label', size && `govuk-label--${size}`, className)}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
