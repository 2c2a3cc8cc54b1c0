import type { PracticeAnswer, ShortfallAnswer } from '@/lib/scoring';
import { ANSWER_WORDS, NOT_ANSWERED } from './words';

export interface AnsweredStatement {
  readonly id: string;
  readonly asks: string;
  readonly answer: PracticeAnswer | ShortfallAnswer | null;
  /** How many pieces of evidence are linked to it. */
  readonly evidence?: number | undefined;
  /** Who gave the answer, where that is to be said. */
  readonly by?: string | undefined;
}

const TONES: Readonly<Record<PracticeAnswer | ShortfallAnswer, string>> = {
  'in-place': 'exceeded',
  partly: 'met',
  planned: 'met',
  'not-in-place': 'not-met',
  'not-applicable': 'not-scored',
  'true-of-us': 'not-met',
  'not-true-of-us': 'exceeded',
};

/** Statements and what was answered, to read. */
export function AnswerList({ answers }: { readonly answers: readonly AnsweredStatement[] }) {
  return (
    <dl className="answers">
      {answers.map(({ id, asks, answer, evidence, by }) => (
        <div key={id} className="answers__row">
          <dt className="answers__asks">{asks}</dt>
          <dd className="answers__answer">
            <span className={answer ? `status status--${TONES[answer]}` : 'status status--none'}>
              {answer ? ANSWER_WORDS[answer] : NOT_ANSWERED}
            </span>
            {evidence ? <span className="answers__evidence"> Evidence linked: {evidence}</span> : null}
            {by ? <span className="answers__evidence"> {by}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
