import type { Readable } from 'node:stream';

/** A file of this machine that has arrived whole. */
export interface WholeFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal characters. */
  readonly sha256: string;
}

/** Where bytes lie, behind one small type: a local folder or a bucket. */
export interface FileStorage {
  /**
   * Takes a file under a key; afterwards the service has no more use for the one that it came from. Once it resolves the bytes
   * survive a power cut. Where it throws, nothing lies under the key, or what the regular round will remove.
   */
  readonly keep: (file: WholeFile, key: string) => Promise<void>;
  /** @throws NotKept where nothing lies under the key. */
  readonly read: (key: string) => Promise<Readable>;
  /** What is not there is removed already. */
  readonly remove: (key: string) => Promise<void>;
  readonly list: () => AsyncIterable<{ readonly key: string; readonly keptAt: Date }>;
  /**
   * Writes, reads and removes a few bytes.
   *
   * @throws Misconfigured with what an operator has to put right, and anything else where it cannot be reached now.
   */
  readonly check: () => Promise<void>;
}

/** Nothing lies under this key. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(key: string) {
    super(`Nothing is kept under ${key}`);
  }
}

/** It will not work until an operator has changed something: one sentence says what. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}

/** Keys are made by the service; one that is not of this shape belongs to somebody else, or would leave the folder. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;
export const isKey = (key: string): boolean => KEY.test(key);

/** @throws RangeError for what is no key of ours. */
export function asKey(key: string): string {
  if (!isKey(key)) throw new RangeError('Not a storage key');
  return key;
}
