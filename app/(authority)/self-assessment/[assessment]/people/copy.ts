import type { OnBehalf } from '@/lib/people/helping';

/** Words of the pages about who helps. What was done stands in the address as a key of `done`, never as text. */
export const done = {
  asked: 'They have been asked, and told by e-mail how to sign in',
  'asked-already': 'Saved. They help with these benchmarks already, so no e-mail was sent',
  changed: 'Saved. They have been told by e-mail of what has changed',
  'changed-untold': 'Saved. No e-mail was sent to them',
  ended: 'Their help has ended, and they have been told by e-mail. What they answered stays, with their name',
  'ended-untold': 'Their help has ended. What they answered stays, with their name. No e-mail was sent to them',
  'lead-added': 'They are now a Prevent Lead too, and have been told by e-mail',
} as const;

export const behalfWords: Readonly<Record<OnBehalf, string>> = {
  council: 'This council',
  district: 'A district of this county',
  police: 'The police',
  health: 'A health organisation',
  'neighbouring-council': 'A neighbouring council',
  other: 'Somebody else',
};

export const copy = {
  title: 'People helping',
  lead: 'People who help with some of the benchmarks see and change those and no others. You have all of them, check the whole and submit it.',
  untilWhen: 'What you give here counts for this council in this cycle and the next ones, until you end it.',
  askSomebody: 'Ask somebody to help',
  nobody: 'You have not asked anybody yet.',
  helping: 'Who helps',
  leads: 'Prevent Leads',
  leadsHint: 'Leads see and change the whole self-assessment, ask others to help, and submit.',
  addLead: 'Add a Prevent Lead',
  handOver: 'Hand over to another Prevent Lead',
  you: 'you',
  hasLeft: 'Cannot sign in any more',
  rows: {
    email: 'E-mail address',
    speaksFor: 'Speaks for',
    askedBy: 'Asked by',
    until: 'Until',
  },
  notSaid: 'Not said',
  anAdministrator: 'An administrator',
  untilEnded: 'Until you end it',
  from: (day: string) => `From ${day}`,
  work: {
    caption: (name: string) => `What ${name} helps with`,
    benchmark: 'Benchmark',
    answers: 'Statements answered',
    lastSaved: 'Last saved',
    ready: 'Ready for you',
    never: 'Nothing yet',
    readySince: (day: string) => `Ready since ${day}`,
    notReady: 'Not yet',
  },
  change: 'Change benchmarks',
  end: 'End their help',
  fields: {
    email: 'E-mail address',
    emailHint: 'Where they get codes to sign in with. Somebody who uses the service already is found by it.',
    name: 'Full name',
    jobTitle: 'Job title (optional)',
    behalf: 'For whom do they speak?',
    district: 'District',
    chooseDistrict: 'Choose a district',
    other: 'For whom',
    benchmarks: 'Which benchmarks do you ask them to help with?',
    benchmarksHint:
      'They see and change these and no others. Benchmark 5 is not scored, so there is nothing to do on it.',
  },
  ask: {
    title: 'Ask somebody to help',
    lead: 'They get an e-mail that says what you ask of them, by when, and how to sign in. It holds nothing of what your council has written.',
    submit: 'Ask them',
  },
  changePage: {
    title: 'Change what they help with',
    lead: 'They are told by e-mail of benchmarks that are new to them and of those that they no longer help with. What they answered in those stays, with their name.',
    submit: 'Save',
  },
  endPage: {
    title: 'End their help?',
    lead: 'They no longer see anything of this self-assessment, and are told so by e-mail. What they answered and wrote stays, with their name.',
    submit: 'End their help',
    keep: 'Leave it as it is',
  },
  addLeadPage: {
    title: 'Add a Prevent Lead',
    lead: 'They see and change the whole self-assessment, ask others to help, submit it, and can hand over in their turn. Until somebody ends it.',
    submit: 'Make them Prevent Lead',
  },
  handOverPage: {
    title: 'Hand over to another Prevent Lead?',
    lead: 'Your own role as Prevent Lead of this council ends at once, and you no longer see its self-assessment. Everything that was said stays as it is. You are both told by e-mail.',
    back: 'Only a Prevent Lead of the council, or an administrator, can make you one again.',
    to: 'To whom do you hand over?',
    submit: 'Hand over and end my role',
    keep: 'Stay Prevent Lead',
    nobody:
      'You are the only Prevent Lead of this council who can sign in. Add another one first: a council is never without a lead.',
  },
} as const;
