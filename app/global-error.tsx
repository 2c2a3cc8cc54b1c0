'use client';

import { ErrorReference } from './frame/error-reference';
import './styles/main.scss';

/** Where even the frame around the pages could not be drawn, so nothing of it is used here. */
export default function GlobalErrorPage({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <html lang="en" className="govuk-template">
      <body className="govuk-template__body">
        <title>Sorry, there is a problem with the service</title>
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper">
            <h1 className="govuk-heading-l">Sorry, there is a problem with the service</h1>
            <p className="govuk-body">
              Try again later. What you saved before is safe; what you were just saving may not be, so check it.
            </p>
            <ErrorReference digest={error.digest} />
          </main>
        </div>
      </body>
    </html>
  );
}
