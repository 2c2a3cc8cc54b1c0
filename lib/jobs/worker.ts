import 'server-only';
import PgBoss from 'pg-boss';
import type { Clock } from '../clock';
import { inTransaction } from '../db';
import { env } from '../env';
import { log } from '../log';
import { failureCodes, secondsUntilRetry } from './retry';

/** One handler a queue. */
export type Handlers = Readonly<Record<string, (data: unknown) => Promise<void>>>;

/**
 * Starts taking jobs. The queue's tables come from a migration, so it makes none; three connections of its own, because it
 * must go on while every request's connection is in use.
 *
 * @returns a function that finishes what is under way and stops.
 */
export async function startWorker(handlers: Handlers, clock: Clock): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 3, migrate: false, schedule: false });
  boss.on('error', (error) => {
    log.error({ event: 'job-queue', message: error.message });
  });
  await boss.start();
  for (const [queue, handle] of Object.entries(handlers)) {
    await boss.work(queue, { pollingIntervalSeconds: 1, batchSize: 1, includeMetadata: true }, async (jobs) => {
      for (const job of jobs) {
        const started = clock.now();
        try {
          await handle(job.data);
        } catch (error) {
          throw await failed(job, error, started, clock.now());
        }
      }
    });
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}

/**
 * Says what failed, and when it is tried again: the queue's own pauses grow without end. What is thrown to the queue is kept in
 * its table unsealed, so it holds no more than the log.
 */
async function failed(job: PgBoss.JobWithMetadata<unknown>, error: unknown, started: Date, now: Date): Promise<Error> {
  const { id, name: queue, retryCount, keepUntil } = job;
  const { where, ...codes } = failureCodes(error);
  const seconds = secondsUntilRetry(retryCount);
  const isLast = now.getTime() + seconds * 1_000 >= keepUntil.getTime();
  const told = { queue, job: id, tries: retryCount + 1, ms: now.getTime() - started.getTime(), ...codes, where };
  if (isLast) log.error({ event: 'job-given-up', ...told });
  else log.warn({ event: 'job-failed', ...told, seconds });
  const paused = inTransaction(
    { as: 'system' },
    now,
    (tx) => tx.$executeRaw`
      update pgboss.job set retry_backoff = false, retry_delay = ${seconds},
        retry_limit = case when ${isLast} then 0 else retry_limit end
      where name = ${queue} and id = ${id}::uuid`,
  );
  // Where even that fails the queue's own pause stands: the job is not lost.
  await paused.catch((cause: unknown) => {
    log.error({ event: 'job-queue', ...failureCodes(cause) });
  });
  return Object.assign(new Error(codes.code), codes);
}
