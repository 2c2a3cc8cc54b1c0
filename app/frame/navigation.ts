import type { NavigationItem } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { Actor, Role } from '@/lib/policy';

const OF_ROLE: readonly { readonly role: Role; readonly href: string; readonly text: string }[] = [
  { role: 'regional-adviser', href: paths.localAuthorities, text: 'Your local authorities' },
  { role: 'group-member', href: paths.outcomes, text: 'Outcomes' },
  { role: 'home-office', href: paths.cycles, text: 'Cycles' },
  { role: 'home-office', href: paths.differences, text: 'Differences' },
  { role: 'home-office', href: paths.audit, text: 'Audit' },
  { role: 'administrator', href: paths.people, text: 'People' },
  { role: 'administrator', href: paths.groups, text: 'Groups' },
  { role: 'administrator', href: paths.councils, text: 'Councils' },
];

/**
 * The service navigation: home, and the lists that a person's roles open. What they may do on a page is decided there.
 *
 * @param path the page that is open
 */
export function navigationFor(actor: Actor, path: string): readonly NavigationItem[] {
  const held = new Set(actor.grants.map(({ role }) => role));
  const items = [{ href: paths.home, text: 'Home' }, ...OF_ROLE.filter(({ role }) => held.has(role))];
  return items.map(({ href, text }) => ({ href, text, current: path === href, active: path.startsWith(`${href}/`) }));
}
