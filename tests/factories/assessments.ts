import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { Score } from '@/lib/scoring';
import { lockAssessment, moveAssessment, planMove, type MoveDates } from '@/lib/use-case/assessment-row';
import { WORKFLOW, type State, type WorkflowEvent } from '@/lib/workflow';
import { keepShown } from '@/prisma/demonstration/record/shown';
import { aCouncil, aCycle, type ACouncil } from './councils';
import { issueLetter } from './letter';
import { aPerson } from './people';
import { agree, answer, aRecommendedAction, confirmAll, keepSnapshot, respond, type Council } from './record';
import { asSystem } from './system';

/** How a record comes into each state: the shortest way through the workflow's own table. */
const WAY: Readonly<Record<State, readonly WorkflowEvent[]>> = {
  'not-started': [],
  'in-progress': ['start'],
  submitted: ['start', 'submit'],
  'in-review': ['start', 'submit', 'take-into-review'],
  'sent-back': ['start', 'submit', 'take-into-review', 'send-back'],
  agreed: ['start', 'submit', 'take-into-review', 'hand-over', 'agree'],
  'fact-check': ['start', 'submit', 'take-into-review', 'hand-over', 'agree', 'send-for-fact-check'],
  issued: [
    'start',
    'submit',
    'take-into-review',
    'hand-over',
    'agree',
    'send-for-fact-check',
    'confirm-accurate',
    'issue',
  ],
  withdrawn: ['start', 'withdraw'],
};

/** The worked case of 2022/23: nine scores; benchmark 5 is not scored. */
export const WORKED_CASE: Readonly<Record<number, Score>> = { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 };

export interface AnAssessment {
  readonly state?: State;
  readonly council?: ACouncil;
  readonly cycle?: { readonly id: string; readonly framework: string };
  readonly lead?: { readonly id: string };
  readonly adviser?: { readonly id: string };
  /** Written once the record is in progress; all nine unless given. An empty record: `{}`. */
  readonly selfScores?: Readonly<Record<number, Score>>;
  /** Statement id → answer, written with the self scores. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Recommended actions by position: the benchmarks that each serves. Written before the record is handed over. */
  readonly actions?: readonly (readonly number[])[];
  /** Written before the record is handed over; the self scores unless given. */
  readonly agreedScores?: Readonly<Record<number, Score>>;
  /** In review: whether scores and summaries are written (`written`), and whether the council sees them (`handed-over`). */
  readonly review?: 'none' | 'written' | 'handed-over';
  /** Withdrawn: whether the council had submitted before. */
  readonly submittedFirst?: boolean;
  /** When the last move was made; the ones before it on the days before. */
  readonly at?: Date;
}

/** One council's assessment, walked into the state through the workflow, with everything in it that the state needs. */
export async function anAssessment(given: AnAssessment = {}) {
  const { state = 'in-progress', review = 'none', selfScores = WORKED_CASE, at = new Date() } = given;
  const council = given.council ?? (await aCouncil());
  const cycle = given.cycle ?? (await aCycle());
  const lead = given.lead ?? (await aLead(council));
  const adviser = given.adviser ?? (await anAdviser(council));
  const id = newId();
  const of: Council = { assessmentId: id, authorityId: council.id, framework: cycle.framework };
  const agreedScores = given.agreedScores ?? selfScores;
  const events: WorkflowEvent[] = [...WAY[state]];
  if (state === 'withdrawn' && given.submittedFirst === true) events.splice(1, 0, 'submit');
  if (state === 'in-review' && review === 'handed-over') events.push('hand-over');

  await asSystem(async (tx) => {
    const { authorityId, framework } = of;
    await tx.assessment.create({
      data: { id, cycleId: cycle.id, authorityId, framework, createdAt: daysBefore(at, events.length) },
    });
    for (const [index, event] of events.entries()) {
      const now = daysBefore(at, events.length - 1 - index);
      if (event === 'submit') await keepSnapshot(tx, of, 'submission', lead.id, now);
      if (event === 'hand-over') {
        await agree(tx, of, agreedScores, adviser.id, now);
        for (const [index, benchmarks] of (given.actions ?? []).entries())
          await aRecommendedAction(tx, of, { position: index + 1, benchmarks, by: adviser.id, at: now });
      }
      if (event === 'agree') {
        await confirmAll(tx, of, lead.id, now);
        await keepSnapshot(tx, of, 'agreement', adviser.id, now);
      }
      if (event === 'issue') await issueLetter(tx, of, adviser.id, now);
      await make(tx, id, event, byWhom(event, lead, adviser), now);
      if (event === 'hand-over') await keepShown(tx, id);
      if (event === 'start') {
        await respond(tx, of, selfScores, lead.id, now);
        await answer(tx, of, given.answers ?? {}, lead.id, now);
      }
    }
    if (state === 'in-review' && review === 'written') await agree(tx, of, agreedScores, adviser.id, at);
  });
  return { id, state, council, cycle, lead, adviser, authorityId: council.id, framework: cycle.framework };
}

/** A Prevent Lead of this council. */
export const aLead = (council: ACouncil) =>
  aPerson({ name: `Prevent Lead, ${council.shortName}`, roles: [{ role: 'prevent-lead', authorityId: council.id }] });

/** A Regional Prevent Adviser to whom this council is assigned. */
export const anAdviser = (council: ACouncil) =>
  aPerson({ name: 'Regional Prevent Adviser', roles: [{ role: 'regional-adviser', authorityId: council.id }] });

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000);

const byWhom = (event: WorkflowEvent, lead: { readonly id: string }, adviser: { readonly id: string }) =>
  (WORKFLOW[event].by as readonly string[]).includes('prevent-lead') ? lead : adviser;

const DATES: Partial<Record<WorkflowEvent, (now: Date) => MoveDates>> = {
  submit: (now) => ({ submittedAt: now }),
  'send-back': () => ({ handedOverAt: null, submittedAt: null }),
  'hand-over': (now) => ({ handedOverAt: now }),
  agree: (now) => ({ agreedAt: now }),
  'confirm-accurate': (now) => ({ factCheckEndedAt: now }),
};

async function make(tx: Tx, id: string, event: WorkflowEvent, by: { readonly id: string }, now: Date): Promise<void> {
  const row = await lockAssessment(tx, id);
  if (row === null) throw new Error(`No assessment ${id}`);
  const reason = WORKFLOW[event].reason ? `Because the test needs a record after ${event}` : '';
  const planned = planMove(row, event, reason);
  if (!planned.ok) throw new Error(`${event} cannot happen in ${row.state}`);
  await moveAssessment(tx, row, planned.value, by, now, DATES[event]?.(now) ?? {});
}
