import { z } from 'zod';
import { idSchema } from '../ids';
import { parseScore, type Score } from '../scoring';
import { readCivilDate, typedParts } from '../use-case/civil-date';
import { requiredText, textUpTo } from '../use-case/text';
import { THREATS } from './model';

/** Limits in characters, as the pages show them. */
export const LIMITS = {
  reason: 2_000,
  note: 5_000,
  summary: 10_000,
  fallExplanation: 2_000,
  dedicatedResource: 1_000,
  extensionReason: 1_000,
} as const;

/** A benchmark's number from an address or a form: its digits and nothing else. */
export const benchmarkNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(1).max(99));

const versionNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(0));

const NOT_A_SCORE = 'Choose a score from 1 to 5';

/** A score from a form. `4 `, `3.5` and `four` are refused. */
const scoreChosen = z.unknown().transform((given, context): Score => {
  const score = parseScore(given);
  if (score.ok) return score.value;
  context.addIssue({ code: 'custom', message: NOT_A_SCORE });
  return z.NEVER;
});

/** As `scoreChosen`, or null where none was chosen. */
const scoreOrNone = z
  .union([z.literal(['', null]).transform(() => null), scoreChosen], { error: NOT_A_SCORE })
  .optional()
  .transform((score) => score ?? null);

export const assessmentSchema = z.object({ assessmentId: idSchema });
export const agreeSchema = z.object({
  assessmentId: idSchema,
  /** Why without the council's confirmation of what was entered on its behalf. */
  unconfirmedReason: textUpTo(LIMITS.reason, 'The reason').default(''),
});
export const reviewBenchmarkSchema = z.object({ assessmentId: idSchema, benchmark: benchmarkNumber });

export const moveWithReasonSchema = z.object({
  assessmentId: idSchema,
  reason: requiredText(LIMITS.reason, 'The reason', 'Give a reason: it becomes part of the record'),
});

const datePart = z.string().default('');
/** In two halves, so that everything wrong on the form is said at once. */
export const extensionSchema = z.intersection(
  z.object({
    assessmentId: idSchema,
    reason: requiredText(LIMITS.extensionReason, 'The reason', 'Give a reason: it becomes part of the record'),
  }),
  z
    .object({ 'deadline-day': datePart, 'deadline-month': datePart, 'deadline-year': datePart })
    .transform((dates, context) => {
      if (typedParts(dates, 'deadline').every((part) => part === ''))
        context.addIssue({ code: 'custom', path: ['deadline'], message: 'Enter the new deadline' });
      return { deadlineOn: readCivilDate(dates, 'deadline', 'The new deadline', context) ?? new Date(0) };
    }),
);

export const contextSchema = z.object({
  assessmentId: idSchema,
  version: versionNumber,
  threat: z.enum(THREATS, { error: 'Choose whether this is a higher or a lower threat area' }),
  dedicatedResource: textUpTo(LIMITS.dedicatedResource, 'Dedicated resource'),
});

/** Everything of one benchmark on the review desk, saved together under one version. */
export const reviewDeskSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumber,
  version: versionNumber,
  /** The council's explanation becomes the summary of scoring, to be worked on. */
  startFrom: z.enum(['', 'their-words']).default(''),
  proposed: scoreOrNone,
  proposedReason: textUpTo(LIMITS.reason, 'The reason for the proposed score').default(''),
  note: textUpTo(LIMITS.note, 'The private note').default(''),
  summary: textUpTo(LIMITS.summary, 'The summary of scoring').default(''),
  fallExplanation: textUpTo(LIMITS.fallExplanation, 'The explanation').default(''),
  agreed: scoreOrNone,
  agreedReason: textUpTo(LIMITS.reason, 'The reason for the agreed score').default(''),
});

/** What the council says of the agreed scores; a benchmark without a position is left as it stands. */
export const positionsSchema = z.object({
  assessmentId: idSchema,
  positions: z
    .array(
      z.object({
        benchmark: benchmarkNumber,
        /** The agreed score that was on the page. */
        agreedScoreId: idSchema,
        position: z.enum(['confirmed', 'differs']),
        reason: textUpTo(LIMITS.reason, 'What differs and why').default(''),
      }),
    )
    .min(1, { message: 'Choose an answer for at least one agreed score' })
    .max(99),
});

export const decisionSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumber,
  /** The agreed score on which the two differed, as it was on the page. */
  agreedScoreId: idSchema,
  score: scoreChosen,
  reason: requiredText(
    LIMITS.reason,
    'The reason',
    'Give the reason for your decision: council and adviser will read it',
  ),
});

export const SORTS = ['council', 'state', 'waits', 'discuss', 'down', 'threat'] as const;
export type Sort = (typeof SORTS)[number];

/** From a query string, where anything unknown means the ordinary list. */
export const localAuthoritiesSchema = z.object({
  cycle: idSchema.optional().catch(undefined),
  sort: z.enum(SORTS).catch('waits'),
  order: z.enum(['ascending', 'descending']).catch('ascending'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
