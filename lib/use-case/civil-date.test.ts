import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCivilDate } from './civil-date';

const schema = z
  .record(z.string(), z.string())
  .transform((values, context) => readCivilDate(values, 'due', 'The deadline', context));
const read = (day: string, month: string, year: string) =>
  schema.safeParse({ 'due-day': day, 'due-month': month, 'due-year': year });
const messages = (result: ReturnType<typeof read>) =>
  result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a date typed as three numbers', () => {
  it('is that day, and nothing where nothing was typed', () => {
    expect(read('29', '2', '2028').data).toEqual(new Date('2028-02-29T00:00:00Z'));
    expect(read(' 1 ', '01', '2000').data).toEqual(new Date('2000-01-01T00:00:00Z'));
    expect(read('31', '12', '2100').data).toEqual(new Date('2100-12-31T00:00:00Z'));
    expect(read('', ' ', '').data).toBeNull();
  });

  it.each([
    ['29', '2', '2027'],
    ['31', '9', '2027'],
    ['1', '1', '27'],
    ['1', '', '2027'],
    ['one', '1', '2027'],
  ])('is refused where there is no such day: %s %s %s', (day, month, year) => {
    expect(messages(read(day, month, year))).toEqual([
      'due: The deadline must be a real date: enter a day, a month and a year of four figures, like 31 3 2026',
    ]);
  });

  it.each(['0000', '0001', '1999', '2101', '9999'])('is refused in the year %s, which no cycle reaches', (year) => {
    expect(messages(read('1', '1', year))).toEqual(['due: The deadline must be in a year from 2000 to 2100']);
  });
});
