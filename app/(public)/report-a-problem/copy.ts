export const copy = {
  title: 'Report a problem with a page',
  lead: 'It is sent by e-mail to the people who help with this service, with your name and address, so that they can answer.',
  page: 'Which page is it?',
  problem: 'What went wrong?',
  problemHint: 'What you did and what happened. Do not copy anything of a self-assessment, a review or about a person',
  send: 'Send',
  sent: 'Sent. Someone will answer you by e-mail',
  signedOut: 'Sign in to report a problem with a form, or write to',
  signedOutSay: 'Say which page it is, what you did and what happened.',
} as const;
