import { AnswerList } from '@/components/domain/answer-list';
import { RichText } from '@/components/domain/rich-text-view';
import { Details } from '@/components/govuk';
import type { Answers } from '@/lib/scoring';
import type { SharedTextShown } from '@/lib/together/see-shared-texts';
import { copy } from './copy';

/** A shared text in full, with the answers that came with it. */
export function SharedText({ text: { why, answers } }: { readonly text: SharedTextShown }) {
  return (
    <>
      {why === '' ? <p className="govuk-body">{copy.noText}</p> : <RichText source={why} />}
      {answers.length === 0 ? null : (
        <Details summary={copy.answers(answers.length)} className="mt-4">
          <AnswerList answers={answers.map((given) => ({ ...given, answer: given.answer as Answers[string] }))} />
        </Details>
      )}
    </>
  );
}
