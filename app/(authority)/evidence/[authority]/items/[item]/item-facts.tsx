import { EvidenceName } from '@/components/domain/evidence-name';
import { SummaryList } from '@/components/govuk';
import { formatCivilDate, formatDate } from '@/lib/clock';
import { evidenceAbout } from '@/lib/evidence/model';
import type { LibraryItem } from '@/lib/evidence/see-library-item';
import { paths } from '@/lib/paths';
import { copy, KIND_WORDS } from '../../copy';

interface ItemProps {
  readonly item: LibraryItem;
}
type Version = LibraryItem['newest'];

const Named = ({ authorityId, version }: { readonly authorityId: string; readonly version: Version }) => (
  <EvidenceName
    fileHref={(file) => paths.libraryFile(authorityId, file)}
    evidence={version}
    about={evidenceAbout(version)}
  />
);

/** What it is, from when, and what it is offered for. */
export function ItemFacts({ item: { council, newest, uses } }: ItemProps) {
  return (
    <SummaryList
      rows={[
        { key: copy.item.kind, value: KIND_WORDS[newest.kind] },
        { key: copy.item.what, value: <Named authorityId={council.id} version={newest} /> },
        {
          key: copy.item.effective,
          value: newest.effectiveOn === null ? copy.item.notSaid : formatCivilDate(newest.effectiveOn),
        },
        { key: copy.item.added, value: `${formatDate(newest.at)}, ${newest.by}` },
        {
          key: copy.item.offered,
          value:
            uses.length === 0 ? (
              copy.item.nowhere
            ) : (
              <ul className="govuk-list mb-0">
                {uses.map(({ assessmentId, evidenceId, cycle, benchmarks }) => (
                  <li key={`${assessmentId} ${evidenceId}`}>
                    {copy.item.use(cycle, benchmarks)}
                    {evidenceId === newest.id ? null : ` ${copy.item.inEarlier}`}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

/** What was there before, as it was. */
export function EarlierVersions({ item: { council, earlier } }: ItemProps) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 className="govuk-heading-m" id="earlier">
        {copy.item.earlier}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {earlier.map((version) => (
          <li key={version.id}>
            <Named authorityId={council.id} version={version} />{' '}
            <span className="soft govuk-body-s">
              {copy.addedBy(version.by, formatDate(version.at))}
              {version.replacedAt === null ? null : `, ${copy.item.replaced(formatDate(version.replacedAt))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
