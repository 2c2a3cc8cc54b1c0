import type { Readable } from 'node:stream';

/** Where bytes lie, behind one small type: a local folder, or whatever a later adapter keeps them in. */
export interface FileStorage {
  /**
   * Takes a whole file of this machine under a key. Once it resolves the bytes survive a power cut; where it throws, nothing
   * lies under the key.
   */
  readonly keep: (file: string, key: string) => Promise<void>;
  /** @throws where nothing lies under the key. */
  readonly read: (key: string) => Promise<Readable>;
  /** What is not there is removed already. */
  readonly remove: (key: string) => Promise<void>;
  readonly list: () => AsyncIterable<{ readonly key: string; readonly keptAt: Date }>;
}
