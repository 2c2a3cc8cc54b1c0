import 'server-only';
import type { Tx } from '../db';
import { lockAssessment, type AssessmentRow } from '../use-case/assessment-row';
import type { Score } from '../scoring';
import type { State } from '../workflow';
import type { RecommendedAction } from './model';

/** The recommended actions in their order. */
export async function loadActions(tx: Tx, assessmentId: string): Promise<readonly RecommendedAction[]> {
  return tx.$queryRaw<RecommendedAction[]>`
    select r.id, r.position, r.text, r.benchmarks, r.owner, r.due_on as "dueOn", r.version, p.name as "updatedByName", r.updated_at as "updatedAt"
    from recommended_action r join person p on p.id = r.updated_by
    where r.assessment_id = ${assessmentId}::uuid order by r.position`;
}

export interface LockedActions {
  readonly assessment: AssessmentRow;
  readonly actions: readonly RecommendedAction[];
}

/** The record under its lock, with the actions as they stand. */
export async function lockActions(tx: Tx, assessmentId: string): Promise<LockedActions | null> {
  const assessment = await lockAssessment(tx, assessmentId);
  return assessment && { assessment, actions: await loadActions(tx, assessmentId) };
}

/** Gives actions the positions of their order. One that changes place is written anew: a position is never held twice. */
export async function reorder(
  tx: Tx,
  assessment: AssessmentRow,
  before: readonly RecommendedAction[],
  after: readonly RecommendedAction[],
  by: { readonly id: string },
  at: Date,
): Promise<void> {
  const moved = after.flatMap((action, index) =>
    action.position === index + 1 ? [] : [{ ...action, position: index + 1 }],
  );
  const gone = before.filter(({ id }) => !after.some((action) => action.id === id));
  await tx.recommendedAction.deleteMany({
    where: { assessmentId: assessment.id, id: { in: [...moved, ...gone].map(({ id }) => id) } },
  });
  await tx.recommendedAction.createMany({
    data: moved.map(({ id, position, text, benchmarks, owner, dueOn, version }) => ({
      id,
      position,
      text,
      owner,
      dueOn,
      benchmarks: [...benchmarks],
      assessmentId: assessment.id,
      authorityId: assessment.authorityId,
      version: version + 1,
      updatedBy: by.id,
      updatedAt: at,
    })),
  });
}

export interface ActionsHeading {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly cycleName: string;
  readonly framework: string;
  readonly state: State;
  readonly isHandedOver: boolean;
  readonly isSubmitted: boolean;
  /** The agreed scores that stand, by benchmark. */
  readonly agreed: Readonly<Record<string, Score>>;
}

export async function loadActionsHeading(tx: Tx, assessmentId: string): Promise<ActionsHeading | null> {
  const [row] = await tx.$queryRaw<ActionsHeading[]>`
    select a.id as "assessmentId", a.authority_id as "authorityId", au.name as "authorityName", c.name as "cycleName", a.framework, a.state,
      a.handed_over_at is not null as "isHandedOver", a.submitted_at is not null as "isSubmitted",
      coalesce((
        select jsonb_object_agg(benchmark, score)
        from (select distinct on (benchmark) benchmark, score from agreed_score where assessment_id = a.id order by benchmark, at desc, id desc) standing
      ), '{}') as agreed
    from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
    where a.id = ${assessmentId}::uuid`;
  return row ?? null;
}
