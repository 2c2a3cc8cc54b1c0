import { BenchmarkHeading } from '@/components/domain/benchmark-heading';
import { FieldDescriptionChoices } from '@/components/domain/field-description-choices';
import { Autosave } from '@/components/forms/autosave';
import { FieldRadios } from '@/components/forms/field-choices';
import { FieldHidden } from '@/components/forms/field-hidden';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/components/forms/form-state';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup } from '@/components/govuk';
import { DESPITE_LIMIT, WHY_LIMIT } from '@/lib/assessments/model';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { RESPONSE_FIELDS, seenResponse } from '@/lib/assessments/seen';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { isScored } from '@/lib/scoring';
import { submitBenchmark } from './actions';
import { AsYouGo } from './as-you-go';
import { askedOnPage } from './asked-on-page';
import { FORM_ID } from './form-id';
import { copy } from './copy';
import { BY_BUTTON, seenField } from './form-input';
import { FromLastYear } from './from-last-year';
import { Questions } from './questions';

/**
 * What Enter presses in a field, which is the form's first button whatever it does: to save and see the questions, never to
 * bring last year's answers along unasked. Not for pointers and readers: the button with these words stands further down.
 */
const DefaultButton = () => (
  <button
    type="submit"
    name="intent"
    value="show-questions"
    className="govuk-visually-hidden"
    tabIndex={-1}
    aria-hidden="true"
  >
    {copy.showQuestions}
  </button>
);

interface BenchmarkFormProps {
  readonly page: BenchmarkPage;
  /** The council's own save and autosave, unless its adviser enters it on its behalf. */
  readonly action?: FormAction;
  readonly autosave?: string;
}

/** One form: what has changed, the score, what it says of the council, why, and whether the section is completed. */
export function BenchmarkForm({ page, action = submitBenchmark, autosave }: BenchmarkFormProps) {
  const { header, benchmark, benchmarkCount, response } = page;
  // Drawn anew after each save: what is kept stands in the fields, and an error that was mended is gone.
  const drawn = response === null ? 'new' : response.at.getTime();
  return (
    <Form drawn={drawn} action={action} id={FORM_ID}>
      <DefaultButton />
      <BenchmarkHeading
        number={benchmark.number}
        of={benchmarkCount}
        title={benchmark.title}
        descriptor={benchmark.descriptor}
      />
      <input type="hidden" name="assessmentId" value={header.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
      {RESPONSE_FIELDS.map((field) => (
        <FieldHidden
          key={field}
          name={seenField(field)}
          value={response === null ? '' : seenResponse(response)[field]}
        />
      ))}
      <FromLastYear page={page} />
      <FieldDescriptionChoices
        levels={benchmark.levels}
        value={response?.score}
        legend={copy.choose}
        legendSize="l"
        hint={copy.chooseHint}
      />
      <SubmitButton variant="secondary" name="intent" value="show-questions" aria-describedby="show-questions-hint">
        {copy.showQuestions}
      </SubmitButton>
      <p className="govuk-body-s soft no-print" id="show-questions-hint">
        {copy.showQuestionsHint}
      </p>
      <Questions page={page} />
      {isScored(benchmark) ? (
        <AsYouGo
          benchmark={benchmark}
          score={response?.score ?? null}
          answers={page.answers}
          evidenced={page.evidenced}
          asked={askedOnPage(page)}
          despite={response?.despite ?? ''}
          despiteLimit={DESPITE_LIMIT}
        />
      ) : null}
      <FieldTextarea
        name="why"
        label={copy.why}
        labelSize="l"
        hint={copy.whyHint}
        value={response?.why}
        limit={WHY_LIMIT}
        rows={8}
      />
      <FieldRadios
        name="completed"
        legend={copy.completed}
        legendSize="m"
        value={response === null ? undefined : response.completed ? 'yes' : 'no'}
        items={[
          { value: 'yes', text: copy.completedYes },
          { value: 'no', text: copy.completedNo },
        ]}
      />
      {response === null ? null : (
        <p className="govuk-body-s soft">{copy.savedBy(response.byName, formatDateTime(response.at))}</p>
      )}
      <Autosave
        url={autosave ?? paths.autosaveBenchmark(header.id, benchmark.number)}
        byButton={{ fields: BY_BUTTON, words: copy.tickedNotSaved }}
      />
      <ButtonGroup>
        <SubmitButton name="intent" value="continue">
          {copy.continue}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="back">
          {copy.back}
        </SubmitButton>
      </ButtonGroup>
    </Form>
  );
}
