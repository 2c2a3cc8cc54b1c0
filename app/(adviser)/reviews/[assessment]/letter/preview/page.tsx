import type { Metadata } from 'next';
import { LetterView } from '@/app/(board)/_letter/letter-view';
import { signedInActor } from '@/app/signed-in-actor';
import { Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { may, resourceOf } from '@/lib/policy';
import { ReviewCrumbs, ReviewTitle } from '../../review-head';
import { copy } from '../copy';
import { MissingList } from '../missing-list';
import { readPreviewTo } from '../read';

interface PreviewPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

export async function generateMetadata({ params }: PreviewPageProps): Promise<Metadata> {
  const { heading } = await readPreviewTo((await params).assessment, 'see-review');
  return { title: `${copy.preview.title} ${heading.cycleName} – ${heading.authorityName}` };
}

/** The letter as it would be issued now, for those who review. The council has a page of its own for its check. */
export default async function PreviewPage({ params }: PreviewPageProps) {
  const { heading, document, missing } = await readPreviewTo((await params).assessment, 'see-review');
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.preview.title} />
      <ReviewTitle heading={heading} title={copy.preview.title} />
      {may(await signedInActor(), 'write-letter', resourceOf(heading)) && (
        <p className="govuk-body no-print">
          <Link href={paths.reviewLetter(heading.id)}>{copy.preview.back}</Link>
        </p>
      )}
      {document === null && <p className="govuk-body">{copy.preview.none}</p>}
      {missing.content.length > 0 && (
        <div className="no-print">
          <h2 className="govuk-heading-m">{copy.next.missing(missing.content.length)}</h2>
          <MissingList assessmentId={heading.id} missing={missing.content} />
        </div>
      )}
      {document !== null && <LetterView document={document} draft titleLevel={2} />}
    </>
  );
}
