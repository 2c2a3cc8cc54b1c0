import { Card } from '@/components/domain/card';
import { EvidenceName } from '@/components/domain/evidence-name';
import { formatCivilDate, formatDateTime } from '@/lib/clock';
import type { EnteredDocument } from '@/lib/reviews/see-review';
import { copy } from './copy';

interface BehalfCardProps {
  readonly assessmentId: string;
  readonly entry: EnteredDocument;
}

/** The document that was entered on the council's behalf, and what the council says of it. */
export function BehalfCard({ assessmentId, entry }: BehalfCardProps) {
  const { receivedOn, byName, at, reason } = entry;
  return (
    <Card title={copy.behalf.title} className="mt-4">
      <p className="govuk-body-s">
        <EvidenceName assessmentId={assessmentId} evidence={entry} />, {copy.behalf.received}{' '}
        {formatCivilDate(receivedOn)}
      </p>
      <p className="govuk-body-s whitespace-pre-line">
        {reason}
        <span className="soft">
          {'\n'}
          {byName}, {formatDateTime(at)}
        </span>
      </p>
      <p className="govuk-body-s mb-0">
        <Standing entry={entry} />
      </p>
    </Card>
  );
}

function Standing({ entry }: { readonly entry: EnteredDocument }) {
  const { isOpen, isSubmitted, answer, comment, answeredByName, answeredAt } = entry;
  if (isOpen) return copy.behalf.open;
  if (!isSubmitted) return copy.behalf.since;
  if (answer === null || answeredAt === null) return copy.behalf.waiting;
  return (
    <>
      <strong>{copy.behalf[answer]}</strong>
      {comment === '' ? null : <span className="whitespace-pre-line">: {comment}</span>}{' '}
      <span className="soft">
        {answeredByName}, {formatDateTime(answeredAt)}
      </span>
    </>
  );
}
