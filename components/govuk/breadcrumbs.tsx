import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface Crumb {
  readonly text: ReactNode;
  /** Without it, the page itself. */
  readonly href?: string | undefined;
  readonly attributes?: Readonly<Record<`data-${string}`, string>> | undefined;
}
interface BreadcrumbsProps extends ComponentPropsWithoutRef<'nav'> {
  readonly items: readonly Crumb[];
  readonly label?: string | undefined;
  readonly collapseOnMobile?: boolean | undefined;
}

/** Where a page stands, from the top. */
export function Breadcrumbs({ items, label = 'Breadcrumb', collapseOnMobile, className, ...rest }: BreadcrumbsProps) {
  return (
    <nav
      {...rest}
      aria-label={label}
      className={joined('govuk-breadcrumbs', className, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href, attributes }, place) =>
          href ? (
            <li key={place} className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={href} {...attributes}>
                {text}
              </a>
            </li>
          ) : (
            <li key={place} className="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
