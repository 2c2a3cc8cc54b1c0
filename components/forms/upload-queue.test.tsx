import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { PIECE } from './send-in-pieces';
import { isOver, uploadQueue, type QueuedFile } from './upload-queue';
import type { DeclaredFile, PieceAnswer, UploadTransport } from './upload-transport';

/** A server of one process: what it has of each file, and what it says instead of taking the next piece. */
function aServer(says: PieceAnswer[] = []) {
  const files = new Map<string, { declared: DeclaredFile; bytes: Buffer[]; at: number }>();
  const seen = { most: 0, now: 0, pieces: [] as number[], dropped: [] as string[], begun: 0 };
  async function during<T>(work: () => Promise<T>): Promise<T> {
    seen.most = Math.max(seen.most, (seen.now += 1));
    try {
      await Promise.resolve();
      return await work();
    } finally {
      seen.now -= 1;
    }
  }
  const transport: UploadTransport = {
    begin: (declared) => {
      seen.begun += 1;
      const address = `/${declared.name}`;
      const file = files.get(address) ?? { declared, bytes: [], at: 0 };
      files.set(address, file);
      return Promise.resolve({ kind: 'at', at: file.at, isTaken: true, address });
    },
    piece: (address, piece, at, _signal, onSent) =>
      during(async () => {
        seen.pieces.push(at);
        const said = says.shift();
        if (said !== undefined) return said;
        const file = files.get(address);
        if (file === undefined) throw new Error('no such upload');
        if (at !== file.at) return { kind: 'at', at: file.at, isTaken: false };
        file.bytes.push(Buffer.from(await piece.arrayBuffer()));
        file.at += piece.size;
        onSent(piece.size);
        return file.at < file.declared.bytes ? { kind: 'at', at: file.at, isTaken: true } : { kind: 'done' };
      }),
    drop: (address) => {
      seen.dropped.push(address);
    },
  };
  return { transport, files, seen };
}
const aFile = (name: string, bytes = 10) => new File([new Uint8Array(bytes).fill(7)], name);
const atOnce = () => Promise.resolve();
const kinds = (files: readonly QueuedFile[]) => files.map(({ standing }) => standing.kind);
const over = (queue: ReturnType<typeof uploadQueue>) =>
  vi.waitFor(() => {
    expect(queue.files().every(isOver)).toBe(true);
  });

describe('files that were chosen', () => {
  it('are sent three at a time, each to its own outcome', async () => {
    const { transport, seen } = aServer([{ kind: 'refused', message: 'The file contains macros' }]);
    const queue = uploadQueue(transport, atOnce);
    queue.add(
      Array.from({ length: 100 }, (_, n) => aFile(String(n))),
      '',
    );
    await over(queue);
    expect(seen.most).toBe(3);
    expect(kinds(queue.files()).filter((kind) => kind === 'done').length).toBe(99);
    expect(queue.files().find(({ standing }) => standing.kind === 'refused')).toMatchObject({
      standing: { message: 'The file contains macros' },
    });
  });

  it('go in pieces, with their SHA-256 and the form around them declared first', async () => {
    const { transport, files, seen } = aServer();
    const queue = uploadQueue(transport, atOnce);
    queue.add([aFile('plan', 2 * PIECE + 5)], 'fileTitle=Plan');
    await over(queue);
    const sent = files.get('/plan');
    expect(seen.pieces).toEqual([0, PIECE, 2 * PIECE]);
    const hash = createHash('sha256')
      .update(Buffer.concat(sent?.bytes ?? []))
      .digest('hex');
    expect(sent?.declared).toMatchObject({ bytes: 2 * PIECE + 5, sha256: hash, fields: 'fileTitle=Plan' });
  });

  it('go on where the server says that they stand, after a connection that broke or another tab', async () => {
    const { transport, seen } = aServer([
      { kind: 'no-answer', at: 0 },
      { kind: 'elsewhere', at: 0 },
      { kind: 'at', at: 3, isTaken: false },
    ]);
    const told: string[] = [];
    const queue = uploadQueue(transport, atOnce);
    queue.subscribe(() => told.push(...kinds(queue.files())));
    queue.add([aFile('plan', PIECE + 1)], '');
    await over(queue);
    expect(kinds(queue.files())).toEqual(['done']);
    expect([seen.begun, seen.pieces]).toEqual([4, [0, 0, 0, 0, PIECE]]);
    expect(told).toEqual(expect.arrayContaining(['no-connection', 'elsewhere']));
  });

  it('can be given up: what waits is never sent, what is under way is dropped', async () => {
    const { transport, seen } = aServer();
    const held = new Promise<PieceAnswer>(() => undefined);
    const slow: UploadTransport = {
      ...transport,
      piece: (_address, _piece, _at, signal) =>
        Promise.race([
          held,
          new Promise<PieceAnswer>((resolve) => {
            signal.addEventListener('abort', () => {
              resolve({ kind: 'no-answer', at: 0 });
            });
          }),
        ]),
    };
    const queue = uploadQueue(slow, atOnce);
    queue.add(
      ['a', 'b', 'c', 'd'].map((name) => aFile(name)),
      '',
    );
    await vi.waitFor(() => {
      expect(kinds(queue.files())).toEqual(['sending', 'sending', 'sending', 'waiting']);
    });
    for (const { id } of [...queue.files()].toReversed()) queue.cancel(id);
    await over(queue);
    expect(kinds(queue.files())).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
    expect(seen.dropped.toSorted()).toEqual(['/a', '/b', '/c']);
  });

  it('can be tried again after signing in, from where they stood', async () => {
    const { transport, seen } = aServer();
    let isSignedIn = true;
    const queue = uploadQueue(
      {
        ...transport,
        piece: (address, piece, at, signal, onSent) => {
          const answer = isSignedIn
            ? transport.piece(address, piece, at, signal, onSent)
            : Promise.resolve({ kind: 'signed-out', signIn: '/sign-in' } as const);
          isSignedIn = false;
          return answer;
        },
      },
      atOnce,
    );
    queue.add([aFile('plan', PIECE + 1)], '');
    await over(queue);
    const [file] = queue.files();
    expect(file).toMatchObject({ standing: { kind: 'signed-out', signIn: '/sign-in' } });
    isSignedIn = true;
    queue.again(file?.id ?? 0);
    await over(queue);
    expect([kinds(queue.files()), seen.pieces]).toEqual([['done'], [0, PIECE]]);
  });

  it('that the computer cannot read any more say so', async () => {
    const { transport } = aServer();
    const queue = uploadQueue(transport, atOnce);
    const gone = aFile('gone');
    gone.slice = () => {
      throw new Error('NotReadableError');
    };
    queue.add([gone], '');
    await over(queue);
    expect(queue.files()[0]).toMatchObject({
      standing: { kind: 'refused', message: expect.stringContaining('could not be read') },
    });
  });
});
