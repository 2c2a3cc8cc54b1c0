import { AnswerList } from '@/components/domain/answer-list';
import { SummaryCard, SummaryList } from '@/components/govuk';
import type { AllContributions } from '@/lib/assessments/see-contributions';
import { formatDate } from '@/lib/clock';
import type { Answers } from '@/lib/scoring';
import { speaksForWords } from '../people/behalf-words';
import { copy } from './copy';

type Contribution = AllContributions['others'][number];
type Benchmark = Contribution['benchmarks'][number];

interface ContributionCardProps {
  readonly contribution: Contribution;
  readonly titleLevel: 3 | 4;
  /** Where the heading above does not say it. */
  readonly saysForWhom?: boolean;
}

/** One person's part, benchmark by benchmark. */
export function ContributionCard({ contribution, titleLevel, saysForWhom = false }: ContributionCardProps) {
  const { name, jobTitle, onBehalfOf, benchmarks } = contribution;
  return (
    <SummaryCard title={name} titleLevel={titleLevel}>
      {jobTitle === '' || name.includes(jobTitle) ? null : <p className="govuk-body soft">{jobTitle}</p>}
      {saysForWhom ? (
        <p className="govuk-body">{copy.speaksFor(speaksForWords({ onBehalfOf, district: null }))}</p>
      ) : null}
      <SummaryList
        rows={benchmarks.map((benchmark) => ({
          key: `${benchmark.number}. ${benchmark.title}`,
          value: <Part benchmark={benchmark} />,
        }))}
      />
    </SummaryCard>
  );
}

function Part({ benchmark }: { readonly benchmark: Benchmark }) {
  const { answers, choseScore, wroteWhy, wroteChanged, wroteDespite, readyAt } = benchmark;
  const said = [
    ...(readyAt === null ? [] : [copy.ready(formatDate(readyAt))]),
    ...(wroteChanged ? [copy.wroteChanged] : []),
    ...(choseScore ? [copy.choseScore] : []),
    ...(wroteWhy ? [copy.wroteWhy] : []),
    ...(wroteDespite ? [copy.wroteDespite] : []),
  ];
  if (answers.length === 0 && said.length === 0) return copy.nothingYet;
  return (
    <>
      {said.length > 0 ? <p className="govuk-body">{said.join('. ')}.</p> : null}
      {answers.length === 0 ? (
        copy.noAnswers
      ) : (
        <AnswerList
          answers={answers.map(({ id, asks, answer }) => ({ id, asks, answer: answer as Answers[string] }))}
        />
      )}
    </>
  );
}
