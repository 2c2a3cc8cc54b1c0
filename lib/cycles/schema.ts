import { z } from 'zod';
import { frameworks } from '@/lib/framework';
import { idSchema } from '@/lib/ids';
import { requiredText } from '@/lib/use-case';
import { readCivilDate, typedParts } from '@/lib/use-case/civil-date';
import { STATES } from '@/lib/workflow';
import { isCycleName, REASON_LIMIT } from './model';
import { readReminderDays } from './reminder-rules';

const part = z.string().default('');
/** One ticked box comes as a text, several as a list, none not at all. */
const ticked = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(400)]).default([]);

export const COUNCIL_CHOICES = ['all', 'regions', 'later'] as const;

const whatSchema = z.object({
  name: z.string().trim().refine(isCycleName, 'Enter two years that follow each other, like 2026/27'),
  framework: z
    .string({ error: 'Choose the performance criteria' })
    .refine((code) => frameworks.has(code), 'Choose the performance criteria'),
});

const whenSchema = z
  .object({
    'opens-day': part,
    'opens-month': part,
    'opens-year': part,
    'deadline-day': part,
    'deadline-month': part,
    'deadline-year': part,
  })
  .transform((dates, context) => {
    const opensOn = requiredDate(dates, 'opens', 'The opening date', context);
    const deadlineOn = requiredDate(dates, 'deadline', 'The deadline', context);
    if (opensOn !== null && deadlineOn !== null && deadlineOn < opensOn)
      context.addIssue({
        code: 'custom',
        path: ['deadline'],
        message: 'The deadline must be the opening date or later',
      });
    // Never null once it is used: an issue was added, so the whole is refused.
    return { opensOn: opensOn ?? new Date(0), deadlineOn: deadlineOn ?? new Date(0) };
  });

const whoSchema = z
  .object({ which: z.enum(COUNCIL_CHOICES, { error: 'Choose which councils take part' }), regions: ticked })
  .refine(({ which, regions }) => which !== 'regions' || regions.length > 0, {
    path: ['regions'],
    message: 'Choose at least one region',
  });

/** Three parts, each with its own rules, so that everything wrong on the form is said at once. */
export const openCycleSchema = z.intersection(z.intersection(whatSchema, whenSchema), whoSchema);

function requiredDate(
  values: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  context: z.RefinementCtx,
): Date | null {
  const isEmpty = typedParts(values, name).every((part) => part === '');
  if (isEmpty) context.addIssue({ code: 'custom', path: [name], message: `Enter ${label.toLowerCase()}` });
  return readCivilDate(values, name, label, context);
}

export const changeDeadlineSchema = z
  .object({
    cycleId: idSchema,
    version: z.coerce.number().int().positive(),
    'deadline-day': part,
    'deadline-month': part,
    'deadline-year': part,
  })
  .transform(({ cycleId, version, ...dates }, context) => ({
    cycleId,
    version,
    deadlineOn: requiredDate(dates, 'deadline', 'The deadline', context) ?? new Date(0),
  }));

export const changeSettingsSchema = z.object({
  cycleId: idSchema,
  version: z.coerce.number().int().positive(),
  reminderDays: z
    .string()
    .max(200)
    .transform((typed, context) => {
      const days = readReminderDays(typed);
      if (days !== null) return days;
      context.addIssue({
        code: 'custom',
        message: 'Enter up to ten whole numbers of days from 0 to 180, like 28, 14, 7, 1',
      });
      return z.NEVER;
    }),
  asksApproval: z
    .enum(['yes', 'no'], 'Choose whether a submission names the senior officer who approved it')
    .transform((word) => word === 'yes'),
});

export const addCouncilsSchema = z
  .object({ cycleId: idSchema, councils: ticked })
  .refine(({ councils }) => councils.length > 0, { path: ['councils'], message: 'Choose at least one council' });

export const withdrawSchema = z.object({
  cycleId: idSchema,
  assessmentId: idSchema,
  reason: requiredText(REASON_LIMIT, 'The reason', 'Enter why the council leaves this cycle'),
});

/** What is typed in the address is read mildly: what makes no sense is as if it were not there. */
export const cyclePageSchema = z.object({
  cycleId: idSchema,
  state: z.enum(STATES).or(z.literal('')).catch(''),
  region: z.string().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
