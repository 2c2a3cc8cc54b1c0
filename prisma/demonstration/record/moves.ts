import { newId } from '@/lib/ids';
import { move, WORKFLOW, type State, type WorkflowEvent } from '@/lib/workflow';
import { audited, movedAt, type Telling, type Who } from './telling';

/** What the moves make of the record in the end: written last, because submitted answers do not change. */
export interface Ending {
  readonly assessmentId: string;
  readonly columns: {
    readonly state: State;
    readonly version: number;
    readonly submittedAt: Date | null;
    readonly handedOverAt: Date | null;
    readonly agreedAt: Date | null;
    readonly factCheckEndedAt: Date | null;
  };
  readonly issuedAt: Date | null;
}

/**
 * Each move through the workflow's own table, with its row of history.
 *
 * @throws Error for a story that the workflow does not allow, or that does not end where it says
 */
export function tellMoves(telling: Telling): Ending {
  const { rows, story, council, assessmentId, key } = telling;
  let state: State = 'not-started';
  for (const [event, , reason = ''] of story.moves) {
    const moved = move(state, event, reason);
    if (!moved.ok) throw new Error(`${key}: ${event} in ${state}: ${moved.error.kind}`);
    const by = byWhom(telling, event);
    const at = movedAt(telling, event) as Date;
    rows.stateChange.push({
      id: newId(),
      assessmentId,
      authorityId: council.id,
      event,
      fromState: state,
      toState: moved.value,
      reason,
      byId: by.id,
      at,
    });
    // Starting is part of the first save.
    if (event !== 'start')
      rows.auditEvent.push(audited(telling, NAMES[event] ?? event, by, FIELDS[event] ?? ['state'], at));
    state = moved.value;
  }
  if (state !== story.state) throw new Error(`${key}: told to be ${story.state}, is ${state}`);
  return {
    assessmentId,
    columns: {
      state,
      version: 1 + story.moves.length,
      submittedAt:
        state === 'sent-back' ? null : (movedAt(telling, 'submit') ?? movedAt(telling, 'submit-on-behalf') ?? null),
      handedOverAt: movedAt(telling, 'hand-over') ?? null,
      agreedAt: movedAt(telling, 'agree') ?? null,
      factCheckEndedAt: movedAt(telling, 'confirm-accurate') ?? null,
    },
    issuedAt: movedAt(telling, 'issue') ?? null,
  };
}

/** What the use-case of the event writes into the audit. */
const FIELDS: Partial<Record<WorkflowEvent, readonly string[]>> = {
  submit: ['state', 'snapshot'],
  'submit-on-behalf': ['state', 'snapshot', 'behalf-entry'],
  'send-back': ['state', 'reason'],
  'hand-over': ['handed-over'],
  agree: ['state', 'snapshot'],
  'confirm-accurate': ['factCheckEndedAt'],
  issue: ['state', 'letter.1'],
};
/** Its name, where that is not the event's own. */
const NAMES: Partial<Record<WorkflowEvent, string>> = { withdraw: 'withdraw-council' };

function byWhom({ lead, adviser, homeOffice }: Telling, event: WorkflowEvent): Who {
  const roles: readonly string[] = WORKFLOW[event].by;
  return roles.includes('prevent-lead') ? lead : roles.includes('regional-adviser') ? adviser : homeOffice;
}
