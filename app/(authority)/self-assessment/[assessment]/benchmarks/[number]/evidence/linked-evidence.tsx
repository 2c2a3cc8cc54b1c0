import { Form } from '@/components/forms/form';
import { Card } from '@/components/domain/card';
import { EvidenceName } from '@/components/domain/evidence-name';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { formatDate } from '@/lib/clock';
import { evidenceAbout } from '@/lib/evidence/model';
import { removeOffered } from './actions';
import { copy } from './copy';

/** What is offered for this benchmark, each with a way to take it out again. */
export function LinkedEvidence({ page: { header, benchmark, evidence } }: { readonly page: BenchmarkPage }) {
  const asks = new Map(
    benchmark.levels.flatMap(({ statements }) => statements).map(({ id, asks: words }) => [id, words]),
  );
  return (
    <section aria-labelledby="linked">
      <h2 className="govuk-heading-l" id="linked">
        {copy.linked}
      </h2>
      {evidence.length === 0 ? <p className="govuk-body">{copy.none}</p> : null}
      <div className="grid gap-4 mb-8">
        {evidence.map((item) => (
          <Card key={item.id}>
            <p className="govuk-body mb-1">
              <EvidenceName assessmentId={header.id} evidence={item} about={evidenceAbout(item)} />
            </p>
            <p className="govuk-body-s soft">
              {item.by}, {formatDate(item.at)}
            </p>
            {item.statementIds.length > 0 && (
              <>
                <p className="govuk-body-s mb-1">{copy.about}</p>
                <ul className="govuk-list govuk-list--bullet govuk-body-s">
                  {item.statementIds.map((statementId) => (
                    <li key={statementId}>{asks.get(statementId) ?? statementId}</li>
                  ))}
                </ul>
              </>
            )}
            <Form action={removeOffered} id={`remove-${item.id}`}>
              <input type="hidden" name="assessmentId" value={header.id} />
              <input type="hidden" name="benchmark" value={benchmark.number} />
              <input type="hidden" name="evidenceId" value={item.id} />
              <button type="submit" className="link-button">
                {copy.remove}
                <span className="govuk-visually-hidden"> {item.title}</span>
              </button>
            </Form>
          </Card>
        ))}
      </div>
    </section>
  );
}
