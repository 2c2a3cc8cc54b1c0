/**
 * The workflow of one council's assessment in one cycle, as a table.
 * Source: design.md, "Workflow"; the process itself: process.md, "What it is".
 * Pure: no clock, no database. `transitions(state, roles)` answers both "which buttons?" and "is this allowed?".
 */

export const STATES = [
  'not-started',
  'in-progress',
  'submitted',
  'in-review',
  'sent-back',
  'agreed',
  'fact-check',
  'issued',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** Roles as far as the workflow knows them; lib/policy holds the rest. */
export type WorkflowRole = 'contributor' | 'prevent-lead' | 'regional-adviser' | 'home-office';

export interface Transition {
  readonly from: readonly State[];
  /** `same`: the record moves on within its state (handed over, accuracy confirmed). */
  readonly to: State | 'same';
  readonly by: readonly WorkflowRole[];
  /** A written reason is part of the record. */
  readonly reason: boolean;
  /** Only while the council is shown what the adviser wrote. */
  readonly handedOver?: true;
}

const NOT_YET_SUBMITTED = ['not-started', 'in-progress', 'sent-back'] as const;

/** The whole table. An event that is not here does not exist; a state that is not named beside it refuses it. */
export const WORKFLOW = {
  /** The first save of anything. */
  start: { from: ['not-started'], to: 'in-progress', by: ['contributor', 'prevent-lead'], reason: false },
  submit: { from: ['in-progress', 'sent-back'], to: 'submitted', by: ['prevent-lead'], reason: false },
  /** Until the adviser takes it into review. */
  recall: { from: ['submitted'], to: 'in-progress', by: ['prevent-lead'], reason: false },
  /** The adviser enters what the council sent as a document. */
  'submit-on-behalf': { from: NOT_YET_SUBMITTED, to: 'submitted', by: ['regional-adviser'], reason: true },
  /** No self-assessment came. */
  'proceed-without': { from: NOT_YET_SUBMITTED, to: 'in-review', by: ['regional-adviser'], reason: true },
  'take-into-review': { from: ['submitted'], to: 'in-review', by: ['regional-adviser'], reason: false },
  'send-back': { from: ['in-review'], to: 'sent-back', by: ['regional-adviser'], reason: true },
  /** Proposed and agreed scores become visible to the council, which confirms them or says where it differs. */
  'hand-over': { from: ['in-review'], to: 'same', by: ['regional-adviser'], reason: false },
  agree: { from: ['in-review'], to: 'agreed', by: ['regional-adviser'], reason: false, handedOver: true },
  'send-for-fact-check': { from: ['agreed'], to: 'fact-check', by: ['regional-adviser'], reason: false },
  /** The check of factual accuracy is closed at once. */
  'skip-fact-check': { from: ['agreed'], to: 'fact-check', by: ['regional-adviser'], reason: true },
  /** The council ends the check early. */
  'confirm-accurate': { from: ['fact-check'], to: 'same', by: ['prevent-lead'], reason: false, handedOver: true },
  issue: { from: ['fact-check'], to: 'issued', by: ['regional-adviser'], reason: false },
  revise: { from: ['agreed', 'fact-check'], to: 'in-review', by: ['regional-adviser'], reason: true },
  /** The issued letter stands, marked as under revision, until the next one supersedes it. */
  reopen: { from: ['issued'], to: 'in-review', by: ['regional-adviser'], reason: true },
  /** The council leaves the cycle. */
  withdraw: {
    from: ['not-started', 'in-progress', 'submitted', 'in-review', 'sent-back', 'agreed', 'fact-check'],
    to: 'withdrawn',
    by: ['home-office'],
    reason: true,
  },
} as const satisfies Record<string, Transition>;

export type WorkflowEvent = keyof typeof WORKFLOW;
export const WORKFLOW_EVENTS = Object.keys(WORKFLOW) as readonly WorkflowEvent[];

const row = (event: WorkflowEvent): Transition => WORKFLOW[event];

export type MoveRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State; readonly event: WorkflowEvent }
  | { readonly kind: 'reason-missing' };
export type Moved = { readonly ok: true; readonly value: State } | { readonly ok: false; readonly error: MoveRefusal };

/**
 * The state after an event, or why it cannot happen. Who may cause it is lib/policy's question, which reads the same table.
 *
 * @example move('submitted', 'take-into-review') // { ok: true, value: 'in-review' }
 */
export function move(state: State, event: WorkflowEvent, reason = ''): Moved {
  const { from, to, reason: needsReason } = row(event);
  if (!from.includes(state)) return { ok: false, error: { kind: 'wrong-state', state, event } };
  if (needsReason && reason.trim() === '') return { ok: false, error: { kind: 'reason-missing' } };
  return { ok: true, value: to === 'same' ? state : to };
}

/** The events that people of these roles may cause in this state, in the table's order. */
export function transitions(state: State, roles: ReadonlySet<WorkflowRole>): readonly WorkflowEvent[] {
  return WORKFLOW_EVENTS.filter(
    (event) => row(event).from.includes(state) && row(event).by.some((role) => roles.has(role)),
  );
}

/** Whether the council's own answers can still change. */
export function isEditable(state: State): boolean {
  return (NOT_YET_SUBMITTED as readonly State[]).includes(state);
}
