import type { GroupKind } from '@/lib/authorities/model';

export const KIND_WORDS: Readonly<Record<GroupKind, string>> = {
  'partnership-board': 'Prevent Partnership Board',
  'delivery-group': 'Prevent Delivery Group',
  governance: 'Strategic governance group',
  scrutiny: 'Scrutiny committee',
};

/** What is said after a form, by the word in the address. */
export const done = { created: 'Group created', saved: 'Group saved' } as const;

export const copy = {
  groups: {
    title: 'Groups',
    lead: 'Members of a group read the issued outcomes of the councils that it covers. A group can cover several councils, and a council can be in several groups.',
    create: 'Create a group',
    search: 'Search groups',
    searchHint: 'Name of the group or of a council',
    found: (total: number) =>
      total === 0 ? 'No group was found.' : total === 1 ? '1 group' : `${total.toLocaleString('en-GB')} groups`,
  },
  form: {
    create: 'Create a group',
    change: 'Change this group',
    name: 'Name of the group',
    kind: 'What kind of group is it?',
    council: 'Which council does it cover?',
    councilHint: 'You can add more once it is created',
    chooseCouncil: 'Choose a council',
    covered: 'Councils that it covers',
    coveredHint: 'Untick one to take it out: members then no longer see its outcomes',
    add: 'Add a council (optional)',
    addHint: 'Members will see its issued outcomes. Save, then come back to add another',
    save: 'Save',
  },
  group: {
    covers: 'Covers',
    members: 'Members',
    noMembers: 'Nobody is a member yet. Give people the role “Member of a group” on their own page.',
    people: 'Find a person',
    change: 'Change this group',
  },
} as const;
