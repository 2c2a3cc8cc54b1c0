import { Autosave } from '@/components/forms/autosave';
import { SEEN, SHOWN } from '@/components/forms/field-names';
import { benchmarksInWords } from '@/components/domain/words';
import { FieldRadios } from '@/components/forms/field-choices';
import { FieldHidden } from '@/components/forms/field-hidden';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { actionField, seenAction, type LastActionsToAnswer } from '@/lib/assessments/last-actions';
import { ACTION_CHANGED_LIMIT, ACTION_OUTCOMES } from '@/lib/assessments/model';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { submitLastActions } from './actions';
import { copy } from './copy';

interface LastActionsFormProps {
  readonly assessmentId: string;
  readonly council: string;
  readonly last: LastActionsToAnswer;
}

/** Each action as the letter has it, what became of it, and what changed. */
export function LastActionsForm({ assessmentId, council, last }: LastActionsFormProps) {
  return (
    <Form action={submitLastActions} className="max-w-3xl">
      <span className="govuk-caption-xl">{council}</span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead(last.cycle)}</p>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <FieldHidden name={SHOWN} value={last.letterId} />
      {last.actions.map((action) => (
        <ActionFields key={action.position} action={action} />
      ))}
      <Autosave url={paths.autosaveLastActions(assessmentId)} />
      <SubmitButton>{copy.save}</SubmitButton>
    </Form>
  );
}

function ActionFields({
  action: { position, text, benchmarks, owner, kept },
}: {
  readonly action: LastActionsToAnswer['actions'][number];
}) {
  return (
    <section aria-labelledby={`action-${position}`}>
      <h2 className="govuk-heading-m" id={`action-${position}`}>
        {copy.action(position)}
      </h2>
      <p className="govuk-body">{text}</p>
      <p className="govuk-body-s soft">
        {copy.serves} {benchmarksInWords(benchmarks)}
        {owner === '' ? null : ` · ${owner}`}
      </p>
      <FieldHidden name={SEEN + actionField('outcome', position)} value={seenAction(kept).outcome} />
      <FieldHidden name={SEEN + actionField('changed', position)} value={seenAction(kept).changed} />
      <FieldRadios
        name={actionField('outcome', position)}
        legend={copy.outcome}
        legendSize="s"
        value={kept?.outcome}
        inline
        items={ACTION_OUTCOMES.map((outcome) => ({ value: outcome, text: copy.choices[outcome] }))}
      />
      <FieldTextarea
        name={actionField('changed', position)}
        label={copy.changed}
        hint={copy.changedHint}
        value={kept?.changed}
        limit={ACTION_CHANGED_LIMIT}
        rows={4}
      />
      {kept === null ? null : <p className="govuk-body-s soft">{copy.savedBy(kept.byName, formatDateTime(kept.at))}</p>}
    </section>
  );
}
