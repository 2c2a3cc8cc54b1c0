import type { Readiness } from './own-people-store';

/** Of those who help with one benchmark, how many have marked it as ready for the lead. */
export interface HelpersReady {
  readonly ready: number;
  readonly helpers: number;
}

/** Null where nobody helps with it. */
export function helpersReady(
  readiness: readonly Pick<Readiness, 'benchmark' | 'readyAt'>[],
  benchmark: number,
): HelpersReady | null {
  const helping = readiness.filter((row) => row.benchmark === benchmark);
  if (helping.length === 0) return null;
  return { ready: helping.filter(({ readyAt }) => readyAt !== null).length, helpers: helping.length };
}

/** The benchmarks which this person has marked as ready. */
export const markedBy = (
  readiness: readonly Pick<Readiness, 'benchmark' | 'personId' | 'readyAt'>[],
  personId: string,
): ReadonlySet<number> =>
  new Set(readiness.filter((row) => row.personId === personId && row.readyAt !== null).map((row) => row.benchmark));
