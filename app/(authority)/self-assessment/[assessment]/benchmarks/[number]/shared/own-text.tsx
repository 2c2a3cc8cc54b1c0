import { Card } from '@/components/domain/card';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatDate } from '@/lib/clock';
import type { SharedTextsPage } from '@/lib/together/see-shared-texts';
import { submitSharing, submitStop } from './actions';
import { copy } from './copy';
import { SharedText } from './shared-text';

/** What this council shares itself, as it stood when it was shared; and sharing it as it stands now. */
export function OwnText({ page }: { readonly page: SharedTextsPage }) {
  const { ours, neighbours, mayShare } = page;
  if (neighbours.length === 0) return null;
  return (
    <section aria-labelledby="ours">
      <h2 className="govuk-heading-l" id="ours">
        {copy.ours}
      </h2>
      {!mayShare ? (
        <p className="govuk-body">{copy.onlyLead}</p>
      ) : (
        <>
          <p className="govuk-body">{ours === null ? copy.oursNot : copy.withWhom(neighbours)}</p>
          {ours === null ? null : (
            <Card title={copy.oursNow(ours.byName, formatDate(ours.at))} titleLevel={3} className="mb-6">
              <SharedText text={ours} />
              <Form action={submitStop}>
                <Ids page={page} />
                <input type="hidden" name="textId" value={ours.id} />
                <SubmitButton variant="secondary" aria-describedby="stop-hint">
                  {copy.withdraw}
                </SubmitButton>
                <p className="govuk-body-s soft" id="stop-hint">
                  {copy.withdrawHint}
                </p>
              </Form>
            </Card>
          )}
          <ShareForm page={page} />
        </>
      )}
    </section>
  );
}

function ShareForm({ page }: { readonly page: SharedTextsPage }) {
  const { ours, hasText, ownAnswers, neighbours } = page;
  if (!hasText && ownAnswers === 0) return <p className="govuk-body">{copy.nothing}</p>;
  return (
    <Form action={submitSharing}>
      <Ids page={page} />
      {ours === null ? <p className="govuk-body">{copy.withWhom(neighbours)}</p> : null}
      {!hasText ? (
        <>
          <input type="hidden" name="withAnswers" value="yes" />
          <p className="govuk-body">{copy.answersOnly(ownAnswers)}</p>
        </>
      ) : ownAnswers > 0 ? (
        <FieldCheckboxes
          name="withAnswers"
          legend={copy.withAnswers}
          legendSize="s"
          items={[{ value: 'yes', text: copy.withAnswersYes(ownAnswers) }]}
        />
      ) : null}
      <SubmitButton>{ours !== null ? copy.shareAgain : hasText ? copy.share : copy.shareAnswers}</SubmitButton>
    </Form>
  );
}

const Ids = ({ page: { place, benchmark } }: { readonly page: SharedTextsPage }) => (
  <>
    <input type="hidden" name="assessmentId" value={place.id} />
    <input type="hidden" name="benchmark" value={benchmark.number} />
  </>
);
