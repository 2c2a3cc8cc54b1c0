/** Words of the page on which a Prevent Lead says whether what was entered is what they sent. */
export const refusals = {
  'submitted-by-council': 'Your council has submitted its self-assessment itself since: there is nothing to confirm',
  'another-entry':
    'Your adviser has entered another document since this page was opened. Open the page again, read what was entered, then answer',
} as const;

export const copy = {
  title: 'Is this what you sent?',
  lead: (by: string) =>
    `${by} has entered your self-assessment from the document that you sent. Please compare the two.`,
  goesOn:
    'The review goes on meanwhile. Before the scores are agreed, your adviser needs your answer or gives a reason.',
  document: 'The document',
  received: 'Received',
  why: 'Why it was entered for you',
  entered: 'What was entered',
  readAll: 'Read all of it, with answers and evidence',
  answered: (by: string, at: string) => `${by} answered on ${at}. You can answer again until the scores are agreed.`,
  question: 'Your answer',
  confirmed: 'This is what we sent',
  differs: 'Something differs',
  comment: 'What differs?',
  commentHint: 'Your Regional Prevent Adviser reads this. Name the benchmark.',
  submit: 'Send this answer',
  noScore: 'No score',
} as const;
