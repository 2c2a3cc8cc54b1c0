import { describe, expect, it } from 'vitest';
import { STATES } from '../workflow';
import { ACTIONS, may, reachedBenchmarks, rolesAt, type Actor, type Grant } from '.';

const ours = 'council-a';
const theirs = 'council-b';
const person = (...grants: Grant[]): Actor => ({
  id: 'p',
  name: 'A person',
  email: 'p@example.org',
  jobTitle: '',
  grants,
});
const lead = person({ role: 'prevent-lead', authorityId: ours });
const contributor = person({ role: 'contributor', authorityId: ours, benchmarks: [3, 7] });
const adviser = person({ role: 'regional-adviser', authorityIds: [ours] });
const board = person({ role: 'group-member', groupId: 'g', authorityIds: [ours] });
const homeOffice = person({ role: 'home-office' });
const administrator = person({ role: 'administrator' });

describe('a neighbour', () => {
  it('reaches nothing of a council that is not theirs, in any state, by any action', () => {
    for (const action of ACTIONS)
      for (const state of STATES)
        for (const actor of [lead, contributor, adviser, board])
          expect(may(actor, action, { authorityId: theirs, state, handedOver: true, hasLetter: true })).toBe(false);
  });
});

describe('a contributor', () => {
  it('edits the benchmarks that are theirs and no others', () => {
    expect(may(contributor, 'edit-benchmark', { authorityId: ours, state: 'in-progress', benchmark: 3 })).toBe(true);
    expect(may(contributor, 'edit-benchmark', { authorityId: ours, state: 'in-progress', benchmark: 4 })).toBe(false);
  });
  it('does not submit, nor read the whole of it', () => {
    expect(may(contributor, 'submit', { authorityId: ours, state: 'in-progress' })).toBe(false);
    expect(may(contributor, 'see-whole-self-assessment', { authorityId: ours, state: 'issued' })).toBe(false);
  });
  it('reaches the benchmarks that are theirs; whoever leads or reviews the council reaches all of them', () => {
    const more = person(...contributor.grants, { role: 'contributor', authorityId: ours, benchmarks: [7, 9] });
    expect(reachedBenchmarks(more, ours)).toEqual(new Set([3, 7, 9]));
    expect(reachedBenchmarks(contributor, theirs)).toEqual(new Set());
    expect(reachedBenchmarks(person(...contributor.grants, ...lead.grants), ours)).toBe('all');
    expect(reachedBenchmarks(adviser, ours)).toBe('all');
    // Nobody judges a council of their own, so the contributor's reach is what is left.
    expect(reachedBenchmarks(person(...contributor.grants, ...homeOffice.grants), ours)).toEqual(new Set([3, 7]));
  });
});

describe('an adviser', () => {
  it('agrees scores in review and in no other state', () => {
    expect(STATES.filter((state) => may(adviser, 'write-review', { authorityId: ours, state, benchmark: 1 }))).toEqual([
      'in-review',
    ]);
  });
  it('does not read a self-assessment before it is submitted', () => {
    expect(may(adviser, 'see-self-assessment', { authorityId: ours, state: 'in-progress' })).toBe(false);
  });
  it('does not review a council of which they are lead or contributor', () => {
    for (const own of [lead, contributor]) {
      const both = person(...adviser.grants, ...own.grants);
      expect(may(both, 'write-review', { authorityId: ours, state: 'in-review', benchmark: 3 })).toBe(false);
      expect(rolesAt(both, ours).has('regional-adviser')).toBe(false);
    }
  });
});

describe('what the council has not submitted', () => {
  const reviewers = [adviser, homeOffice];
  it('is read by nobody who reviews it: not sent back, not withdrawn, not where the review goes on without', () => {
    for (const actor of reviewers)
      for (const state of STATES)
        expect(may(actor, 'see-self-assessment', { authorityId: ours, state, submitted: false })).toBe(false);
    for (const state of ['in-progress', 'sent-back'] as const)
      expect(may(adviser, 'see-self-assessment', { authorityId: ours, state, submitted: true })).toBe(false);
  });
  it('leaves the adviser their own half of the desk, unless the council left before it came to one', () => {
    for (const actor of reviewers)
      expect(
        STATES.filter((state) => may(actor, 'see-review', { authorityId: ours, state, submitted: false })),
      ).toEqual(['submitted', 'in-review', 'sent-back', 'agreed', 'fact-check', 'issued']);
    expect(may(adviser, 'see-review', { authorityId: ours, state: 'withdrawn', submitted: true })).toBe(true);
  });
});

describe('what needs the council to be shown it', () => {
  it('agreeing, the council’s look at the draft letter, and its word that it is accurate', () => {
    for (const [actor, action, state] of [
      [adviser, 'agree', 'in-review'],
      [lead, 'see-draft-letter', 'fact-check'],
      [lead, 'confirm-accurate', 'fact-check'],
    ] as const) {
      expect(may(actor, action, { authorityId: ours, state, handedOver: true })).toBe(true);
      expect(may(actor, action, { authorityId: ours, state, handedOver: false })).toBe(false);
    }
  });
});

describe('a difference between council and adviser', () => {
  const open = { authorityId: ours, state: 'in-review', handedOver: true, writtenBy: 'somebody' } as const;
  it('is decided by the Home Office', () => {
    expect(may(homeOffice, 'decide-difference', open)).toBe(true);
  });
  it('is not decided by somebody who also reviews that council, nor by who wrote the score', () => {
    expect(may(person(...homeOffice.grants, ...adviser.grants), 'decide-difference', open)).toBe(false);
    expect(may(homeOffice, 'decide-difference', { ...open, writtenBy: homeOffice.id })).toBe(false);
  });
  it('may be decided by somebody who reviews another council', () => {
    const elsewhere = person({ role: 'regional-adviser', authorityIds: [theirs] }, ...homeOffice.grants);
    expect(may(elsewhere, 'decide-difference', open)).toBe(true);
  });
});

describe('what the adviser writes', () => {
  it('is hidden from the council until handed over', () => {
    expect(may(lead, 'see-shared-review', { authorityId: ours, state: 'in-review', handedOver: false })).toBe(false);
    expect(may(lead, 'see-shared-review', { authorityId: ours, state: 'in-review', handedOver: true })).toBe(true);
  });
  it('never includes private notes for the council, the Home Office or an administrator', () => {
    for (const actor of [lead, contributor, board, homeOffice, administrator])
      expect(may(actor, 'see-private-notes', { authorityId: ours, state: 'in-review', handedOver: true })).toBe(false);
  });
});

describe('a group member', () => {
  it('reads an outcome only where a letter was issued', () => {
    expect(may(board, 'see-outcome', { authorityId: ours, state: 'issued', hasLetter: true })).toBe(true);
    expect(may(board, 'see-outcome', { authorityId: ours, state: 'agreed', hasLetter: false })).toBe(false);
  });
});

describe('an administrator', () => {
  it('sees no content of any assessment', () => {
    const content = ACTIONS.filter((action) =>
      STATES.some((state) =>
        may(administrator, action, { authorityId: ours, state, handedOver: true, hasLetter: true }),
      ),
    );
    expect(content.sort()).toEqual(
      [
        'deactivate-person',
        'end-role',
        'give-role',
        'invite-person',
        'see-authorities',
        'see-groups',
        'see-home',
        'report-problem',
        'see-people',
        'set-group',
      ].sort(),
    );
  });
});

it('someone without a role may do nothing', () => {
  for (const action of ACTIONS)
    expect(may(person(), action, { authorityId: ours, state: 'in-review', handedOver: true, hasLetter: true })).toBe(
      false,
    );
});
