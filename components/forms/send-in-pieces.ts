import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PieceAnswer, UploadTransport } from './upload-transport';

/** How one file stands, from being chosen to its outcome. */
export type FileStanding =
  | { readonly kind: 'waiting' | 'checking' | 'sending' | 'done' | 'cancelled' }
  /** Tried again by itself. */
  | { readonly kind: 'no-connection' | 'elsewhere' }
  /** Over, until somebody does something. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'signed-out'; readonly signIn: string };

export interface SendingOptions {
  readonly transport: UploadTransport;
  /** The form around the file, as a browser writes it into an address. */
  readonly fields: string;
  /** Waits, unless the connection is back before. In milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly tell: (standing: FileStanding, sent: number) => void;
  readonly signal: AbortSignal;
}

/** In bytes. Small enough for a slow line to finish one, large enough not to be most of the traffic. */
export const PIECE = 4 * 1_048_576;
const HASHED_AT_ONCE = 1_048_576;
/** Between tries while nothing answers; then every half minute. */
const RETRIES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
const NO_ANSWER = 'The service could not take the file. Try again in a moment';

/**
 * Sends one file until it is there, refused or given up: what it is first, then its pieces, from wherever the server says that
 * it stands. A connection that breaks is waited for; nothing is remembered here.
 */
export async function sendInPieces(file: File, options: SendingOptions): Promise<FileStanding> {
  const { transport, fields, pause, tell, signal } = options;
  tell({ kind: 'checking' }, 0);
  const hash = await hashOf(file, signal);
  if (hash === null) return { kind: 'cancelled' };
  let tries = 0;
  let begun: string | undefined;
  for (;;) {
    let answer = await transport.begin({ name: file.name, bytes: file.size, sha256: hash, fields }, signal);
    if (answer.kind === 'at') {
      begun = answer.address ?? begun ?? '';
      const before = answer.at;
      tell({ kind: 'sending' }, before);
      answer = await sendFrom(file, begun, before, options);
      if (answer.kind === 'at' && answer.at > before) tries = 0;
    }
    if (signal.aborted) {
      if (begun !== undefined) transport.drop(begun);
      return { kind: 'cancelled' };
    }
    switch (answer.kind) {
      case 'done':
        return { kind: 'done' };
      case 'refused':
        return { kind: 'refused', message: answer.message ?? NO_ANSWER };
      case 'signed-out':
        return { kind: 'signed-out', signIn: answer.signIn };
      case 'elsewhere':
        tell({ kind: 'elsewhere' }, answer.at);
        break;
      case 'no-answer':
        tell({ kind: 'no-connection' }, answer.at);
        break;
      case 'at': // where it stands was not where the piece began: it is asked again
    }
    await pause(RETRIES[Math.min(tries++, RETRIES.length - 1)] ?? 0);
  }
}

/** Piece by piece until it is over, or does not go on: then `at` says how far it came. */
async function sendFrom(
  file: File,
  address: string,
  from: number,
  { transport, tell, signal }: SendingOptions,
): Promise<PieceAnswer> {
  for (let at = from; ;) {
    const start = at;
    const piece = file.slice(start, start + PIECE);
    const answer = await transport.piece(address, piece, start, signal, (sent) => {
      tell({ kind: 'sending' }, start + sent);
    });
    if (answer.kind !== 'at' || !answer.isTaken) return answer.kind === 'no-answer' ? { ...answer, at: start } : answer;
    at = answer.at;
    tell({ kind: 'sending' }, at);
  }
}

/** Its SHA-256, read in pieces; null where it was given up meanwhile. */
async function hashOf(file: Blob, signal: AbortSignal): Promise<string | null> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += HASHED_AT_ONCE) {
    if (signal.aborted) return null;
    hash.update(new Uint8Array(await file.slice(at, at + HASHED_AT_ONCE).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
