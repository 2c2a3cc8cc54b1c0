import { FieldSegments } from '@/components/domain/field-segments';
import { FieldHidden } from '@/components/forms/field-hidden';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { SubmitButton } from '@/components/forms/submit-button';
import { WarningText } from '@/components/govuk';
import { LIMITS } from '@/lib/reviews/schema';
import type { Difference } from '@/lib/reviews/see-difference';
import { SCORES } from '@/lib/scoring';
import { copy } from '../../copy';

const SEGMENTS = SCORES.map((score) => ({ value: String(score), text: String(score) }));

/** The score that is right, and why; about the very agreed score that was shown. */
export function DecisionFields({ difference: { heading, benchmark, agreed } }: { readonly difference: Difference }) {
  return (
    <>
      <input type="hidden" name="assessment" value={heading.id} />
      <input type="hidden" name="benchmark" value={benchmark.number} />
      <FieldHidden name="agreedScoreId" value={agreed.id} />
      <FieldSegments name="score" legend={copy.score} segments={SEGMENTS} />
      <FieldTextarea
        name="reason"
        label={copy.reason}
        labelSize="s"
        hint={copy.reasonHint}
        rows={5}
        limit={LIMITS.reason}
      />
      <WarningText>{copy.warning}</WarningText>
      <SubmitButton>{copy.button}</SubmitButton>
    </>
  );
}
