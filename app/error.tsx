'use client';

import { paths } from '@/lib/paths';
import { ErrorReference } from './frame/error-reference';

/** Something that nobody expected. The reference number is in the server's log (instrumentation.ts). */
export default function ErrorPage({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <>
      <title>Sorry, there is a problem with the service</title>
      <h1 className="govuk-heading-l">Sorry, there is a problem with the service</h1>
      <p className="govuk-body">
        Try again later. What you saved before is safe; what you were just saving may not be, so check it.
      </p>
      <ErrorReference digest={error.digest} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.help}>
          Help and contact
        </a>
      </p>
    </>
  );
}
