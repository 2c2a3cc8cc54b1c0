import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Details, WarningText } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { EffectiveField } from '@/app/(authority)/evidence/[authority]/keep-form';
import { addLink } from './actions';
import { copy } from './copy';
import { OtherWays } from './other-ways';
import { asChoice, statementsToOffer } from './statements-to-offer';

/** A link with its title and, where the council wants to be exact, the statements that it bears out. */
export function AddLinkForm({ page }: { readonly page: BenchmarkPage }) {
  const { header, benchmark, evidence } = page;
  const { claimed, others } = statementsToOffer(page);
  return (
    // Drawn anew after a link was added, so that the next one starts empty.
    <Form drawn={evidence.length} action={addLink} id="add-link" className="max-w-3xl">
      <span className="govuk-caption-m">
        {benchmark.number}. {benchmark.title}
      </span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead}</p>
      <WarningText>{copy.warning}</WarningText>
      <OtherWays page={page} />
      <h2 className="govuk-heading-l">{copy.add}</h2>
      <input type="hidden" name="assessmentId" value={header.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
      <FieldInput name="title" label={copy.name} hint={copy.nameHint} autoComplete="off" />
      <FieldInput name="url" label={copy.url} hint={copy.urlHint} type="url" autoComplete="off" spellCheck={false} />
      <EffectiveField />
      {claimed.length > 0 ? (
        <FieldCheckboxes
          name="statementIds"
          legend={copy.statements}
          legendSize="m"
          hint={copy.statementsHint}
          small
          items={claimed.map(asChoice)}
        />
      ) : null}
      {others.length > 0 ? (
        <Details summary={copy.otherStatements}>
          <FieldCheckboxes
            name="statementIds"
            idPrefix="other-statements"
            legend={<span className="govuk-visually-hidden">{copy.otherStatements}</span>}
            small
            items={others.map(asChoice)}
          />
        </Details>
      ) : null}
      <SubmitButton>{copy.submit}</SubmitButton>
    </Form>
  );
}
