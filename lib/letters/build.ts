import { isoCivilDate, isoDay } from '../clock';
import { mappingBetween, type Framework } from '../framework';
import { compare, countByStatus, isScored, type BenchmarkOutcome, type Comparison, type NotScored } from '../scoring';
import type { AnnexRow, LetterContent } from './content';
import type { LetterInput } from './input';
import { isIncluded, placeholderValues } from './parts-of-letter';
import { linesOf, type Block } from './source-text';
import { resolvePart } from './template';
import { PART_NAMES, partRule, type PartName } from './template-parts';

/**
 * The letter's content out of what stands in the record. Pure: the same input gives the same content.
 *
 * @throws RangeError where a scored benchmark has no agreed score: there is no letter yet (`unagreed`)
 * @example letterText(buildLetterContent(input)) // what is frozen and hashed
 */
export function buildLetterContent(input: LetterInput): LetterContent {
  const { letter, framework, council, words, template, earlier, at } = input;
  const current = outcomesOf(input);
  const comparisons = earlier
    ? compare({ previous: earlier.outcomes, current, mapping: mappingBetween(earlier.framework, framework.code) ?? [] })
    : [];
  const annex = current.map((outcome) =>
    annexRow(
      input,
      outcome,
      comparisons.find(({ number }) => number === outcome.number),
    ),
  );
  const parts = new Set(PART_NAMES.filter((part) => isIncluded(partRule(part).when, input, annex)));
  const values = placeholderValues(input, annex);
  return {
    format: 1,
    letter: { id: letter.id, number: letter.number },
    assessment: input.assessmentId,
    cycle: input.cycle,
    framework: { code: framework.code, title: framework.title, source: framework.source },
    council: {
      id: council.id,
      name: council.name,
      shortName: council.shortName,
      nameCy: council.nameCy,
      nation: council.nation,
      region: council.region,
    },
    date: isoDay(at),
    marking: 'OFFICIAL',
    addressee: { name: words.addresseeName, role: words.addresseeRole, address: [...linesOf(words.addresseeAddress)] },
    copies: [...linesOf(words.copies)],
    signatory: { name: words.signatoryName, role: words.signatoryRole },
    template: {
      nation: council.nation,
      version: template.version,
      parts: Object.fromEntries(
        [...parts].map((part): [PartName, Block[]] => [part, [...resolvePart(part, template.parts[part], values)]]),
      ),
    },
    overallStatement: words.overallStatement,
    counts: { ...countByStatus(current) },
    previous: earlier && { cycle: earlier.cycle, framework: earlier.framework },
    annex,
    actions: input.actions
      .toSorted((a, b) => a.position - b.position)
      .map(({ text, benchmarks, owner, dueOn }, index) => ({
        number: index + 1,
        text,
        benchmarks: [...benchmarks],
        owner,
        dueOn: dueOn && isoCivilDate(dueOn),
      })),
    includeFallParagraph: words.includeFallParagraph,
    thanked: words.thanked,
    goodPractice: words.goodPractice,
    criteria: framework.benchmarks.map(({ number, title, descriptor, levels }) => ({
      number,
      title,
      descriptor,
      texts: levels.toSorted((a, b) => a.level - b.level).map((level) => level.text),
    })),
  };
}

/** Scored benchmarks that have no agreed score: while there are any, there is no letter. */
export const unagreed = (
  framework: Framework,
  outcomes: readonly { readonly benchmark: number }[],
): readonly number[] =>
  framework.benchmarks
    .filter((benchmark) => isScored(benchmark) && !outcomes.some((outcome) => outcome.benchmark === benchmark.number))
    .map(({ number }) => number);

function outcomesOf({ framework, outcomes }: LetterInput): readonly BenchmarkOutcome[] {
  return framework.benchmarks.map((benchmark) => {
    const { number, title } = benchmark;
    if (!isScored(benchmark)) return { number, title, score: 'not-scored' as NotScored };
    const outcome = outcomes.find((candidate) => candidate.benchmark === number);
    if (outcome === undefined) throw new RangeError(`Benchmark ${number} has no agreed score`);
    return { number, title, score: outcome.score };
  });
}

function annexRow(
  input: LetterInput,
  { number, title, score }: BenchmarkOutcome,
  comparison: Comparison | undefined,
): AnnexRow {
  const benchmark = input.framework.benchmarks.find((candidate) => candidate.number === number);
  const outcome =
    score === 'not-scored' ? undefined : input.outcomes.find((candidate) => candidate.benchmark === number);
  const difference = input.differences.find((candidate) => candidate.benchmark === number);
  const change = comparison?.change ?? (score === 'not-scored' ? 'not-scored' : 'not-comparable');
  return {
    number,
    title,
    descriptor: benchmark?.descriptorInAnnex ?? '',
    score,
    notScoredBecause: benchmark?.notScoredBecause ?? '',
    summary: outcome?.summary ?? '',
    change,
    from: (comparison?.from ?? []).map((before) => ({
      number: before.number,
      title: before.title,
      score: before.score,
    })),
    fallExplanation: change === 'down' ? (outcome?.fallExplanation ?? '') : '',
    difference: difference ? { decidedBy: difference.decidedBy, decidedOn: isoDay(difference.decidedAt) } : null,
  };
}
