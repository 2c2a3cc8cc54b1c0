import type { Metadata } from 'next';
import { Link } from '@/components/govuk';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { Prose } from '../prose';
import { copy } from './copy';

export const metadata: Metadata = { title: copy.title };

export default function PrivacyPage() {
  const email = env().PREVENT_HELP_EMAIL;
  return (
    <>
      <Prose title={copy.title} lead={copy.lead} sections={copy.sections} />
      <h2 className="govuk-heading-m">{copy.questions}</h2>
      <p className="govuk-body">
        {copy.write} <Link href={`mailto:${email}`}>{email}</Link>.
      </p>
      <p className="govuk-body">
        <Link href={paths.cookies}>{copy.cookies}</Link>
      </p>
    </>
  );
}
