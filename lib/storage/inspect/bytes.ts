import type { FileHandle } from 'node:fs/promises';

/** A file that is looked at here and there, never read whole. */
export interface Bytes {
  readonly size: number;
  /** At most so many bytes from a place; fewer at the end. */
  readonly at: (position: number, length: number) => Promise<Buffer>;
}

export const bytesOf = (handle: FileHandle, size: number): Bytes => ({
  size,
  at: async (position, length) => {
    const wanted = Math.max(0, Math.min(length, size - position));
    const buffer = Buffer.alloc(wanted);
    const { bytesRead } = await handle.read(buffer, 0, wanted, position);
    return buffer.subarray(0, bytesRead);
  },
});

const CHUNK = 262_144;

/** The whole file in pieces, each with the end of the one before it, so that nothing is missed between two. */
export async function* pieces(bytes: Bytes, overlap = 0): AsyncIterable<Buffer> {
  for (let position = 0; position < bytes.size; position += CHUNK) {
    const from = Math.max(0, position - overlap);
    yield await bytes.at(from, position + CHUNK - from);
  }
}
