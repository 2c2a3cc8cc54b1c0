/** Words of a benchmark's evidence. */
export const copy = {
  title: 'Evidence',
  page: (number: number, title: string) => `Evidence for benchmark ${number}: ${title}`,
  back: (number: number) => `Benchmark ${number}`,
  lead: 'Link to documents that show what you say, such as a plan, minutes or a policy, or upload them. Your Regional Prevent Adviser must be able to open them.',
  warning:
    'Do not link to or upload anything about a person’s security clearance, personal data, or the Counter-Terrorism Local Profile (CTLP). Write on which date it was seen instead, under “Why this score?”.',
  linked: 'Evidence for this benchmark',
  none: 'No evidence has been added yet.',
  remove: 'Remove',
  about: 'Shows something about:',
  add: 'Add a link',
  name: 'Title',
  nameHint: 'What it is and of when, such as “Delivery plan 2022 to 2024, March 2022”',
  url: 'Link',
  urlHint: 'Begins with https://',
  statements: 'What does it show? (optional)',
  statementsHint: 'Choose what your score claims that this link bears out.',
  otherStatements: 'Other statements of this benchmark',
  submit: 'Add this link',
  upload: 'Upload a file',
  uploadsRefused:
    'Files cannot be uploaded here, because nothing scans them for viruses. Add a link to the file instead.',
  notScanned:
    'Nothing scans uploaded files for viruses here. They are marked “not scanned”: whoever downloads one should know where it comes from.',
  sensitive: {
    clearance:
      'Some statements of this benchmark are about security clearance. Do not upload anything about a person’s clearance or vetting: write on which date you saw it, under “Why this score?”.',
    ctlp: 'Some statements of this benchmark are about the Counter-Terrorism Local Profile (CTLP). Do not upload it, or a copy of any part of it: write on which date it was seen, under “Why this score?”.',
  },
  fileTitle: 'What is it? (optional)',
  fileTitleHint:
    'What it is and of when, such as “Delivery plan 2022 to 2024, March 2022”. Empty: the file’s own name.',
  fileStatements: 'What does the file show? (optional)',
  file: 'File',
  fileHint: (limitMb: number) =>
    `PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text, CSV or e-mail, up to ${limitMb} MB. Take out personal data, passwords and macros first.`,
  submitFile: 'Upload this file',
} as const;
