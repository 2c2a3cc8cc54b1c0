import { z } from 'zod';
import { civilDate } from '../clock';
import { idSchema } from '../ids';
import { requiredText, textUpTo } from '../use-case/text';
import { ACTION_LIMITS } from './model';

const versionNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(1));

const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Day, month and year as typed; null where nothing was. */
const optionalDate = z
  .object({ day: z.string().default(''), month: z.string().default(''), year: z.string().default('') })
  .default({ day: '', month: '', year: '' })
  .transform(({ day, month, year }, context): Date | null => {
    if ([day, month, year].every((part) => part.trim() === '')) return null;
    const years = wholeNumber(year);
    const date = years >= 2000 && years <= 2100 ? civilDate(years, wholeNumber(month), wholeNumber(day)) : null;
    if (date !== null) return date;
    context.addIssue({
      code: 'custom',
      message: 'Enter a real date with day, month and year, for example 27 3 2023, or leave all three empty',
    });
    return z.NEVER;
  });

const content = {
  text: requiredText(ACTION_LIMITS.text, 'The action', 'Say what the council is recommended to do'),
  benchmarks: z
    .array(
      z
        .string()
        .regex(/^\d{1,2}$/)
        .transform(Number),
    )
    .min(1, { message: 'Choose at least one benchmark that the action serves' })
    .max(99)
    .transform((numbers) => [...new Set(numbers)].toSorted((a, b) => a - b)),
  owner: textUpTo(ACTION_LIMITS.owner, 'The owner').default(''),
  due: optionalDate,
};

export const addActionSchema = z.object({ assessmentId: idSchema, ...content });
export const changeActionSchema = z.object({
  assessmentId: idSchema,
  actionId: idSchema,
  version: versionNumber,
  ...content,
});
/** Taking out and moving: of the action as it was on the page. */
export const pickActionSchema = z.object({ assessmentId: idSchema, actionId: idSchema, version: versionNumber });
export const actionsSchema = z.object({ assessmentId: idSchema });
