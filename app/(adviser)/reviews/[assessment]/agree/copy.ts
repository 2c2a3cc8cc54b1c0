export const copy = {
  title: 'Record the scores as agreed',
  what: [
    'What stands in the record now is kept with its SHA-256. Then you can prepare the letter.',
    'If something has to change afterwards, you can take it back into review with a reason.',
  ],
  list: 'Agreed scores',
  missing: 'Before the scores can be recorded as agreed',
  unconfirmed: {
    null: 'You entered this self-assessment on the council’s behalf, and the council has not yet said whether it is what it sent.',
    differs:
      'You entered this self-assessment on the council’s behalf, and the council says that something differs from what it sent.',
  },
  unconfirmedReason: 'Why are the scores agreed without the council’s confirmation?',
  unconfirmedHint: 'The Prevent Leads can read this. It becomes part of the record.',
  button: 'Record as agreed',
  back: 'Do nothing and go back',
} as const;
