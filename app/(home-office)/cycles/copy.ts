import { counted } from '@/components/domain/words';
import { REPLIES_FOR_MEDIAN, type HoursSaid } from '@/lib/cycles/model';

/** What is said after a form, by the word in the address. */
export const done = {
  opened: 'Cycle opened. Its councils can start their self-assessment from the opening date',
  'councils-added': 'Councils added. They can start their self-assessment',
  deadline: 'Deadline changed for every council of this cycle',
  settings: 'Settings saved',
  withdrawn: 'The council has left this cycle. What it wrote stays in the record',
} as const;

export const copy = {
  list: {
    title: 'Cycles',
    open: 'Open a cycle',
    none: 'No cycle has been opened yet.',
  },
  open: {
    title: 'Open a cycle',
    lead: 'A cycle asks each of its councils for one self-assessment against one version of the performance criteria. Its councils see it from the opening date. What they have under way in an earlier cycle stays with them.',
    name: 'Years',
    nameHint: 'Two years that follow each other, like 2026/27',
    framework: 'Performance criteria',
    frameworkHint: 'The cycle keeps this version, whatever is published later',
    opens: 'Opening date',
    opensHint: 'Shown to councils, for example 1 9 2026',
    deadline: 'Deadline',
    deadlineHint:
      'Self-assessments are expected by the end of this day. It blocks nothing, and you can change it later',
    which: 'Which councils take part?',
    all: (councils: number) => `All assessed councils (${councils.toLocaleString('en-GB')})`,
    regions: 'All assessed councils of some regions',
    whichRegions: 'Which regions?',
    later: 'I will choose councils one by one',
    laterHint: 'On the next page; you can also add councils later',
    letters:
      'The outcome letter’s fixed text for England, Wales and Scotland is made at the same time. You can edit it at any time: a letter keeps the text with which it was issued.',
    submit: 'Open this cycle',
  },
  cycle: {
    stands: 'Where it stands',
    noHours: 'How long it took: no council has said yet.',
    hours: ({ councils, median }: HoursSaid) =>
      `How long it took: ${counted(councils, 'council', 'councils')} said, ${
        median === null
          ? `too few for a median. It is shown from ${REPLIES_FOR_MEDIAN} councils on, so that it is no one council’s own figure`
          : `median ${counted(median, 'hour', 'hours')}`
      }.`,
    councils: 'Councils',
    changeDeadline: 'Change',
    addCouncils: 'Add councils',
    letterText: 'The letter’s fixed text',
    reminders: 'Reminders',
    remindersOn: (days: readonly number[]) =>
      days.length === 0
        ? 'None before the deadline; one on the day after it'
        : `${days.map((day) => (day === 0 ? 'on the day' : day === 1 ? '1 day before' : `${day} days before`)).join(', ')}; and on the day after`,
    approval: 'Approval',
    approvalAsked: 'A submission names the senior officer who approved it',
    approvalNotAsked: 'Not asked for',
    filterState: 'State',
    filterRegion: 'Region',
    anyState: 'Any state',
    anyRegion: 'Any region',
    narrow: 'Show',
    found: (total: number) =>
      total === 0
        ? 'No council of this cycle is in this state and region.'
        : total === 1
          ? '1 council'
          : `${total.toLocaleString('en-GB')} councils`,
    withdraw: 'Withdraw',
  },
  deadline: {
    title: 'Change the deadline',
    label: 'New deadline',
    lead: 'It changes for every council of this cycle. The change is recorded in the audit.',
    submit: 'Change the deadline',
  },
  settings: {
    title: 'Reminders and approval',
    lead: 'Both count from now on, for every council of this cycle.',
    reminderDays: 'On which days before the deadline are councils reminded?',
    reminderDaysHint:
      'Whole numbers from 0 to 180 with commas between them, like 28, 14, 7, 1. Leave it empty for no reminders before the deadline. Reminders go by e-mail to Prevent Leads and contributors whose self-assessment has not been submitted; on the day after, their Regional Prevent Advisers are told too.',
    asksApproval: 'Should a submission name the senior officer who approved it?',
    yes: 'Yes, their name and role',
    no: 'No',
    submit: 'Save',
  },
  councils: {
    title: 'Add councils',
    region: 'Region',
    choose: 'Show its councils',
    which: 'Which councils of this region?',
    none: 'Every assessed council takes part in this cycle already.',
    remaining: (open: number) =>
      open === 1 ? '1 council not in this cycle yet' : `${open} councils not in this cycle yet`,
    submit: 'Add these councils',
  },
  withdraw: {
    title: 'Withdraw a council from this cycle?',
    lead: 'The council leaves the cycle: its self-assessment and review go no further and no outcome letter is issued. What is written stays in the record. This cannot be undone.',
    reason: 'Why does it leave?',
    reasonHint: 'Kept in the record, where the council and its adviser may read it',
    submit: 'Withdraw this council',
  },
} as const;
