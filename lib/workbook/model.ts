import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import type { FrameworkBenchmark } from '@/lib/framework';

/** What a workbook asks of a benchmark beside its statements, in the order in which its sheet has them. */
export const WORKBOOK_FIELDS = ['changed', 'score', 'why', 'despite', 'completed'] as const;
export type WorkbookField = (typeof WORKBOOK_FIELDS)[number];

/** Of an uploaded workbook. One with every text at its longest is far smaller. */
export const WORKBOOK_LIMIT_MB = 5;
/** How long an uploaded workbook waits to be confirmed. */
export const WORKBOOK_WAITS_HOURS = 24;

/** One benchmark as it goes into a workbook. */
export interface WorkbookBenchmark {
  readonly benchmark: FrameworkBenchmark;
  readonly fields: Readonly<Record<WorkbookField, string>>;
  /** Statement id (its earliest mention) → answer. */
  readonly answers: Readonly<Record<string, string>>;
  /** Field or statement id → how it is known to a form (`lib/assessments/seen.ts`); what is empty may be left out. */
  readonly seen: Readonly<Record<string, string>>;
  /** How many answers came along from last year and nobody has confirmed. */
  readonly toCheck: number;
}

/** What goes into a workbook: the benchmarks that somebody may write, and those that nobody scores. */
export interface WorkbookContent {
  readonly assessmentId: string;
  readonly framework: string;
  readonly council: string;
  readonly cycle: string;
  readonly limits: Readonly<Record<'why' | 'changed' | 'despite', number>>;
  readonly benchmarks: readonly WorkbookBenchmark[];
}

/** What can be wrong with a cell that is filled in. Each has words that name the sheet and the cell and say what to write. */
export const CELL_PROBLEMS = [
  'not-a-score',
  'score-taken-back',
  'not-an-answer',
  'not-yes-or-no',
  'too-long',
  'control-characters',
  'formula',
  'formula-error',
  'date',
  'merged',
  'unknown-row',
  'same-sheet-twice',
  'other-self-assessment',
  'other-framework',
] as const;
export type CellProblemKind = (typeof CELL_PROBLEMS)[number];

const shortText = z.string().max(200);
const cellProblemSchema = z.object({
  kind: z.enum(CELL_PROBLEMS),
  sheet: shortText,
  cell: z.string().max(20),
  /** What stands there, shortened. */
  found: shortText.default(''),
  /** Answers (codes) that could stand there. */
  accepted: z.array(z.string().max(60)).max(20).default([]),
  /** Of a text that is too long, in characters. */
  limit: z.number().int().default(0),
  over: z.number().int().default(0),
});
export type CellProblem = z.infer<typeof cellProblemSchema>;

/** A benchmark has 33 statements at most. */
const byKey = (longest: number) =>
  z.record(z.string().max(40), z.string().max(longest)).refine((all) => Object.keys(all).length <= 200);

/** What one sheet says. A field that is not in it is as it was. */
const sentBenchmarkSchema = z.object({
  benchmark: z.number().int().min(1).max(99),
  sheet: shortText,
  fields: byKey(20_000),
  answers: byKey(60),
  seen: byKey(60),
  /** Statements whose answer of last year holds as it stands. */
  holds: z.array(z.string().max(40)).max(200),
  /** Field or statement id → its cell, such as D12. */
  cells: byKey(20),
});
export type SentBenchmark = z.infer<typeof sentBenchmarkSchema>;

/** A workbook as it came back: what it says, and what is wrong with it. */
export const sentWorkbookSchema = z.object({
  assessmentId: idSchema,
  framework: shortText,
  benchmarks: z.array(sentBenchmarkSchema).max(99),
  problems: z.array(cellProblemSchema).max(100),
  /** Sheets that are not of ours: passed over. */
  extraSheets: z.array(shortText).max(20),
});
export type SentWorkbook = z.infer<typeof sentWorkbookSchema>;

/** Why a file is not taken as a workbook at all. */
export const WORKBOOK_PROBLEMS = ['not-xlsx', 'too-large', 'damaged', 'not-ours'] as const;
export type WorkbookProblem = (typeof WORKBOOK_PROBLEMS)[number];
