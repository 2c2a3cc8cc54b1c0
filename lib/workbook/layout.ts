/**
 * Where things stand in a benchmark's sheet. Its two first columns are hidden and say of each row what it is (`why`, a
 * statement's id) and how it was known when the workbook was made: so a sheet is recognised wherever it was moved and whatever
 * it is called, rows too, and what somebody else changed meanwhile is noticed field by field.
 */
export const COLUMN = { key: 1, seen: 2, asked: 3, answer: 4, how: 5 } as const;

/** The hidden first rows: key, then value. */
export const ASSESSMENT_KEY = 'self-assessment';
export const FRAMEWORK_KEY = 'framework';
export const BENCHMARK_KEY = 'benchmark';
/** The row that confirms what came along from last year. */
export const HOLDS_KEY = 'holds';
/** The row of the column headings, the last that stays in sight. */
export const HEADING_ROW = 4;

/** Excel's own limit, and what no sheet's name may have in it. */
export const sheetName = (number: number, title: string): string =>
  `${number} ${title.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim();
