import { systemClock } from '../clock';
import { log } from '../log';
import { Misconfigured, NotKept, type FileStorage } from './file-storage';

/** What the service depends on for files, each said to be down once and not by every request that meets it. */
type Dependency = 'storage' | 'scanner';

/** Pages and worker are bundled apart and share no module's state. */
const shared = globalThis as { preventOutages?: Map<Dependency, Date> };
const outages = () => (shared.preventOutages ??= new Map());

const WHAT_TO_DO: Readonly<Record<Dependency, string>> = {
  storage: 'Files can be neither uploaded nor read. Nothing is lost; it is tried again each time.',
  scanner: 'Files that come wait, and nobody reads them. They are scanned once it answers.',
};

/**
 * It could not do its work: logged where it could before.
 *
 * @param at where it is, for whoever looks after it
 */
export function isDown(dependency: Dependency, error: unknown, at?: string): void {
  if (outages().has(dependency)) return;
  outages().set(dependency, systemClock.now());
  const message = error instanceof Error ? error.message : String(error);
  log.error({ event: `${dependency}-down`, at, message, meaning: WHAT_TO_DO[dependency] });
}

/** It did its work: logged where it could not before. */
export function isUp(dependency: Dependency): void {
  const since = outages().get(dependency);
  if (since === undefined) return;
  outages().delete(dependency);
  log.info({ event: `${dependency}-up`, downSince: since.toISOString() });
}

/** The same storage, which says once that it is down, and once that it is not any more. */
export function watched(storage: FileStorage, at: string): FileStorage {
  async function telling<T>(doing: Promise<T>): Promise<T> {
    try {
      const done = await doing;
      isUp('storage');
      return done;
    } catch (error) {
      // That something is not there is an answer; what is misconfigured ends the start.
      const isOutage = ![NotKept, Misconfigured, RangeError].some((kind) => error instanceof kind);
      if (isOutage) isDown('storage', error, at);
      throw error;
    }
  }
  return {
    keep: (file, key) => telling(storage.keep(file, key)),
    read: (key) => telling(storage.read(key)),
    remove: (key) => telling(storage.remove(key)),
    async *list() {
      try {
        yield* storage.list();
      } catch (error) {
        isDown('storage', error, at);
        throw error;
      }
    },
    check: () => telling(storage.check()),
  };
}
