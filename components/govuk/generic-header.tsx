import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

interface GenericHeaderProps extends ComponentPropsWithoutRef<'div'> {
  readonly logo: ReactNode;
  readonly href?: string | undefined;
  readonly containerClassName?: string | undefined;
}

/** The header of a service that is not on GOV.UK. */
export function GenericHeader(props: GenericHeaderProps) {
  const { logo, href = '/', containerClassName = 'govuk-width-container', className, ...rest } = props;
  return (
    <div {...rest} className={joined('govuk-generic-header', className)}>
      <div className={joined('govuk-generic-header__container', containerClassName)}>
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link">
            {logo}
          </a>
        </div>
      </div>
    </div>
  );
}
