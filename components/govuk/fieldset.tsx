import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';
import type { Size } from './class-names';

export interface LegendProps {
  readonly legend?: ReactNode;
  readonly legendSize?: Size | undefined;
  readonly legendIsPageHeading?: boolean | undefined;
  readonly legendClassName?: string | undefined;
}
interface FieldsetProps extends ComponentPropsWithoutRef<'fieldset'>, LegendProps {
  /** Ids of the hint and the error that belong to the whole group. */
  readonly describedBy?: string | undefined;
}

/** A group of fields under one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, legendIsPageHeading, legendClassName, describedBy, className, children, ...rest } = props;
  return (
    <fieldset {...rest} className={joined('govuk-fieldset', className)} aria-describedby={describedBy}>
      {legend ? (
        <legend
          className={joined(
            'govuk-fieldset__legend',
            legendSize && `govuk-fieldset__legend--${legendSize}`,
            legendClassName,
          )}
        >
          {legendIsPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      ) : null}
      {children}
    </fieldset>
  );
}
