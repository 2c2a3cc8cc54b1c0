import type { Role } from '@/lib/policy';

/** The most characters of a report about a page. */
export const PROBLEM_LIMIT = 2_000;

/** A role in force from one moment to another; `endsAt` null: until someone ends it. */
export interface Term {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** What a role reaches. One of council, group or region, or none where the role reaches everything. */
export interface Reach {
  readonly role: Role;
  readonly authority: { readonly id: string; readonly name: string; readonly region: string } | null;
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly region: string | null;
  readonly benchmarks: readonly number[];
}

export interface HeldRole extends Reach, Term {
  readonly id: string;
}

export interface NewRole extends Reach, Term {}

export type RoleClash =
  | { readonly kind: 'already-held' }
  /** Nobody reviews a council of which they are Prevent Lead or contributor. */
  | { readonly kind: 'own-council'; readonly council: string; readonly role: Role }
  /** The same rule the other way round. */
  | { readonly kind: 'reviews-this-council'; readonly council: string; readonly reach: string };

/** Whether a role is in force at this moment. */
export const isInForce = ({ startsAt, endsAt }: Term, now: Date): boolean =>
  startsAt <= now && (endsAt === null || endsAt > now);

const overlap = (a: Term, b: Term): boolean =>
  (b.endsAt === null || a.startsAt < b.endsAt) && (a.endsAt === null || b.startsAt < a.endsAt);

const isCouncilRole = ({ role }: Reach): boolean => role === 'prevent-lead' || role === 'contributor';
const isReview = ({ role }: Reach): boolean => role === 'regional-adviser';

/** Whether a review's reach holds the council of the other role. */
const reviews = (review: Reach, council: Reach): boolean =>
  council.authority !== null &&
  (review.authority?.id === council.authority.id || review.region === council.authority.region);

const sameReach = (a: Reach, b: Reach): boolean =>
  a.role === b.role && a.authority?.id === b.authority?.id && a.group?.id === b.group?.id && a.region === b.region;

/**
 * Why a role cannot be given to someone who holds these, or null where it can. Roles count while they overlap in time:
 * cover from a date to a date may follow on a role that has ended.
 *
 * Source: design.md, "People and what they may do".
 */
export function clashOf(held: readonly HeldRole[], wanted: NewRole): RoleClash | null {
  const meanwhile = held.filter((role) => overlap(role, wanted));
  if (meanwhile.some((role) => sameReach(role, wanted))) return { kind: 'already-held' };
  if (isReview(wanted)) {
    const own = meanwhile.find((role) => isCouncilRole(role) && reviews(wanted, role));
    if (own?.authority) return { kind: 'own-council', council: own.authority.name, role: own.role };
  }
  if (isCouncilRole(wanted) && wanted.authority) {
    const review = meanwhile.find((role) => isReview(role) && reviews(role, wanted));
    if (review)
      return {
        kind: 'reviews-this-council',
        council: wanted.authority.name,
        reach: review.region ?? wanted.authority.name,
      };
  }
  return null;
}
