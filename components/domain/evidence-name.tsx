import { Link } from '@/components/govuk/links';
import { paths } from '@/lib/paths';

interface NamedEvidence {
  readonly title: string;
  /** Of a link; empty otherwise. */
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

export const SCAN_WORDS = {
  waiting: 'waiting for the virus check, not available yet',
  clean: '',
  refused: 'refused by the virus scanner and deleted: remove it and upload another',
  'not-scanned': 'not scanned for viruses',
} as const;

/** What a file's own page can show (lib/evidence/shown-file.ts). */
const SHOWN_KINDS: ReadonlySet<string> = new Set(['PDF', 'PNG', 'JPG']);

interface EvidenceNameProps {
  /** Whose self-assessment offers it; left out where `fileHref` says where its file is read. */
  readonly assessmentId?: string;
  readonly fileHref?: (fileId: string) => string;
  readonly evidence: NamedEvidence;
  /** What is said beside it: its dates, and of something seen why it is not here. */
  readonly about?: string;
}

/**
 * A piece of evidence, by its title. A link leads out of the service and tells the other side nothing about where from. A file
 * is downloaded; one that is not clean has no link at all. What was only seen is nowhere to be read.
 */
export function EvidenceName({ evidence, about = '', ...where }: EvidenceNameProps) {
  return (
    <>
      <Named {...where} evidence={evidence} />
      {about === '' ? null : (
        <>
          {' '}
          <span className="soft govuk-body-s break-words">{about}</span>
        </>
      )}
    </>
  );
}

function Named({ assessmentId = '', fileHref, evidence: { title, url, file } }: Omit<EvidenceNameProps, 'about'>) {
  if (file === null)
    return url === '' ? (
      <span className="break-words">{title}</span>
    ) : (
      <Link href={url} rel="noreferrer noopener external" className="break-words">
        {title}
      </Link>
    );
  const told = [file.kind, file.size, SCAN_WORDS[file.scan]].filter((part) => part !== '').join(', ');
  const href = fileHref === undefined ? paths.file(assessmentId, file.id) : fileHref(file.id);
  return (
    <>
      {file.isServed ? (
        // An anchor, because nothing of a file is to be fetched before somebody wants it.
        <a className="govuk-link break-words" href={href} download={file.name}>
          {title}
        </a>
      ) : (
        <span className="break-words">{title}</span>
      )}{' '}
      <span className="soft govuk-body-s">({told})</span>
      {file.isServed && fileHref === undefined && SHOWN_KINDS.has(file.kind) ? (
        <>
          {' '}
          {/* An anchor: the page's own policy, which lets the reader's worker start, comes only with a whole new page. */}
          <a className="govuk-link govuk-body-s no-print" href={paths.shownFile(assessmentId, file.id)}>
            Show<span className="govuk-visually-hidden"> {title}</span>
          </a>
        </>
      ) : null}
    </>
  );
}
