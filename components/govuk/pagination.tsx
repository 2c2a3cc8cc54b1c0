import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface PageLink {
  readonly href: string;
  readonly text?: ReactNode;
  /** What is there: shown where there are no page numbers. */
  readonly label?: string | undefined;
  readonly attributes?: Readonly<Record<`data-${string}`, string>> | undefined;
}
export type PageItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string;
      readonly href: string;
      readonly current?: boolean | undefined;
      readonly label?: string | undefined;
    };
interface PaginationProps extends ComponentPropsWithoutRef<'nav'> {
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
  readonly items?: readonly PageItem[] | undefined;
  readonly label?: string | undefined;
}

/** From page to page of a list, or from one part of something to the next. */
export function Pagination({ previous, next, items, label = 'Pagination', className, ...rest }: PaginationProps) {
  const block = !items && Boolean(previous ?? next);
  return (
    <nav
      {...rest}
      aria-label={label}
      className={joined('govuk-pagination', block && 'govuk-pagination--block', className)}
    >
      {previous ? <Arrow link={previous} rel="prev" block={block} /> : null}
      {items ? (
        <ul className="govuk-pagination__list">
          {items.map((item, place) => (
            <PageNumber key={place} item={item} />
          ))}
        </ul>
      ) : null}
      {next ? <Arrow link={next} rel="next" block={block} /> : null}
    </nav>
  );
}

function PageNumber({ item }: { readonly item: PageItem }) {
  if ('ellipsis' in item) return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li className={joined('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        className="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.label ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}

function Arrow({
  link,
  rel,
  block,
}: {
  readonly link: PageLink;
  readonly rel: 'prev' | 'next';
  readonly block: boolean;
}) {
  const icon = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={rel === 'prev' ? PREVIOUS : NEXT} />
    </svg>
  );
  const before = block || rel === 'prev';
  return (
    <div className={`govuk-pagination__${rel}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={rel} {...link.attributes}>
        {before ? icon : null}
        <span
          className={joined(
            'govuk-pagination__link-title',
            block && !link.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text ?? (
            <>
              {rel === 'prev' ? 'Previous' : 'Next'}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.label && block ? (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.label}</span>
          </>
        ) : null}
        {before ? null : icon}
      </a>
    </div>
  );
}

const PREVIOUS =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z';
const NEXT =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z';
