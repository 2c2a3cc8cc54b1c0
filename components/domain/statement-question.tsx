import { PRACTICE_ANSWERS, SHORTFALL_ANSWERS } from '@/lib/scoring';
import type { PracticeAnswer, ShortfallAnswer, Statement } from '@/lib/scoring';
import { Segments } from './segments';
import type { SegmentsProps } from './segments';
import { ANSWER_WORDS, NOT_ANSWERED } from './words';

type AskedStatement = Pick<Statement, 'id' | 'asks' | 'polarity' | 'conditional'>;

export interface StatementQuestionProps extends Pick<SegmentsProps, 'hint' | 'error'> {
  readonly statement: AskedStatement;
  /** `answer.B3.L4.S6` unless given. */
  readonly name?: string | undefined;
  /** An answer; anything else, as a form may send it, shows as nothing chosen. */
  readonly value?: string | null | undefined;
}

/** The answers that a statement takes, in order; "not applicable" only where its text allows for it. */
export function answersTo({ polarity, conditional }: AskedStatement): readonly (PracticeAnswer | ShortfallAnswer)[] {
  if (polarity === 'shortfall') return SHORTFALL_ANSWERS;
  return PRACTICE_ANSWERS.filter((answer) => answer !== 'not-applicable' || conditional === true);
}

/** One statement, in its standing-alone wording, with its answers and a way to take an answer back. */
export function StatementQuestion({
  statement,
  name = answerName(statement.id),
  value,
  hint,
  error,
}: StatementQuestionProps) {
  return (
    <Segments
      className="question"
      name={name}
      legend={statement.asks}
      hint={hint}
      error={error}
      value={value}
      segments={answersTo(statement).map((answer) => ({ value: answer, text: ANSWER_WORDS[answer] }))}
      clear={
        <>
          Clear<span className="govuk-visually-hidden">: {NOT_ANSWERED.toLowerCase()}</span>
        </>
      }
    />
  );
}

/** The field that carries the answer to a statement. */
export const answerName = (statementId: string): string => `answer.${statementId}`;
