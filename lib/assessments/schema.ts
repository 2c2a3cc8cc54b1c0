import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { parseScore, type Score } from '@/lib/scoring';
import { requiredText, textUpTo } from '@/lib/use-case';
import {
  ACTION_CHANGED_LIMIT,
  ACTION_OUTCOMES,
  APPROVER_LIMIT,
  benchmarkNumberSchema,
  CHANGED_LIMIT,
  DESPITE_LIMIT,
  HOURS_AT_MOST,
  MESSAGE_LIMIT,
  WHY_LIMIT,
  type ActionOutcome,
} from './model';

/** No choice is no score; anything that is neither is refused and says what a score is. Nothing is trimmed or rounded. */
const scoreSchema = z.unknown().transform((given, context): Score | null => {
  if (given === undefined || given === null || given === '') return null;
  const parsed = parseScore(given);
  if (parsed.ok) return parsed.value;
  context.addIssue({
    code: 'custom',
    message: 'Choose one of the five descriptions: a score is a whole number from 1 to 5',
  });
  return z.NEVER;
});

/** A benchmark has 33 statements at most; more than this was not sent by a form of ours. */
const STATEMENTS_AT_MOST = 200;
const byStatement = z
  .record(z.string().max(40), z.string().max(60))
  .refine((fields) => Object.keys(fields).length <= STATEMENTS_AT_MOST, 'Too many answers were sent at once')
  .default({});

export const assessmentSchema = z.object({ assessmentId: idSchema });
export const benchmarkSchema = z.object({ assessmentId: idSchema, benchmark: benchmarkNumberSchema });

export const messageSchema = benchmarkSchema.extend({
  text: requiredText(MESSAGE_LIMIT, 'The message', 'Write what you want to ask or say'),
});
export const readySchema = benchmarkSchema.extend({
  ready: z.enum(['yes', 'no'], 'Say whether it is ready').transform((word) => word === 'yes'),
});

/**
 * The one form of a benchmark, or as much of it as was sent: what is left out is as it was. Each field is merged by itself
 * (`mergeField`), so each comes with what the form was shown of it.
 */
export const saveBenchmarkSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  score: scoreSchema.prefault(''),
  why: textUpTo(WHY_LIMIT, 'Why this score').optional(),
  changed: textUpTo(CHANGED_LIMIT, 'What has changed since last year').optional(),
  despite: textUpTo(DESPITE_LIMIT, 'Why the score stands all the same').optional(),
  completed: z
    .enum(['yes', 'no', ''], 'Select yes if you have completed this section, or no if you will come back to it')
    .default(''),
  /** Statement id → answer; the empty answer takes one back. */
  answers: byStatement,
  /** Field (`why`) or statement id → what the form was shown of it (`seenResponse`, `seenAnswer`). Left out: nothing was there. */
  seen: byStatement,
  /** Everything that came from last year and is still to be checked holds as it stands. */
  confirm: z
    .enum(['yes', ''], 'Tick the box to confirm what still holds, or leave it empty')
    .default('')
    .transform((word) => word === 'yes'),
  /** Statements whose answer of last year holds as it stands, ticked one by one. */
  holds: z.array(z.string().max(40)).max(STATEMENTS_AT_MOST).default([]),
});
export type SaveBenchmarkInput = z.infer<typeof saveBenchmarkSchema>;

const ACTION_CHOICES = ['', ...ACTION_OUTCOMES] as const;

/** What became of last year's recommended actions: three at most, as a letter has them. */
export const lastActionsSchema = z.object({
  assessmentId: idSchema,
  actions: z
    .array(
      z.object({
        position: z.coerce.number().int().min(1).max(3),
        outcome: z
          .enum(ACTION_CHOICES, 'Select whether it was done, partly done or not done')
          .default('')
          .transform((word): ActionOutcome | null => (word === '' ? null : word)),
        changed: textUpTo(ACTION_CHANGED_LIMIT, 'What changed')
          .optional()
          .transform((text) => text ?? null),
        /** What the form was shown of each. Left out: nothing was there. */
        seen: z
          .object({ outcome: z.string().max(60).default(''), changed: z.string().max(60).default('') })
          .default({ outcome: '', changed: '' }),
      }),
    )
    .max(3),
  /** The letter whose actions the page showed. */
  shown: z.string().max(64).default(''),
  /** While it is written: what became of an action may still be chosen. */
  isDraft: z.boolean().default(false),
});

/** Nothing typed is nothing said. */
const hoursSchema = z
  .string()
  .trim()
  .regex(/^\d*$/, 'Enter how many hours it took as a whole number, like 40, or leave it empty')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .refine((hours) => hours === null || hours <= HOURS_AT_MOST, {
    message: `Enter at most ${HOURS_AT_MOST.toLocaleString('en-GB')} hours, or leave it empty`,
  });

export const submitSchema = z.object({
  assessmentId: idSchema,
  declared: z.literal('yes', 'Tick the box to declare that this is the view of your local authority'),
  /** The senior officer who approved it: asked for, or not, by the cycle. */
  approverName: textUpTo(APPROVER_LIMIT, 'The name').default(''),
  approverRole: textUpTo(APPROVER_LIMIT, 'The role').default(''),
  /** How long it took, in whole hours; not asked of anybody who leaves it empty. */
  hours: hoursSchema.default(null),
  /** Hash of the answers as the page showed them: what is declared is what was read. */
  shown: z.string().max(64).default(''),
});

/** What others said, taken in: an accepted answer, or a neighbour's text. */
export const takeInAnswerSchema = benchmarkSchema.extend({ questionId: idSchema });
export const takeOverTextSchema = benchmarkSchema.extend({ textId: idSchema });
