import { countByStatus, dutyStatus } from './score';
import type { BenchmarkOutcome } from './types';

const DUTY = 'the requirements of the Prevent Duty';

/**
 * One sentence on how the benchmarks came out, proposed to the adviser, who edits or confirms it. Counts by duty status
 * over the scored benchmarks only: all is every one, most is more than half, some is the rest. Where any is not met it
 * says so first and names each by title; of exceeding and meeting, the larger comes first, exceeding when they are equal.
 *
 * @example
 * overallStatement({ authorityName: 'Northmoor County Council', outcomes }); // 5 exceeded, 4 met, 1 not scored
 * // "Overall, Northmoor County Council is exceeding the requirements of the Prevent Duty in most areas and meeting them in some."
 */
export function overallStatement(summary: {
  readonly authorityName: string;
  readonly outcomes: readonly BenchmarkOutcome[];
}): string {
  const { authorityName, outcomes } = summary;
  const counts = countByStatus(outcomes);
  const scored = counts.exceeded + counts.met + counts['not-met'];
  if (scored === 0)
    return `Overall, no benchmark was scored for ${authorityName}, so nothing can be said about ${DUTY}.`;

  const notMet = outcomes.filter(({ score }) => score !== 'not-scored' && dutyStatus(score) === 'not-met');
  const named = notMet.map(({ title }) => title).join('; '); // titles contain "and", so no "A, B and C"
  // "Not meeting them in all areas" alone could be read as meeting them in some.
  if (notMet.length === scored)
    return `Overall, ${authorityName} is not meeting ${DUTY} in all areas, with none met (${named}).`;

  const parts = [
    { doing: 'exceeding', count: counts.exceeded },
    { doing: 'meeting', count: counts.met },
  ]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ doing, count }) => ({ doing, extent: extent(count, scored) }));

  if (notMet.length > 0) {
    const others = parts.map(({ doing, extent }) => `${doing} them in ${extent}`).join(' and ');
    return `Overall, ${authorityName} is not meeting ${DUTY} in ${extent(notMet.length, scored)} areas (${named}), but is ${others}.`;
  }
  const inWords = parts.map(({ doing, extent }, place) =>
    place === 0 ? `${doing} ${DUTY} in ${extent} areas` : `${doing} them in ${extent}`,
  );
  return `Overall, ${authorityName} is ${inWords.join(' and ')}.`;
}

function extent(count: number, scored: number): 'all' | 'most' | 'some' {
  if (count === scored) return 'all';
  return count > scored / 2 ? 'most' : 'some';
}
