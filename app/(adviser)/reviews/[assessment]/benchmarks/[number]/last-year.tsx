import { LastYearCard } from '@/components/domain/last-year-card';
import { ACTION_OUTCOME_WORDS } from '@/components/domain/words';
import { Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { ReviewDesk } from '@/lib/reviews/see-review-benchmark';
import { copy } from './copy';

/** Last year's score, summary and actions: of each earlier benchmark that this one follows on from. */
export function LastYear({ desk: { lastYear, standing } }: { readonly desk: ReviewDesk }) {
  if (standing === null) return null;
  if (lastYear === null || lastYear.benchmarks.length === 0) return <LastYearCard score={null} />;
  const { benchmarks, actions, cycleName, letterId } = lastYear;
  return (
    <>
      {benchmarks.map(({ number, score, summary }, place) => (
        <LastYearCard
          key={number}
          cycle={cycleName}
          score={score}
          summary={summary}
          note={benchmarks.length > 1 ? copy.lastYearMerged : undefined}
        >
          {place === benchmarks.length - 1 && (
            <>
              {actions.map(({ position, text, outcome, changed }) => (
                <p key={position} className="govuk-body-s">
                  <strong>{copy.lastYearAction}:</strong> {text}{' '}
                  <strong>{outcome === null ? copy.lastYearNotSaid : ACTION_OUTCOME_WORDS[outcome]}.</strong> {changed}
                </p>
              ))}
              <p className="govuk-body-s mb-0">
                <Link href={paths.outcome(letterId)}>{copy.lastYearLetter}</Link>
              </p>
            </>
          )}
        </LastYearCard>
      ))}
    </>
  );
}
