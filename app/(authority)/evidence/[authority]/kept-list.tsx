import { EvidenceName } from '@/components/domain/evidence-name';
import { Link } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { evidenceAbout } from '@/lib/evidence/model';
import type { Library } from '@/lib/evidence/see-library';
import { paths } from '@/lib/paths';
import { copy, KIND_WORDS } from './copy';

interface KeptListProps {
  readonly authorityId: string;
  readonly rows: Library['rows'];
}

/** A page of the library: each with its dates, who added it, and the way to its versions. */
export function KeptList({ authorityId, rows }: KeptListProps) {
  return (
    <ul className="govuk-list">
      {rows.map((item) => (
        <li key={item.id} className="card mb-3">
          <p className="govuk-body mb-1">
            <EvidenceName
              fileHref={(file) => paths.libraryFile(authorityId, file)}
              evidence={item}
              about={evidenceAbout(item)}
            />
          </p>
          <p className="govuk-body-s soft mb-1">
            {[
              KIND_WORDS[item.kind],
              copy.addedBy(item.by, formatDate(item.at)),
              copy.uses(item.uses),
              ...(item.versions > 1 ? [copy.versions(item.versions)] : []),
            ].join(', ')}
          </p>
          <p className="govuk-body-s mb-0 no-print">
            <Link href={paths.libraryItem(authorityId, item.id)}>
              {copy.details}
              <span className="govuk-visually-hidden"> of {item.title}</span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
