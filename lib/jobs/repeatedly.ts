import 'server-only';
import { log } from '../log';

/**
 * Does something at the start and then again and again, one round after the other. A round that fails is logged and the next
 * one comes all the same. Every process does its own: a round must not mind another beside it.
 *
 * @returns a function that ends it
 */
export function repeatedly(name: string, everyMs: number, round: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const run = async () => {
    try {
      await round();
    } catch (error) {
      log.warn({ event: 'round-failed', name, message: error instanceof Error ? error.message : String(error) });
    }
    if (!isOver) timer = setTimeout(() => void run(), everyMs).unref();
  };
  void run();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
