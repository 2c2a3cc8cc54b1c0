import { FieldStatementQuestion } from '@/components/domain/field-statement-question';
import { questionPlace } from '@/components/domain/support-panel';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldHidden } from '@/components/forms/field-hidden';
import { Details } from '@/components/govuk';
import { askedAs, keptAnswer } from '@/lib/assessments/asked-as';
import { seenAnswer } from '@/lib/assessments/seen';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { isScored, questionsFor, type Question, type Statement } from '@/lib/scoring';
import { Arrival } from './arrival';
import { copy } from './copy';
import { answerField, seenField } from './form-input';

/** Only what the chosen score claims and what would speak against it; the rest on request. */
export function Questions({ page }: { readonly page: BenchmarkPage }) {
  const { benchmark, response } = page;
  const score = response?.score ?? null;
  if (score === null || !isScored(benchmark)) return <p className="govuk-body soft">{copy.noQuestions}</p>;
  const { claimed, own, against, rest } = questionsFor(benchmark, score);
  return (
    <>
      <h2 className="govuk-heading-l mt-8" id="questions" tabIndex={-1}>
        {copy.questions}
      </h2>
      <Arrival id="questions" />
      <p className="govuk-body soft">{copy.questionsHint}</p>
      <Asked questions={[...claimed, ...own]} page={page} />
      {against.length > 0 && (
        <>
          <h3 className="govuk-heading-m mt-6">{copy.against}</h3>
          <Asked questions={against} page={page} />
        </>
      )}
      {rest.length > 0 && (
        <Details summary={copy.rest(rest.length)} className="mt-6">
          <Asked questions={rest} page={page} />
        </Details>
      )}
    </>
  );
}

/** Each under the mention that keeps its answer, with what the page showed of it. */
function Asked({ questions, page }: { readonly questions: readonly Question[]; readonly page: BenchmarkPage }) {
  return questions.map(({ statement }) => <AskedStatement key={statement.id} statement={statement} page={page} />);
}

/** An answer of last year stands chosen and marked: it counts once it is ticked, or answered otherwise. */
export function AskedStatement({ statement, page }: { readonly statement: Statement; readonly page: BenchmarkPage }) {
  const topic = askedAs(page.benchmark).get(statement.id);
  if (topic === undefined) return null;
  const answer = keptAnswer(topic, new Map(page.kept.map((each) => [each.statementId, each])));
  const isToCheck = answer?.toCheck === true;
  const author = answer && page.authors.get(answer.statementId);
  return (
    <div id={questionPlace(topic.id)}>
      <FieldHidden name={seenField(topic.id)} value={seenAnswer(answer)} />
      <FieldStatementQuestion
        statement={statement}
        name={answerField(topic.id)}
        value={answer?.answer}
        hint={isToCheck ? copy.checkThis : author === undefined ? undefined : copy.answeredBy(author)}
      />
      {isToCheck ? (
        <FieldCheckboxes
          name="holds"
          idPrefix={`holds.${topic.id}`}
          small
          items={[
            {
              value: answer.statementId,
              text: (
                <>
                  {copy.holds}
                  <span className="govuk-visually-hidden">: {statement.asks}</span>
                </>
              ),
            },
          ]}
        />
      ) : null}
    </div>
  );
}
