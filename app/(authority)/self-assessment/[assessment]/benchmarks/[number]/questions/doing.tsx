import type { ReactNode } from 'react';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/components/forms/form-state';
import type { QuestionShown, QuestionsPage } from '@/lib/together/see-questions';
import { copy } from './copy';

interface DoingProps {
  readonly page: QuestionsPage;
  readonly question: QuestionShown;
  readonly action: FormAction;
  readonly words: string;
  /** What it is done to, for those who hear the button alone. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** One thing to do about a question, as a form of its own. */
export function Doing({ page: { place, benchmark }, question, action, words, about, children }: DoingProps) {
  return (
    <Form action={action} className="mr-4 mb-2">
      <input type="hidden" name="assessmentId" value={place.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
      <input type="hidden" name="questionId" value={question.id} />
      {children}
      <button type="submit" className="link-button">
        {words}
        <span className="govuk-visually-hidden">{about ?? copy.aboutWhom(question.askedName)}</span>
      </button>
    </Form>
  );
}
