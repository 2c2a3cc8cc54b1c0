/**
 * The whole of authorisation: role × action × state, in one table. Pure.
 * Source: design.md, "People and what they may do" and "Workflow". What the workflow moves is read from its own table, so
 * that the two cannot differ. tests/authorisation/matrix.json is the reviewed expectation of every cell.
 */
import {
  WORKFLOW,
  WORKFLOW_EVENTS,
  type State,
  type Transition,
  type WorkflowEvent,
  type WorkflowRole,
} from '../workflow';

export const ROLES = [
  'contributor',
  'prevent-lead',
  'group-member',
  'regional-adviser',
  'home-office',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** One role in force, with what it reaches. */
export type Grant =
  | { readonly role: 'contributor'; readonly authorityId: string; readonly benchmarks: readonly number[] }
  | { readonly role: 'prevent-lead'; readonly authorityId: string }
  | { readonly role: 'group-member'; readonly groupId: string; readonly authorityIds: readonly string[] }
  | { readonly role: 'regional-adviser'; readonly authorityIds: readonly string[] }
  | { readonly role: 'home-office' }
  | { readonly role: 'administrator' };

/** A signed-in person with the roles in force at this moment. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly grants: readonly Grant[];
}

/** What an action is about, as far as authorisation asks. */
export interface Resource {
  readonly authorityId?: string;
  readonly state?: State;
  /** The benchmark that is read or written: a contributor reaches only the ones that are theirs. */
  readonly benchmark?: number;
  /** Whether the review has been handed over to the council. */
  readonly handedOver?: boolean;
  /** Whether the council's answers stand submitted. A draft is its own, also when it is sent back, or withdrawn unsubmitted. */
  readonly submitted?: boolean;
  /** Who wrote the score that is decided on. */
  readonly writtenBy?: string;
  /** Whether a letter has ever been issued for this assessment. */
  readonly hasLetter?: boolean;
  /** Whether its adviser enters, or has entered, the self-assessment on the council's behalf, from a document. */
  readonly onBehalf?: boolean;
}

type Cell = {
  readonly states: readonly State[] | 'any';
  readonly when?: (resource: Resource, actor: Actor) => boolean;
};
type Row = Partial<Record<Role, Cell>>;

const ANY: Cell = { states: 'any' };
const EDITABLE: Cell = { states: ['not-started', 'in-progress', 'sent-back'] };
/** The council's own words, for those who review them: as they were submitted, never a draft. */
const SINCE_SUBMISSION: Cell = {
  states: ['submitted', 'in-review', 'agreed', 'fact-check', 'issued', 'withdrawn'],
  when: (r) => r.submitted === true,
};
/** The review desk, also where no self-assessment came; while that is sent back, it has only what the adviser wrote. */
const SINCE_REVIEW: Cell = {
  states: ['submitted', 'in-review', 'sent-back', 'agreed', 'fact-check', 'issued', 'withdrawn'],
  when: (r) => r.submitted === true || r.state !== 'withdrawn',
};
const IN_REVIEW: Cell = { states: ['in-review'] };
const handedOver = (states: readonly State[]): Cell => ({ states, when: (r) => r.handedOver === true });
/** What is not submitted yet is the council's own, unless its adviser enters it. */
const SUBMITTED_OR_ON_BEHALF: Cell = {
  states: 'any',
  when: (r) =>
    r.state !== undefined &&
    ((r.onBehalf === true && (EDITABLE.states as readonly State[]).includes(r.state)) ||
      ((SINCE_SUBMISSION.states as readonly State[]).includes(r.state) && r.submitted === true)),
};
const LETTER_EXISTS: Cell = { states: 'any', when: (r) => r.hasLetter === true };

const cellOf = ({ from, handedOver: isAfter }: Transition): Cell => (isAfter ? handedOver(from) : { states: from });
const fromWorkflow = Object.fromEntries(
  WORKFLOW_EVENTS.map((event): [WorkflowEvent, Row] => [
    event,
    Object.fromEntries(
      WORKFLOW[event].by.map((role: WorkflowRole): [WorkflowRole, Cell] => [role, cellOf(WORKFLOW[event])]),
    ),
  ]),
) as Record<WorkflowEvent, Row>;

export const POLICY = {
  ...fromWorkflow,

  // Everyone who is signed in.
  'see-home': {
    contributor: ANY,
    'prevent-lead': ANY,
    'group-member': ANY,
    'regional-adviser': ANY,
    'home-office': ANY,
    administrator: ANY,
  },
  'report-problem': {
    contributor: ANY,
    'prevent-lead': ANY,
    'group-member': ANY,
    'regional-adviser': ANY,
    'home-office': ANY,
    administrator: ANY,
  },

  // The council's half.
  'see-progress': { contributor: ANY, 'prevent-lead': ANY, 'regional-adviser': ANY, 'home-office': ANY },
  'see-self-assessment': {
    contributor: ANY,
    'prevent-lead': ANY,
    'regional-adviser': SUBMITTED_OR_ON_BEHALF,
    'home-office': SINCE_SUBMISSION,
  },
  /** All of it on one page, as it is submitted, and the receipt: a contributor has benchmarks, not the whole. */
  'see-whole-self-assessment': {
    'prevent-lead': ANY,
    'regional-adviser': SINCE_SUBMISSION,
    'home-office': SINCE_SUBMISSION,
  },
  /** What became of last year's recommended actions is the whole council's to say. */
  'answer-last-actions': { 'prevent-lead': EDITABLE },
  /** Evidence that was uploaded; whether it is clean is asked apart. */
  'read-file': {
    contributor: ANY,
    'prevent-lead': ANY,
    'regional-adviser': SUBMITTED_OR_ON_BEHALF,
    'home-office': SINCE_SUBMISSION,
  },
  // Another way in: the council sent a document, and its adviser enters it.
  'enter-on-behalf': { 'regional-adviser': EDITABLE },
  'edit-on-behalf': { 'regional-adviser': { ...EDITABLE, when: ({ onBehalf }) => onBehalf === true } },
  /** The lead says whether what was entered is what they sent; `onBehalf` then: it was submitted so. */
  'confirm-on-behalf': {
    'prevent-lead': { states: ['submitted', 'in-review'], when: ({ onBehalf }) => onBehalf === true },
  },
  'edit-benchmark': { contributor: EDITABLE, 'prevent-lead': EDITABLE },
  /** The council's evidence, all year: its own people's, whatever its cycle does. */
  'see-library': { contributor: ANY, 'prevent-lead': ANY },
  'edit-library': { contributor: ANY, 'prevent-lead': ANY },
  'share-evidence': { 'prevent-lead': ANY },
  /** Who helps the council, with what; a second lead; handing over. Roles are the council's, so the state does not matter. */
  'share-work': { 'prevent-lead': ANY },
  /** Between the council's own people: no adviser and nobody of the Home Office, in any state. */
  'share-messages': { contributor: ANY, 'prevent-lead': ANY },
  /** A contributor says so of a benchmark that was given to them. */
  'mark-ready': { contributor: EDITABLE },
  // Questions by link and texts between neighbours: between the council's own people, in whatever state.
  'see-questions': { contributor: ANY, 'prevent-lead': ANY },
  'ask-question': { contributor: EDITABLE, 'prevent-lead': EDITABLE },
  'handle-question': { contributor: ANY, 'prevent-lead': ANY },
  'see-shared-texts': { contributor: ANY, 'prevent-lead': ANY },
  'share-text': { 'prevent-lead': ANY },
  'see-shared-review': {
    'prevent-lead': handedOver(['in-review', 'agreed', 'fact-check', 'issued']),
  },
  'take-position': { 'prevent-lead': handedOver(['in-review']) },

  // The adviser's half. Reading it is also the Home Office's.
  'see-local-authorities': { 'regional-adviser': ANY },
  /** Where one council stands; what it has not submitted yet is not shown. */
  'see-review-overview': { 'regional-adviser': ANY, 'home-office': ANY },
  'see-review': { 'regional-adviser': SINCE_REVIEW, 'home-office': SINCE_REVIEW },
  'see-private-notes': { 'regional-adviser': SINCE_REVIEW },
  /** More time for one council, with a reason. */
  'extend-deadline': { 'regional-adviser': EDITABLE },
  'set-context': {
    'regional-adviser': { states: ['not-started', 'in-progress', 'submitted', 'in-review', 'sent-back'] },
  },
  /** One benchmark on the review desk: proposed score, private note, summary and agreed score are saved together. */
  'write-review': { 'regional-adviser': IN_REVIEW },
  'set-actions': { 'regional-adviser': IN_REVIEW },
  'write-letter': { 'regional-adviser': { states: ['in-review', 'agreed', 'fact-check'] } },
  'see-draft-letter': {
    'regional-adviser': { states: ['in-review', 'agreed', 'fact-check'] },
    'home-office': { states: ['in-review', 'agreed', 'fact-check'] },
    'prevent-lead': handedOver(['fact-check']),
  },
  /** By somebody who is not of either side: neither who reviews the council, nor who wrote the score. */
  'decide-difference': {
    'home-office': {
      states: ['in-review'],
      when: (r, actor) => r.handedOver === true && r.writtenBy !== actor.id && !isReviewer(actor, r.authorityId),
    },
  },

  // The outcome.
  'see-outcome': {
    'prevent-lead': LETTER_EXISTS,
    'group-member': LETTER_EXISTS,
    'regional-adviser': LETTER_EXISTS,
    'home-office': LETTER_EXISTS,
  },
  'see-outcomes': { 'group-member': ANY },

  // The Home Office.
  'see-cycles': { 'home-office': ANY },
  'open-cycle': { 'home-office': ANY },
  'edit-letter-template': { 'home-office': ANY },
  'see-differences': { 'home-office': ANY },
  'see-audit': { 'home-office': ANY },

  // The administrator: people and groups, no assessment content.
  'see-people': { administrator: ANY },
  'invite-person': { administrator: ANY },
  'give-role': { administrator: ANY },
  'end-role': { administrator: ANY },
  'deactivate-person': { administrator: ANY },
  'see-groups': { administrator: ANY },
  'set-group': { administrator: ANY },
  'see-authorities': { administrator: ANY, 'home-office': ANY },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as readonly Action[];

const reaches = (grant: Grant, resource: Resource): boolean => {
  if (resource.authorityId === undefined) return true;
  switch (grant.role) {
    case 'contributor':
      return (
        grant.authorityId === resource.authorityId &&
        (resource.benchmark === undefined || grant.benchmarks.includes(resource.benchmark))
      );
    case 'prevent-lead':
      return grant.authorityId === resource.authorityId;
    case 'group-member':
    case 'regional-adviser':
      return grant.authorityIds.includes(resource.authorityId);
    case 'home-office':
    case 'administrator':
      return true;
  }
};

/** Nobody reviews a council of which they are lead or contributor. */
const isOwnCouncil = (actor: Actor, authorityId: string | undefined): boolean =>
  authorityId !== undefined &&
  actor.grants.some((g) => (g.role === 'prevent-lead' || g.role === 'contributor') && g.authorityId === authorityId);

const isReviewer = (actor: Actor, authorityId: string | undefined): boolean =>
  authorityId !== undefined &&
  actor.grants.some((g) => g.role === 'regional-adviser' && g.authorityIds.includes(authorityId));

/** Also a person of the Home Office decides nothing about a council that is their own. */
const JUDGING: ReadonlySet<Role> = new Set(['regional-adviser', 'home-office']);

/**
 * Whether this person may do this to that.
 *
 * @example may(adviser, 'agree-score', { authorityId, state: 'in-review', benchmark: 3 })
 */
export function may(actor: Actor, action: Action, resource: Resource = {}): boolean {
  const cells: Row = POLICY[action];
  return actor.grants.some((grant) => {
    const cell = cells[grant.role];
    if (cell === undefined || !reaches(grant, resource)) return false;
    if (JUDGING.has(grant.role) && isOwnCouncil(actor, resource.authorityId)) return false;
    if (cell.states !== 'any' && (resource.state === undefined || !cell.states.includes(resource.state))) return false;
    return cell.when === undefined || cell.when(resource, actor);
  });
}

/** What the policy is asked about an assessment. */
export const resourceOf = (assessment: {
  readonly authorityId: string;
  readonly state: State;
  readonly submittedAt: Date | null;
  readonly handedOverAt: Date | null;
}): Resource => ({
  authorityId: assessment.authorityId,
  state: assessment.state,
  submitted: assessment.submittedAt !== null,
  handedOver: assessment.handedOverAt !== null,
});

/** The roles in which a person stands to one council, for choosing what a page offers. */
export function rolesAt(actor: Actor, authorityId: string): ReadonlySet<Role> {
  const own = isOwnCouncil(actor, authorityId);
  return new Set(
    actor.grants.filter((g) => reaches(g, { authorityId }) && !(own && JUDGING.has(g.role))).map((g) => g.role),
  );
}

/**
 * Which benchmarks of a council's self-assessment this person reaches: all of them, or those given to a contributor.
 *
 * @example reachedBenchmarks(officer, authorityId) // Set { 8, 9 }
 */
export function reachedBenchmarks(actor: Actor, authorityId: string): 'all' | ReadonlySet<number> {
  if ([...rolesAt(actor, authorityId)].some((role) => role !== 'contributor')) return 'all';
  return new Set(
    actor.grants.flatMap((g) => (g.role === 'contributor' && g.authorityId === authorityId ? g.benchmarks : [])),
  );
}
