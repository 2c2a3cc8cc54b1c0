import { fileSizeWords } from './file-name';

/** Why a file is not taken. Each has a sentence that says why and how to fix it. */
export const FILE_PROBLEMS = [
  'empty',
  'too-large',
  'unknown-type',
  'old-office',
  'macros',
  'encrypted',
  'bomb',
  'two-types',
  'web-page',
  'damaged',
  'not-kept',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export const FILE_TYPES_TAKEN =
  'PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods, .odp), PNG, JPEG, plain text, CSV or e-mail (.eml, .msg)';

/**
 * Why a file was not taken and how to fix it, as it stands beside the field.
 *
 * @param limitMb the largest file that is taken, in MB
 */
export function fileProblemWords(problem: FileProblem, limitMb: number): string {
  switch (problem) {
    case 'empty':
      return 'The file is empty. Check that it opens on your computer, then choose it again';
    case 'too-large':
      return `The file must be ${limitMb} MB or smaller. Reduce its size, split it, or add a link to it instead`;
    case 'unknown-type':
      return `The file is of a type that cannot be taken, whatever its name ends in. Save it as ${FILE_TYPES_TAKEN}`;
    case 'old-office':
      return 'The file is in an old Office format (.doc, .xls or .ppt). Open it and save it as .docx, .xlsx or .pptx, or as PDF';
    case 'macros':
      return 'The file contains macros, which can run on a reader’s computer. Save it without them, as .docx, .xlsx or .pptx, or as PDF';
    case 'encrypted':
      return 'The file is protected with a password, so it can be neither checked nor read. Save a copy without the password';
    case 'bomb':
      return 'The file would unpack to far more than a document needs. Open it and save it again, or save it as PDF';
    case 'two-types':
      return 'The file is two types of file in one, which is how harmful files are hidden. Open it and save it again, or save it as PDF';
    case 'web-page':
      return 'The file is a web page, a drawing in SVG or other markup, which can run in a reader’s browser. Save it as PDF or as a picture';
    case 'damaged':
      return 'The file is damaged or was cut short. Check that it opens on your computer, then choose it again';
    case 'not-kept':
      return 'The file could not be stored, because the service’s file storage does not work at the moment. Nothing is wrong with the file: choose it again in a few minutes';
  }
}

/**
 * Why a council can keep no more, and how to fix it.
 *
 * @param left, limit in bytes
 */
export const councilFullWords = ({ left, limit }: { readonly left: number; readonly limit: number }): string =>
  `Your council may keep ${fileSizeWords(limit)} of files in a cycle, and has ${left === 0 ? 'nothing' : fileSizeWords(left)} left for this one. Remove files that matter less, make this one smaller, or add a link to it instead`;

/** Why what arrived is not the file that was sent. */
export const NOT_AS_SENT =
  'The file did not arrive as it was sent, so nothing of it was kept. Check that it opens on your computer and is not being changed, then choose it again';
