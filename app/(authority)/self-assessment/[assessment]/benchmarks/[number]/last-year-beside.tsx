import { AnswerList } from '@/components/domain/answer-list';
import { Card } from '@/components/domain/card';
import { LastYearCard } from '@/components/domain/last-year-card';
import { Details, Link } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import type { EarlierAnswer, LastYear } from '@/lib/assessments/last-year';
import type { Answers } from '@/lib/scoring';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** Last year's score, summary and answers of each benchmark that this one follows on from, and the actions that served it. */
export function LastYearBeside({ page: { benchmark, lastYear, readsAll } }: { readonly page: BenchmarkPage }) {
  if (lastYear === null) return <LastYearCard score={null} />;
  const { cycle, letterId, outcomes, actions } = lastYear;
  return (
    <>
      {outcomes.map(({ number, title, score, summary, answers }) => (
        <LastYearCard
          key={number}
          cycle={cycle}
          score={score}
          summary={summary}
          note={number === benchmark.number && title === benchmark.title ? undefined : copy.lastYearWas(number, title)}
        >
          {answers.length > 0 ? (
            <Details summary={copy.lastYearAnswers(answers.length)} className="mt-3">
              <Given answers={answers} />
            </Details>
          ) : null}
          {readsAll ? (
            <p className="govuk-body-s mt-3">
              <Link href={paths.outcome(letterId)}>{copy.lastYearLink(cycle)}</Link>
            </p>
          ) : null}
        </LastYearCard>
      ))}
      {actions.length > 0 ? <ActionsThen cycle={cycle} actions={actions} /> : null}
    </>
  );
}

function ActionsThen({ cycle, actions }: Pick<LastYear, 'cycle' | 'actions'>) {
  return (
    <Card title={copy.lastYearActions(cycle)}>
      <ul className="govuk-list govuk-body-s mb-0">
        {actions.map(({ position, text, owner }) => (
          <li key={position}>
            {text}
            {owner === '' ? null : <span className="soft"> · {owner}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Answers of last year, to read. */
export const Given = ({ answers }: { readonly answers: readonly EarlierAnswer[] }) => (
  <AnswerList
    answers={answers.map(({ statementId, asks, answer }) => ({
      id: statementId,
      asks,
      answer: answer as Answers[string],
    }))}
  />
);
