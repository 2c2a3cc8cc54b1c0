import { Link } from '@/components/govuk/links';
import { paths } from '@/lib/paths';

interface NamedEvidence {
  readonly title: string;
  /** Of a link; empty for a file. */
  readonly url: string;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly size: string;
    readonly scan: 'waiting' | 'clean' | 'refused' | 'not-scanned';
    readonly isServed: boolean;
  } | null;
}

const SCAN_WORDS = {
  waiting: 'being checked for viruses, not available yet',
  clean: '',
  refused: 'refused by the virus scanner and deleted: remove it and upload another',
  'not-scanned': 'not scanned for viruses',
} as const;

/**
 * A link or a file, by its title. Links lead out of the service and tell the other side nothing about where from. A file is
 * downloaded; one that is not clean has no link at all.
 */
export function EvidenceName({
  assessmentId,
  evidence: { title, url, file },
}: {
  readonly assessmentId: string;
  readonly evidence: NamedEvidence;
}) {
  if (file === null)
    return (
      <Link href={url} rel="noreferrer noopener external" className="break-words">
        {title}
      </Link>
    );
  const about = [file.kind, file.size, SCAN_WORDS[file.scan]].filter((part) => part !== '').join(', ');
  return (
    <>
      {file.isServed ? (
        // An anchor, because nothing of a file is to be fetched before somebody wants it.
        <a className="govuk-link break-words" href={paths.file(assessmentId, file.id)} download={file.name}>
          {title}
        </a>
      ) : (
        <span className="break-words">{title}</span>
      )}{' '}
      <span className="soft govuk-body-s">({about})</span>
    </>
  );
}
