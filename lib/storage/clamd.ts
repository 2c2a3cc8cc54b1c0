import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';

export type Verdict = { readonly clean: true } | { readonly clean: false; readonly found: string };

/** No byte either way for this long: the scanner hangs. */
const SILENCE_MS = 60_000;
const CHUNK_AT_MOST = 1_048_576;
const MOMENT_MS = 50;

/**
 * Asks ClamAV about a stream (its INSTREAM command). Clean is only what it calls so, in so many words, after it has had every
 * byte.
 *
 * @param address `host:port`, or the path of a Unix socket
 * @throws where it cannot be reached, hangs, or answers anything else: then nothing is known.
 */
export async function scanStream(address: string, source: Readable, silenceMs = SILENCE_MS): Promise<Verdict> {
  const socket = open(address);
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('The scanner does not answer')));
  const progress = { isAllSent: false };
  try {
    await once(socket, 'connect');
    const answer = answerOf(socket);
    const early = answer.then((text) => {
      // Found is believed at any time; clean only once it has seen everything.
      if (!progress.isAllSent && !/ FOUND$/.test(text)) throw new Error(`The scanner answered too early: ${text}`);
    });
    socket.write('zINSTREAM\0');
    const sending = send(socket, source, progress);
    // Whichever fails first is thrown below; the others must not end the process.
    for (const each of [answer, early, sending]) each.catch(() => undefined);
    await Promise.race([sending, early]);
    return verdictOf(await answer);
  } finally {
    socket.destroy();
    source.destroy();
  }
}

/** Whether the scanner is there at all: a file that it fails on says nothing about the next one, a scanner that is down does. */
export async function isScannerThere(address: string, silenceMs = 5_000): Promise<boolean> {
  const socket = open(address);
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('The scanner does not answer')));
  try {
    await once(socket, 'connect');
    socket.write('zPING\0');
    return (await answerOf(socket)) === 'PONG';
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect({ path: address });
  const colon = address.lastIndexOf(':');
  return connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) });
}

/** Each piece after its length in four bytes; a length of nothing ends the stream. */
async function send(socket: Socket, source: Readable, progress: { isAllSent: boolean }): Promise<void> {
  const write = async (part: Uint8Array) => {
    if (!socket.write(part)) await once(socket, 'drain');
  };
  const length = (bytes: number) => {
    const header = Buffer.alloc(4);
    header.writeUInt32BE(bytes);
    return header;
  };
  for await (const part of source as AsyncIterable<Buffer>)
    for (let from = 0; from < part.length; from += CHUNK_AT_MOST) {
      const piece = part.subarray(from, from + CHUNK_AT_MOST);
      await write(length(piece.length));
      await write(piece);
    }
  // An answer that is on its way by now is not about the whole, however short the file.
  await setTimeout(MOMENT_MS);
  await setImmediate();
  progress.isAllSent = true;
  await write(length(0));
}

async function answerOf(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of socket as AsyncIterable<Buffer>) {
    parts.push(part);
    if (part.includes(0)) break;
  }
  return Buffer.concat(parts).toString('utf8').replace(/\0.*$/s, '').trim();
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { clean: false, found };
  if (/size limit exceeded/i.test(answer))
    throw new Error(
      'The scanner does not take a file of this size: raise its StreamMaxLength to PREVENT_FILE_LIMIT_MB',
    );
  throw new Error(`The scanner answered: ${answer === '' ? 'nothing' : answer.slice(0, 200)}`);
}
