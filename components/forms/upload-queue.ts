import { sendInPieces, type FileStanding } from './send-in-pieces';
import type { UploadTransport } from './upload-transport';

/** A file that was chosen, and how it stands. */
export interface QueuedFile {
  readonly id: number;
  readonly file: File;
  readonly fields: string;
  readonly standing: FileStanding;
  /** In bytes. */
  readonly sent: number;
}

const AT_ONCE = 3;
/** With one choice; what a benchmark can hold is less. */
export const FILES_AT_MOST = 100;

const NOT_READ = 'The file could not be read on this computer. Check that it opens, then choose it again';

export const isOver = ({ standing: { kind } }: QueuedFile): boolean =>
  kind === 'done' || kind === 'refused' || kind === 'cancelled' || kind === 'signed-out';

export interface UploadQueue {
  readonly files: () => readonly QueuedFile[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (files: readonly File[], fields: string) => void;
  readonly cancel: (id: number) => void;
  /** After a refusal, a cancellation, or a session that has ended. */
  readonly again: (id: number) => void;
}

/** Files that wait for their turn and three that are under way, for a page to show. */
export function uploadQueue(transport: UploadTransport, wait = waiting): UploadQueue {
  let files: readonly QueuedFile[] = [];
  let last = 0;
  const listeners = new Set<() => void>();
  const stops = new Map<number, AbortController>();
  const change = (id: number, to: Partial<QueuedFile>) => {
    files = files.map((one) => (one.id === id ? { ...one, ...to } : one));
    for (const listener of listeners) listener();
  };
  const next = () => {
    const waits = files.find(({ standing }) => standing.kind === 'waiting');
    if (waits === undefined || stops.size >= AT_ONCE) return;
    void send(waits);
    next();
  };
  const send = async ({ id, file, fields }: QueuedFile) => {
    const stop = new AbortController();
    stops.set(id, stop);
    const { signal } = stop;
    change(id, { standing: { kind: 'checking' }, sent: 0 });
    const standing = await sendInPieces(file, {
      transport,
      fields,
      signal,
      pause: (ms) => wait(ms, signal),
      tell: (at, sent) => {
        if (!signal.aborted) change(id, { standing: at, sent });
      },
    }).catch((): FileStanding => ({ kind: 'refused', message: NOT_READ }));
    stops.delete(id);
    change(id, { standing, ...(standing.kind === 'done' ? { sent: file.size } : {}) });
    next();
  };
  return {
    files: () => files,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (chosen, fields) => {
      files = [
        // What came to its end before makes room for what is chosen now.
        ...files.filter((one) => one.standing.kind !== 'done' && one.standing.kind !== 'cancelled'),
        ...chosen.map((file): QueuedFile => ({ id: ++last, file, fields, standing: { kind: 'waiting' }, sent: 0 })),
      ];
      for (const listener of listeners) listener();
      next();
    },
    cancel: (id) => {
      const stop = stops.get(id);
      if (stop === undefined) change(id, { standing: { kind: 'cancelled' } });
      else stop.abort();
    },
    again: (id) => {
      change(id, { standing: { kind: 'waiting' } });
      next();
    },
  };
}

/** So long, or until the connection is back or it is given up. */
function waiting(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
