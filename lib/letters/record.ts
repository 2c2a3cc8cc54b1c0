import { mappingBetween, type Framework } from '../framework';
import { compare, dutyStatus, isScored, overallStatement, type BenchmarkOutcome } from '../scoring';
import type { State } from '../workflow';
import { unagreed } from './build';
import type { LetterContent } from './content';
import { isFactCheckOver, type FactCheck } from './fact-check';
import type { EarlierLetter, LetterInput, LetterOutcome, LetterWords } from './input';
import type { TemplateParts } from './template-parts';

/** What stands in the record that a letter is made of. */
export interface LetterRecord {
  readonly heading: LetterHeading;
  readonly framework: Framework;
  readonly council: LetterInput['council'];
  readonly draft: SavedWords | null;
  readonly template: { readonly id: string; readonly version: number; readonly parts: TemplateParts } | null;
  readonly outcomes: readonly LetterOutcome[];
  readonly actions: LetterInput['actions'];
  readonly differences: LetterInput['differences'];
  /** The latest letter of an earlier cycle. */
  readonly earlier: LetterContent | null;
}

export interface LetterHeading {
  readonly id: string;
  readonly authorityId: string;
  readonly state: State;
  readonly framework: string;
  readonly authorityName: string;
  readonly shortName: string;
  readonly cycleName: string;
  readonly submittedAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly factCheck: FactCheck;
  /** SHA-256 of the draft that the council confirmed; empty: none. */
  readonly confirmedLetter: string;
  /** Of the latest letter issued in this cycle; 0 where there is none. */
  readonly lastNumber: number;
}

export interface SavedWords extends LetterWords {
  /** The scores for which the overall statement was written or confirmed. */
  readonly statementScores: string;
  readonly version: number;
  readonly updatedByName: string;
  readonly updatedAt: Date;
}

/** What a letter still lacks. Each names the page where it is mended. */
export type Missing =
  | {
      readonly kind: 'agreed-score' | 'summary' | 'fall-explanation' | 'not-met-unnamed';
      readonly benchmark: number;
      readonly title: string;
    }
  | { readonly kind: 'overall-statement' | 'statement-outdated' | 'addressee' | 'signatory' | 'letter-text' }
  | { readonly kind: 'fact-check'; readonly sentAt: Date | null };

export const outcomesOf = ({
  framework,
  outcomes,
}: Pick<LetterRecord, 'framework' | 'outcomes'>): readonly BenchmarkOutcome[] =>
  framework.benchmarks.flatMap((benchmark): BenchmarkOutcome[] => {
    const { number, title } = benchmark;
    if (!isScored(benchmark)) return [{ number, title, score: 'not-scored' }];
    const outcome = outcomes.find((candidate) => candidate.benchmark === number);
    return outcome ? [{ number, title, score: outcome.score }] : [];
  });

/** The earlier letter as far as years are compared. */
export const earlierOf = (content: LetterContent | null): EarlierLetter | null =>
  content && {
    cycle: content.cycle,
    framework: content.framework.code,
    outcomes: content.annex.map(({ number, title, score }) => ({ number, title, score })),
  };

/** Benchmarks whose score is lower than in the outcome before, where the two can be compared. */
export function fallen(record: LetterRecord): readonly number[] {
  const earlier = earlierOf(record.earlier);
  if (earlier === null) return [];
  const mapping = mappingBetween(earlier.framework, record.framework.code) ?? [];
  return compare({ previous: earlier.outcomes, current: outcomesOf(record), mapping })
    .filter(({ change }) => change === 'down')
    .map(({ number }) => number);
}

/** The one sentence that the scores propose; empty while a score is missing. */
export const proposedStatement = (record: LetterRecord): string =>
  unagreed(record.framework, record.outcomes).length > 0
    ? ''
    : overallStatement({ authorityName: record.council.name, outcomes: outcomesOf(record) });

/** The scores as one text, to tell for which of them a statement was written. @example '1:4 2:4 3:3' */
export const scoreSet = (outcomes: readonly Pick<LetterOutcome, 'benchmark' | 'score'>[]): string =>
  outcomes
    .toSorted((a, b) => a.benchmark - b.benchmark)
    .map(({ benchmark, score }) => `${benchmark}:${score}`)
    .join(' ');

/** What the letter lacks of its own content: enough for the council to check the facts. */
export function missingContent(record: LetterRecord): readonly Missing[] {
  const { framework, outcomes, draft, template } = record;
  const fell = fallen(record);
  const without = unagreed(framework, outcomes);
  const missing: Missing[] = template === null ? [{ kind: 'letter-text' }] : [];
  for (const { number, title } of framework.benchmarks) {
    const of = { benchmark: number, title };
    if (without.includes(number)) missing.push({ kind: 'agreed-score', ...of });
    const outcome = outcomes.find((candidate) => candidate.benchmark === number);
    if (outcome === undefined) continue;
    if (outcome.summary.trim() === '') missing.push({ kind: 'summary', ...of });
    if (fell.includes(number) && outcome.fallExplanation.trim() === '')
      missing.push({ kind: 'fall-explanation', ...of });
  }
  const statement = draft?.overallStatement ?? '';
  if (statement === '') return [...missing, { kind: 'overall-statement' }];
  if (draft?.statementScores !== scoreSet(outcomes)) missing.push({ kind: 'statement-outdated' });
  // Where any benchmark is not met, the statement says so and names it (process.md, "Rules").
  for (const { number, title, score } of outcomesOf(record))
    if (score !== 'not-scored' && dutyStatus(score) === 'not-met' && !names(statement, title))
      missing.push({ kind: 'not-met-unnamed', benchmark: number, title });
  return missing;
}

/** Everything that stands between the draft and an issued letter. */
export function missingForIssue(record: LetterRecord, now: Date): readonly Missing[] {
  const { draft, heading } = record;
  const missing = [...missingContent(record)];
  if (!draft || draft.addresseeName === '' || draft.addresseeRole === '') missing.push({ kind: 'addressee' });
  if (!draft || draft.signatoryName === '' || draft.signatoryRole === '') missing.push({ kind: 'signatory' });
  if (!isFactCheckOver(heading.factCheck, now)) missing.push({ kind: 'fact-check', sentAt: heading.factCheck.sentAt });
  return missing;
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
const names = (statement: string, title: string): boolean => plain(statement).includes(plain(title));

/** What the letter form starts with where nothing has been saved. */
export function suggestedWords(
  record: LetterRecord,
  by: { readonly name: string; readonly jobTitle: string },
  leads: readonly string[],
): LetterWords {
  const before = record.earlier;
  return {
    overallStatement: proposedStatement(record),
    addresseeName: before?.addressee.name ?? '',
    addresseeRole: before?.addressee.role ?? '',
    addresseeAddress: (before?.addressee.address ?? []).join('\n'),
    copies: (before?.copies ?? []).join('\n'),
    thanked: leads.join(' and '),
    goodPractice: '',
    includeFallParagraph: fallen(record).length > 0,
    signatoryName: by.name,
    signatoryRole: by.jobTitle === '' ? 'Regional Prevent Adviser' : by.jobTitle,
  };
}

/** The words of a letter whose draft was never saved: a preview shows what is not there yet as not there. */
const NOTHING_WRITTEN: LetterWords = {
  overallStatement: '',
  addresseeName: '',
  addresseeRole: '',
  addresseeAddress: '',
  copies: '',
  thanked: '',
  goodPractice: '',
  includeFallParagraph: false,
  signatoryName: '',
  signatoryRole: '',
};

/** The record as a letter's input; null while there can be none (no letter text, or a score is missing). */
export function letterInput(record: LetterRecord, letterId: string, at: Date): LetterInput | null {
  const { heading, framework, council, draft, template, outcomes, actions, differences } = record;
  if (template === null || unagreed(framework, outcomes).length > 0) return null;
  return {
    letter: { id: letterId, number: heading.lastNumber + 1 },
    assessmentId: heading.id,
    cycle: heading.cycleName,
    framework,
    council,
    hasSelfAssessment: heading.submittedAt !== null,
    words: draft ?? NOTHING_WRITTEN,
    template,
    outcomes,
    actions,
    earlier: earlierOf(record.earlier),
    differences,
    at,
  };
}
