import { z } from 'zod';

/** Length in characters as a person counts them on a form: line breaks as one, whatever the browser sent. */
const normalise = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** A text of at most `max` characters; line breaks normalised, ends trimmed. May be empty. */
export const textUpTo = (max: number, name: string) =>
  z
    .string()
    .transform(normalise)
    .refine((text) => text.length <= max, { error: (issue) => tooLong(String(issue.input), max, name) });

/** As `textUpTo`, and something must be there. */
export const requiredText = (max: number, name: string, mend: string) =>
  textUpTo(max, name).refine((text) => text.length > 0, { message: mend });

const tooLong = (text: string, max: number, name: string): string =>
  `${name} must be ${max.toLocaleString('en-GB')} characters or fewer: remove ${(text.length - max).toLocaleString('en-GB')}`;
