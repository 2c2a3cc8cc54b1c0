/**
 * Mutation tests of the scoring core: every small change to a rule must make some test fail. It takes minutes, so it runs
 * apart from `npm test`; under 95 % it fails.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['lib/scoring/**/*.ts', '!lib/scoring/**/*.test.ts'],
  coverageAnalysis: 'perTest',
  incremental: false,
  concurrency: 2,
  thresholds: { high: 100, low: 97, break: 95 },
  reporters: ['clear-text', 'progress'],
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['.data', '.next', 'prisma', 'public', 'app', 'components'],
};
