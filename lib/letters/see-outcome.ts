import 'server-only';
import { defineRead } from '../use-case';
import { readLetter, type LetterContent } from './content';
import { outcomeStatus, type OutcomeStatus } from './outcome-status';
import { letterSchema } from './schema';
import { findLetter, type IssuedLetter } from './store/outcomes';

export interface Outcome {
  readonly letterId: string;
  readonly issuedAt: Date;
  /** What was frozen: pages are drawn from it alone. */
  readonly content: LetterContent;
  readonly sha256: string;
  readonly status: OutcomeStatus;
}

const letterOf = ({ authorityId, state }: IssuedLetter) => ({ authorityId, state, hasLetter: true });

/** An issued outcome: on one page, and as letter and annex. */
export const seeOutcome = defineRead({
  name: 'see-outcome',
  action: 'see-outcome',
  input: letterSchema,
  load: ({ tx, input }) => findLetter(tx, input.letterId),
  authorise: letterOf,
  show: (letter): Outcome => ({
    letterId: letter.id,
    issuedAt: letter.issuedAt,
    content: readLetter(letter.content),
    sha256: letter.sha256,
    status: outcomeStatus(letter, letter.latest, letter.state),
  }),
});

/** The frozen text itself, byte for byte: whoever may read the outcome can check that its SHA-256 is the one shown. */
export const seeLetterSnapshot = defineRead({
  name: 'see-letter-snapshot',
  action: 'see-outcome',
  input: letterSchema,
  load: ({ tx, input }) => findLetter(tx, input.letterId),
  authorise: letterOf,
  show: ({ id, content, sha256 }) => ({ letterId: id, text: content, sha256 }),
});
