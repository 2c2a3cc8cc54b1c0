import { BenchmarkHeading } from '@/components/domain/benchmark-heading';
import { Descriptions } from '@/components/domain/descriptions';
import { ScoreLadder } from '@/components/domain/score-ladder';
import { InsetText } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { copy } from './copy';
import { Neighbours } from './neighbours';

/** A benchmark that the framework does not score: why, and its criteria all the same. */
export function NotScored({ page }: { readonly page: BenchmarkPage }) {
  const { benchmark, benchmarkCount } = page;
  return (
    <>
      <BenchmarkHeading
        number={benchmark.number}
        of={benchmarkCount}
        title={benchmark.title}
        descriptor={benchmark.descriptor}
      />
      <ScoreLadder notScored />
      <InsetText>
        <strong>{copy.notScored}.</strong> {benchmark.notScoredBecause}
      </InsetText>
      <h2 className="govuk-heading-l">{copy.criteria}</h2>
      <Descriptions levels={benchmark.levels} withoutStatus />
      <Neighbours page={page} />
    </>
  );
}
