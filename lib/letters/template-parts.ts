import { z } from 'zod';

/** The nations whose letters differ: guidance is another in Scotland, and Wales is bilingual. */
export const NATIONS = ['England', 'Wales', 'Scotland'] as const;
export type Nation = (typeof NATIONS)[number];

/** What stands for data in the fixed text: `{{council}}`. */
export const PLACEHOLDERS = [
  'council',
  'region',
  'nation',
  'cycle',
  'years',
  'addressee',
  'adviser',
  'adviserRole',
  'date',
  'notScoredBenchmarks',
  'notScoredReasons',
  'thanked',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** There is data for these in every letter; the others belong to the part whose condition they share. */
const ALWAYS = [
  'council',
  'region',
  'nation',
  'cycle',
  'years',
  'addressee',
  'adviser',
  'adviserRole',
  'date',
] as const satisfies readonly Placeholder[];

/** When a part that is not always there is in the letter. */
export type PartCondition =
  | 'self-assessment'
  | 'no-self-assessment'
  | 'difference-decided'
  | 'something-not-scored'
  | 'fall-paragraph'
  | 'actions'
  | 'no-actions'
  | 'someone-thanked'
  | 'good-practice';

export interface PartRule {
  /** Its place in the anatomy of the letter, 1 to 21. */
  readonly place: number;
  /** One line, lines such as an address, or paragraphs and bullets with links. */
  readonly shape: 'line' | 'lines' | 'text';
  readonly when?: PartCondition;
  readonly placeholders: readonly Placeholder[];
  /** Without these the part does not say what it is for. */
  readonly required?: readonly Placeholder[];
}

/** The fixed text of a letter, in the order of its anatomy. */
export const PART_RULES = {
  letterhead: { place: 1, shape: 'lines', placeholders: ALWAYS },
  salutation: { place: 3, shape: 'line', placeholders: ALWAYS },
  heading: { place: 3, shape: 'line', placeholders: ALWAYS },
  introduction: { place: 4, shape: 'text', placeholders: ALWAYS, required: ['council'] },
  duty: { place: 5, shape: 'text', placeholders: ALWAYS },
  responsibility: { place: 6, shape: 'text', placeholders: ALWAYS },
  process: { place: 7, shape: 'text', when: 'self-assessment', placeholders: ALWAYS },
  processWithout: { place: 7, shape: 'text', when: 'no-self-assessment', placeholders: ALWAYS },
  agreement: { place: 8, shape: 'text', when: 'self-assessment', placeholders: ALWAYS },
  agreementWithout: { place: 8, shape: 'text', when: 'no-self-assessment', placeholders: ALWAYS },
  decided: { place: 8, shape: 'text', when: 'difference-decided', placeholders: ALWAYS },
  threat: { place: 9, shape: 'text', placeholders: ALWAYS },
  effectiveness: { place: 10, shape: 'text', placeholders: ALWAYS },
  importance: { place: 11, shape: 'text', placeholders: ALWAYS },
  notScored: {
    place: 12,
    shape: 'text',
    when: 'something-not-scored',
    placeholders: [...ALWAYS, 'notScoredBenchmarks', 'notScoredReasons'],
    required: ['notScoredBenchmarks', 'notScoredReasons'],
  },
  fall: { place: 13, shape: 'text', when: 'fall-paragraph', placeholders: ALWAYS },
  summaryHeading: { place: 14, shape: 'line', placeholders: ALWAYS },
  actionsIntroduction: { place: 15, shape: 'text', when: 'actions', placeholders: ALWAYS },
  noActions: { place: 15, shape: 'text', when: 'no-actions', placeholders: ALWAYS },
  annexMention: { place: 16, shape: 'text', placeholders: ALWAYS },
  sharing: { place: 17, shape: 'text', placeholders: ALWAYS },
  thanks: {
    place: 18,
    shape: 'text',
    when: 'someone-thanked',
    placeholders: [...ALWAYS, 'thanked'],
    required: ['thanked'],
  },
  goodPractice: { place: 18, shape: 'text', when: 'good-practice', placeholders: ALWAYS },
  close: { place: 19, shape: 'line', placeholders: ALWAYS },
  annexHeading: { place: 20, shape: 'line', placeholders: ALWAYS },
  annexIntroduction: { place: 20, shape: 'text', placeholders: ALWAYS },
  criteriaHeading: { place: 21, shape: 'line', placeholders: ALWAYS },
  criteriaIntroduction: { place: 21, shape: 'text', placeholders: ALWAYS },
} as const satisfies Readonly<Record<string, PartRule>>;

export type PartName = keyof typeof PART_RULES;
export const PART_NAMES = Object.keys(PART_RULES) as readonly PartName[];
export const partRule = (name: PartName): PartRule => PART_RULES[name];

/** Characters of one part. */
export const PART_LIMIT = 4_000;

/** The fixed text as kept: one source text a part. */
export type TemplateParts = Readonly<Record<PartName, string>>;
export const templatePartsSchema: z.ZodType<TemplateParts> = z.record(
  z.enum(PART_NAMES as [PartName, ...PartName[]]),
  z.string(),
);
