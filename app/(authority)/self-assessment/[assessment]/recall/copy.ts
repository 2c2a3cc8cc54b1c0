/** Words of the page that asks once more before recalling. */
export const copy = {
  title: 'Recall this self-assessment?',
  lead: 'You can change your answers again, and have to submit again before the deadline. What you submitted stays in the record.',
  until: 'You can do this until your Regional Prevent Adviser takes it into review.',
  tooLate: 'This self-assessment cannot be recalled any more. Ask your Regional Prevent Adviser to send it back.',
  submit: 'Recall it',
  keep: 'Leave it as it is',
} as const;
