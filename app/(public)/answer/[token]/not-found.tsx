import type { Metadata } from 'next';
import { Link } from '@/components/govuk';
import { env } from '@/lib/env';
import { copy } from './copy';

export const metadata: Metadata = { title: copy.unknown.title };

/** The same for a link that never was, one that was cut short, and anything else that was typed. */
export default function UnknownLink() {
  const help = env().PREVENT_HELP_EMAIL;
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.unknown.title}</h1>
      <p className="govuk-body max-w-[44rem]">
        {copy.unknown.text} <Link href={`mailto:${help}`}>{help}</Link>.
      </p>
    </>
  );
}
