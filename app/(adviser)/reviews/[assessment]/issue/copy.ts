export const copy = {
  title: 'Issue the outcome letter',
  what: [
    'Everything that the letter and its annex say is frozen with its SHA-256. It can never be changed; a reopened review ends in a new letter that supersedes it.',
    'The council and the members of the groups that cover it can read it at once. Prevent Leads and advisers are sent a notice with a link.',
  ],
  sensitive:
    'Before you issue it, read the annex for names of people and for local numbers of referrals: the Home Office does not publish those below region, and others will read this letter.',
  missing: 'Before the letter can be issued',
  ready: 'Nothing is missing.',
  confirmed: (at: string) => `The check of factual accuracy ended on ${at}.`,
  timeOver: 'The time for the council’s check of factual accuracy is over; it has not confirmed the draft.',
  changedSince:
    'The letter says something else now than what the council confirmed, which has not seen what changed. Say why it is issued all the same, or take it back into review and have it checked again.',
  reason: 'Why is it issued without a new check?',
  reasonMissing: 'Say why the letter is issued although it has changed since the council confirmed it',
  changedSinceShown: 'The letter has changed since you opened this page. Read the draft once more, then issue it',
  supersedes: (number: number) => `This will be letter ${number} of this cycle. It supersedes the one before.`,
  preview: 'Read the draft once more',
  change: 'Change the letter',
  button: 'Issue the letter',
  back: 'Do nothing and go back',
} as const;
