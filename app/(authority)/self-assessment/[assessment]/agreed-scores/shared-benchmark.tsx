import { Card } from '@/components/domain/card';
import { FieldSegments } from '@/components/domain/field-segments';
import { RichText } from '@/components/domain/rich-text-view';
import { ScoreLadder } from '@/components/domain/score-ladder';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { FieldHidden } from '@/components/forms/field-hidden';
import { Details } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';
import { LIMITS } from '@/lib/reviews/schema';
import type { SharedBenchmark, SharedReview } from '@/lib/reviews/see-agreed-scores';
import { copy } from './copy';

interface SharedBenchmarkProps {
  readonly benchmark: SharedBenchmark;
  readonly canAnswer: boolean;
}

/** One agreed score with all that was said of it, and the council's answer. */
export function SharedBenchmarkCard({ benchmark, canAnswer }: SharedBenchmarkProps) {
  const { number, title, self, proposed, agreed, previous, summary, fallExplanation } = benchmark;
  return (
    <Card title={`${number} ${title}`} id={`benchmark-${number}`} className="mb-4">
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div>
          <ScoreLadder self={self?.score} proposed={proposed?.score} agreed={agreed.score} last={previous} />
          <div className="mt-4">
            {agreed.decision === null && canAnswer ? <Answer benchmark={benchmark} /> : <Said benchmark={benchmark} />}
          </div>
        </div>
        <div>
          <h3 className="govuk-heading-s mb-1">{copy.summary}</h3>
          <RichText source={summary} />
          {fallExplanation !== '' && (
            <>
              <h3 className="govuk-heading-s mb-1">{copy.fall}</h3>
              <RichText source={fallExplanation} />
            </>
          )}
          {agreed.reason !== '' && agreed.decision === null && (
            <Reason title={copy.agreedReason} text={agreed.reason} />
          )}
          {proposed !== null && proposed.score !== agreed.score && (
            <Reason title={`${copy.proposedReason}: ${proposed.score}`} text={proposed.reason} />
          )}
        </div>
      </div>
    </Card>
  );
}

const Reason = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Details summary={title}>
    <p className="govuk-body whitespace-pre-line">{text}</p>
  </Details>
);

function Answer({ benchmark: { number, agreed, isAnsweredBefore } }: { readonly benchmark: SharedBenchmark }) {
  return (
    <>
      {isAnsweredBefore && <p className="govuk-body-s">{copy.answeredBefore}</p>}
      <FieldHidden name={`agreed-${number}`} value={agreed.id} />
      <FieldSegments
        name={`position-${number}`}
        legend={`${copy.position} Agreed: ${agreed.score}`}
        segments={[
          { value: 'confirmed', text: copy.confirm },
          { value: 'differs', text: copy.differ },
        ]}
        value={agreed.position?.position}
      />
      <FieldTextarea
        name={`reason-${number}`}
        label={copy.reason}
        rows={2}
        value={agreed.position?.reason}
        limit={LIMITS.reason}
      />
    </>
  );
}

/** What was said of the score, to read. */
function Said({ benchmark: { agreed } }: { readonly benchmark: SharedBenchmark }) {
  const { decision, position } = agreed;
  const words = decision ?? position;
  if (words === null) return <p className="govuk-body soft mb-0">{copy.notSaid}</p>;
  const who = `${words.byName}, ${formatDateTime(words.at)}`;
  if (decision === null && position?.position === 'confirmed')
    return (
      <p className="govuk-body mb-0">
        {copy.saidConfirmed} {who}
      </p>
    );
  return (
    <p className="govuk-body mb-0">
      <strong>{decision === null ? copy.saidDiffers : copy.decided}:</strong>{' '}
      <span className="whitespace-pre-line">{words.reason}</span> <span className="soft">{who}</span>
    </p>
  );
}

/** A benchmark without a score, and why. */
export function NotScored({
  benchmark: { number, title, because },
}: {
  readonly benchmark: SharedReview['notScored'][number];
}) {
  return (
    <Card title={`${number} ${title}`} className="mb-4">
      <ScoreLadder notScored />
      <p className="govuk-body mb-0">{because}</p>
    </Card>
  );
}
