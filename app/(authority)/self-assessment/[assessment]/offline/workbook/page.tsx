import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, Link } from '@/components/govuk';
import { seeWorkbook } from '@/lib/assessments/see-workbook';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy } from '../copy';
import { dropWorkbook } from './actions';
import { ConfirmForm } from './confirm-form';

interface WorkbookPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => seeWorkbook(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: WorkbookPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.preview.title} – ${found.value.header.council}` } : {};
}

export default async function WorkbookPage({ params }: WorkbookPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const { header, waiting } = found.value;
  return (
    <>
      <BackLink href={paths.workOffline(header.id)}>{copy.title}</BackLink>
      <span className="govuk-caption-xl">{header.council}</span>
      <h1 className="govuk-heading-xl">{waiting === null ? copy.preview.none : copy.preview.title}</h1>
      {waiting === null ? (
        <>
          <p className="govuk-body">{copy.preview.noneLead}</p>
          <p className="govuk-body">
            <Link href={paths.workOffline(header.id)}>{copy.preview.toOffline}</Link>
          </p>
        </>
      ) : (
        <>
          <p className="govuk-body">
            {copy.preview.uploaded(formatDateTime(waiting.uploadedAt), formatDateTime(waiting.expiresAt))}
          </p>
          <ConfirmForm assessmentId={header.id} waiting={waiting} />
          <Form action={dropWorkbook} id="discard">
            <input type="hidden" name="assessmentId" value={header.id} />
            <SubmitButton variant="secondary">{copy.preview.discard}</SubmitButton>
          </Form>
        </>
      )}
    </>
  );
}
