import { AnswerList } from '@/components/domain/answer-list';
import { RichText } from '@/components/domain/rich-text-view';
import { ScoreTag } from '@/components/domain/score-tag';
import { EvidenceName } from '@/components/domain/evidence-name';
import { SummaryCard, SummaryList } from '@/components/govuk';
import type { SummaryRow } from '@/components/govuk';
import type { AnswersToCheck } from '@/lib/assessments/check-answers';
import { statementsOf } from '@/lib/assessments/asked-as';
import { evidenceAbout } from '@/lib/evidence/model';
import type { Answers } from '@/lib/scoring';
import { paths } from '@/lib/paths';
import { copy } from './copy';

type Said = AnswersToCheck['benchmarks'][number];

/** Everything that is said of one benchmark, as it would be submitted. */
export function AnswerCard({ assessmentId, said }: { readonly assessmentId: string; readonly said: Said }) {
  const { benchmark, mayEdit } = said;
  const change = mayEdit ? [{ text: copy.change, href: paths.benchmark(assessmentId, benchmark.number) }] : [];
  return (
    <SummaryCard title={`${benchmark.number}. ${benchmark.title}`} actions={change} actionsClassName="no-print">
      <SummaryList
        rows={
          benchmark.scored
            ? scoredRows(assessmentId, said)
            : [{ key: copy.score, value: `${copy.notScored}. ${benchmark.notScoredBecause ?? ''}` }]
        }
      />
    </SummaryCard>
  );
}

function scoredRows(assessmentId: string, { benchmark, progress, answers, evidence }: Said): readonly SummaryRow[] {
  const score = progress?.score ?? null;
  const { changed = '', why = '', despite = '' } = progress ?? {};
  const linked = (id: string) => evidence.filter(({ statementIds }) => statementIds.includes(id)).length;
  return [
    ...(changed === '' ? [] : [{ key: copy.changed, value: <RichText source={changed} /> }]),
    {
      key: copy.score,
      value:
        score === null ? (
          copy.notChosen
        ) : (
          <>
            <span className="num">{score}</span> <ScoreTag score={score} full />
          </>
        ),
    },
    { key: copy.why, value: why === '' ? copy.notWritten : <RichText source={why} /> },
    ...(despite === '' ? [] : [{ key: copy.despite, value: <span className="whitespace-pre-line">{despite}</span> }]),
    {
      key: copy.answers,
      value:
        answers.length === 0 ? (
          copy.noAnswers
        ) : (
          <AnswerList
            answers={inPublishedOrder(benchmark, answers).map(({ statementId, answer, asks }) => ({
              id: statementId,
              asks,
              answer: answer as Answers[string],
              evidence: linked(statementId),
            }))}
          />
        ),
    },
    {
      key: copy.evidence,
      value: evidence.length === 0 ? copy.noEvidence : <Offered assessmentId={assessmentId} evidence={evidence} />,
    },
    { key: copy.completed, value: progress?.completed === true ? copy.completedYes : copy.completedNo },
  ];
}

const inPublishedOrder = (benchmark: Said['benchmark'], answers: Said['answers']) =>
  statementsOf(benchmark).flatMap(({ id, asks }) => {
    const given = answers.find(({ statementId }) => statementId === id);
    return given === undefined ? [] : [{ ...given, asks }];
  });

function Offered({ assessmentId, evidence }: Pick<Said, 'evidence'> & { readonly assessmentId: string }) {
  return (
    <ul className="govuk-list">
      {evidence.map((item) => (
        <li key={item.id}>
          <EvidenceName assessmentId={assessmentId} evidence={item} about={evidenceAbout(item)} />
        </li>
      ))}
    </ul>
  );
}
