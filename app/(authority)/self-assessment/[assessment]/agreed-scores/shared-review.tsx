import { ActionList } from '@/components/domain/action-list';
import { StateTag } from '@/components/domain/state-tag';
import { ScoresMean } from '@/components/domain/status-counts';
import { InsetText } from '@/components/govuk';
import { formatCivilDate } from '@/lib/clock';
import type { SharedReview } from '@/lib/reviews/see-agreed-scores';
import { copy } from './copy';
import { NotScored, SharedBenchmarkCard } from './shared-benchmark';

/** Everything that the adviser handed over, in the benchmarks' order, and the recommended actions. */
export function SharedReviewMatter({
  review,
  canAnswer,
}: {
  readonly review: SharedReview;
  readonly canAnswer: boolean;
}) {
  const { heading, benchmarks, notScored, actions, canTakePosition } = review;
  const isSettled = benchmarks.length > 0 && benchmarks.every((benchmark) => benchmark.isSettled);
  return (
    <>
      <span className="govuk-caption-l">
        {heading.authorityName}, {heading.cycleName} <StateTag state={heading.state} />
      </span>
      <h1 className="govuk-heading-l">{copy.title}</h1>
      <p className="govuk-body">
        {canTakePosition ? copy.intro : copy.introToRead} {copy.draft}
      </p>
      <ScoresMean />
      {isSettled && heading.state === 'in-review' && <InsetText>{copy.allSettled}</InsetText>}
      {[...benchmarks, ...notScored]
        .toSorted((a, b) => a.number - b.number)
        .map((benchmark) =>
          'because' in benchmark ? (
            <NotScored key={benchmark.number} benchmark={benchmark} />
          ) : (
            <SharedBenchmarkCard key={benchmark.number} benchmark={benchmark} canAnswer={canAnswer} />
          ),
        )}
      <h2 className="govuk-heading-m mt-4">{copy.actions}</h2>
      <ActionList
        none={copy.actionsNone}
        actions={actions.map(({ position, dueOn, ...action }) => ({
          ...action,
          id: String(position),
          due: dueOn && formatCivilDate(dueOn),
        }))}
      />
    </>
  );
}
