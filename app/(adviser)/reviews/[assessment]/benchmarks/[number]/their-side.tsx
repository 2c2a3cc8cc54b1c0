import { AnswerList } from '@/components/domain/answer-list';
import { Descriptions } from '@/components/domain/descriptions';
import { RichText } from '@/components/domain/rich-text-view';
import { ScoreLadder } from '@/components/domain/score-ladder';
import { StateTag } from '@/components/domain/state-tag';
import { SupportPanel } from '@/components/domain/support-panel';
import { Details, InsetText } from '@/components/govuk';
import type { AskedStatement, ReviewDesk } from '@/lib/reviews/see-review-benchmark';
import { copy } from './copy';
import { LastYear } from './last-year';
import { ScoreHistory } from './score-history';

/** What the council says of one benchmark: its score, its answers, why, and how it was last year. */
export function TheirSide({ desk }: { readonly desk: ReviewDesk }) {
  const { benchmark, standing, laidOutBy, statements, support, heard, why, changed, despite, heading } = desk;
  const own = standing?.self?.score;
  return (
    <>
      <span className="govuk-caption-m">
        {heading.authorityName}, {heading.cycleName} <StateTag state={heading.state} />
      </span>
      <h1 className="govuk-heading-l">
        {benchmark.number} {benchmark.title}
      </h1>
      {standing === null ? (
        <InsetText>{benchmark.notScoredBecause}</InsetText>
      ) : (
        <ScoreLadder
          self={own}
          proposed={standing.proposed?.score}
          agreed={standing.agreed?.score}
          supported={support?.highestSupported}
          last={standing.previous}
        />
      )}
      {heading.submittedAt === null ? (
        <p className="govuk-body">{heading.state === 'sent-back' ? copy.sentBack : copy.notSubmitted}</p>
      ) : null}
      {standing !== null && heading.submittedAt !== null && (
        <>
          <h2 className="govuk-heading-s mt-4">
            {laidOutBy === null ? copy.answersWithout : `${copy.answersTo} ${laidOutBy}`}
          </h2>
          <Answers of={[...statements.claimed, ...statements.own]} />
          {statements.against.length > 0 && (
            <>
              <h2 className="govuk-heading-s">{copy.against}</h2>
              <Answers of={statements.against} />
            </>
          )}
          {statements.rest.length > 0 && (
            <Details
              summary={`${copy.rest} (${statements.rest.filter(({ answer }) => answer !== null).length} of ${statements.rest.length})`}
            >
              <Answers of={statements.rest} />
            </Details>
          )}
          {heard.map((said) =>
            said.score === own ? (
              <SupportPanel key={said.score} {...said} whose="theirs" />
            ) : (
              <Details key={said.score} summary={`${copy.alsoFor} ${said.score}?`}>
                <SupportPanel {...said} whose="theirs" titleLevel={3} />
              </Details>
            ),
          )}
        </>
      )}
      {heading.submittedAt !== null && (
        <>
          <h2 className="govuk-heading-s mt-4">{own === undefined ? copy.whyWithout : `${copy.why} ${own}`}</h2>
          {why === '' ? <p className="govuk-body soft">{copy.noWhy}</p> : <RichText source={why} small />}
          {desk.beganFrom === null ? null : <p className="govuk-body-s soft">{copy.beganFrom(desk.beganFrom)}</p>}
          <Words title={copy.despite} text={despite} />
          <Words title={copy.changed} text={changed} />
        </>
      )}
      <div className="mt-4">
        <LastYear desk={desk} />
      </div>
      <Details summary={copy.criteria} className="mt-4">
        <Descriptions
          levels={benchmark.levels}
          chosen={own}
          chosenWords={copy.theirScore}
          withoutStatus={standing === null}
        />
      </Details>
      <ScoreHistory history={desk.history} />
    </>
  );
}

/** Only where the council wrote something. */
const Words = ({ title, text }: { readonly title: string; readonly text: string }) =>
  text === '' ? null : (
    <>
      <h2 className="govuk-heading-s mt-4">{title}</h2>
      <RichText source={text} small />
    </>
  );

const Answers = ({ of }: { readonly of: readonly AskedStatement[] }) => (
  <AnswerList
    answers={of.map(({ statement, answer, isEvidenced }) => ({
      id: statement.id,
      asks: statement.asks,
      answer,
      evidence: isEvidenced ? 1 : 0,
    }))}
  />
);
