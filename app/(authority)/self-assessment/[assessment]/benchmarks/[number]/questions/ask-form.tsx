import { FieldDate } from '@/components/forms/field-date';
import { FieldInput } from '@/components/forms/field-input';
import { FieldSelect } from '@/components/forms/field-select';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { QUESTION_LIMIT } from '@/lib/together/model';
import type { QuestionsPage } from '@/lib/together/see-questions';
import { submitQuestion } from './actions';
import { copy } from './copy';

/** Whom, what, about which statement, until when. */
export function AskForm({ page }: { readonly page: QuestionsPage }) {
  const { place, benchmark, statements, proposedUntil, questions, mayAsk } = page;
  return (
    // Drawn anew after a question was sent, so that the next one starts empty.
    <Form drawn={questions.length} action={submitQuestion} className="max-w-3xl">
      <span className="govuk-caption-m">
        {benchmark.number}. {benchmark.title}
      </span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead}</p>
      <p className="govuk-body">{copy.private}</p>
      {mayAsk ? (
        <>
          <input type="hidden" name="assessmentId" value={place.id} />
          <input type="hidden" name="benchmark" value={benchmark.number} />
          <FieldInput name="askedName" label={copy.askedName} hint={copy.askedNameHint} autoComplete="off" dir="auto" />
          <FieldInput
            name="askedEmail"
            label={copy.askedEmail}
            type="email"
            autoComplete="off"
            spellCheck={false}
            className="govuk-!-width-two-thirds"
          />
          <FieldTextarea
            name="question"
            label={copy.question}
            hint={copy.questionHint}
            limit={QUESTION_LIMIT}
            rows={4}
            dir="auto"
          />
          <FieldSelect
            name="statementId"
            label={copy.statement}
            className="w-full"
            items={[
              { value: '', text: copy.noStatement },
              ...statements.map(({ id, asks }) => ({ value: id, text: asks })),
            ]}
          />
          <FieldDate name="until" legend={copy.until} legendSize="s" hint={copy.untilHint} value={proposedUntil} />
          <SubmitButton>{copy.send}</SubmitButton>
        </>
      ) : (
        <p className="govuk-body">{copy.closed}</p>
      )}
    </Form>
  );
}
