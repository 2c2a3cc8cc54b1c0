import { KIND_WORDS } from '@/app/(authority)/evidence/[authority]/copy';
import { EvidenceName } from '@/components/domain/evidence-name';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { evidenceAbout } from '@/lib/evidence/model';
import type { Choices } from '@/lib/evidence/see-choices';
import { paths } from '@/lib/paths';
import { bringLastYears } from './actions';
import { copy } from './copy';

/** What supported the benchmark in the cycle before, each with one press to bring it along, and one press for all. */
export function FromLastYear({ choices: { place, benchmark, lastYear } }: { readonly choices: Choices }) {
  if (lastYear === null || lastYear.evidence.length === 0) return null;
  const { cycle, evidence } = lastYear;
  const here = (
    <>
      <input type="hidden" name="assessmentId" value={place.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
    </>
  );
  return (
    <section aria-labelledby="last-year" className="mb-8">
      <h2 className="govuk-heading-l" id="last-year">
        {copy.lastYear(cycle)}
      </h2>
      <p className="govuk-body">{copy.lastYearHint}</p>
      <ul className="govuk-list">
        {evidence.map((item) => (
          <li key={item.id} className="card mb-3">
            <p className="govuk-body mb-1">
              <EvidenceName
                fileHref={(file) => paths.libraryFile(place.authorityId, file)}
                evidence={item}
                about={evidenceAbout(item)}
              />
            </p>
            <p className="govuk-body-s soft mb-1">
              {[
                KIND_WORDS[item.kind],
                item.statementIds.length === 0 ? copy.whole : copy.named(item.statementIds.length),
                ...(item.isNewer ? [copy.newer] : []),
              ].join(', ')}
            </p>
            <Form action={bringLastYears} id={`bring-${item.id}`}>
              {here}
              <input type="hidden" name="evidenceId" value={item.id} />
              <button type="submit" className="link-button">
                {copy.bring}
                <span className="govuk-visually-hidden">: {item.title}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {evidence.length > 1 ? (
        <Form action={bringLastYears} id="bring-all">
          {here}
          <SubmitButton variant="secondary">{copy.bringAll(evidence.length)}</SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
