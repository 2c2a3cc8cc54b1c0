import 'server-only';
import type { Tx } from '../db';
import { newId } from '../ids';
import { move, type MoveRefusal, type State, type WorkflowEvent } from '../workflow';
import { ok, refuse, type Result } from './result';

/** The assessment itself, as every use-case about one needs it. */
export interface AssessmentRow {
  readonly id: string;
  readonly cycleId: string;
  readonly authorityId: string;
  readonly framework: string;
  readonly state: State;
  readonly version: number;
  readonly handedOverAt: Date | null;
  readonly factCheckEndedAt: Date | null;
  readonly submittedAt: Date | null;
}

/**
 * The assessment, locked until the transaction ends: changes to one council's record happen one after the other, which is
 * what makes fifty submissions at once one submission. Null where there is none or the actor may not see it.
 */
export async function lockAssessment(tx: Tx, id: string): Promise<AssessmentRow | null> {
  const [row] = await tx.$queryRaw<AssessmentRow[]>`
    select id, cycle_id as "cycleId", authority_id as "authorityId", framework, state, version, handed_over_at as "handedOverAt",
      fact_check_ended_at as "factCheckEndedAt", submitted_at as "submittedAt"
    from assessment where id = ${id}::uuid for update`;
  return row ?? null;
}

export interface Move {
  readonly event: WorkflowEvent;
  readonly from: State;
  readonly to: State;
  readonly reason: string;
}

/** Pure: the move that an event makes of this assessment, or why it cannot be made. */
export function planMove(assessment: AssessmentRow, event: WorkflowEvent, reason = ''): Result<Move, MoveRefusal> {
  const moved = move(assessment.state, event, reason);
  return moved.ok ? ok({ event, from: assessment.state, to: moved.value, reason: reason.trim() }) : refuse(moved.error);
}

/** Columns that a move sets beside the state. */
export interface MoveDates {
  readonly submittedAt?: Date | null;
  readonly handedOverAt?: Date | null;
  readonly shownToCouncil?: Readonly<Record<string, string>>;
  readonly confirmedLetter?: string;
  readonly agreedAt?: Date | null;
  readonly factCheckEndedAt?: Date | null;
}

/** Writes a move: the new state, its version, and a row of readable history. The caller holds the lock. */
export async function moveAssessment(
  tx: Tx,
  assessment: AssessmentRow,
  made: Move,
  by: { readonly id: string },
  at: Date,
  dates: MoveDates = {},
): Promise<void> {
  await tx.assessment.update({
    where: { id: assessment.id },
    data: { state: made.to, version: { increment: 1 }, ...dates },
    select: { id: true },
  });
  await tx.stateChange.create({
    data: {
      id: newId(),
      assessmentId: assessment.id,
      authorityId: assessment.authorityId,
      event: made.event,
      fromState: made.from,
      toState: made.to,
      reason: made.reason,
      byId: by.id,
      at,
    },
    select: { id: true },
  });
}
