import type { z } from 'zod';
import { civilDate } from '../clock';

/** Nothing of an assurance cycle lies outside, and some years of four figures are none to the database (0000). */
const YEARS = { first: 2000, last: 2100 } as const;

/**
 * A civil date out of the three fields that a date question sends (`due-day`, `due-month`, `due-year`), for a schema's
 * `transform`. What is wrong is said at the field's own name.
 *
 * @returns null where nothing was typed, and where an issue was added
 * @example readCivilDate(values, 'due', 'The deadline', context) // midnight UTC of that day
 */
export function readCivilDate(
  values: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  context: z.RefinementCtx,
): Date | null {
  const typed = typedParts(values, name);
  if (typed.every((part) => part === '')) return null;
  const [day = '', month = '', year = ''] = typed;
  const date =
    typed.every((part) => /^\d{1,4}$/.test(part)) && year.length === 4
      ? civilDate(Number(year), Number(month), Number(day))
      : null;
  const isInRange = date !== null && Number(year) >= YEARS.first && Number(year) <= YEARS.last;
  if (isInRange) return date;
  context.addIssue({
    code: 'custom',
    path: [name],
    message:
      date === null
        ? `${label} must be a real date: enter a day, a month and a year of four figures, like 31 3 2026`
        : `${label} must be in a year from ${YEARS.first} to ${YEARS.last}`,
  });
  return null;
}

/** What was typed for day, month and year; a field that is missing, or no text, is empty. */
export const typedParts = (values: Readonly<Record<string, unknown>>, name: string): readonly string[] =>
  ['day', 'month', 'year'].map((part) => {
    const value = values[`${name}-${part}`];
    return typeof value === 'string' ? value.trim() : '';
  });
