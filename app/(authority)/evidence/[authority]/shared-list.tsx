import type { ReactNode } from 'react';
import { EvidenceName } from '@/components/domain/evidence-name';
import { evidenceAbout } from '@/lib/evidence/model';
import type { Library } from '@/lib/evidence/see-library';
import { paths } from '@/lib/paths';
import { copy, KIND_WORDS } from './copy';

type Shared = Library['shared'][number];

interface SharedListProps {
  readonly authorityId: string;
  readonly shared: readonly Shared[];
  readonly hint: string;
  /** What can be done with one of them. */
  readonly action?: (item: Shared) => ReactNode;
}

/** What the councils of the same partnerships share, each with its council's name. */
export function SharedList({ authorityId, shared, hint, action }: SharedListProps) {
  if (shared.length === 0) return null;
  return (
    <section aria-labelledby="shared" className="mb-8">
      <h2 className="govuk-heading-l" id="shared">
        {copy.shared}
      </h2>
      <p className="govuk-body">{hint}</p>
      <ul className="govuk-list">
        {shared.map((item) => (
          <li key={item.id} className="card mb-3">
            <p className="govuk-body mb-1">
              <EvidenceName
                fileHref={(file) => paths.libraryFile(authorityId, file)}
                evidence={item}
                about={evidenceAbout(item)}
              />
            </p>
            <p className="govuk-body-s soft mb-1">
              {KIND_WORDS[item.kind]}, {copy.sharedBy(item.council)}
            </p>
            {action?.(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
