import { Pagination } from '@/components/govuk';
import { pageItems, withQuery } from './page-items';

interface PageNumbersProps {
  readonly path: string;
  /** What else the address says, kept from page to page. */
  readonly query: Readonly<Record<string, string>>;
  readonly page: number;
  readonly pages: number;
}

/** The pages of a long list, where there is more than one. */
export function PageNumbers({ path, query, page, pages }: PageNumbersProps) {
  if (pages <= 1) return null;
  const hrefOf = (number: number) => withQuery(path, { ...query, page: number === 1 ? '' : String(number) });
  return (
    <Pagination
      {...(page > 1 && { previous: { href: hrefOf(page - 1) } })}
      {...(page < pages && { next: { href: hrefOf(page + 1) } })}
      items={pageItems(page, pages).map((number) =>
        number === null ? { ellipsis: true as const } : { number, href: hrefOf(number), current: number === page },
      )}
    />
  );
}
