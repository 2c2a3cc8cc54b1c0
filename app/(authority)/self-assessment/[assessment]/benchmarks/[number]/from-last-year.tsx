import { Card } from '@/components/domain/card';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { SubmitButton } from '@/components/forms/submit-button';
import { Details } from '@/components/govuk';
import { statementsOf } from '@/lib/assessments/asked-as';
import { CHANGED_LIMIT } from '@/lib/assessments/model';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { askedOnPage } from './asked-on-page';
import { copy } from './copy';
import { Given } from './last-year-beside';
import { AskedStatement } from './questions';

/** First of all: what has changed since last year, and what still holds of what was answered then. */
export function FromLastYear({ page }: { readonly page: BenchmarkPage }) {
  const { lastYear, response, toBring, kept } = page;
  if (lastYear === null) return null;
  return (
    <>
      <FieldTextarea
        name="changed"
        label={copy.changed}
        labelSize="l"
        hint={copy.changedHint}
        value={response?.changed}
        limit={CHANGED_LIMIT}
        rows={4}
      />
      {toBring > 0 ? (
        <>
          <SubmitButton variant="secondary" name="intent" value="bring" aria-describedby="bring-hint">
            {copy.bring(toBring)}
          </SubmitButton>
          <p className="govuk-body-s soft no-print" id="bring-hint">
            {copy.bringHint}
          </p>
        </>
      ) : null}
      {kept.some(({ toCheck }) => toCheck) ? <ToCheck page={page} /> : null}
      {lastYear.leftOut.length > 0 ? (
        <Details summary={copy.leftOut(lastYear.leftOut.length)}>
          <Given answers={lastYear.leftOut} />
        </Details>
      ) : null}
    </>
  );
}

/** One tick for all that came along; one by one here, or among the questions that the score asks. */
function ToCheck({ page }: { readonly page: BenchmarkPage }) {
  const below = askedOnPage(page);
  const waiting = new Set(page.kept.filter(({ toCheck }) => toCheck).map(({ statementId }) => statementId));
  const here = statementsOf(page.benchmark).filter(({ id }) => waiting.has(id) && !below.has(id));
  return (
    <Card title={copy.checkTitle(waiting.size)} id="to-check" className="my-6">
      <p className="govuk-body">{copy.checkHint}</p>
      <FieldCheckboxes name="confirm" items={[{ value: 'yes', text: copy.confirmAll }]} />
      {here.length < waiting.size ? (
        <p className="govuk-body-s soft">{copy.checkBelow(waiting.size - here.length)}</p>
      ) : null}
      {here.length > 0 ? (
        <Details summary={copy.oneByOne(here.length)}>
          {here.map((statement) => (
            <AskedStatement key={statement.id} statement={statement} page={page} />
          ))}
        </Details>
      ) : null}
    </Card>
  );
}
