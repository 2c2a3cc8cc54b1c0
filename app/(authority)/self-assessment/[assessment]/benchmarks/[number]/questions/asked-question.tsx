import type { ReactNode } from 'react';
import type { FormAction } from '@/components/forms/form-state';
import { ButtonGroup, SummaryCard, SummaryList, Tag, type TagColour } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import type { QuestionShown, QuestionsPage } from '@/lib/together/see-questions';
import { copyAnswerIn, submitAgain, submitDecision, submitWithdrawal } from './actions';
import { AnswerFiles } from './answer-files';
import { copy } from './copy';
import { Doing } from './doing';

interface AskedQuestionProps {
  readonly page: QuestionsPage;
  readonly question: QuestionShown;
}

const COLOURS: Readonly<Record<QuestionShown['state'], TagColour | undefined>> = {
  open: 'yellow',
  expired: 'grey',
  withdrawn: 'grey',
  answered: 'purple',
  accepted: 'green',
  left: 'grey',
};

/** One question with what came of it, and what can be done about it now. */
export function AskedQuestionCard({ page, question }: AskedQuestionProps) {
  const { state, askedName, askedEmail, statement, askedByName, askedAt, expiresAt, answer, answeredAt } = question;
  const text = (words: string) => (
    <span dir="auto" className="block whitespace-pre-wrap wrap-anywhere">
      {words}
    </span>
  );
  return (
    <SummaryCard title={text(question.question)} titleLevel={3}>
      <p className="govuk-body">
        <Tag colour={COLOURS[state]}>{copy.state[state]}</Tag>
        {question.decidedByName === null ? null : <span className="soft"> {copy.decided(question.decidedByName)}</span>}
      </p>
      <SummaryList
        rows={[
          { key: copy.to, value: text(`${askedName}\n${askedEmail}`) },
          ...(statement === null ? [] : [{ key: copy.about, value: statement }]),
          { key: copy.by, value: copy.from(askedByName, formatDate(askedAt)) },
          ...(answeredAt === null
            ? [{ key: copy.answerUntil, value: formatDate(expiresAt) }]
            : [
                {
                  key: copy.answered,
                  value: (
                    <>
                      {text(answer)}
                      <span className="soft" dir="auto">
                        {copy.from(question.answerName, formatDate(answeredAt))}
                      </span>
                    </>
                  ),
                },
                ...(question.files.length === 0
                  ? []
                  : [{ key: copy.files, value: <AnswerFiles page={page} question={question} /> }]),
              ]),
        ]}
      />
      <Doings page={page} question={question} />
    </SummaryCard>
  );
}

function Doings({ page, question }: AskedQuestionProps) {
  const { state, isTheirs } = question;
  const doing = (action: FormAction, words: string, rest?: ReactNode) => (
    <Doing page={page} question={question} action={action} words={words}>
      {rest}
    </Doing>
  );
  const decision = (value: string) => <input type="hidden" name="decision" value={value} />;
  return (
    <ButtonGroup>
      {isTheirs && state !== 'accepted' && question.answeredAt !== null
        ? doing(submitDecision, copy.accept, decision('accepted'))
        : null}
      {isTheirs && state !== 'left' && question.answeredAt !== null
        ? doing(submitDecision, copy.leave, decision('left'))
        : null}
      {page.mayCopy && state === 'accepted' ? doing(copyAnswerIn, copy.copyIn) : null}
      {isTheirs && (state === 'open' || state === 'expired') ? doing(submitWithdrawal, copy.withdraw) : null}
      {isTheirs && page.mayAsk && question.answeredAt === null ? doing(submitAgain, copy.again) : null}
    </ButtonGroup>
  );
}
