import type { DutyStatus, NotScored } from '@/lib/scoring';
import { SCORES_MEAN, STATUS_WORDS } from './words';

const ORDER = ['exceeded', 'met', 'not-met', 'not-scored'] as const;

/** How many benchmarks came out how. Counts, never a total or an average: benchmarks are not equally important. */
export function StatusCounts({ counts }: { readonly counts: Readonly<Record<DutyStatus | NotScored, number>> }) {
  return (
    <dl className="status-counts">
      {ORDER.map((status) => (
        <div key={status} className="status-counts__item">
          <dt>
            <span className={`status status--${status}`}>{STATUS_WORDS[status]}</span>
          </dt>
          <dd className="status-counts__count">{counts[status]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the scores do and do not say: wherever they are shown to people who were not in the meeting. */
export function ScoresMean() {
  return <p className="govuk-body scores-mean">{SCORES_MEAN}</p>;
}
