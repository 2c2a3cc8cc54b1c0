import { ROLE_WORDS } from '@/app/role-words';
import type { SelectItem } from '@/components/govuk';
import { ROLES, type Role } from '@/lib/policy';

/** What is said after a form, by the word in the address. */
export const done = {
  invited: 'Invited. An e-mail tells them how to sign in',
  'role-given': 'Role given',
  'role-ended': 'Role ended',
  deactivated: 'This person can no longer sign in',
  reactivated: 'This person can sign in again',
  details: 'Details saved',
} as const;

export const roleFilter: readonly SelectItem[] = [
  { value: '', text: 'Any role, or none' },
  ...ROLES.map((role) => ({ value: role, text: ROLE_WORDS[role] })),
  { value: 'none', text: 'No role' },
];

export const roleHints: Readonly<Record<Role, string>> = {
  'prevent-lead': 'Completes and submits a council’s self-assessment',
  contributor:
    'Works on some benchmarks of a council’s self-assessment: an officer of the council, a district or a partner',
  'group-member': 'Reads the issued outcomes of the councils that their group covers',
  'regional-adviser':
    'Reviews self-assessments and issues outcome letters, for a region or one council; with dates for cover',
  'home-office': 'Reads everything, opens cycles, edits the letter’s fixed text, decides differences, reads the audit',
  administrator: 'Looks after people, roles and groups; sees no content of an assessment',
};

export const copy = {
  people: {
    title: 'People',
    invite: 'Invite a person',
    search: 'Search people',
    searchHint: 'Name, e-mail address, job title, council or group',
    role: 'Role in force',
    found: (total: number) =>
      total === 0
        ? 'Nobody was found. Try fewer letters, or another role.'
        : total === 1
          ? '1 person'
          : `${total.toLocaleString('en-GB')} people`,
  },
  invite: {
    title: 'Invite a person',
    email: 'E-mail address',
    emailHint: 'Their work address: sign-in codes go there, so it must be read by them alone',
    name: 'Full name',
    jobTitle: 'Job title (optional)',
    role: 'What is their first role?',
    submit: 'Invite',
  },
  giveRole: {
    title: 'Give a role',
    legend: 'Which role?',
    submit: 'Give this role',
  },
  roleFields: {
    council: 'Council',
    chooseCouncil: 'Choose a council',
    benchmarks: 'Which benchmarks?',
    benchmarksHint: 'They can see the whole self-assessment and change these',
    group: 'Group',
    chooseGroup: 'Choose a group',
    noGroups: 'There is no group yet: create one first.',
    reach: 'What do they review?',
    region: 'All councils of a region',
    oneCouncil: 'One council',
    chooseRegion: 'Choose a region',
    from: 'First day (optional)',
    fromHint: 'For cover. Leave it empty for a role that begins now',
    to: 'Last day (optional)',
    toHint: 'Leave it empty for a role that lasts until someone ends it',
  },
  person: {
    inForce: 'Roles in force',
    toCome: 'Roles to come',
    ended: 'Roles that have ended',
    none: 'No role is in force.',
    giveRole: 'Give a role',
    deactivate: 'Stop this person signing in',
    reactivate: 'Let this person sign in again',
    deactivated: (date: string) => `This person cannot sign in, since ${date}. What they wrote stays in the record.`,
  },
  endRole: {
    title: 'End this role?',
    lead: 'It ends now. The record keeps that they held it, and from when to when.',
    submit: 'End this role',
  },
  access: {
    stop: 'Stop this person signing in?',
    stopLead:
      'They are signed out at once and can no longer sign in. What they wrote stays in the record under their name. You can let them in again later; their roles are kept for that.',
    allow: 'Let this person sign in again?',
    allowLead: 'They can sign in from now on, with these roles:',
    allowNone: 'They can sign in from now on. They hold no role that is in force.',
  },
  details: { title: 'Change details', submit: 'Save details' },
} as const;
