import { ok, refuse, type ChangedSinceShown, type Result } from '@/lib/use-case/result';

/** For whom a contributor can speak. `other` is said in words of one's own, which are then kept in its place. */
export const ON_BEHALF = ['council', 'district', 'police', 'health', 'neighbouring-council', 'other'] as const;
export type OnBehalf = (typeof ON_BEHALF)[number];

/** For whom a contributor speaks, as it is kept: a word of `ON_BEHALF`, or the lead's own; empty where nobody said. */
export interface Speaks {
  readonly onBehalfOf: string;
  readonly districtId: string | null;
}

/** What was given to one contributor of a council. */
export interface Given extends Speaks {
  readonly id: string;
  readonly benchmarks: readonly number[];
}

/** Somebody of this address, as far as the lead of a council has to know before asking them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly deactivatedAt: Date | null;
  /** They review this council, or decide for the Home Office: with a role here they no longer could. */
  readonly judgesCouncil: boolean;
  readonly isLead: boolean;
}

export type WhoRefusal =
  | { readonly kind: 'has-left'; readonly name: string }
  | { readonly kind: 'judges-council'; readonly name: string }
  | { readonly kind: 'is-lead'; readonly name: string };
export type WhatRefusal =
  | { readonly kind: 'benchmarks-not-offered'; readonly benchmarks: readonly number[] }
  /** Chosen from a list that is another county's, or has changed. */
  | { readonly kind: 'district-not-found' };
/** Somebody else changed it after the page was opened: what they have been given meanwhile. */
export interface GivenSince extends ChangedSinceShown {
  readonly benchmarks: readonly number[];
}

interface Asked {
  readonly benchmarks: readonly number[];
  readonly onBehalfOf: string;
  /** The district chosen, where that is who they speak for: null where it is none of this county's. */
  readonly district: { readonly id: string } | null | undefined;
}

/** What is written of one contributor's role. */
export interface GivenNow extends Speaks {
  readonly benchmarks: readonly number[];
  /** Of these they have not been told yet. */
  readonly added: readonly number[];
  /** These they had until now. */
  readonly removed: readonly number[];
}

const sorted = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

/** Whether this person can be given a role at a council by its lead. */
export function canBeAsked(person: KnownPerson | null): Result<true, WhoRefusal> {
  if (person === null) return ok(true);
  const { name } = person;
  if (person.deactivatedAt !== null) return refuse({ kind: 'has-left', name });
  if (person.judgesCouncil) return refuse({ kind: 'judges-council', name });
  return person.isLead ? refuse({ kind: 'is-lead', name }) : ok(true);
}

function speaksFor({ onBehalfOf, district }: Asked): Result<Speaks, WhatRefusal> {
  if (district === null) return refuse({ kind: 'district-not-found' });
  return ok({ onBehalfOf, districtId: district?.id ?? null });
}

function offered(asked: Asked, scored: readonly number[]): Result<readonly number[], WhatRefusal> {
  const benchmarks = asked.benchmarks.filter((number) => !scored.includes(number));
  return benchmarks.length > 0 ? refuse({ kind: 'benchmarks-not-offered', benchmarks }) : ok(sorted(asked.benchmarks));
}

/**
 * What somebody is given when a lead asks them: what they have already stays, so that asking twice asks once.
 *
 * @param about.scored numbers of the benchmarks that the framework scores: there is nothing to do on the others
 * @param about.held what they were given before; null where nothing
 */
export function planAssignment(about: {
  readonly person: KnownPerson | null;
  readonly held: Given | null;
  readonly scored: readonly number[];
  readonly asked: Asked;
}): Result<GivenNow, WhoRefusal | WhatRefusal> {
  const { person, held, scored, asked } = about;
  const asks = canBeAsked(person);
  if (!asks.ok) return asks;
  const benchmarks = offered(asked, scored);
  if (!benchmarks.ok) return benchmarks;
  const speaks = speaksFor(asked);
  if (!speaks.ok) return speaks;
  const before = held?.benchmarks ?? [];
  return ok({
    ...speaks.value,
    benchmarks: sorted([...before, ...benchmarks.value]),
    added: benchmarks.value.filter((number) => !before.includes(number)),
    removed: [],
  });
}

/** What a form was shown of a contributor, so that a change is about that and not about something newer. */
export const shownAs = ({ benchmarks, onBehalfOf, districtId }: Omit<Given, 'id'>): string =>
  `${sorted(benchmarks).join(',')};${onBehalfOf};${districtId ?? ''}`;

/** A change of what somebody was given: these benchmarks and no others. */
export function planChange(about: {
  readonly held: Given;
  readonly scored: readonly number[];
  readonly asked: Asked;
  readonly shown: string;
}): Result<GivenNow, WhatRefusal | GivenSince> {
  const { held, scored, asked, shown } = about;
  if (shown !== shownAs(held))
    return refuse({
      kind: 'changed-since-shown',
      renewed: { shown: shownAs(held) },
      benchmarks: sorted(held.benchmarks),
    });
  // One that is not scored may have been given by an administrator: it may stay, and cannot be given.
  const benchmarks = offered(asked, [...scored, ...held.benchmarks]);
  if (!benchmarks.ok) return benchmarks;
  const speaks = speaksFor(asked);
  if (!speaks.ok) return speaks;
  return ok({
    ...speaks.value,
    benchmarks: benchmarks.value,
    added: benchmarks.value.filter((number) => !held.benchmarks.includes(number)),
    removed: held.benchmarks.filter((number) => !benchmarks.value.includes(number)),
  });
}

/** A Prevent Lead whose role is in force. */
export interface LeadNow {
  readonly assignmentId: string;
  readonly personId: string;
  readonly canSignIn: boolean;
}

export type HandOverRefusal =
  /** They are lead no longer, or cannot sign in: the council would be without one. */
  { readonly kind: 'successor-not-lead' } | { readonly kind: 'already-handed-over' } | { readonly kind: 'to-yourself' };

/** Whose role ends when a lead hands over: never the last one's who can sign in. */
export function planHandOver(about: {
  readonly leads: readonly LeadNow[];
  readonly from: string;
  readonly to: string;
}): Result<{ readonly ends: readonly string[] }, HandOverRefusal> {
  const { leads, from, to } = about;
  if (from === to) return refuse({ kind: 'to-yourself' });
  const ends = leads.filter(({ personId }) => personId === from).map(({ assignmentId }) => assignmentId);
  if (ends.length === 0) return refuse({ kind: 'already-handed-over' });
  if (!leads.some(({ personId, canSignIn }) => personId === to && canSignIn))
    return refuse({ kind: 'successor-not-lead' });
  return ok({ ends });
}
