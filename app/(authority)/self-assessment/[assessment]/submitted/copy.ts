/** Words of the receipt. */
export const copy = {
  title: 'Self-assessment submitted',
  reference: 'Your reference',
  council: 'Local authority',
  cycle: 'Cycle',
  declaredBy: 'Declared by',
  enteredBy: 'Entered by the adviser',
  onBehalf: (adviser: string, council: string) => `${adviser}, on behalf of ${council}, from the document that it sent`,
  approvedBy: 'Approved by',
  at: 'Submitted',
  deadlineWas: (deadline: string) => `the deadline was ${deadline}`,
  pdf: 'The self-assessment as a PDF',
  number: 'Submission number',
  checksum: 'Checksum',
  checksumNote: 'The checksum is of everything as it was submitted. It shows later that nothing of it was changed.',
  recalled: 'This submission has been recalled. It stays in the record; submit again when you are ready.',
  sentBack: 'This submission has been sent back. It stays in the record; submit again when you are ready.',
  next: 'What happens next',
  nextWords:
    'Your Regional Prevent Adviser reviews it. They may ask for evidence to support some scores, and usually meet the Prevent Lead. You get an e-mail when there is something for you to do.',
  readAll: 'Read or print everything that was submitted',
  recall: 'Recall it to change something',
} as const;
