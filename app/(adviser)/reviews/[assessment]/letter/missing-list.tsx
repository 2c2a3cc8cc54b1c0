import { Link } from '@/components/govuk';
import type { Missing } from '@/lib/letters/record';
import { missingHref, missingWords } from './missing-words';

/** What the letter still lacks, each linked to where it is mended. */
export function MissingList({
  assessmentId,
  missing,
}: {
  readonly assessmentId: string;
  readonly missing: readonly Missing[];
}) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {missing.map((each) => {
        const href = missingHref(assessmentId, each);
        return (
          <li key={missingWords(each)}>
            {href === undefined ? missingWords(each) : <Link href={href}>{missingWords(each)}</Link>}
          </li>
        );
      })}
    </ul>
  );
}
