import { FieldHidden } from '@/components/forms/field-hidden';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText, LinkButton } from '@/components/govuk';
import { choiceKey } from '@/lib/assessments/workbook-plan';
import type { SeenWorkbook } from '@/lib/assessments/see-workbook';
import { paths } from '@/lib/paths';
import { copy } from '../copy';
import { workbookWords } from '../workbook-words';
import { applyWorkbook } from './actions';
import { ChangesTable } from './changes-table';
import { ConflictField } from './conflict-field';
import { Problems } from './problems';
import { choiceField, placeLabel, placeValue } from './place-words';

interface ConfirmFormProps {
  readonly assessmentId: string;
  readonly waiting: SeenWorkbook;
}

/** What would change, what is in the way, and the two buttons: confirm, or discard. */
export function ConfirmForm({ assessmentId, waiting }: ConfirmFormProps) {
  const { plan, problems, shown } = waiting;
  const { changes, conflicts, incomplete } = plan;
  const hasProblems = problems.length + incomplete.length > 0;
  const hasChanges = changes.length + conflicts.length > 0;
  return (
    <Form action={applyWorkbook}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <FieldHidden name="shown" value={shown} />
      <Problems waiting={waiting} />
      <PassedOver waiting={waiting} />
      {!hasProblems && !hasChanges ? <InsetText>{copy.preview.nothing}</InsetText> : null}
      {conflicts.length > 0 ? (
        <section className="conflict" aria-labelledby="conflicts">
          <h2 className="govuk-heading-m" id="conflicts">
            {copy.preview.conflicts(conflicts.length)}
          </h2>
          <p className="govuk-body">{copy.preview.conflictsLead}</p>
          {conflicts.map((conflict) => (
            <ConflictField
              key={choiceKey(conflict)}
              name={choiceField(conflict)}
              label={placeLabel(conflict, waiting)}
              where={copy.preview.where(conflict.sheet, conflict.cell)}
              theirs={placeValue(conflict, conflict.theirs)}
              yours={placeValue(conflict, conflict.yours)}
              words={{
                theirs: copy.preview.keepTheirs(conflict.byName),
                yours: copy.preview.keepYours,
                nothing: copy.preview.nothingThere,
              }}
            />
          ))}
        </section>
      ) : null}
      <ChangesTable waiting={waiting} />
      {hasProblems ? <LinkButton href={paths.workOffline(assessmentId)}>{copy.preview.uploadAgain}</LinkButton> : null}
      {!hasProblems && hasChanges ? (
        <SubmitButton>
          {conflicts.length > 0 ? copy.preview.confirmChosen : copy.preview.confirm(changes.length)}
        </SubmitButton>
      ) : null}
    </Form>
  );
}

/** Parts of the workbook that nothing is taken from, and why. */
function PassedOver({ waiting: { plan, missing, extraSheets } }: Pick<ConfirmFormProps, 'waiting'>) {
  const extra = extraSheets.filter((name) => name !== workbookWords.guidance.sheet);
  const notes = [
    ...(plan.leftOut.length > 0 ? [copy.preview.notYours(plan.leftOut)] : []),
    ...(missing.length > 0 ? [copy.preview.missing(missing)] : []),
    ...(extra.length > 0 ? [copy.preview.extra(extra)] : []),
  ];
  return notes.map((note) => (
    <p className="govuk-body" key={note}>
      {note}
    </p>
  ));
}
