import { z } from 'zod';
import { isScored, type Score } from '@/lib/scoring';
import type { Framework } from '@/lib/framework';
import type { State } from '@/lib/workflow';

/** How long what a council writes may be, in characters. The database has the same limits. */
export const WHY_LIMIT = 5_000;
export const MESSAGE_LIMIT = 2_000;
export const CHANGED_LIMIT = 2_000;
export const DESPITE_LIMIT = 500;
/** What became of a recommended action, as the council says it a year later. */
export const ACTION_OUTCOMES = ['done', 'partly', 'not'] as const;
export type ActionOutcome = (typeof ACTION_OUTCOMES)[number];
/** Of what changed since, for one action. */
export const ACTION_CHANGED_LIMIT = 2_000;
/** Whole hours that a self-assessment can be said to have taken. */
export const HOURS_AT_MOST = 5_000;
/** Of the name, and of the role, of the officer who approved a submission. */
export const APPROVER_LIMIT = 200;

/** A benchmark's number as it stands in a URL or a form. Whether the framework has it is asked when it is loaded. */
export const benchmarkNumberSchema = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^[1-9]\d?$/, 'There is no such benchmark')
      .transform(Number),
  ])
  .pipe(z.number().int().min(1).max(99));

/** A self-assessment with its council and cycle, as every page about it needs it. */
export interface AssessmentHeader {
  readonly id: string;
  readonly authorityId: string;
  readonly council: string;
  readonly cycleId: string;
  readonly cycle: string;
  /** The council's own, where it was extended. A civil date: the deadline is the end of that day in the United Kingdom. */
  readonly deadlineOn: Date;
  /** Why the adviser gave more time; null: the cycle's deadline. */
  readonly extensionReason: string | null;
  /** When it was handed in, as far as the deadline is concerned; null: not yet, or recalled. */
  readonly handedInAt: Date | null;
  /** Whether a submission names the senior officer who approved it. */
  readonly asksApproval: boolean;
  readonly framework: string;
  readonly state: State;
  readonly version: number;
  readonly submittedAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly factCheckEndedAt: Date | null;
  /** Context, which never changes a score: whether this is an area of higher or lower threat. Null: not said yet. */
  readonly threat: 'higher' | 'lower' | null;
  readonly dedicatedResource: string;
}

/** How far one benchmark has come. */
export interface BenchmarkProgress {
  readonly benchmark: number;
  readonly score: Score | null;
  /** What has changed since last year. */
  readonly changed: string;
  readonly why: string;
  /** Why the score stands although the answers speak against it. */
  readonly despite: string;
  readonly completed: boolean;
  /** Those that count: not the ones brought along from last year and not confirmed yet. */
  readonly answers: number;
  readonly toCheck: number;
  readonly evidence: number;
}

export const PARTS = ['score', 'why', 'completed'] as const;
/** What a scored benchmark needs before the whole can be submitted. */
export type Part = (typeof PARTS)[number];

/**
 * What is missing of one benchmark: a score, why, and "completed". Answers to statements and evidence never block.
 * Source: design.md, "Decided".
 */
export function missingParts(
  progress: Pick<BenchmarkProgress, 'score' | 'why' | 'completed'> | undefined,
): readonly Part[] {
  if (progress === undefined) return PARTS;
  const there: Record<Part, boolean> = {
    score: progress.score !== null,
    why: progress.why !== '',
    completed: progress.completed,
  };
  return PARTS.filter((part) => !there[part]);
}

export interface IncompleteBenchmark {
  readonly number: number;
  readonly title: string;
  readonly missing: readonly Part[];
}

/** The scored benchmarks that are not complete, in the framework's order. Empty: it can be submitted. */
export function incompleteBenchmarks(
  framework: Framework,
  progress: readonly BenchmarkProgress[],
): readonly IncompleteBenchmark[] {
  const byNumber = new Map(progress.map((row) => [row.benchmark, row]));
  return framework.benchmarks
    .filter(isScored)
    .map(({ number, title }) => ({ number, title, missing: missingParts(byNumber.get(number)) }))
    .filter(({ missing }) => missing.length > 0);
}

export type BenchmarkStatus = 'not-scored' | 'not-started' | 'in-progress' | 'completed';

/** As the task list shows it: completed only where nothing is missing, started as soon as anything is there. */
export function benchmarkStatus(scored: boolean, progress: BenchmarkProgress | undefined): BenchmarkStatus {
  if (!scored) return 'not-scored';
  if (progress === undefined) return 'not-started';
  if (missingParts(progress).length === 0) return 'completed';
  const { score, changed, why, completed, answers, toCheck, evidence } = progress;
  return score !== null || changed !== '' || why !== '' || completed || answers + toCheck + evidence > 0
    ? 'in-progress'
    : 'not-started';
}

/** The scored benchmark after this one, among those that this person may write; null after the last. */
export function nextScoredBenchmark(
  framework: Framework,
  after: number,
  mayWrite: (number: number) => boolean,
): number | null {
  return (
    framework.benchmarks.find(
      (benchmark) => benchmark.number > after && isScored(benchmark) && mayWrite(benchmark.number),
    )?.number ?? null
  );
}
