import { CopyableHash } from '@/components/domain/copyable-hash';
import { Link } from '@/components/govuk';
import type { LetterContent } from '@/lib/letters/model';
import { paths } from '@/lib/paths';
import { copy } from '../copy';

interface RecordCheckProps {
  readonly letterId: string;
  readonly sha256: string;
  readonly signatory: LetterContent['signatory'];
}

/** How anyone entitled can check that what they read is what was issued. */
export function RecordCheck({ letterId, sha256, signatory }: RecordCheckProps) {
  const { record, recordLead, download, signed } = copy.outcome;
  return (
    <section aria-labelledby="record">
      <h2 className="govuk-heading-m" id="record">
        {record}
      </h2>
      <p className="govuk-body">{signed(signatory.name, signatory.role)}</p>
      <p className="govuk-body no-print">
        {recordLead}{' '}
        <Link href={paths.letterSnapshot(letterId)} download>
          {download}
        </Link>
      </p>
      <p className="govuk-body">
        <CopyableHash hash={sha256} />
      </p>
    </section>
  );
}
