/**
 * The outcome letter: what it says (`LetterContent`, frozen when it is issued), how that is made from the record, and the
 * fixed text around it. Pure. Source: process.md, "Anatomy of the outcome letter".
 */
export { buildLetterContent } from './build';
export type { EarlierLetter, LetterInput, LetterOutcome, LetterWords } from './input';
export { letterText, readLetter } from './content';
export type { AnnexRow, LetterContent } from './content';
export { defaultTemplate } from './default-template';
export { letterDocument } from './document';
export type {
  AnnexLine,
  DocumentBlock,
  Footnote,
  LetterAction,
  LetterDocument,
  LetterPart,
  NotedRun,
  PartKind,
  TextBlock,
} from './document-model';
export type { Block, Run } from './source-text';
export type { TemplateProblem } from './template';
export { NATIONS, PART_LIMIT, PART_NAMES, PLACEHOLDERS, partRule, templatePartsSchema } from './template-parts';
export type { Nation, PartName, PartRule, Placeholder, TemplateParts } from './template-parts';
