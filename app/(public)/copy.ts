import type { ProseSection } from './prose';

const sections: readonly ProseSection[] = [
  {
    heading: 'What happens in it',
    bullets: [
      'A council’s Prevent Lead completes a self-assessment against the published performance criteria: ten benchmarks, each scored 1 to 5 where the criteria score it.',
      'A Regional Prevent Adviser reviews it, agrees the scores with the council and recommends up to three actions where they are needed.',
      'The Regional Prevent Adviser issues an outcome letter, and the council’s partnership groups read its annex.',
    ],
  },
  {
    heading: 'Who can use it',
    paragraphs: [
      'People who were invited: Prevent Leads and those who help them, Regional Prevent Advisers, members of the groups that oversee Prevent in an area, and the Home Office. If you should be one of them, ask an administrator to invite you.',
    ],
  },
];

export const copy = {
  title: 'Start',
  lead: [
    'The annual assurance of the Prevent Duty for councils in England, Wales and Scotland: self-assessment, review, agreed scores and the outcome letter, in one place.',
  ],
  sections,
  demonstration: 'This is a demonstration: its region, councils and people are made up.',
  signIn: 'Sign in',
  goHome: 'Go to your home page',
} as const;
