import { Link } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** What is there already, and what is only recorded: pages of their own. */
export function OtherWays({ page: { header, benchmark } }: { readonly page: BenchmarkPage }) {
  return (
    <nav aria-label={copy.otherWays} className="no-print">
      <ul className="govuk-list">
        <li>
          <Link href={paths.chooseEvidence(header.id, benchmark.number)}>{copy.choose}</Link>
        </li>
        <li>
          <Link href={paths.recordSeen(header.id, benchmark.number)}>{copy.recordSeen}</Link>, {copy.recordSeenHint}
        </li>
        <li>
          <Link href={paths.library(header.authorityId)}>{copy.library}</Link>, {copy.libraryHint}
        </li>
      </ul>
    </nav>
  );
}
