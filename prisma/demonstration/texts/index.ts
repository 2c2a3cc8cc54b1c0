import type { Score } from '@/lib/scoring';
import type { CouncilDetails } from '../councils';
import { riskAssessment } from './benchmark-01';
import { partnershipBoard } from './benchmark-02';
import { partnershipPlan } from './benchmark-03';
import { referralPathway } from './benchmark-04';
import { problemSolving } from './benchmark-06';
import { training } from './benchmark-07';
import { venuesAndIt } from './benchmark-08';
import { engagement } from './benchmark-09';
import { communications } from './benchmark-10';
import type { BenchmarkTexts, ScoreTexts } from './types';

const TEXTS: Readonly<Record<number, BenchmarkTexts>> = {
  1: riskAssessment,
  2: partnershipBoard,
  3: partnershipPlan,
  4: referralPathway,
  6: problemSolving,
  7: training,
  8: venuesAndIt,
  9: engagement,
  10: communications,
};

const textsOf = (benchmark: number): BenchmarkTexts => {
  const texts = TEXTS[benchmark];
  if (!texts) throw new RangeError(`No demonstration texts for benchmark ${benchmark}`);
  return texts;
};

function at(benchmark: number, score: Score): ScoreTexts {
  if (score === 1) throw new RangeError('No made-up council scores 1');
  return textsOf(benchmark).at[score];
}

/**
 * Fills in what is particular to a council.
 *
 * @throws RangeError for a word in braces that no council has
 */
export function fill(text: string, details: CouncilDetails): string {
  return text.replace(/\{(\w+)\}/g, (_, word: string) => {
    const found = Object.hasOwn(details, word) ? details[word as keyof CouncilDetails] : undefined;
    if (found === undefined) throw new RangeError(`No council detail ${word} in: ${text}`);
    return found;
  });
}

/** Two councils, or two years of one, with the same score do not read the same. */
const turn = <T>(choices: readonly T[], variant: number): T => choices[variant % choices.length] as T;

/** Why this score? In the council's words. */
export const why = (benchmark: number, score: Score, details: CouncilDetails, variant: number): string =>
  fill(turn(at(benchmark, score).why, variant), details);

/** The summary of scoring: a paragraph, bullets, a closing sentence. */
export function summary(benchmark: number, score: Score, details: CouncilDetails, variant: number): string {
  const texts = at(benchmark, score);
  const leftOut = texts.points.length > 3 ? variant % texts.points.length : -1;
  const points = texts.points.filter((_, index) => index !== leftOut).map((point) => `- ${point}`);
  return fill([turn(texts.summary, variant), points.join('\n'), texts.next].join('\n\n'), details);
}

/** Links that the council offers as evidence for a benchmark. */
export function evidenceLinks(
  benchmark: number,
  details: CouncilDetails,
): readonly { readonly title: string; readonly url: string }[] {
  const host = `intranet.${details.short.toLowerCase().replaceAll(' ', '-')}.example`;
  return textsOf(benchmark).evidence.map(([title, page]) => ({
    title: fill(title, details),
    url: `https://${host}/${page}`,
  }));
}
