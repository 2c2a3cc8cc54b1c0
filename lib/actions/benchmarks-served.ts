import { frameworkByCode } from '../framework';

export interface UnknownBenchmark {
  readonly kind: 'unknown-benchmark';
}

/** Whether every benchmark that an action is said to serve is one of the framework's; also one that it does not score. */
export function areOfFramework(code: string, benchmarks: readonly number[]): boolean {
  const numbers = frameworkByCode(code)?.benchmarks.map(({ number }) => number) ?? [];
  return benchmarks.every((number) => numbers.includes(number));
}
