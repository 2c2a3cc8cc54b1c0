import { Card } from '@/components/domain/card';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatDate } from '@/lib/clock';
import type { SharedTextsPage } from '@/lib/together/see-shared-texts';
import { submitTakeOver } from './actions';
import { copy } from './copy';
import { SharedText } from './shared-text';

/** What neighbours share, each in full, each with a way to take it over. */
export function TheirTexts({ page }: { readonly page: SharedTextsPage }) {
  const { place, benchmark, theirs, mayTakeOver, neighbours } = page;
  return (
    <section aria-labelledby="theirs">
      <h2 className="govuk-heading-l" id="theirs">
        {copy.theirs}
      </h2>
      {neighbours.length === 0 ? <p className="govuk-body">{copy.noNeighbours}</p> : null}
      {neighbours.length > 0 && theirs.length === 0 ? <p className="govuk-body">{copy.none}</p> : null}
      {theirs.length > 0 && mayTakeOver ? <p className="govuk-body">{copy.takeOverHint}</p> : null}
      <div className="grid gap-4 mb-8">
        {theirs.map((text) => (
          <Card key={text.id} title={copy.sharedBy(text.council, formatDate(text.at))} titleLevel={3}>
            <SharedText text={text} />
            {mayTakeOver ? (
              <Form action={submitTakeOver}>
                <input type="hidden" name="assessmentId" value={place.id} />
                <input type="hidden" name="benchmark" value={benchmark.number} />
                <input type="hidden" name="textId" value={text.id} />
                <SubmitButton variant="secondary">
                  {text.why === '' ? copy.takeOverAnswers(text.council) : copy.takeOver(text.council)}
                </SubmitButton>
              </Form>
            ) : null}
          </Card>
        ))}
      </div>
    </section>
  );
}
