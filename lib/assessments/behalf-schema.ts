import { z } from 'zod';
import { linkOrNoneSchema } from '@/lib/evidence/model';
import { idSchema } from '@/lib/ids';
import { keptFileSchema } from '@/lib/storage/kept-file';
import { requiredText, textUpTo } from '@/lib/use-case';
import { readCivilDate, typedParts } from '@/lib/use-case/civil-date';

/** In characters, as the database has them. */
export const BEHALF_LIMITS = { reason: 1_000, comment: 2_000, title: 200 } as const;

const part = z.string().default('');

const whatSchema = z.object({
  assessmentId: idSchema,
  reason: requiredText(BEHALF_LIMITS.reason, 'The reason', 'Say why you enter it: the council reads this'),
  title: textUpTo(BEHALF_LIMITS.title, 'The title').default(''),
  /** Instead of a file. */
  url: linkOrNoneSchema,
  file: keptFileSchema.optional(),
});

const whenSchema = z
  .object({ 'received-day': part, 'received-month': part, 'received-year': part })
  .transform((dates, context) => {
    const receivedOn = readCivilDate(dates, 'received', 'The date on which it came', context);
    if (typedParts(dates, 'received').every((typed) => typed === ''))
      context.addIssue({ code: 'custom', path: ['received'], message: 'Enter the date on which the document came' });
    // Never null once it is used: an issue was added, so the whole is refused.
    return { receivedOn: receivedOn ?? new Date(0) };
  });

/** Two parts, each with its own rules, so that everything wrong on the form is said at once. */
export const enterOnBehalfSchema = z.intersection(whatSchema, whenSchema);

export const confirmOnBehalfSchema = z
  .object({
    assessmentId: idSchema,
    /** What the page showed: which entry, and when it was last answered; empty: not yet. */
    entryId: idSchema,
    answeredAt: z.union([z.literal(''), z.iso.datetime()], 'Open the page again, then answer').default(''),
    answer: z.enum(['confirmed', 'differs'], 'Choose whether this is what you sent'),
    comment: textUpTo(BEHALF_LIMITS.comment, 'What differs').default(''),
  })
  .refine(({ answer, comment }) => answer === 'confirmed' || comment !== '', {
    path: ['comment'],
    message: 'Say what differs, so that your adviser can put it right',
  });
