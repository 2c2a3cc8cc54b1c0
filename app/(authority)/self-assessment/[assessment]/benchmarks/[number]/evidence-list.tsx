import { EvidenceName } from '@/components/domain/evidence-name';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { formatDate } from '@/lib/clock';
import { evidenceAbout } from '@/lib/evidence/model';
import { copy } from './copy';

/** What is offered for a benchmark. */
export function EvidenceList({ header, evidence }: Pick<BenchmarkPage, 'header' | 'evidence'>) {
  if (evidence.length === 0) return <p className="govuk-body-s">{copy.noEvidence}</p>;
  return (
    <ul className="govuk-list govuk-body-s">
      {evidence.map((item) => (
        <li key={item.id}>
          <EvidenceName assessmentId={header.id} evidence={item} about={evidenceAbout(item)} />
          <br />
          <span className="soft">
            {item.by}, {formatDate(item.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
