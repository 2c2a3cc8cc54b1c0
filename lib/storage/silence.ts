import { Readable } from 'node:stream';

/** Whoever accepts a connection and then says nothing would hold a request for ever: this gives up on them. */
export interface Silence {
  /** Aborted once nothing has come for so long. */
  readonly signal: AbortSignal;
  /** Something came: the time begins anew. */
  readonly broken: () => void;
  /** There is nothing to wait for any more. */
  readonly over: () => void;
  /** There is no sense in waiting on. */
  readonly giveUp: (why: Error) => void;
}

/** @param ms how long nothing may come, from now on */
export function silence(ms: number): Silence {
  const aborter = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = () => clearTimeout(timer);
  const broken = () => {
    over();
    timer = setTimeout(() => aborter.abort(Object.assign(new Error('No answer'), { code: 'no-answer' })), ms).unref();
  };
  broken();
  return { signal: aborter.signal, broken, over, giveUp: (why) => aborter.abort(why) };
}

/**
 * The same bytes, each piece of which tells that there is life. Where they end too early whoever was promised so many is not
 * left waiting for the rest.
 */
export function heard(source: Readable, bytes: number, { broken, giveUp }: Silence): Readable {
  async function* pieces() {
    let come = 0;
    for await (const piece of source as AsyncIterable<Buffer>) {
      broken();
      come += piece.length;
      yield piece;
    }
    if (come !== bytes)
      throw Object.assign(new Error('The file is not of the length that it was'), { code: 'not-whole' });
  }
  return Readable.from(pieces(), { objectMode: false })
    .once('error', giveUp)
    .once('close', () => source.destroy());
}

/**
 * The same bytes, given up on where the next piece does not come. Only waiting counts: a reader who is slow to take what has
 * come may be so.
 */
export function unlessSilent(source: Readable, ms: number): Readable {
  async function* pieces() {
    const next = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (;;) {
      const timer = setTimeout(
        () => source.destroy(Object.assign(new Error('Storage sends no more'), { code: 'no-answer' })),
        ms,
      );
      const piece = await next.next().finally(() => clearTimeout(timer));
      if (piece.done === true) return;
      yield piece.value;
    }
  }
  return Readable.from(pieces(), { objectMode: false }).once('close', () => source.destroy());
}
