import type { State } from '@/lib/workflow';

/** Where a self-assessment stands, in words. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  'in-review': 'In review',
  'sent-back': 'Sent back',
  agreed: 'Agreed',
  'fact-check': 'Check of factual accuracy',
  issued: 'Outcome issued',
  withdrawn: 'Withdrawn',
};
