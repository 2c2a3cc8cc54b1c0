import 'server-only';
import type { Clock } from '../clock';
import { log } from '../log';

/** Work that looks every so often whether something is due. It must not matter how often, or in how many processes, it runs. */
export interface Recurring {
  readonly name: string;
  readonly everyMinutes: number;
  readonly run: (now: Date) => Promise<unknown>;
}

/** Soon after the start, but not while the first requests wait. */
const FIRST_AFTER_MS = 5_000;

/**
 * Starts recurring work: one at a time of each, a failure logged and tried again next time. The timers keep no process alive.
 *
 * @returns a function that stops it
 */
export function startRecurring(tasks: readonly Recurring[], clock: Clock): () => void {
  const timers = tasks.map(({ name, everyMinutes, run }) => {
    let isRunning = false;
    const once = async () => {
      if (isRunning) return;
      isRunning = true;
      try {
        await run(clock.now());
      } catch (error) {
        log.warn({
          event: 'recurring-failed',
          name,
          message: error instanceof Error ? error.message : String(error),
        });
      } finally {
        isRunning = false;
      }
    };
    return [
      setTimeout(() => void once(), FIRST_AFTER_MS).unref(),
      setInterval(() => void once(), everyMinutes * 60_000).unref(),
    ];
  });
  return () => {
    for (const timer of timers.flat()) clearTimeout(timer);
  };
}
