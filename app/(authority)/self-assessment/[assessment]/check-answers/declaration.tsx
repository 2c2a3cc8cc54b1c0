import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldInput } from '@/components/forms/field-input';
import { FieldHidden } from '@/components/forms/field-hidden';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText } from '@/components/govuk';
import type { AnswersToCheck } from '@/lib/assessments/check-answers';
import { submitSelfAssessment } from './actions';
import { copy } from './copy';

/** The Prevent Lead declares and submits; anybody else is told who can. */
export function Declaration({ page: { header, maySubmit, shown } }: { readonly page: AnswersToCheck }) {
  if (!maySubmit) return <InsetText>{copy.leadOnly}</InsetText>;
  return (
    <div className="no-print">
      <Form action={submitSelfAssessment}>
        <h2 className="govuk-heading-l">{copy.declaration}</h2>
        <input type="hidden" name="assessmentId" value={header.id} />
        <FieldHidden name="shown" value={shown} />
        {header.asksApproval ? <Approver /> : null}
        <FieldInput
          name="hours"
          label={copy.hours}
          labelSize="m"
          hint={copy.hoursHint}
          suffix={copy.hoursSuffix}
          inputMode="numeric"
          autoComplete="off"
          width={4}
        />
        <FieldCheckboxes name="declared" items={[{ value: 'yes', text: copy.declare }]} />
        <p className="govuk-body">{copy.afterwards}</p>
        <SubmitButton>{copy.submit}</SubmitButton>
      </Form>
    </div>
  );
}

/** Only where the cycle asks for it. */
function Approver() {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{copy.approver}</legend>
      <p className="govuk-hint">{copy.approverHint}</p>
      <FieldInput name="approverName" label={copy.approverName} width={30} autoComplete="off" spellCheck={false} />
      <FieldInput name="approverRole" label={copy.approverRole} width={30} autoComplete="off" />
    </fieldset>
  );
}
