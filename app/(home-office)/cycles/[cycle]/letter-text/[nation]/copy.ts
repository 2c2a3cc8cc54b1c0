import type { PartName, Placeholder } from '@/lib/letters/model';

export const copy = {
  title: (nation: string) => `Letter text for ${nation}`,
  crumb: 'Cycles',
  cycle: (name: string) => `Cycle ${name}`,
  done: { saved: 'Saved as a new version. Letters issued from now on are made with it.' } satisfies Readonly<
    Record<string, string>
  >,
  lead: (nation: string) =>
    `The fixed text of every outcome letter of this cycle to a council in ${nation}, in the letter’s order. What is particular to a council stands between it, and is written by its Regional Prevent Adviser.`,
  version: (version: number, by: string | null, at: string) =>
    by === null
      ? `Version ${version}, written when the cycle was opened on ${at}.`
      : `Version ${version}, saved by ${by} on ${at}.`,
  issued: (count: number, nation: string) =>
    count === 0
      ? `No letter of this cycle has been issued to a council in ${nation} yet.`
      : `${count === 1 ? '1 letter has' : `${count} letters have`} been issued already: they keep the text they were issued with.`,
  how: 'How to write it',
  howLines: [
    'An empty line begins a new paragraph; a line that begins with “- ” is a bullet.',
    'A link is written [words](https://address). In the letter each link gets a footnote with its address.',
    'Data is put where a placeholder stands in double braces, such as {{council}}.',
  ],
  placeholders: 'Placeholders',
  preview: 'See the saved text in a letter to a made-up council',
  save: 'Save as a new version',
  back: 'Go back to the cycle',
  sampleTitle: (nation: string) => `Sample letter for ${nation}`,
  sampleLead: 'The text as last saved, in a letter to a council that does not exist.',
  edit: 'Edit the text',
} as const;

/** What each part is, and when it is in a letter. */
export const PARTS: Readonly<Record<PartName, { readonly label: string; readonly hint?: string }>> = {
  letterhead: { label: 'Letterhead and sender’s address', hint: 'One line a line. Addressee, copies and date follow' },
  salutation: { label: 'Salutation' },
  heading: { label: 'Heading' },
  introduction: { label: 'Who writes, and which council this is about' },
  duty: { label: 'The statutory duty', hint: 'With links to the Act, the guidance and the toolkit' },
  responsibility: { label: 'The adviser’s responsibility' },
  process: { label: 'The process and the scale', hint: 'Only where the council submitted a self-assessment' },
  processWithout: { label: 'The process and the scale, without a self-assessment', hint: 'Only where none came' },
  agreement: {
    label: 'Meeting, evidence, agreed scores, up to three actions',
    hint: 'Only where the council submitted a self-assessment. The service does not know whether you met: say what holds either way',
  },
  agreementWithout: {
    label: 'Agreed scores and up to three actions, without a self-assessment',
    hint: 'Only where none came',
  },
  decided: {
    label: 'Where the Home Office decided a difference',
    hint: 'Only in letters with a score on which council and adviser differed',
  },
  threat: { label: 'Higher and lower threat areas' },
  effectiveness: { label: 'What scores say: the Duty, not effectiveness' },
  importance: { label: 'Benchmarks are not equally important' },
  notScored: { label: 'What is not scored, and why', hint: 'Only in letters in which a benchmark is not scored' },
  fall: { label: 'Why some scores may have fallen', hint: 'Only where the adviser includes it' },
  summaryHeading: { label: 'Heading of the summary of performance', hint: 'The overall statement follows' },
  actionsIntroduction: {
    label: 'Before the recommended actions',
    hint: 'Only where there are some; they follow, numbered',
  },
  noActions: { label: 'Where no actions are recommended' },
  annexMention: { label: 'The annex, and the offer to discuss' },
  sharing: { label: 'Whom to share the outcome with' },
  thanks: { label: 'Thanks', hint: 'Only where the adviser names somebody' },
  goodPractice: { label: 'Before the good practice', hint: 'Only where the adviser writes some; it follows' },
  close: { label: 'Close', hint: 'Name and role of who signs follow' },
  annexHeading: { label: 'Heading of the annex' },
  annexIntroduction: { label: 'Before the annex’s table' },
  criteriaHeading: { label: 'Heading of the appendix' },
  criteriaIntroduction: { label: 'Before the performance criteria' },
};

export const PLACEHOLDER_WORDS: Readonly<Record<Placeholder, string>> = {
  council: 'the council’s name',
  region: 'its region',
  nation: 'England, Wales or Scotland',
  cycle: 'the cycle’s name, 2022/23',
  years: 'the cycle in full years, 2022/2023',
  addressee: 'the addressee’s name',
  adviser: 'the name of who signs',
  adviserRole: 'the role of who signs',
  date: 'the date of the letter',
  notScoredBenchmarks: 'the benchmarks that are not scored',
  notScoredReasons: 'why they are not scored',
  thanked: 'who is thanked',
};
