import { ACTION_OUTCOME_WORDS } from '@/components/domain/words';

export const copy = {
  title: 'Last year’s recommended actions',
  lead: (cycle: string) =>
    `These actions were recommended in the outcome of ${cycle}. Say of each what became of it. Your Regional Prevent Adviser reads it beside the action.`,
  action: (position: number) => `Action ${position}`,
  serves: 'Serves',
  outcome: 'What became of it?',
  changed: 'What changed?',
  changedHint: 'In a few sentences: what was done, what difference it made, or why it was not done.',
  choices: ACTION_OUTCOME_WORDS,
  save: 'Save and go back',
  savedBy: (by: string, at: string) => `Last saved by ${by} on ${at}`,
  missing: (position: number) => `Select what became of action ${position}, or empty the text beneath it`,
  otherLetter:
    'Last year’s letter was issued again after this page was opened, and its actions may be others now. What you wrote is not saved: check on this page that it answers the action above it, then press “Save and go back”',
  gone: 'One of these actions is not in last year’s letter. Open the page again and answer it there',
  field: {
    outcome: (position: number) => `Action ${position}: what became of it`,
    changed: (position: number) => `Action ${position}: what changed`,
  },
} as const;
