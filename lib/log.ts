import pino from 'pino';

/** One line of JSON an event, on standard output. Never texts of assessments, never codes or addresses. */
export const log = pino({
  level: process.env.PREVENT_LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
