import type { State } from '../workflow';

/** Whether a letter is the one that counts. Never stored: a later letter exists, or the record has been reopened. */
export type OutcomeStatus =
  | { readonly kind: 'current' }
  /** It stands until the next one supersedes it. */
  | { readonly kind: 'under-revision' }
  | { readonly kind: 'superseded'; readonly by: { readonly letterId: string; readonly issuedAt: Date } };

/**
 * @param latest the latest letter of the same assessment
 * @example outcomeStatus({ id: 'a' }, { id: 'b', issuedAt }, 'issued') // superseded by b
 */
export function outcomeStatus(
  letter: { readonly id: string },
  latest: { readonly id: string; readonly issuedAt: Date },
  state: State,
): OutcomeStatus {
  if (latest.id !== letter.id) return { kind: 'superseded', by: { letterId: latest.id, issuedAt: latest.issuedAt } };
  return state === 'issued' || state === 'withdrawn' ? { kind: 'current' } : { kind: 'under-revision' };
}
