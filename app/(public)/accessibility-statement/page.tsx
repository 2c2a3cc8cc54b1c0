import type { Metadata } from 'next';
import { Link } from '@/components/govuk';
import { env } from '@/lib/env';
import { Prose } from '../prose';
import { copy } from './copy';

export const metadata: Metadata = { title: copy.title };

export default function AccessibilityStatementPage() {
  const email = env().PREVENT_HELP_EMAIL;
  return (
    <>
      <Prose title={copy.title} lead={copy.lead} sections={copy.sections} />
      <h2 className="govuk-heading-m">{copy.contact}</h2>
      <p className="govuk-body">
        {copy.write} <Link href={`mailto:${email}`}>{email}</Link>. {copy.say}
      </p>
      <p className="govuk-body">
        {copy.enforcement}{' '}
        <Link href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</Link>.
      </p>
    </>
  );
}
