import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { isScannerThere, scanStream } from './clamd';

/** What ClamAV's daemon does, as far as its INSTREAM command goes; each test says how it answers. */
let server: Server | undefined;
afterEach(async () => {
  await new Promise<void>((closed) => (server === undefined ? closed() : server.close(() => closed())));
  server = undefined;
});

async function aScanner(onPart: (socket: Socket, all: Buffer) => void): Promise<string> {
  server = createServer((socket) => {
    let all = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      all = Buffer.concat([all, part]);
      onPart(socket, all);
    });
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** What was sent between the command and the end of the stream; null while it has not ended. */
function sent(all: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= all.length;) {
    const length = all.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(all.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
const whenAllIsSent = (answer: (content: Buffer) => string) => (socket: Socket, all: Buffer) => {
  const content = sent(all);
  if (content !== null) socket.end(`${answer(content)}\0`);
};
const file = (bytes = 3_000_000) => Readable.from([Buffer.alloc(bytes, 'a')]);

describe('the scanner', () => {
  it('gets every byte, in pieces, and calls it clean', async () => {
    let length = 0;
    const address = await aScanner(
      whenAllIsSent((content) => {
        length = content.length;
        return 'stream: OK';
      }),
    );
    expect(await scanStream(address, file())).toEqual({ clean: true });
    expect(length).toBe(3_000_000);
  });

  it('names what it found', async () => {
    const address = await aScanner(whenAllIsSent(() => 'stream: Eicar-Test-Signature FOUND'));
    expect(await scanStream(address, file())).toEqual({ clean: false, found: 'Eicar-Test-Signature' });
  });

  it('may stop as soon as it has found something', async () => {
    const address = await aScanner((socket) => socket.write('stream: Eicar-Test-Signature FOUND\0'));
    expect(await scanStream(address, file(50_000_000))).toEqual({ clean: false, found: 'Eicar-Test-Signature' });
  });
});

describe('nothing is known, and that is thrown,', () => {
  it.each(['', 'stream: okay', 'OK', 'stream: OK and more'])('where it answers %j', async (answer) => {
    await expect(scanStream(await aScanner(whenAllIsSent(() => answer)), file())).rejects.toThrow(/scanner answered/);
  });

  it('where it calls clean what it has not seen the whole of', async () => {
    const address = await aScanner((socket) => socket.write('stream: OK\0'));
    await expect(scanStream(address, file(50_000_000))).rejects.toThrow(/too early/);
  });

  it('where it calls a short file clean before it has seen its end', async () => {
    const address = await aScanner((socket, all) => {
      if (all.toString('latin1').startsWith('zINSTREAM')) socket.write('stream: OK\0');
    });
    await expect(scanStream(address, file(10))).rejects.toThrow(/too early/);
  });

  it('where the file is larger than it takes, with what to change', async () => {
    const address = await aScanner(whenAllIsSent(() => 'INSTREAM size limit exceeded. ERROR'));
    await expect(scanStream(address, file())).rejects.toThrow(/raise its StreamMaxLength/);
  });

  it('where it hangs', async () => {
    const address = await aScanner(() => undefined);
    await expect(scanStream(address, file(), 200)).rejects.toThrow(/does not answer/);
  });

  it('where it hangs up', async () => {
    const address = await aScanner((socket) => socket.destroy());
    await expect(scanStream(address, file())).rejects.toThrow();
  });

  it('where it is not there', async () => {
    await expect(scanStream('/tmp/no-such-scanner.sock', file())).rejects.toThrow(/ENOENT/);
    await expect(scanStream('127.0.0.1:1', file())).rejects.toThrow(/ECONNREFUSED/);
  });

  it('where the file cannot be read', async () => {
    const address = await aScanner(whenAllIsSent(() => 'stream: OK'));
    const broken = new Readable({ read: (): void => void broken.destroy(new Error('disk')) });
    await expect(scanStream(address, broken)).rejects.toThrow('disk');
  });
});

describe('whether it is there at all', () => {
  it('it says itself', async () => {
    const address = await aScanner((socket, all) => {
      if (all.toString() === 'zPING\0') socket.end('PONG\0');
    });
    expect(await isScannerThere(address)).toBe(true);
  });

  it('cannot be seen from a connection that nobody speaks on, or from none', async () => {
    expect(await isScannerThere(await aScanner(() => undefined), 100)).toBe(false);
    expect(await isScannerThere('/tmp/no-such-scanner.sock')).toBe(false);
  });
});
