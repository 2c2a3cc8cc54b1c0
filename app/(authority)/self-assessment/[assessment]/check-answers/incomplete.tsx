import { InsetText, Link } from '@/components/govuk';
import type { IncompleteBenchmark } from '@/lib/assessments/model';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** Which parts are missing, each linked to where it is. */
export function Incomplete({
  assessmentId,
  benchmarks,
  actions,
}: {
  readonly assessmentId: string;
  readonly benchmarks: readonly IncompleteBenchmark[];
  /** Last year's recommended actions that are not answered, by position. */
  readonly actions: readonly number[];
}) {
  return (
    <InsetText className="no-print">
      <h2 className="govuk-heading-m">{copy.incomplete}</h2>
      <ul className="govuk-list">
        {benchmarks.map(({ number, title, missing }) => (
          <li key={number}>
            <Link href={`${paths.benchmark(assessmentId, number)}#${missing[0]}`}>
              {copy.toFix(number, title, missing)}
            </Link>
          </li>
        ))}
        {actions.map((position) => (
          <li key={`action-${position}`}>
            <Link href={`${paths.lastActions(assessmentId)}#action-${position}`}>{copy.toAnswer(position)}</Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
