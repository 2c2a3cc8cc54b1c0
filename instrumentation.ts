/** Runs once when the server starts: configuration is checked before the first request, and the worker begins. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startBackgroundWork } = await import('./lib/jobs/start');
  await startBackgroundWork();
  const { startAuditChecks } = await import('./lib/insight/daily-audit-check');
  startAuditChecks();
  const { startRecurring } = await import('./lib/jobs/recurring');
  const { sendDueReminders } = await import('./lib/cycles/send-reminders');
  const { sweepWorkbooks } = await import('./lib/assessments/sweep-workbooks');
  const { systemClock } = await import('./lib/clock');
  const stop = startRecurring(
    [
      { name: 'reminders', everyMinutes: 10, run: sendDueReminders },
      { name: 'workbooks', everyMinutes: 60, run: sweepWorkbooks },
    ],
    systemClock,
  );
  process.once('SIGTERM', stop);
}

/** An error that nobody expected: its digest is the reference number that the error page shows. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/log');
  const { traceable } = await import('./lib/traceable');
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined;
  log.error({
    event: 'request-failed',
    reference: digest,
    method: request.method,
    path: withoutLink(request.path.split('?')[0] ?? ''),
    stack: traceable(error),
  });
}

/** The address of a question by link is what opens it, so it stands in no log. */
const withoutLink = (path: string): string => path.replace(/^(\/answer\/|\/api\/answers\/)[^/]+/, '$1…');
