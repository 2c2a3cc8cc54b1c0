import { counted } from '@/components/domain/words';

/** Words of the task list. What was done stands in the address as a key of `done`, never as text. */
export const done = {
  answered: 'Your answer has been sent to your Regional Prevent Adviser',
  saved: 'Saved. You can come back to it at any time',
  'actions-answered': 'Saved. You can change what you say of last year’s actions until you submit',
  workbook: 'The workbook has been taken in. What it changed stands in the benchmarks now',
  recalled: 'Recalled. You can change your answers and submit again',
  ready: 'Marked as ready. The Prevent Lead sees it on their list',
  'not-ready': 'The mark has been taken back',
} as const;

export const copy = {
  onBehalf: {
    open: (by: string, at: string) =>
      `${by}, your Regional Prevent Adviser, is entering this self-assessment for you from the document that you sent, since ${at}. What you have saved is kept. Tell them before you change anything here.`,
    asked: (by: string) =>
      `${by} has entered this self-assessment from the document that you sent. Is it what you sent?`,
    confirmed: 'You have confirmed that what your adviser entered is what you sent.',
    differs: 'You have told your adviser that what they entered differs from what you sent.',
    answer: 'Compare and answer',
    answerAgain: 'Answer again',
  },
  title: (cycle: string) => `Self-assessment ${cycle}`,
  handedIn: 'submitted',
  extended: 'More time from your Regional Prevent Adviser:',
  rows: {
    state: 'Where it stands',
    deadline: 'Deadline',
    completed: 'Completed',
    threat: 'Threat',
    resource: 'Dedicated resource',
  },
  completedOf: (completed: number, scored: number) => `${completed} of ${scored} benchmarks`,
  threat: { higher: 'Higher threat area', lower: 'Lower threat area' },
  contextNote:
    'Threat and dedicated resource are context from your Regional Prevent Adviser. They never change a score.',
  notSaid: 'Not recorded yet',
  sentBack: 'Sent back',
  sentBackBy: (by: string, at: string) => `${by} sent this self-assessment back on ${at}:`,
  benchmarks: 'Benchmarks',
  yourBenchmarks: 'Your benchmarks',
  helpersReady: (ready: number, helpers: number) => `Ready: ${ready} of ${counted(helpers, 'helper', 'helpers')}`,
  markedReady: 'You marked it as ready for the lead',
  restWithLead:
    'These benchmarks were given to you. The Prevent Lead has the others, checks all of them and submits the self-assessment.',
  sharing: 'People helping',
  peopleHelping: 'See who helps, and ask others',
  contributions: 'Read what everybody has contributed, on one page',
  meetingPack: 'Meeting pack: all of it on paper, with space to write',
  offline: 'Working offline',
  workOffline: 'Download a workbook to fill in, or upload one',
  checkTitle: 'Check and submit',
  submissionTitle: 'Submission',
  lastActions: (cycle: string) => `Recommended actions of ${cycle}: what became of them`,
  actionsOpen: (count: number) => (count === 1 ? '1 action to answer first' : `${count} actions to answer first`),
  actionsAnswered: 'Answered',
  profile: (isOpen: boolean) => (isOpen ? 'Your scores so far' : 'Your scores'),
  check: 'Check your answers, then submit',
  read: 'Read all answers on one page',
  toComplete: (count: number) =>
    count === 1 ? '1 benchmark to complete first' : `${count} benchmarks to complete first`,
  ready: 'Ready to submit',
  receipt: 'Receipt of your submission',
  recall: 'Recall it to change something',
  history: 'What has happened so far',
  outcomes: 'Issued outcomes',
  outcomeOf: (cycle: string) => `Outcome ${cycle}`,
  outcomeIssued: (at: string) => `issued ${at}`,
  underRevision: 'Under revision',
} as const;

/** A move through the workflow, as its council reads it. */
export const eventWords: Readonly<Record<string, string>> = {
  start: 'Started',
  submit: 'Submitted',
  recall: 'Recalled',
  'submit-on-behalf': 'Entered by the Regional Prevent Adviser from a document',
  'proceed-without': 'Taken into review without a self-assessment',
  'take-into-review': 'Taken into review',
  'send-back': 'Sent back',
  'hand-over': 'Scores shared with the council',
  agree: 'Scores agreed',
  'send-for-fact-check': 'Letter sent for a check of factual accuracy',
  'skip-fact-check': 'Check of factual accuracy left out',
  'confirm-accurate': 'Letter confirmed as accurate',
  issue: 'Outcome issued',
  revise: 'Taken back into review',
  reopen: 'Reopened after the outcome was issued',
  withdraw: 'Withdrawn from the cycle',
};
