import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { scoreSet } from '@/lib/letters/record';
import type { Score } from '@/lib/scoring';
import { sha256 } from '@/lib/secrets';
import { unique } from './system';

/** The record being written: one council in one cycle. */
export interface Council {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly framework: string;
}

const byBenchmark = (scores: Readonly<Record<number, Score>>) =>
  Object.entries(scores).map(([benchmark, score]) => ({ benchmark: Number(benchmark), score }));

/** Self score and why for each benchmark given, marked as completed. Only while the record is the council's to change. */
export async function respond(
  tx: Tx,
  of: Council,
  scores: Readonly<Record<number, Score>>,
  by: string,
  at: Date,
): Promise<void> {
  const { assessmentId, authorityId } = of;
  const given = byBenchmark(scores);
  await tx.benchmarkResponse.createMany({
    data: given.map(({ benchmark }) => ({
      assessmentId,
      authorityId,
      benchmark,
      why: `Why we score benchmark ${benchmark} so.`,
      completed: true,
      updatedBy: by,
      updatedAt: at,
    })),
  });
  await tx.selfScore.createMany({
    data: given.map(({ benchmark, score }) => ({
      ...of,
      id: newId(),
      benchmark,
      score,
      reason: `Why we score benchmark ${benchmark} so.`,
      byId: by,
      at,
    })),
  });
}

/** Answers to statements by id; a statement's id begins with its benchmark. */
export async function answer(
  tx: Tx,
  { assessmentId, authorityId }: Council,
  answers: Readonly<Record<string, string>>,
  by: string,
  at: Date,
): Promise<void> {
  await tx.statementAnswer.createMany({
    data: Object.entries(answers).map(([statementId, given]) => ({
      assessmentId,
      authorityId,
      benchmark: Number(/^B(\d+)/.exec(statementId)?.[1]),
      statementId,
      answer: given,
      updatedBy: by,
      updatedAt: at,
    })),
  });
}

/** Proposed and agreed score with a summary of scoring for each benchmark given, and what the letter needs. */
export async function agree(
  tx: Tx,
  of: Council,
  scores: Readonly<Record<number, Score>>,
  by: string,
  at: Date,
): Promise<void> {
  const { assessmentId, authorityId } = of;
  const given = byBenchmark(scores);
  const scored = given.map(({ benchmark, score }) => ({
    ...of,
    benchmark,
    score,
    reason: `The evidence bears benchmark ${benchmark} out.`,
    byId: by,
    at,
  }));
  await tx.proposedScore.createMany({ data: scored.map((row) => ({ ...row, id: newId() })) });
  await tx.agreedScore.createMany({ data: scored.map((row) => ({ ...row, id: newId() })) });
  await tx.benchmarkReview.createMany({
    data: given.map(({ benchmark }) => ({
      assessmentId,
      authorityId,
      benchmark,
      summary: `Summary of scoring for benchmark ${benchmark}.\n\n- One point\n- Another point`,
      updatedBy: by,
      updatedAt: at,
    })),
  });
  await tx.letterDraft.create({
    data: {
      assessmentId,
      authorityId,
      overallStatement: 'Overall, the council is meeting the requirements of the Prevent Duty.',
      statementScores: scoreSet(given),
      addresseeName: 'Chief Executive',
      addresseeRole: 'Chief Executive',
      addresseeAddress: '1 Test Street\nTestford',
      copies: 'Prevent Lead',
      thanked: 'the Prevent Lead',
      signatoryName: 'Regional Prevent Adviser',
      signatoryRole: 'Regional Prevent Adviser',
      updatedBy: by,
      updatedAt: at,
    },
  });
}

/** The council confirms every agreed score that stands. */
export async function confirmAll(tx: Tx, { assessmentId, authorityId }: Council, by: string, at: Date): Promise<void> {
  const agreed = await tx.agreedScore.findMany({
    where: { assessmentId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    distinct: ['benchmark'],
  });
  await tx.councilPosition.createMany({
    data: agreed.map(({ id, benchmark }) => ({
      id: newId(),
      assessmentId,
      authorityId,
      benchmark,
      agreedScoreId: id,
      position: 'confirmed',
      byId: by,
      at,
    })),
  });
}

/** Up to three recommended actions, as given. */
export async function aRecommendedAction(
  tx: Tx,
  { assessmentId, authorityId }: Council,
  action: {
    readonly position: number;
    readonly text?: string;
    readonly benchmarks?: readonly number[];
    readonly by: string;
    readonly at: Date;
  },
): Promise<{ readonly id: string }> {
  const { position, text = `Recommended action ${position}`, benchmarks = [position], by, at } = action;
  const id = newId();
  await tx.recommendedAction.create({
    data: { id, assessmentId, authorityId, position, text, benchmarks: [...benchmarks], updatedBy: by, updatedAt: at },
  });
  return { id };
}

/** What stood in the record, kept with its SHA-256. */
export async function keepSnapshot(
  tx: Tx,
  of: Council,
  kind: 'submission' | 'agreement',
  by: string,
  at: Date,
): Promise<void> {
  const { assessmentId, authorityId } = of;
  const number = 1 + (await tx.snapshot.count({ where: { assessmentId, kind } }));
  const wanted = {
    where: { assessmentId },
    select: { benchmark: true, score: true },
    orderBy: { benchmark: 'asc' },
  } as const;
  const scores = kind === 'submission' ? await tx.selfScore.findMany(wanted) : await tx.agreedScore.findMany(wanted);
  const content = JSON.stringify({ assessmentId, kind, number, scores });
  await tx.snapshot.create({
    data: {
      id: newId(),
      assessmentId,
      authorityId,
      kind,
      number,
      reference: `T-${unique().toUpperCase()}`,
      content,
      sha256: sha256(content),
      byId: by,
      at,
    },
  });
}
