import { Card } from '@/components/domain/card';
import { EvidenceName } from '@/components/domain/evidence-name';
import { evidenceAbout } from '@/lib/evidence/model';
import type { OfferedEvidence } from '@/lib/reviews/store/record';
import { copy } from './copy';

interface EvidenceCardProps {
  readonly assessmentId: string;
  readonly evidence: readonly OfferedEvidence[];
}

/** What the council offers in support. Links lead elsewhere, and say so. */
export function EvidenceCard({ assessmentId, evidence }: EvidenceCardProps) {
  return (
    <Card title={copy.evidence}>
      {evidence.length === 0 ? <p className="govuk-body-s mb-0 soft">{copy.noEvidence}</p> : null}
      {evidence.length > 0 && (
        <ul className="govuk-list mb-0">
          {evidence.map((item) => (
            <li key={item.id}>
              <EvidenceName assessmentId={assessmentId} evidence={item} about={evidenceAbout(item)} />{' '}
              {item.kind === 'link' && (
                <span className="soft govuk-body-s">
                  ({hostOf(item.url)}, {copy.opensElsewhere})
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
