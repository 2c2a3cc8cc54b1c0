import type { ReactNode } from 'react';
import { SkipLink } from '@/components/govuk/links';

interface PageShellProps {
  readonly header: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** What goes into the body of every page. */
export function PageShell({ header, footer, children }: PageShellProps) {
  return (
    <>
      <SkipLink href="#main-content" />
      {header}
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          {children}
        </main>
      </div>
      {footer}
    </>
  );
}
