import { InsetText, WarningText } from '@/components/govuk';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { LIMITS } from '@/lib/letters/schema';
import { formatDateTime } from '@/lib/clock';
import type { LetterPreview } from '@/lib/letters/see-letter-preview';
import { MissingList } from '../letter/missing-list';
import { copy } from './copy';

/** What was checked, what is missing, and what the adviser should know. */
export function IssueChecks({ preview: { heading, missing, factCheck } }: { readonly preview: LetterPreview }) {
  return (
    <>
      <WarningText>{copy.sensitive}</WarningText>
      {factCheck.isOver && (
        <p className="govuk-body">
          {factCheck.endedAt === null ? copy.timeOver : copy.confirmed(formatDateTime(factCheck.endedAt))}
        </p>
      )}
      {factCheck.isChangedSince && (
        <>
          <WarningText>{copy.changedSince}</WarningText>
          <FieldTextarea name="reason" label={copy.reason} labelSize="s" rows={3} limit={LIMITS.reason} />
        </>
      )}
      {heading.lastNumber > 0 && <InsetText>{copy.supersedes(heading.lastNumber + 1)}</InsetText>}
      {missing.issue.length === 0 ? (
        <p className="govuk-body">{copy.ready}</p>
      ) : (
        <>
          <h2 className="govuk-heading-m">{copy.missing}</h2>
          <MissingList assessmentId={heading.id} missing={missing.issue} />
        </>
      )}
    </>
  );
}
