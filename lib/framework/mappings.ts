import type { BenchmarkMapping } from '@/lib/scoring';

/** Which benchmarks of one framework version became which of another. */
interface FrameworkMapping {
  readonly from: string;
  readonly to: string;
  readonly benchmarks: readonly BenchmarkMapping[];
}

/**
 * From 2023 the Home Office assesses eight benchmarks under other numbers and titles: 1 and 2 change places, 6 and 8 are
 * merged, and 9 and 10 are. Source: the two published versions of the criteria.
 */
export const FRAMEWORK_MAPPINGS: readonly FrameworkMapping[] = [
  {
    from: 'prevent-local-authority-2022-23',
    to: 'prevent-local-authority-2023',
    benchmarks: [
      { from: [2], to: 1 },
      { from: [1], to: 2 },
      { from: [3], to: 3 },
      { from: [4], to: 4 },
      { from: [5], to: 5 },
      { from: [7], to: 6 },
      { from: [6, 8], to: 7 },
      { from: [9, 10], to: 8 },
    ],
  },
];
