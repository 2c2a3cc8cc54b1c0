import { describe, expect, it } from 'vitest';
import { STATES, WORKFLOW, WORKFLOW_EVENTS, isEditable, move, transitions, type State, type WorkflowEvent } from '.';

/** The reviewed picture of the table: every state, and what can follow it. Written from the design, not from the code. */
const EXPECTED: Record<State, Partial<Record<WorkflowEvent, State>>> = {
  'not-started': {
    start: 'in-progress',
    'submit-on-behalf': 'submitted',
    'proceed-without': 'in-review',
    withdraw: 'withdrawn',
  },
  'in-progress': {
    submit: 'submitted',
    'submit-on-behalf': 'submitted',
    'proceed-without': 'in-review',
    withdraw: 'withdrawn',
  },
  submitted: { recall: 'in-progress', 'take-into-review': 'in-review', withdraw: 'withdrawn' },
  'in-review': { 'send-back': 'sent-back', 'hand-over': 'in-review', agree: 'agreed', withdraw: 'withdrawn' },
  'sent-back': {
    submit: 'submitted',
    'submit-on-behalf': 'submitted',
    'proceed-without': 'in-review',
    withdraw: 'withdrawn',
  },
  agreed: {
    'send-for-fact-check': 'fact-check',
    'skip-fact-check': 'fact-check',
    revise: 'in-review',
    withdraw: 'withdrawn',
  },
  'fact-check': { 'confirm-accurate': 'fact-check', issue: 'issued', revise: 'in-review', withdraw: 'withdrawn' },
  issued: { reopen: 'in-review' },
  withdrawn: {},
};

describe('every event from every state', () => {
  for (const state of STATES)
    for (const event of WORKFLOW_EVENTS) {
      const to = EXPECTED[state][event];
      it(`${event} from ${state} ${to === undefined ? 'is refused' : `leads to ${to}`}`, () => {
        const moved = move(state, event, 'a reason');
        expect(moved).toEqual(
          to === undefined ? { ok: false, error: { kind: 'wrong-state', state, event } } : { ok: true, value: to },
        );
      });
    }
});

describe('reasons', () => {
  const needing: WorkflowEvent[] = [
    'submit-on-behalf',
    'proceed-without',
    'send-back',
    'skip-fact-check',
    'revise',
    'reopen',
    'withdraw',
  ];
  for (const event of WORKFLOW_EVENTS) {
    const from = WORKFLOW[event].from[0];
    it(`${event} ${needing.includes(event) ? 'needs' : 'needs no'} reason`, () => {
      expect(move(from, event, '  \n').ok).toBe(!needing.includes(event));
    });
  }
});

describe('who sees which buttons', () => {
  it('a Prevent Lead can recall what is submitted, and nothing else', () => {
    expect(transitions('submitted', new Set(['prevent-lead']))).toEqual(['recall']);
  });
  it('a contributor never submits', () => {
    for (const state of STATES) expect(transitions(state, new Set(['contributor']))).not.toContain('submit');
  });
  it('an adviser in review can send back, hand over or agree', () => {
    expect(transitions('in-review', new Set(['regional-adviser']))).toEqual(['send-back', 'hand-over', 'agree']);
  });
  it('nothing follows withdrawal', () => {
    expect(
      transitions('withdrawn', new Set(['contributor', 'prevent-lead', 'regional-adviser', 'home-office'])),
    ).toEqual([]);
  });
});

it("the council's answers can change only before submission and when sent back", () => {
  expect(STATES.filter(isEditable)).toEqual(['not-started', 'in-progress', 'sent-back']);
});
