import { criteriaSchema } from './schema';
import type { Framework } from './types';

/**
 * Makes a framework of a criteria document, checked and frozen: everything in the service shares the one copy.
 *
 * @param document the parsed JSON of a file in this folder
 * @param notScoredBecause for each benchmark that is not scored, by number, the reason in words for the screen
 * @throws ZodError for a document that does not fit; RangeError where a reason is missing, or is given for a scored one
 */
export function loadFramework(document: unknown, notScoredBecause: Readonly<Record<number, string>>): Framework {
  const { framework, title, source, benchmarks } = criteriaSchema.parse(document);
  const unscored = benchmarks.filter(({ scored }) => !scored).map(({ number }) => String(number));
  const explained = Object.keys(notScoredBecause);
  if (unscored.join() !== explained.join()) {
    throw new RangeError(`Not scored: [${unscored.join()}]; reasons given for: [${explained.join()}]`);
  }
  return deepFreeze({
    code: framework,
    title,
    source,
    benchmarks: benchmarks.map((benchmark) => {
      const reason = notScoredBecause[benchmark.number];
      return reason === undefined ? benchmark : { ...benchmark, notScoredBecause: reason };
    }),
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
