import { Card } from '@/components/domain/card';
import { FieldSegments } from '@/components/domain/field-segments';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { FieldHidden } from '@/components/forms/field-hidden';
import { InsetText } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';
import { isDecidedNow, type AgreedStanding } from '@/lib/reviews/model';
import { LIMITS } from '@/lib/reviews/schema';
import type { ReviewDesk } from '@/lib/reviews/see-review-benchmark';
import { copy } from './copy';

interface AgreedFieldsProps {
  readonly desk: ReviewDesk;
  readonly segments: readonly { readonly value: string; readonly text: string }[];
}

/** The agreed score, its reason, and what its readers are told where it fell. What the Home Office decided stays for this round. */
export function AgreedFields({ desk, segments }: AgreedFieldsProps) {
  const { standing, fallExplanation, heading } = desk;
  const agreed = standing?.agreed ?? null;
  const previous = standing?.previous ?? null;
  return (
    <Card className="mt-4">
      {agreed?.decision && (
        <InsetText>
          {copy.decided} <strong>{agreed.score}</strong>: {agreed.decision.reason} ({agreed.decision.byName},{' '}
          {formatDateTime(agreed.decision.at)}). {agreed.decision.inThisRound ? copy.decidedNow : copy.decidedBefore}
        </InsetText>
      )}
      {agreed !== null && isDecidedNow(agreed) ? (
        <>
          <FieldHidden name="agreed" value={agreed.score} />
          <FieldHidden name="agreedReason" value={agreed.reason} />
        </>
      ) : (
        <>
          <FieldSegments name="agreed" legend={copy.agreed} segments={segments} value={agreed?.score} />
          <FieldTextarea
            name="agreedReason"
            label={copy.agreedReason}
            labelSize="s"
            hint={copy.agreedReasonHint}
            rows={3}
            value={agreed?.reason}
            limit={LIMITS.reason}
          />
        </>
      )}
      {previous !== null && previous > 1 ? (
        <FieldTextarea
          name="fallExplanation"
          label={copy.fall}
          labelSize="s"
          hint={`${copy.fallPrompt} ${previous}. ${copy.fallHint}`}
          rows={3}
          value={fallExplanation}
          limit={LIMITS.fallExplanation}
        />
      ) : (
        <FieldHidden name="fallExplanation" value={fallExplanation} />
      )}
      <CouncilWord agreed={agreed} isShared={heading.handedOverAt !== null} />
    </Card>
  );
}

/** What the council says of the agreed score as it stands. */
export function CouncilWord({
  agreed,
  isShared,
}: {
  readonly agreed: AgreedStanding | null;
  readonly isShared: boolean;
}) {
  if (agreed === null || agreed.decision !== null) return null;
  const { position } = agreed;
  if (position === null) return isShared ? <p className="govuk-body-s soft mb-0">{copy.waiting}</p> : null;
  const who = `${position.byName}, ${formatDateTime(position.at)}`;
  return (
    <p className="govuk-body-s mb-0">
      {position.position === 'confirmed' ? (
        <>
          {copy.confirmed} <span className="soft">{who}</span>
        </>
      ) : (
        <>
          <strong>{copy.differs}:</strong> <span className="whitespace-pre-line">{position.reason}</span>{' '}
          <span className="soft">{who}</span>
        </>
      )}
    </p>
  );
}
