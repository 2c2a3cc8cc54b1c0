import { withQuery } from '@/app/frame/page-items';
import { Button, Link, Select } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { SORTS, type Sort } from '@/lib/reviews/schema';
import { copy } from './copy';

interface CycleChoiceProps {
  readonly cycles: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
  readonly sort: Sort;
}

/** Another cycle than the latest opened. */
export function CycleChoice({ cycles, current, sort }: CycleChoiceProps) {
  return (
    <form method="get" action={paths.localAuthorities} className="no-print flex flex-wrap items-end gap-x-3">
      <input type="hidden" name="sort" value={sort} />
      <Select
        id="cycle"
        name="cycle"
        label={copy.cycle}
        items={cycles.map(({ id, name }) => ({ value: id, text: name }))}
        defaultValue={current}
      />
      <div className="pt-1">
        <Button variant="secondary">{copy.show}</Button>
      </div>
    </form>
  );
}

interface SortLinksProps {
  readonly sort: Sort;
  readonly order: 'ascending' | 'descending';
  readonly cycle: string;
}

/** Links rather than headings to press: they are there on a phone too, where the headings are not. */
export function SortLinks({ sort, order, cycle }: SortLinksProps) {
  const otherWay = order === 'ascending' ? 'descending' : 'ascending';
  return (
    <nav aria-label={copy.sortBy} className="no-print mb-4">
      <div className="govuk-body-s mb-0 flex max-w-none flex-wrap gap-x-4 gap-y-2">
        <span className="soft">{copy.sortBy}</span>
        {SORTS.map((by) => (
          <span key={by}>
            <Link
              href={withQuery(paths.localAuthorities, { cycle, sort: by, order: by === sort ? otherWay : '' })}
              aria-current={by === sort ? 'true' : undefined}
              noVisitedState
            >
              {copy.sorts[by]}
              {by === sort ? <span className="govuk-visually-hidden">, sorted, turn round</span> : null}
            </Link>
            {by === sort ? <span aria-hidden="true">{order === 'ascending' ? ' ↓' : ' ↑'}</span> : null}
          </span>
        ))}
      </div>
    </nav>
  );
}
