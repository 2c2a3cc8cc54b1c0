import type { ReactNode } from 'react';
import { Footer } from '@/components/govuk/footer';
import type { FooterLink } from '@/components/govuk/footer';

interface PageFooterProps {
  /** Help and contact, accessibility statement, privacy, cookies, and "Report a problem with this page". */
  readonly links: readonly FooterLink[];
  /** The protective marking, or anything else under the links. */
  readonly note?: ReactNode;
}

/** The footer with whose words and names are used here: they are licensed on the condition that it is said. */
export function PageFooter({ links, note }: PageFooterProps) {
  return (
    <footer className="app-footer">
      <Footer
        links={links}
        note={note}
        licence={
          <>
            Performance criteria: © Crown copyright,{' '}
            <a
              className="govuk-footer__link"
              href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
              rel="license"
            >
              Open Government Licence v3.0
            </a>
            . Council names: mySociety, “UK local authority names and codes”,{' '}
            <a className="govuk-footer__link" href="https://creativecommons.org/licenses/by/4.0/" rel="license">
              CC BY 4.0
            </a>
            , and the register of Welsh local authorities (Open Government Licence v3.0).
          </>
        }
      />
    </footer>
  );
}
