import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldHidden } from '@/components/forms/field-hidden';
import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Fieldset, InsetText } from '@/components/govuk';
import { LIMITS } from '@/lib/letters/schema';
import type { LetterForm } from '@/lib/letters/see-letter-draft';
import { copy } from './copy';

/** What the adviser writes for the letter, in the order in which the letter says it. */
export function LetterFields({
  form: { words, fallen, proposedStatement, scores, isStatementOutdated },
}: {
  readonly form: LetterForm;
}) {
  const { addressee, overall, fall, thanks, signatory } = copy;
  return (
    <>
      <Fieldset legend={addressee.legend} legendSize="m">
        <FieldInput
          name="addresseeName"
          label={addressee.name}
          hint={addressee.nameHint}
          value={words.addresseeName}
          autoComplete="off"
        />
        <FieldInput name="addresseeRole" label={addressee.role} value={words.addresseeRole} autoComplete="off" />
        <FieldTextarea
          name="addresseeAddress"
          label={addressee.address}
          hint={addressee.addressHint}
          value={words.addresseeAddress}
          limit={LIMITS.address}
          rows={4}
        />
        <FieldTextarea
          name="copies"
          label={addressee.copies}
          hint={addressee.copiesHint}
          value={words.copies}
          limit={LIMITS.copies}
          rows={4}
        />
      </Fieldset>
      <Fieldset legend={overall.legend} legendSize="m">
        <InsetText>
          {proposedStatement === '' ? overall.noProposal : `${overall.proposed} ${proposedStatement}`}
        </InsetText>
        <FieldTextarea
          name="overallStatement"
          label={overall.label}
          hint={overall.hint}
          value={words.overallStatement}
          limit={LIMITS.overallStatement}
          rows={4}
        />
        <FieldHidden name="scores" value={scores} />
        {isStatementOutdated && (
          <FieldCheckboxes
            name="statementConfirmed"
            legend={overall.outdated}
            legendSize="s"
            items={[{ value: 'yes', text: overall.confirmAgain }]}
            values={[]}
          />
        )}
      </Fieldset>
      <FieldCheckboxes
        name="includeFallParagraph"
        legend={fall.legend}
        legendSize="m"
        hint={fallen.length === 0 ? fall.notNeeded : fall.suggested(fallen.map(({ title }) => title).join('; '))}
        items={[{ value: 'yes', text: fall.label }]}
        values={words.includeFallParagraph ? ['yes'] : []}
      />
      <Fieldset legend={thanks.legend} legendSize="m">
        <FieldInput
          name="thanked"
          label={thanks.thanked}
          hint={thanks.thankedHint}
          value={words.thanked}
          autoComplete="off"
        />
        <FieldTextarea
          name="goodPractice"
          label={thanks.goodPractice}
          hint={thanks.goodPracticeHint}
          value={words.goodPractice}
          limit={LIMITS.goodPractice}
          rows={5}
        />
      </Fieldset>
      <Fieldset legend={signatory.legend} legendSize="m">
        <FieldInput name="signatoryName" label={signatory.name} value={words.signatoryName} autoComplete="off" />
        <FieldInput name="signatoryRole" label={signatory.role} value={words.signatoryRole} autoComplete="off" />
      </Fieldset>
    </>
  );
}
