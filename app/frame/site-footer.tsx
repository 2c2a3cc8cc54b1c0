import type { FooterLink } from '@/components/govuk';
import { PageFooter } from '@/components/layout/page-footer';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

const LINKS: readonly FooterLink[] = [
  { href: paths.help, text: 'Help and contact' },
  { href: paths.reportProblem, text: 'Report a problem with this page' },
  { href: paths.accessibility, text: 'Accessibility statement' },
  { href: paths.privacy, text: 'Privacy' },
  { href: paths.cookies, text: 'Cookies' },
];
const MAILBOX: FooterLink = { href: paths.mailbox, text: 'Demonstration mailbox' };

export function SiteFooter() {
  return <PageFooter links={env().PREVENT_DEMO ? [...LINKS, MAILBOX] : LINKS} />;
}
