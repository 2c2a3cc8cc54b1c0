/** Words of a benchmark's evidence. */
export const copy = {
  title: 'Evidence',
  page: (number: number, title: string) => `Evidence for benchmark ${number}: ${title}`,
  back: (number: number) => `Benchmark ${number}`,
  lead: 'Link to documents that show what you say, such as a plan, minutes or a policy, or upload them. Your Regional Prevent Adviser must be able to open them.',
  warning:
    'Do not link to or upload anything about a person’s security clearance, personal data, or the Counter-Terrorism Local Profile (CTLP). Record that it was seen instead.',
  linked: 'Evidence for this benchmark',
  none: 'No evidence has been added yet.',
  remove: 'Remove',
  about: 'Shows something about:',
  otherWays: 'Other ways',
  choose: 'Choose from your evidence library, or bring last year’s along',
  recordSeen: 'Record something seen, not uploaded',
  recordSeenHint: 'for what must not be here, such as the CTLP or a person’s security clearance',
  seenNameHint: 'What it is and of when, such as “Counter-Terrorism Local Profile, 2023”',
  seenStatements: 'What does it show? (optional)',
  library: 'Open the evidence library',
  libraryHint: 'to delete something, add a newer version, or add without a benchmark',
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
      'Some statements of this benchmark are about security clearance. Do not upload anything about a person’s clearance or vetting: record instead that it was seen, and when.',
    ctlp: 'Some statements of this benchmark are about the Counter-Terrorism Local Profile (CTLP). Do not upload it, or a copy of any part of it: record instead that it was seen, and when.',
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
