import { InsetText, Link } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import type { OutcomeStatus } from '@/lib/letters/outcome-status';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** Whether this letter still counts; nothing is said where it does. */
export function StatusNotice({ status }: { readonly status: OutcomeStatus }) {
  if (status.kind === 'current') return null;
  if (status.kind === 'under-revision')
    return (
      <InsetText>
        <strong>{copy.status.underRevision}.</strong> {copy.status.underRevisionText}
      </InsetText>
    );
  return (
    <InsetText>
      <strong>{copy.status.superseded}.</strong> {copy.status.supersededText(formatDate(status.by.issuedAt))}{' '}
      <Link href={paths.outcome(status.by.letterId)}>{copy.status.goToCurrent}</Link>
    </InsetText>
  );
}
