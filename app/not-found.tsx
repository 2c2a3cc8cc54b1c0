import type { Metadata } from 'next';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Page not found' };

/** The same for an address that does not exist and a record that is not this person's to see. */
export default function NotFound() {
  const help = env().PREVENT_HELP_EMAIL;
  return (
    <>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">
        If you typed the address, check that it is right. If you copied it, check that you copied all of it.
      </p>
      <p className="govuk-body">
        It may also be a page that your roles do not open. An administrator can tell you which roles you hold.
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.home}>
            Go to your home page
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`mailto:${help}`}>
            Write to {help}
          </a>
        </li>
      </ul>
    </>
  );
}
