/**
 * The performance criteria: versioned documents as data, checked when they are loaded. What a benchmark is called, what
 * its levels say and whether it is scored are facts of a version; nothing else in the service may know them.
 */
import { isScored } from '@/lib/scoring';
import type { BenchmarkMapping, Score, Statement } from '@/lib/scoring';
import { framework2022 } from './framework-2022';
import { FRAMEWORK_MAPPINGS } from './mappings';
import type { Framework, FrameworkBenchmark, ScoredFrameworkBenchmark } from './types';

export { framework2022 };
export type { Framework, FrameworkBenchmark, ScoredFrameworkBenchmark };

/** Every version whose criteria are held here, by code: the ones a cycle can pin. */
export const frameworks: ReadonlyMap<string, Framework> = new Map([[framework2022.code, framework2022]]);

/**
 * @returns the framework that a cycle pinned, or undefined for a code that is not held here
 * @example frameworkByCode('prevent-local-authority-2022-23') === framework2022
 */
export function frameworkByCode(code: string): Framework | undefined {
  return frameworks.get(code);
}

/**
 * @param number as published, counting from 1
 * @returns undefined where the framework has no such benchmark
 * @example benchmarkByNumber(framework2022, 5)?.scored; // false
 */
export function benchmarkByNumber(framework: Framework, number: number): FrameworkBenchmark | undefined {
  return framework.benchmarks.find((benchmark) => benchmark.number === number);
}

/**
 * The benchmarks that can be given a score, narrowed to what the scoring library accepts.
 *
 * @example scoredBenchmarks(framework2022).length; // 9
 */
export function scoredBenchmarks(framework: Framework): readonly ScoredFrameworkBenchmark[] {
  return framework.benchmarks.filter((benchmark): benchmark is ScoredFrameworkBenchmark => isScored(benchmark));
}

/**
 * @returns a statement with where it stands, or undefined for an id that the framework does not have
 * @example statementById(framework2022, 'B3.L4.S6')?.level; // 4
 */
export function statementById(
  framework: Framework,
  id: string,
): { readonly benchmark: FrameworkBenchmark; readonly level: Score; readonly statement: Statement } | undefined {
  for (const benchmark of framework.benchmarks) {
    for (const { level, statements } of benchmark.levels) {
      const statement = statements.find((candidate) => candidate.id === id);
      if (statement) return { benchmark, level, statement };
    }
  }
  return undefined;
}

/**
 * How benchmarks of an earlier framework version follow on in a later one, for `compare`. The identity within one
 * version, as far as its criteria are held here.
 *
 * @returns undefined where the two cannot be compared, also backwards in time; never a guess by number
 */
export function mappingBetween(fromCode: string, toCode: string): readonly BenchmarkMapping[] | undefined {
  if (fromCode === toCode)
    return frameworkByCode(fromCode)?.benchmarks.map(({ number }) => ({ from: [number], to: number }));
  return FRAMEWORK_MAPPINGS.find(({ from, to }) => from === fromCode && to === toCode)?.benchmarks;
}
