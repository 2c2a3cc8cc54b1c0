import { counted, listed } from '@/components/domain/words';
import type { Part } from '@/lib/assessments/model';

const MISSING: Readonly<Record<Part, string>> = {
  score: 'choose a score',
  why: 'say why',
  completed: 'mark it as completed',
};

/** What is left to do of one benchmark: "choose a score, say why and mark it as completed". */
export const missingWords = (missing: readonly Part[]): string => listed(missing.map((part) => MISSING[part]));

export const copy = {
  title: 'Check your answers',
  titleToRead: 'All answers',
  incomplete: 'Before you can submit',
  toFix: (number: number, title: string, missing: readonly Part[]) =>
    `Benchmark ${number}, ${title}: ${missingWords(missing)}`,
  toAnswer: (position: number) => `Last year’s recommended action ${position}: say what became of it`,
  couldSay: 'You could also',
  sayWhy: (number: number, title: string) =>
    `Benchmark ${number}, ${title}: some answers speak against the score. Say in one sentence why it stands`,
  toCheck: (number: number, title: string, count: number) =>
    `Benchmark ${number}, ${title}: ${counted(count, 'answer', 'answers')} of last year ${count === 1 ? 'is' : 'are'} not confirmed and will not be submitted`,
  profile: (cycle: string) => `Self scores ${cycle}`,
  lastActions: (cycle: string) => `Recommended actions of ${cycle}`,
  notAnswered: 'Not answered yet',
  changed: 'What has changed since last year',
  despite: 'Why the score stands all the same',
  hours: 'How long did it take?',
  hoursHint:
    'Optional. In whole hours, by everybody together. The Home Office sees only how many councils said and, from five councils on, the median.',
  hoursSuffix: 'hours',
  score: 'Score',
  why: 'Why this score',
  completed: 'Completed',
  completedYes: 'Yes',
  completedNo: 'Not yet',
  answers: 'Answers',
  noAnswers: 'No statement answered',
  evidence: 'Evidence',
  noEvidence: 'None linked',
  notChosen: 'Not chosen yet',
  notWritten: 'Not written yet',
  notScored: 'Not scored',
  change: 'Change',
  declaration: 'Declare and submit',
  declare:
    'I declare that this is the view of my local authority, agreed with those who should have been asked, and that it is true as far as I know',
  approver: 'Who approved it?',
  approverHint:
    'The senior officer of your local authority who approved this self-assessment. It is kept with the submission.',
  approverName: 'Name',
  approverRole: 'Role',
  missing: {
    approverName: 'Enter the name of the senior officer who approved it',
    approverRole: 'Enter the role of the senior officer who approved it',
  },
  pdf: 'Download as a PDF',
  afterwards: 'You will get a receipt. Until your Regional Prevent Adviser takes it into review, you can recall it.',
  submit: 'Submit self-assessment',
  leadOnly: 'Only a Prevent Lead of your local authority can submit the self-assessment.',
  changedSince:
    'Somebody saved something after this page was opened, so what you would declare was no longer what you read. The answers on this page are now as they stand: look through them again, then submit',
} as const;
