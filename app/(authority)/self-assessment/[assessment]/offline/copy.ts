import { counted, listed } from '@/components/domain/words';
import { WORKBOOK_LIMIT_MB, WORKBOOK_WAITS_HOURS, type CellProblemKind } from '@/lib/workbook/model';

/** Words of working offline, and of what an uploaded workbook would change. */
export const done = { discarded: 'The uploaded workbook has been discarded. Nothing has changed' } as const;

const AGAIN = 'Download the workbook again and fill that in';

export const copy = {
  title: 'Work offline',
  lead: 'Take the self-assessment with you, fill it in without this service, and bring it back when you are ready.',
  workbook: 'A workbook for Excel or LibreOffice',
  workbookLead: (isWhole: boolean) =>
    isWhole
      ? 'One sheet for each benchmark, with the published descriptions, the statements and what has been answered so far.'
      : 'One sheet for each benchmark that was given to you, with the published descriptions, the statements and what has been answered so far.',
  sensitive:
    'What you have written goes with it, and it is OFFICIAL: keep the file where your local authority keeps such files.',
  download: 'Download the workbook (.xlsx)',
  upload: 'Upload a workbook that you have filled in',
  uploadLead:
    'You then see what would change, row by row. Nothing changes until you confirm it, and what others have saved in the meantime is not overwritten.',
  file: {
    label: 'Workbook',
    hint: `The Excel workbook (.xlsx) that you downloaded here, at most ${WORKBOOK_LIMIT_MB} MB. Evidence is added on the page of its benchmark.`,
    'too-large': `The workbook must be ${WORKBOOK_LIMIT_MB} MB or smaller, and hold no more than this service’s own. Take out pictures and sheets of your own, save it and choose it again`,
    'not-xlsx':
      'This is not an Excel workbook. Open it and save it as “Excel workbook (.xlsx)”; in LibreOffice: File, Save As, “Excel 2007–365 (.xlsx)”',
    damaged: 'The workbook is damaged or cannot be read. Open it, save it again as .xlsx, and choose it again',
    'not-ours': `This workbook was not downloaded here, or its hidden columns were taken out. ${AGAIN}`,
    infected: 'The virus scanner has found something harmful in this file. Ask your IT support, and do not send it on',
    'scanner-silent': 'The virus scanner does not answer, so the file was not read. Try again in a few minutes',
  },
  refused: {
    'no-workbook': 'Choose the workbook that you have filled in',
    'other-self-assessment':
      'This workbook was downloaded from another self-assessment: of another local authority, or of another year. Choose the one that you downloaded here',
    'other-framework': `This workbook was made for other performance criteria. ${AGAIN}`,
  },
  submit: 'Upload and see what would change',
  uploadsRefused:
    'Files cannot be uploaded here, because nothing scans them for viruses. Whoever runs this service can change that',
  cutShort: 'The upload was cut short. Choose the file again',
  closed:
    'The self-assessment has been submitted, so nothing can be filled in or uploaded. Once it is sent back or recalled, you can work offline again.',
  seeWaiting: 'See what the workbook that you uploaded last would change',
  pack: 'On paper, for a meeting',
  packLead: 'All of it as one document for a room without a network, with space to write, to be entered afterwards.',
  packLink: 'Open the meeting pack',
  fileName: (council: string, cycle: string) =>
    `Prevent self-assessment ${cycle.replaceAll('/', '-')} ${council.replace(/[^\p{L}\p{N} ,.-]/gu, '')}.xlsx`,

  preview: {
    title: 'What the workbook would change',
    none: 'No workbook is waiting',
    noneLead: `It has been confirmed or discarded, or was uploaded more than ${WORKBOOK_WAITS_HOURS} hours ago. Upload it again if you still need it.`,
    toOffline: 'Go to “Work offline”',
    uploaded: (at: string, until: string) =>
      `Uploaded on ${at}. Nothing has changed so far. It waits for you until ${until}, and nobody else sees it.`,
    nothing: 'Nothing would change: the workbook says what the self-assessment says.',
    problems: 'What has to be put right in the workbook first',
    problemsLead:
      'Nothing can be confirmed while these are there. Put them right in the workbook, save it and upload it again.',
    where: (sheet: string, cell: string) => (cell === '' ? `Sheet “${sheet}”` : `Sheet “${sheet}”, cell ${cell}`),
    changes: (count: number) => `What would change (${count.toLocaleString('en-GB')})`,
    columns: { what: 'What', before: 'Before', after: 'After', where: 'In the workbook' },
    confirmedAnswer: 'Still holds: it counts from now on',
    nothingThere: 'Nothing',
    conflicts: (count: number) => `Changed by others too: choose which to keep (${count.toLocaleString('en-GB')})`,
    conflictsLead:
      'These were changed in the service after you had downloaded the workbook, and in the workbook to something else. Neither is lost: choose. To combine two texts, keep one and edit it on the benchmark’s page afterwards.',
    keepTheirs: (by: string) => `Keep what ${by} saved`,
    keepYours: 'Take what the workbook says',
    choose: (label: string) => `Choose which to keep: ${label}`,
    notYours: (numbers: readonly number[]) =>
      `${numbers.length === 1 ? 'Benchmark' : 'Benchmarks'} ${listed(numbers)} ${numbers.length === 1 ? 'was' : 'were'} not given to you: that part of the workbook is passed over.`,
    missing: (numbers: readonly number[]) =>
      `The workbook has no sheet for ${numbers.length === 1 ? 'benchmark' : 'benchmarks'} ${listed(numbers)}: nothing changes there.`,
    extra: (names: readonly string[]) =>
      `${names.length === 1 ? 'A sheet is' : `${names.length} sheets are`} not this service’s and passed over: ${names.map((name) => `“${name}”`).join(', ')}.`,
    confirm: (count: number) => `Confirm ${counted(count, 'change', 'changes')}`,
    confirmChosen: 'Confirm',
    discard: 'Discard it and change nothing',
    uploadAgain: 'Upload it again',
    changedSince:
      'Something else was saved after this page was shown. The list is up to date now: check it, then confirm again',
    nothingWaiting: 'This workbook does not wait any more: it was confirmed, discarded or has expired. Upload it again',
    hasProblems: 'Put right in the workbook what is named above, and upload it again',
  },
} as const;

interface Problem {
  readonly kind: CellProblemKind;
  readonly found: string;
  readonly limit: number;
  readonly over: number;
}

/** What is wrong with a cell and what to write instead. */
export function problemWords({ kind, found, limit, over }: Problem, accepted: readonly string[]): string {
  const says = found === '' ? '' : ` (it says “${found}”)`;
  switch (kind) {
    case 'not-a-score':
      return `Write one whole number from 1 to 5${says}`;
    case 'score-taken-back':
      return `A score can be changed but not taken back: write a number from 1 to 5. It was ${found}`;
    case 'not-an-answer':
      return `Choose ${accepted.map((words) => `“${words}”`).join(', ')}, or leave it empty${says}`;
    case 'not-yes-or-no':
      return `Write Yes or No${says}`;
    case 'too-long':
      return `Shorten the text to ${limit.toLocaleString('en-GB')} characters: remove ${over.toLocaleString('en-GB')}`;
    case 'control-characters':
      return 'Remove the control characters from this text, for example by typing it again';
    case 'formula':
      return 'There is a formula: formulas are not worked out here. Write the text or the number itself';
    case 'formula-error':
      return `The cell shows an error${says}. Write the text or the number itself`;
    case 'date':
      return 'The cell holds a date. Format it as text, and write it out in words';
    case 'merged':
      return 'The cell is merged with others. Take the merge apart, and write into the yellow cell';
    case 'unknown-row':
      return 'The hidden columns do not say what this row is, or say it twice. Delete the row, or download the workbook again';
    case 'same-sheet-twice':
      return 'There are two sheets for the same benchmark. Delete the one that you do not want';
    case 'other-self-assessment':
      return 'This sheet comes from another self-assessment. Delete it, and copy its texts over cell by cell if you need them';
    case 'other-framework':
      return 'This sheet belongs to other performance criteria. Delete it, and download the workbook again if you need the benchmark';
  }
}
