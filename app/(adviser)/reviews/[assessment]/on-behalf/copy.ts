import { counted } from '@/components/domain/words';

/** Words of entering a self-assessment on a council's behalf. */
export const copy = {
  title: 'Enter on the council’s behalf',
  what: [
    'For a council that sent a document instead of completing its self-assessment here. The document is kept as its evidence; you enter what it says and submit it, and the council is asked whether it is what it sent.',
    'The Prevent Leads get a notice as soon as you begin.',
  ],
  begun: (count: number) =>
    `The council has begun itself: it has saved something for ${counted(count, 'benchmark', 'benchmarks')}. What it has saved is kept, and you will see it. Ask the Prevent Lead first whether you should go on.`,
  alsoBegun:
    'What the council itself has saved is kept: you see it in the forms, and change it only where you type over it.',
  reason: 'Why do you enter it?',
  reasonHint:
    'For example: “The Prevent Lead sent the completed Word document of last year’s format.” The council reads this.',
  received: 'When did the document come?',
  receivedHint: 'For example, 9 1 2023',
  name: 'What is the document called? (optional)',
  document: 'The document',
  fileHint: (limitMb: number) => `PDF, Word or another document, up to ${limitMb} MB`,
  notScanned: 'Nothing scans uploaded files for viruses here. The document is marked “not scanned”.',
  url: 'Or a link to it',
  urlOnly: 'A link to the document',
  urlOnlyHint: 'Files cannot be uploaded here, because nothing scans them for viruses. Begins with https://',
  urlHint: 'Where the document lies elsewhere. Begins with https://',
  start: 'Begin',
  back: 'Do nothing and go back',
  done: {
    begun: 'Begun. The Prevent Leads have been sent a notice.',
    saved: 'Saved.',
  } satisfies Readonly<Record<string, string>>,
  entry: {
    document: 'Document',
    received: 'Received',
    why: 'Why you enter it',
    by: 'Begun by',
  },
  benchmarks: 'What the document says, benchmark by benchmark',
  submitTitle: 'Submit on the council’s behalf',
  submitWhat:
    'The submission names the document and you. The Prevent Leads are asked by e-mail whether it is what they sent; the review can go on meanwhile.',
  submit: 'Submit on the council’s behalf',
  incomplete: (count: number) =>
    `${counted(count, 'benchmark still needs', 'benchmarks still need')} a score, the words for “Why this score?” and “completed”.`,
  benchmarkFrom: (title: string) =>
    `You enter this on the council’s behalf, from “${title}”. What the council has saved stands in the fields.`,
  crumb: (number: number) => `Benchmark ${number}`,
} as const;
