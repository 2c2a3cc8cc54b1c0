import { ROLE_WORDS } from '@/app/role-words';
import { formatDate } from '@/lib/clock';
import type { HeldRole, Reach } from '@/lib/people/model';

/**
 * A role with what it reaches.
 *
 * @example 'Prevent Lead, Northmoor Council'
 */
export function roleWords(role: Reach): string {
  const reach = role.authority?.name ?? role.group?.name ?? role.region;
  return reach === null ? ROLE_WORDS[role.role] : `${ROLE_WORDS[role.role]}, ${reach}`;
}

/** What narrows it further: benchmarks, or the days of cover. */
export function termWords({ benchmarks, startsAt, endsAt }: HeldRole): string {
  const numbers =
    benchmarks.length === 0 ? '' : `${benchmarks.length === 1 ? 'benchmark' : 'benchmarks'} ${benchmarks.join(', ')}; `;
  return `${numbers}from ${formatDate(startsAt)}${endsAt === null ? '' : ` to ${formatDate(endsAt)}`}`;
}
