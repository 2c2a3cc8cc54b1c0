import { z } from 'zod';
import { idSchema } from '../ids';
import { requiredText, textUpTo } from '../use-case/text';
import { NATIONS, PART_NAMES, type Nation, type PartName } from './template-parts';

/** Limits in characters, as the pages show them. */
export const LIMITS = {
  overallStatement: 1_000,
  line: 200,
  address: 500,
  copies: 1_000,
  thanked: 300,
  goodPractice: 5_000,
  reason: 2_000,
} as const;

const version = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
const oneLine = (name: string, limit: number = LIMITS.line) =>
  textUpTo(limit, name).refine((text) => !text.includes('\n'), { message: `${name} must be on one line` });

export const assessmentSchema = z.object({ assessmentId: idSchema });

/** SHA-256 of the letter as the page showed it; empty where no page did. */
const shown = z
  .string()
  .regex(/^([0-9a-f]{64})?$/)
  .default('');
export const shownLetterSchema = z.object({ assessmentId: idSchema, shown });
export const issueSchema = z.object({
  assessmentId: idSchema,
  shown,
  /** Why a letter that has changed since the council confirmed it is issued all the same. */
  reason: textUpTo(LIMITS.reason, 'The reason').default(''),
});
export const letterSchema = z.object({ letterId: idSchema });

export const letterDraftSchema = z.object({
  assessmentId: idSchema,
  version,
  overallStatement: requiredText(
    LIMITS.overallStatement,
    'The overall statement',
    'Write the overall statement, or use the one proposed from the scores',
  ),
  /** The scores that the page showed beside the statement. */
  scores: z.string().max(200).default(''),
  /** The statement as it is was read again, and fits them. */
  statementConfirmed: z
    .enum(['yes', ''])
    .default('')
    .transform((ticked) => ticked === 'yes'),
  addresseeName: oneLine('The addressee’s name').default(''),
  addresseeRole: oneLine('The addressee’s role').default(''),
  addresseeAddress: textUpTo(LIMITS.address, 'The address').default(''),
  copies: textUpTo(LIMITS.copies, 'Copies').default(''),
  thanked: oneLine('Who is thanked', LIMITS.thanked).default(''),
  goodPractice: textUpTo(LIMITS.goodPractice, 'Good practice').default(''),
  /** A box that is not ticked is not sent. */
  includeFallParagraph: z
    .enum(['yes', ''])
    .default('')
    .transform((ticked) => ticked === 'yes'),
  signatoryName: oneLine('The name you sign with').default(''),
  signatoryRole: oneLine('The role you sign with').default(''),
});

export const reasonSchema = z.object({
  assessmentId: idSchema,
  reason: requiredText(LIMITS.reason, 'The reason', 'Give a reason: it becomes part of the record'),
});

/** From a query string, where anything unknown means the first page. */
export const outcomesSchema = z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1) });

/** As in an address: `england`. */
const nationInAddress = z.string().transform((given, context): Nation => {
  const nation = NATIONS.find((candidate) => candidate.toLowerCase() === given);
  if (nation !== undefined) return nation;
  context.addIssue({ code: 'custom', message: 'Choose England, Wales or Scotland' });
  return z.NEVER;
});

export const templateSchema = z.object({ cycleId: idSchema, nation: nationInAddress });

/** A part's field in the form. */
export const partField = (part: PartName): string => `part-${part}`;

export const templateSaveSchema = z
  .looseObject({ cycleId: idSchema, nation: nationInAddress, version })
  .transform(({ cycleId, nation, version: shown, ...fields }) => ({
    cycleId,
    nation,
    version: shown,
    parts: Object.fromEntries(
      PART_NAMES.map((part): [PartName, string] => [part, asTyped(fields[partField(part)])]),
    ) as Record<PartName, string>,
  }));

/** What is wrong with a part is said part by part (`problemsInTemplate`), not here. */
const asTyped = (value: unknown): string =>
  (typeof value === 'string' ? value : '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
