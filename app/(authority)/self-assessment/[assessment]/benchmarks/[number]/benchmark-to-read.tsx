import { AnswerList } from '@/components/domain/answer-list';
import { BenchmarkHeading } from '@/components/domain/benchmark-heading';
import { Descriptions } from '@/components/domain/descriptions';
import { RichText } from '@/components/domain/rich-text-view';
import { InsetText } from '@/components/govuk';
import { askedAs, confirmed, keptAnswer } from '@/lib/assessments/asked-as';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import type { Answers } from '@/lib/scoring';
import { copy } from './copy';
import { Neighbours } from './neighbours';
import { Support } from './support';

/** A benchmark for those who may read and not write it: after submission, or another's. */
export function BenchmarkToRead({ page }: { readonly page: BenchmarkPage }) {
  const { header, benchmark, benchmarkCount, response, isOfCouncil } = page;
  const { score = null, why = '', changed = '', despite = '' } = response ?? {};
  return (
    <>
      <BenchmarkHeading
        number={benchmark.number}
        of={benchmarkCount}
        title={benchmark.title}
        descriptor={benchmark.descriptor}
      />
      <InsetText>{copy.readOnly({ isOfCouncil, submittedAt: header.submittedAt })}</InsetText>
      {changed === '' ? null : (
        <>
          <h2 className="govuk-heading-l">{copy.changed}</h2>
          <RichText source={changed} />
        </>
      )}
      <h2 className="govuk-heading-l">{copy.criteria}</h2>
      {score === null ? <p className="govuk-body">{copy.noScore}</p> : null}
      <Descriptions levels={benchmark.levels} chosen={score} />
      <h2 className="govuk-heading-l mt-8">{copy.why}</h2>
      {why === '' ? <p className="govuk-body">{copy.noWhy}</p> : <RichText source={why} />}
      <h2 className="govuk-heading-l mt-8">{copy.answersToRead}</h2>
      <Answered page={page} />
      <Support page={page} whose={isOfCouncil ? 'yours' : 'theirs'} isToRead />
      {despite === '' ? null : (
        <>
          <h2 className="govuk-heading-m">{copy.despite}</h2>
          <p className="govuk-body whitespace-pre-line">{despite}</p>
        </>
      )}
      <Neighbours page={page} />
    </>
  );
}

function Answered({ page: { benchmark, kept, authors } }: { readonly page: BenchmarkPage }) {
  const byId = new Map(confirmed(kept).map((answer) => [answer.statementId, answer]));
  const topics = new Set(askedAs(benchmark).values());
  const statements = new Map(benchmark.levels.flatMap(({ statements: all }) => all).map(({ id, asks }) => [id, asks]));
  const answered = [...topics].flatMap((topic) => {
    const answer = keptAnswer(topic, byId);
    return answer === undefined
      ? []
      : [
          {
            id: topic.id,
            asks: statements.get(topic.id) ?? topic.id,
            answer: answer.answer as Answers[string],
            by: authors.get(answer.statementId),
          },
        ];
  });
  return answered.length === 0 ? <p className="govuk-body">{copy.noAnswers}</p> : <AnswerList answers={answered} />;
}
