/**
 * Counts from the reporters' own files. A skipped test is not a passed one, and a run without tests proves nothing: both count
 * as failed, so that nothing can go quiet.
 */

/** @param report what Vitest's JSON reporter writes; undefined where the run ended before it wrote anything. */
export function countVitest(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not be loaded has failed without one test of its own.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return strict(
    report.numPassedTests,
    report.numFailedTests + brokenFiles,
    report.numPendingTests + report.numTodoTests,
  );
}

/** @param report what Playwright's JSON reporter writes. */
export function countPlaywright(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return strict(expected, unexpected + flaky + report.errors.length, skipped);
}

function strict(passed, failed, skipped) {
  const nothingRan = passed + failed + skipped === 0 ? 1 : 0;
  return { passed, failed: failed + skipped + nothingRan, skipped };
}
