import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface NavigationItem {
  readonly text: ReactNode;
  readonly href?: string | undefined;
  /** This very page. */
  readonly current?: boolean | undefined;
  /** A page under it. */
  readonly active?: boolean | undefined;
  readonly attributes?: Readonly<Record<`data-${string}`, string>> | undefined;
}
interface ServiceNavigationProps extends ComponentPropsWithoutRef<'div'> {
  readonly items?: readonly NavigationItem[] | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceHref?: string | undefined;
  readonly label?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationClassName?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly inverse?: boolean | undefined;
}

/** Where a person can go in the service. Without a menu button: it needs JavaScript, and a few links need no menu. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { items = [], serviceName, serviceHref, label = 'Service information', ...others } = props;
  const {
    navigationLabel = 'Menu',
    navigationClassName,
    navigationId = 'navigation',
    inverse,
    className,
    ...rest
  } = others;
  const Container = serviceName ? 'section' : 'div';
  return (
    <Container
      {...rest}
      aria-label={serviceName ? label : undefined}
      className={joined('govuk-service-navigation', inverse && 'govuk-service-navigation--inverse', className)}
    >
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {serviceName ? (
            <span className="govuk-service-navigation__service-name">
              {serviceHref ? (
                <a href={serviceHref} className="govuk-service-navigation__link">
                  {serviceName}
                </a>
              ) : (
                <span className="govuk-service-navigation__text">{serviceName}</span>
              )}
            </span>
          ) : null}
          {items.length > 0 ? (
            <nav
              aria-label={navigationLabel}
              className={joined('govuk-service-navigation__wrapper', navigationClassName)}
            >
              <ul className="govuk-service-navigation__list" id={navigationId}>
                {items.map((item, place) => (
                  <Item key={place} item={item} />
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </div>
    </Container>
  );
}

function Item({ item }: { readonly item: NavigationItem }) {
  const marked = Boolean(item.active || item.current);
  const current = marked ? (item.current ? 'page' : 'true') : undefined;
  // Strong, so that people who override colours still see which one is the current one.
  const text = marked ? <strong className="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text;
  return (
    <li className={joined('govuk-service-navigation__item', marked && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a className="govuk-service-navigation__link" href={item.href} aria-current={current} {...item.attributes}>
          {text}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={current}>
          {text}
        </span>
      )}
    </li>
  );
}
