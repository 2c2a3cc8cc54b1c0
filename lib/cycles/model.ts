import { STATES, type State } from '@/lib/workflow';

/** The most characters of a reason for leaving a cycle. */
export const REASON_LIMIT = 1_000;

/** How many councils of a cycle stand where. */
export type CountsByState = Readonly<Record<State, number>>;

export const noCounts = (): Record<State, number> =>
  Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;

/** Whether every council that takes part has its letter, or has left. */
export const isFinished = (counts: CountsByState): boolean =>
  STATES.every((state) => state === 'issued' || state === 'withdrawn' || counts[state] === 0);

/**
 * A cycle is named by the years it spans: the second is the one after the first.
 *
 * @example isCycleName('2022/23'); // true
 * @example isCycleName('2022/24'); // false
 * @example isCycleName('2099/00'); // true
 */
export function isCycleName(name: string): boolean {
  const found = /^(20\d\d)\/(\d\d)$/.exec(name);
  return found !== null && (Number(found[1]) + 1) % 100 === Number(found[2]);
}

/** Of fewer replies the median says, or nearly says, what one council said. */
export const REPLIES_FOR_MEDIAN = 5;

export interface HoursSaid {
  readonly councils: number;
  /** Null: too few have said for it to be nobody's own. */
  readonly median: number | null;
}

/**
 * How many councils said how long it took, and the median of their hours, to the nearest whole one; null where none did.
 *
 * @example hoursSaid([10, 40, 20, 30, 90]); // { councils: 5, median: 30 }
 * @example hoursSaid([10, 40]); // { councils: 2, median: null }
 */
export function hoursSaid(hours: readonly number[]): HoursSaid | null {
  const sorted = hours.toSorted((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) return null;
  const councils = sorted.length;
  return { councils, median: councils < REPLIES_FOR_MEDIAN ? null : Math.round((lower + upper) / 2) };
}

/** Whole days between two moments, at least 0. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));

/**
 * The criteria that a cycle pins, with their version.
 *
 * @example criteriaName({ code: 'prevent-local-authority-2022-23', title: 'Criteria' }); // 'Criteria, 2022/23'
 */
export function criteriaName({ code, title }: { readonly code: string; readonly title: string }): string {
  const years = /-(\d{4})-(\d{2})$/.exec(code);
  return years === null ? title : `${title}, ${years[1]}/${years[2]}`;
}
