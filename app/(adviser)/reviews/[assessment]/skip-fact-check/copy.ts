export const copy = {
  title: 'Leave out the check of factual accuracy',
  what: ['The letter can be issued at once, without the council having seen its draft.'],
  reason: 'Why is the check left out?',
  hint: 'The Prevent Leads can read this. It becomes part of the record.',
  missing: 'Before the check can be left out',
  button: 'Leave out the check',
  back: 'Do nothing and go back',
} as const;
