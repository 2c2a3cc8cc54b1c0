export const copy = {
  title: 'Check the draft outcome letter',
  lead: 'This is the draft of the letter as your Regional Prevent Adviser would issue it. Please check its facts: names, roles, dates, and what the summaries say of your arrangements.',
  until: (date: string) => `You have until ${date}. After that the letter can be issued without your confirmation.`,
  over: 'The time for the check is over. You can still confirm the draft until the letter is issued.',
  scores: 'The scores have been agreed already and are not part of this check.',
  wrong: 'Something is not right?',
  wrongLead: 'Write to your Regional Prevent Adviser, who can correct the draft:',
  confirm: 'Confirm that the facts are right',
  confirmLead: 'Your Regional Prevent Adviser can then issue the letter at once.',
  confirmed: (at: string) =>
    `The check ended on ${at}. Nothing more is needed from you; you will be sent a notice when the letter is issued.`,
  done: { confirmed: 'Confirmed. Your Regional Prevent Adviser has been sent a notice.' } satisfies Readonly<
    Record<string, string>
  >,
  draft: 'The draft',
  back: 'Go back',
} as const;
