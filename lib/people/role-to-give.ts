import { ok, refuse, type Result } from '@/lib/use-case/result';
import { clashOf, type HeldRole, type NewRole, type RoleClash } from './model';
import type { AskedRole } from './schema';

/** Chosen from a list that has changed since the page was opened. */
export type RoleRefusal = RoleClash | { readonly kind: 'reach-not-found' } | { readonly kind: 'already-over' };

interface Resolved {
  readonly authority: NewRole['authority'];
  readonly group: NewRole['group'];
  readonly isComplete: boolean;
}

/** Pure: the role that is given, or why it is not. */
export function roleToGive(
  asked: AskedRole,
  resolved: Resolved,
  held: readonly HeldRole[],
  now: Date,
): Result<NewRole, RoleRefusal> {
  if (!resolved.isComplete) return refuse({ kind: 'reach-not-found' });
  const { role, region, benchmarks, from, to } = asked;
  const startsAt = from ?? now;
  // Also where no first day was given: a last day that has passed would make a role that never was.
  if (to !== null && (to <= now || to < startsAt)) return refuse({ kind: 'already-over' });
  const wanted: NewRole = {
    role,
    region,
    benchmarks,
    authority: resolved.authority,
    group: resolved.group,
    startsAt,
    endsAt: to,
  };
  const clash = clashOf(held, wanted);
  return clash === null ? ok(wanted) : refuse(clash);
}
