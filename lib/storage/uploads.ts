import 'server-only';
import { arrivingFolder } from './index';
import { bytesArrived, discardPieces, sweepPieces, wholeFile, writePiece, type PieceWritten } from './pieces';

/** Pieces of uploads in this installation's arriving folder, one request at a time for each upload. */

/** Of an upload: in the middle of this long without a byte, its connection is believed to be gone. */
const SILENT_MS = 5_000;

interface Holder {
  readonly stop: AbortController;
  /** When it last had a byte; undefined: it cannot be stopped any more, because the file is being looked at. */
  heardAt: number | undefined;
  readonly ended: Promise<void>;
}

declare global {
  var preventUploads: Map<string, Holder> | undefined;
}
/** Of the process, because route handlers may be bundled apart. */
const holders = (): Map<string, Holder> => (globalThis.preventUploads ??= new Map<string, Holder>());

/** What the one who holds an upload does with it. */
export interface HeldUpload {
  readonly write: (piece: {
    from: number;
    length: number;
    source: ReadableStream<Uint8Array> | null;
  }) => Promise<PieceWritten>;
  /** From now on nobody takes it over. */
  readonly whole: typeof whole;
  readonly discard: () => Promise<void>;
}

/**
 * Holds an upload while something is done with it. Whoever held it before and has had no byte for a while is stopped: a browser
 * that comes back knows that its connection broke before this machine does.
 *
 * @param silentMs how long that is; 0 where it is not wanted any more
 * @returns null where somebody else holds it: another tab, or the connection that has just broken.
 */
export async function holdUpload<T>(
  id: string,
  work: (held: HeldUpload) => Promise<T>,
  { silentMs = SILENT_MS } = {},
): Promise<T | null> {
  const before = holders().get(id);
  if (before !== undefined) {
    if (before.heardAt === undefined || Date.now() - before.heardAt < silentMs) return null;
    before.stop.abort();
    await before.ended;
    if (holders().has(id)) return null;
  }
  const stop = new AbortController();
  let end: () => void = () => undefined;
  const holder: Holder = { stop, heardAt: Date.now(), ended: new Promise((resolve) => (end = resolve)) };
  holders().set(id, holder);
  try {
    return await work({
      write: ({ source, ...piece }) => writePiece(arrivingFolder(), id, { ...piece, source: heard(source, holder) }),
      whole: (of) => {
        holder.heardAt = undefined;
        return whole(of);
      },
      discard: () => discardPieces(arrivingFolder(), id),
    });
  } finally {
    holders().delete(id);
    end();
  }
}

const whole = (id: string) => wholeFile(arrivingFolder(), id);

/** A body as it arrives, until it ends or is stopped. */
async function* heard(body: ReadableStream<Uint8Array> | null, holder: Holder): AsyncIterable<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  const { signal } = holder.stop;
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw new Error('Another request took the upload over');
      if (done) return;
      holder.heardAt = Date.now();
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

export const arrivedOf = (id: string): Promise<number> => bytesArrived(arrivingFolder(), id);
export const sweepUploads = (before: Date): Promise<number> => sweepPieces(arrivingFolder(), before);
