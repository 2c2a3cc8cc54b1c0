import { z } from 'zod';
import { canonicalJson } from '../canonical-json';
import { blockSchema } from './source-text';
import { NATIONS, PART_NAMES, type PartName } from './template-parts';

const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal('not-scored')]);
const text = z.string();
const name = z.string().min(1);
const day = z.iso.date();
const count = z.int().min(0);
const earlier = z.strictObject({ number: z.int().positive(), title: name, score });

const annexRow = z.strictObject({
  number: z.int().positive(),
  title: name,
  descriptor: text,
  score,
  /** Why, where it is not scored; empty elsewhere. */
  notScoredBecause: text,
  /** Source text: paragraphs and bullets. Empty where not scored. */
  summary: text,
  /** What became of it since the outcome before (`compare` of lib/scoring), and what there was then. */
  change: z.enum(['up', 'down', 'same', 'newly-scored', 'no-longer-scored', 'not-scored', 'merged', 'not-comparable']),
  from: z.array(earlier),
  /** Why the score is lower, for its readers; empty where it is not. */
  fallExplanation: text,
  /** Council and adviser differed, and this is who decided and when. The reasons are not published. */
  difference: z.strictObject({ decidedBy: name, decidedOn: day }).nullable(),
});

/**
 * Everything that an outcome letter, its annex and the outcome on one page say, frozen when the letter is issued. Pages and
 * documents are drawn from it alone, so that a reader in three years reads what was issued.
 */
export const letterContentSchema = z.strictObject({
  format: z.literal(1),
  letter: z.strictObject({ id: z.uuid(), number: z.int().positive() }),
  assessment: z.uuid(),
  cycle: name,
  framework: z.strictObject({ code: name, title: name, source: text }),
  council: z.strictObject({
    id: z.uuid(),
    name,
    shortName: name,
    nameCy: text.nullable(),
    nation: z.enum(NATIONS),
    region: name,
  }),
  date: day,
  marking: z.literal('OFFICIAL'),
  addressee: z.strictObject({ name: text, role: text, address: z.array(text) }),
  copies: z.array(text),
  signatory: z.strictObject({ name: text, role: text }),
  template: z.strictObject({
    nation: z.enum(NATIONS),
    version: z.int().positive(),
    /** The fixed text with its data filled in: only the parts that are in this letter. */
    parts: z.partialRecord(z.enum(PART_NAMES as [PartName, ...PartName[]]), z.array(blockSchema)),
  }),
  overallStatement: text,
  counts: z.strictObject({ exceeded: count, met: count, 'not-met': count, 'not-scored': count }),
  /** The cycle whose outcome this one is compared with. */
  previous: z.strictObject({ cycle: name, framework: name }).nullable(),
  annex: z.array(annexRow).min(1),
  actions: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(3),
        text: name,
        benchmarks: z.array(z.int().positive()).min(1),
        owner: text,
        dueOn: day.nullable(),
      }),
    )
    .max(3),
  includeFallParagraph: z.boolean(),
  thanked: text,
  /** Source text. */
  goodPractice: text,
  /** The published performance criteria, for the appendix: five texts a benchmark, score 1 first. */
  criteria: z.array(
    z.strictObject({ number: z.int().positive(), title: name, descriptor: text, texts: z.array(name).length(5) }),
  ),
});

export type LetterContent = z.infer<typeof letterContentSchema>;
export type AnnexRow = LetterContent['annex'][number];

/** The letter's content as the one text that is kept and hashed. */
export const letterText = (content: LetterContent): string => canonicalJson(content);

/**
 * An issued letter's text, read back.
 *
 * @throws where the text is no letter of a format that is known here: a record cannot have changed, so that is a bug
 */
export const readLetter = (stored: string): LetterContent => letterContentSchema.parse(JSON.parse(stored));
