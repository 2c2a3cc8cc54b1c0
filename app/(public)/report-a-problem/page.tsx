import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { DoneBanner } from '@/app/frame/done-banner';
import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Link } from '@/components/govuk';
import { currentActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { PROBLEM_LIMIT } from '@/lib/people/model';
import { sendReport } from './actions';
import { copy } from './copy';
import { pageBefore } from './page-before';

export const metadata: Metadata = { title: copy.title };

interface ReportPageProps {
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export default async function ReportPage({ searchParams }: ReportPageProps) {
  const actor = await currentActor();
  const { PREVENT_HELP_EMAIL: email, PREVENT_BASE_URL } = env();
  const page = pageBefore((await headers()).get('referer'), PREVENT_BASE_URL);
  return (
    <>
      <DoneBanner done={(await searchParams).done} words={{ sent: copy.sent }} />
      {actor === null ? (
        <>
          <h1 className="govuk-heading-xl">{copy.title}</h1>
          <p className="govuk-body">
            {copy.signedOut}{' '}
            <Link href={`mailto:${email}?subject=${encodeURIComponent(`${copy.title}: ${page}`)}`}>{email}</Link>.{' '}
            {copy.signedOutSay}
          </p>
        </>
      ) : (
        <Form action={sendReport} className="max-w-[44rem]">
          <h1 className="govuk-heading-xl">{copy.title}</h1>
          <p className="govuk-body">{copy.lead}</p>
          <FieldInput name="page" label={copy.page} value={page} autoComplete="off" spellCheck={false} />
          <FieldTextarea name="problem" label={copy.problem} hint={copy.problemHint} limit={PROBLEM_LIMIT} rows={6} />
          <SubmitButton>{copy.send}</SubmitButton>
        </Form>
      )}
    </>
  );
}
