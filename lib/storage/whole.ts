import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** Storage gave other bytes than were kept. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

/**
 * The same bytes as they come, of which the last piece is only handed on once all of them are what they should be. So what is
 * cut short or was changed never ends as if it were whole.
 *
 * @throws NotWhole, into the stream
 */
export function whole(source: Readable, expected: { readonly bytes: number; readonly sha256: string }): Readable {
  async function* pieces() {
    const hash = createHash('sha256');
    let bytes = 0;
    let held: Buffer | undefined;
    for await (const piece of source as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > expected.bytes) throw new NotWhole('Storage gave more bytes than were uploaded');
      hash.update(piece);
      if (held !== undefined) yield held;
      held = piece;
    }
    if (bytes < expected.bytes) throw new NotWhole('Storage gave fewer bytes than were uploaded');
    if (hash.digest('hex') !== expected.sha256) throw new NotWhole('What storage gave is no longer what was uploaded');
    if (held !== undefined) yield held;
  }
  return Readable.from(pieces(), { objectMode: false }).once('close', () => source.destroy());
}
