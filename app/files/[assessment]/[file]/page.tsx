import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { SCAN_WORDS } from '@/components/domain/evidence-name';
import { Marking } from '@/components/domain/marking';
import { Breadcrumbs, SummaryList } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';
import { seeFile, type SeenFile } from '@/lib/evidence/see-file';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { PdfView } from './pdf-view';

interface FilePageProps {
  readonly params: Promise<{ readonly assessment: string; readonly file: string }>;
}

const read = cache(async (assessmentId: string, fileId: string) =>
  seeFile(await signedInActor(), { assessmentId, fileId }),
);

export async function generateMetadata({ params }: FilePageProps): Promise<Metadata> {
  const { assessment, file } = await params;
  const found = await read(assessment, file);
  return found.ok ? { title: `${found.value.title} – ${found.value.council}` } : {};
}

export default async function FilePage({ params }: FilePageProps) {
  const { assessment, file: id } = await params;
  const found = await read(assessment, id);
  if (!found.ok) notFound();
  const file = found.value;
  return (
    <>
      <Breadcrumbs
        items={[
          { text: `Self-assessment ${file.cycle}`, href: paths.selfAssessment(file.assessmentId) },
          { text: file.title },
        ]}
      />
      <Marking />
      <span className="govuk-caption-l">{file.council}</span>
      <h1 className="govuk-heading-l break-words">{file.title}</h1>
      {file.isServed ? (
        <Served file={file} />
      ) : (
        <p className="govuk-body">
          {copy.notServed} {SCAN_WORDS[file.scan]}.
        </p>
      )}
      <h2 className="govuk-heading-m mt-6">{copy.details}</h2>
      <SummaryList
        rows={[
          { key: copy.name, value: <span className="break-words">{file.name}</span> },
          { key: copy.added, value: `${file.by}, ${formatDateTime(file.at)}` },
          { key: copy.scan, value: asSentence(SCAN_WORDS[file.scan]) || copy.scanned },
          { key: copy.sha256, value: <span className="num break-all">{file.sha256}</span> },
        ]}
      />
    </>
  );
}

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * Drawn from the same answer that is downloaded: it stays an attachment in a sandbox, so the file never becomes a page of the
 * service, whatever it holds.
 */
function Served({ file: { id, assessmentId, title, name, kind, size, shownAs } }: { readonly file: SeenFile }) {
  const address = paths.file(assessmentId, id);
  return (
    <>
      <p className="govuk-body no-print">
        <a className="govuk-link" href={address} download={name}>
          {copy.download(kind, size)}
        </a>
      </p>
      {shownAs === 'image' ? (
        <figure className="picture">
          <img className="picture__image" src={address} alt={copy.image(title, kind)} />
          <figcaption className="govuk-body-s soft">{copy.imageWords}</figcaption>
        </figure>
      ) : null}
      {shownAs === 'pdf' ? <PdfView address={address} /> : null}
      {shownAs === null ? <p className="govuk-body">{copy.noReader}</p> : null}
    </>
  );
}
