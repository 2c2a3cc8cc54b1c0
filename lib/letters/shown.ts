import { sha256 } from '../secrets';
import { buildLetterContent } from './build';
import { letterText } from './content';
import { letterInput, type LetterRecord } from './record';

/** A draft has neither id nor date: what is confirmed on one day is the same letter on the next. */
const NO_DAY = new Date(0);

/** SHA-256 of all that the letter would say now, the version of its fixed text included; empty while there is none. */
export function shownLetter(record: LetterRecord): string {
  const input = letterInput(record, record.heading.id, NO_DAY);
  return input === null ? '' : sha256(letterText(buildLetterContent(input)));
}

/** Whether the letter says something else now than what the council confirmed. */
export const isChangedSinceConfirmed = (record: LetterRecord): boolean =>
  record.heading.confirmedLetter !== '' && record.heading.confirmedLetter !== shownLetter(record);
