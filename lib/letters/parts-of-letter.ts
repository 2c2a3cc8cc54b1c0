import { formatDate } from '../clock';
import type { AnnexRow } from './content';
import type { LetterInput } from './input';
import type { PartCondition, Placeholder } from './template-parts';

/** `2022/23` as the letter's heading spells it: `2022/2023`. Any other name stays. */
export const inFullYears = (cycle: string): string =>
  cycle.replace(/^(\d{4})\/\d{2}$/, (_, first: string) => `${first}/${Number(first) + 1}`);

/** Whether a part whose presence depends on the record is in this letter. */
export function isIncluded(
  condition: PartCondition | undefined,
  { words, actions, differences, hasSelfAssessment }: LetterInput,
  annex: readonly AnnexRow[],
): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'self-assessment':
      return hasSelfAssessment;
    case 'no-self-assessment':
      return !hasSelfAssessment;
    case 'difference-decided':
      return differences.length > 0;
    case 'something-not-scored':
      return annex.some(({ score }) => score === 'not-scored');
    case 'fall-paragraph':
      return words.includeFallParagraph;
    case 'actions':
      return actions.length > 0;
    case 'no-actions':
      return actions.length === 0;
    case 'someone-thanked':
      return words.thanked !== '';
    case 'good-practice':
      return words.goodPractice !== '';
  }
}

/** What stands for each placeholder in this letter. */
export function placeholderValues(
  { cycle, council, words, at }: LetterInput,
  annex: readonly AnnexRow[],
): Readonly<Record<Placeholder, string>> {
  const unscored = annex.filter(({ score }) => score === 'not-scored');
  return {
    council: council.name,
    region: council.region,
    nation: council.nation,
    cycle,
    years: inFullYears(cycle),
    addressee: words.addresseeName,
    adviser: words.signatoryName,
    adviserRole: words.signatoryRole,
    date: formatDate(at),
    notScoredBenchmarks: unscored.map(({ number, title }) => `benchmark ${number}, ${title}`).join('; '),
    notScoredReasons: [...new Set(unscored.map(({ notScoredBecause }) => notScoredBecause))].join(' '),
    thanked: words.thanked,
  };
}
