import { inTransaction, type Tx } from '@/lib/db';

/**
 * Factories write as the system, directly: they make the past that a test starts from, and the rule under test is then
 * reached through its use-case. What they make is what the use-cases would have made, in every table.
 */
export const asSystem = <T>(work: (tx: Tx) => Promise<T>, now: Date = new Date()): Promise<T> =>
  inTransaction({ as: 'system' }, now, work);

/** Long before any test: roles that are simply in force begin here. */
export const LONG_AGO = new Date('2020-01-01T00:00:00Z');

let made = 0;
/** Unlike any other of this run and of runs before it on the same database. */
export const unique = (): string => `${Date.now().toString(36)}${(made += 1).toString(36)}`;
