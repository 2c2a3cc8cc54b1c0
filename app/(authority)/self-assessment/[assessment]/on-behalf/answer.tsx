import { FieldRadios } from '@/components/forms/field-choices';
import { FieldHidden } from '@/components/forms/field-hidden';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText } from '@/components/govuk';
import { BEHALF_LIMITS } from '@/lib/assessments/behalf-schema';
import type { EntryToConfirm } from '@/lib/assessments/see-entry-to-confirm';
import { formatDateTime } from '@/lib/clock';
import { copy } from './copy';

interface AnswerProps {
  readonly assessmentId: string;
  readonly entry: NonNullable<EntryToConfirm['entry']>;
}

/** "This is what we sent", or what differs. */
export function Answer({ assessmentId, entry }: AnswerProps) {
  const { answer, comment, answeredByName, answeredAt } = entry;
  return (
    <>
      <h2 className="govuk-heading-l">{copy.question}</h2>
      <p className="govuk-body">{copy.goesOn}</p>
      {answeredByName !== null && answeredAt !== null ? (
        <InsetText>{copy.answered(answeredByName, formatDateTime(answeredAt))}</InsetText>
      ) : null}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <FieldHidden name="entryId" value={entry.id} />
      <FieldHidden name="answeredAt" value={answeredAt?.toISOString() ?? ''} />
      <FieldRadios
        name="answer"
        legend={copy.title}
        legendSize="m"
        value={answer}
        items={[
          { value: 'confirmed', text: copy.confirmed },
          { value: 'differs', text: copy.differs },
        ]}
      />
      <FieldTextarea
        name="comment"
        label={copy.comment}
        hint={copy.commentHint}
        value={comment}
        limit={BEHALF_LIMITS.comment}
        rows={4}
      />
      <SubmitButton>{copy.submit}</SubmitButton>
    </>
  );
}
