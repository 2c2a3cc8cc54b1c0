import { joined } from '@/components/govuk/class-names';
import type { LadderMarks } from './ladder-words';
import { ScoreLadder } from './score-ladder';

export interface ColumnItem {
  readonly number: number;
  readonly title: string;
  readonly href: string;
  readonly notScored?: boolean | undefined;
  readonly marks?: LadderMarks | undefined;
  readonly current?: boolean | undefined;
  /** A word under the title: "to agree", "2 requests". */
  readonly note?: string | undefined;
}

/** Every benchmark of an assessment with its ladder, beside the one that is open. */
export function BenchmarkColumn({
  items,
  label = 'Benchmarks',
}: {
  readonly items: readonly ColumnItem[];
  readonly label?: string;
}) {
  return (
    <nav className="benchmark-column" aria-label={label}>
      <ol className="benchmark-column__list">
        {items.map(({ number, title, href, notScored = false, marks, current, note }) => (
          <li key={number}>
            <a
              className={joined('benchmark-column__link', current && 'benchmark-column__link--current')}
              href={href}
              aria-current={current ? 'page' : undefined}
            >
              <span className="benchmark-column__number">{number}</span>
              <span className="benchmark-column__title">
                {title}
                {note ? <span className="benchmark-column__note">{note}</span> : null}
              </span>
              {notScored ? (
                <span className="benchmark-column__none">
                  <abbr title="Not scored">N/A</abbr>
                </span>
              ) : (
                <ScoreLadder {...marks} size="mini" />
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
