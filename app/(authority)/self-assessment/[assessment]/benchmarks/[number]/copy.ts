import { counted } from '@/components/domain/words';

/** Words of a benchmark's page and of its evidence. */
export const done = {
  saved: 'Saved',
  'taken-in':
    'The text has been put into “Why this score?”. Read it over and adapt it, then mark this section as completed',
  'taken-answers':
    'Their answers came along, and no text. Check them: they do not count until you confirm them. Then mark this section as completed',
  'taken-both':
    'The text has been put into “Why this score?”, and their answers came along. Read the text over and adapt it, check the answers, then mark this section as completed',
  brought: 'Last year’s answers came along. Check them: they do not count until you confirm them',
  'evidence-added': 'The link has been added',
  'file-added': 'The file has been uploaded',
  'seen-added': 'What was seen has been recorded',
  'evidence-chosen': 'What you chose supports this benchmark now',
  'evidence-brought': 'What supported it last year supports this benchmark again',
  'evidence-removed':
    'It has been removed from this benchmark. It is still in your evidence library, where it can be deleted',
} as const;

export const copy = {
  page: (number: number, title: string) => `Benchmark ${number}: ${title}`,
  crumb: (number: number, of: number) => `Benchmark ${number} of ${of}`,
  choose: 'Which description fits best?',
  chooseHint: 'Choose the published description that is closest to your area. You can change it until you submit.',
  showQuestions: 'Show the questions for this score',
  otherQuestions: (score: number) => `The questions above are those of the score before. A ${score} asks others.`,
  firstQuestions: (score: number) => `A ${score} asks questions of its own, which make this say more.`,
  showQuestionsOf: (score: number) => `Save and show the questions for a ${score}`,
  showQuestionsHint: 'This saves what you have chosen and written so far.',
  questions: 'What this score says of you',
  questionsHint: 'Answer what you can. Your score does not change, and nothing here stops you.',
  against: 'And is this true of you?',
  rest: (count: number) => `All other statements (${count.toLocaleString('en-GB')})`,
  noQuestions: 'Once you have chosen a description, you can see what it says of you here.',
  why: 'Why this score?',
  whyHint:
    'In your own words. Your Regional Prevent Adviser reads it, and it may be asked for under freedom of information. Do not name individuals or copy from the CTLP.',
  changed: 'What has changed since last year?',
  changedHint:
    'In a few sentences. If nothing has, say so. Last year’s score, summary, answers and actions are on this page.',
  bring: (count: number) => `Bring ${counted(count, 'answer', 'answers')} of last year along`,
  bringHint:
    'This saves what you have written so far. The answers arrive to be checked, and count only once you confirm them.',
  checkTitle: (count: number) => `Check this: ${counted(count, 'answer', 'answers')} of last year`,
  checkHint:
    'They came along from last year and do not count yet. Tick what still holds, all at once or one by one: it counts once you press “Save and continue”.',
  completedByButton: (count: number) =>
    `that this section is completed. ${counted(count, 'answer', 'answers')} of last year ${count === 1 ? 'is' : 'are'} still to be checked: tick what still holds, or answer again, and press “Save and continue”`,
  tickedNotSaved: 'What you ticked to confirm last year’s answers is saved once you press a button of this page.',
  confirmAll: 'All of these answers still hold',
  checkBelow: (count: number) =>
    `${counted(count, 'of them is', 'of them are')} among the questions below, marked “Check this”.`,
  oneByOne: (count: number) => `Look through ${counted(count, 'answer', 'answers')} one by one`,
  checkThis: 'Check this: it is last year’s answer.',
  holds: 'Still holds',
  leftOut: (count: number) => `Answered last year and no longer asked (${count.toLocaleString('en-GB')})`,
  despite: 'Why does this score stand all the same?',
  despiteHint:
    'Some of your answers speak against it. One sentence helps your Regional Prevent Adviser; you can leave it empty.',
  toCheck: (count: number) =>
    `${counted(count, 'answer', 'answers')} of last year ${count === 1 ? 'is' : 'are'} still to be checked. Confirm what still holds, or answer again, before you mark this section as completed`,
  completed: 'Have you completed this section?',
  completedYes: 'Yes, I have completed this section',
  completedNo: 'No, I will come back to it',
  continue: 'Save and continue',
  back: 'Save and go back',
  addEvidence: 'Save and add evidence',
  yourScore: 'Your score',
  theirScore: 'Self-assessment',
  savedBy: (by: string, at: string) => `Last saved by ${by} on ${at}`,
  evidence: 'Evidence',
  noEvidence: 'No evidence has been added yet.',
  seeEvidence: 'See or remove evidence',
  helping: 'Helping with this',
  nobody: 'Nobody else has worked on this benchmark.',
  answered: (count: number) =>
    count === 0 ? 'nothing answered yet' : `answered ${counted(count, 'statement', 'statements')}`,
  readyHelper: 'ready',
  answeredBy: (name: string) => `Answered by ${name}`,
  thread: 'Between your own people',
  threadNobody: 'Nothing has been written about this benchmark.',
  threadRead: (count: number) => `Read ${counted(count, 'message', 'messages')}, or write`,
  threadWrite: 'Write to those who work on it',
  threadSave: 'Save and write to those who work on it',
  ready: 'Ready for the lead',
  readyMark: 'Save and mark as ready',
  readySince: (at: string) => `You marked it as ready on ${at}. If you change something, mark it again.`,
  readyTakeBack: 'Take the mark back',
  lastYearWas: (number: number, title: string) => `Then benchmark ${number}, ${title}`,
  lastYearAnswers: (count: number) => `What was answered then (${count.toLocaleString('en-GB')})`,
  lastYearActions: (cycle: string) => `Recommended actions of ${cycle}`,
  lastYearLink: (cycle: string) => `Read the outcome of ${cycle}`,
  notScored: 'Not scored',
  criteria: 'The published criteria',
  /** Why it can be read and not changed. */
  readOnly: ({ isOfCouncil, submittedAt }: { readonly isOfCouncil: boolean; readonly submittedAt: Date | null }) => {
    if (!isOfCouncil) return 'You can read this benchmark; its local authority writes it.';
    return submittedAt === null
      ? 'The self-assessment was not submitted. It can be read here, but no longer changed.'
      : 'The self-assessment has been submitted. It can be read here, but not changed.';
  },
  noScore: 'No score has been chosen.',
  noWhy: 'Nothing has been written.',
  answersToRead: 'What was answered',
  noAnswers: 'No statement has been answered.',
  previous: 'Previous benchmark',
  next: 'Next benchmark',
} as const;
