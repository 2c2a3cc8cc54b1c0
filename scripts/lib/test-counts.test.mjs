import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('what a run of tests has shown', () => {
  it('is what its reporter counted', () => {
    expect(countVitest(vitest)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(countPlaywright(playwright)).toEqual({ passed: 2, failed: 0, skipped: 0 });
  });

  it('is a failure where nothing ran', () => {
    expect(countVitest({ ...vitest, numPassedTests: 0 })).toMatchObject({ passed: 0, failed: 1 });
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] })).toMatchObject({
      failed: 1,
    });
  });

  it('is a failure where the run ended before its report', () => {
    expect(countVitest(undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countPlaywright(undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a skipped test as failed', () => {
    expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
    expect(countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('counts a file that could not be loaded, once', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countVitest({ ...vitest, numFailedTests: 1, testResults: [broken, failing] })).toMatchObject({
      passed: 3,
      failed: 2,
    });
  });

  it('counts a test that passed only sometimes, and an error outside of any test, as failed', () => {
    expect(
      countPlaywright({
        stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 },
        errors: [{ message: 'no server' }],
      }),
    ).toMatchObject({
      passed: 1,
      failed: 2,
    });
  });
});
