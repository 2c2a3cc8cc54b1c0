import { Card } from '@/components/domain/card';
import { ScoreLadder } from '@/components/domain/score-ladder';
import { Link } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { assessSupport, isScored } from '@/lib/scoring';
import { copy } from './copy';
import { EvidenceList } from './evidence-list';
import { FORM_ID } from './form-id';
import { FromOthers } from './from-others-cards';
import { LastYearBeside } from './last-year-beside';
import { ReadyCard, ThreadCard } from './sharing-cards';

/** What is looked at beside a benchmark: its ladder, last year, evidence, who else works on it. */
export function BenchmarkAside({ page }: { readonly page: BenchmarkPage }) {
  const { benchmark, mayEdit } = page;
  return (
    <div className="grid gap-4">
      {isScored(benchmark) ? (
        <Card title={mayEdit ? copy.yourScore : copy.theirScore}>
          <Ladder page={page} />
        </Card>
      ) : null}
      <LastYearBeside page={page} />
      {isScored(benchmark) ? (
        <>
          <Evidence page={page} />
          <Helping page={page} />
          <ReadyCard page={page} />
          <ThreadCard page={page} />
          <FromOthers page={page} />
        </>
      ) : null}
    </div>
  );
}

function Ladder({ page: { benchmark, response, answers, lastYear } }: { readonly page: BenchmarkPage }) {
  if (!isScored(benchmark)) return null;
  const supported = Object.keys(answers).length === 0 ? null : assessSupport(benchmark, answers).highestSupported;
  // Merged benchmarks are shown side by side, never on one ladder.
  const last = lastYear?.outcomes.length === 1 ? lastYear.outcomes[0]?.score : null;
  return <ScoreLadder self={response?.score} supported={supported} last={last} />;
}

function Evidence({ page: { header, benchmark, evidence, mayEdit } }: { readonly page: BenchmarkPage }) {
  return (
    <Card title={copy.evidence}>
      <EvidenceList header={header} evidence={evidence} />
      {mayEdit ? (
        <p className="govuk-body-s">
          <button type="submit" form={FORM_ID} name="intent" value="evidence" className="link-button">
            {copy.addEvidence}
          </button>
        </p>
      ) : null}
      {mayEdit && evidence.length > 0 ? (
        <p className="govuk-body-s">
          <Link href={paths.benchmarkEvidence(header.id, benchmark.number)}>{copy.seeEvidence}</Link>
        </p>
      ) : null}
    </Card>
  );
}

function Helping({ page: { helpers } }: { readonly page: BenchmarkPage }) {
  return (
    <Card title={copy.helping}>
      {helpers.length === 0 ? (
        <p className="govuk-body-s">{copy.nobody}</p>
      ) : (
        <ul className="govuk-list govuk-body-s">
          {helpers.map(({ personId, name, answers, readyAt }) => (
            <li key={personId}>
              {name} · {copy.answered(answers)}
              {readyAt === null ? null : ` · ${copy.readyHelper}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
