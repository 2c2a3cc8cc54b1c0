import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKey, aWholeFile } from '../../tests/services/storage-contract';
import { s3Bucket } from './s3-bucket';
import { whole } from './whole';

/** A server that misbehaves as each test says. What a good one does is tested on a real one, in tests/services. */
let server: Server | undefined;
let folder: string;
let asked: { readonly method: string; readonly headers: IncomingMessage['headers'] }[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3-'));
  asked = [];
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** @param silence long where something is to come, and short where nothing ever does */
async function aBucketThat(behave: Behaviour, settings = {}, silence = 30_000) {
  const made = createServer((request, response) => {
    asked.push({ method: request.method ?? '', headers: request.headers });
    behave(request, response);
  });
  server = made;
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${String((made.address() as AddressInfo).port)}`;
  const who = { bucket: 'files', region: 'eu-west-2', accessKey: 'key', secret: 'the-secret', isPathStyle: true };
  return s3Bucket({ ...who, endpoint, ...settings }, { connect: 3_000, silence, page: 10 });
}

/** Takes everything and says that it keeps it; asked later it says `kept` of it. */
const saying =
  (kept: number | 'nothing'): Behaviour =>
  (request, response) => {
    request.resume().once('end', () => {
      if (request.method !== 'HEAD') response.writeHead(200, { etag: '"x"' });
      else if (kept === 'nothing') response.writeHead(404);
      else response.writeHead(200, { 'content-length': kept });
      response.end();
    });
  };

describe('keeping a file', () => {
  it('gives its length and hash, and asks for encryption where that is configured', async () => {
    const storage = await aBucketThat(saying(8), { encryption: 'aws:kms' });
    const file = await aWholeFile(folder, Buffer.from('The plan'));
    await storage.keep(file, aKey());
    expect(asked[0]).toMatchObject({
      method: 'PUT',
      headers: {
        'content-length': '8',
        'x-amz-content-sha256': file.sha256,
        'x-amz-server-side-encryption': 'aws:kms',
      },
    });
  });

  it.each([
    ['nothing', 'nothing'],
    ['fewer bytes', 7],
    ['more bytes', 9],
  ] as const)(
    'is refused where the bucket says that it keeps it and keeps %s, and it is removed',
    async (_what, kept) => {
      const storage = await aBucketThat(saying(kept));
      await expect(storage.keep(await aWholeFile(folder, Buffer.from('The plan')), aKey())).rejects.toThrow(
        /could not (keep a file|say what it keeps)/,
      );
      expect(asked.at(-1)?.method).toBe('DELETE');
    },
  );

  it('is given up where the bucket takes it and never answers, or does not even take it', async () => {
    const file = await aWholeFile(folder, randomBytes(20_000_000));
    const taking = await aBucketThat((request) => void request.resume(), {}, 200);
    await expect(taking.keep(file, aKey())).rejects.toThrow(/could not keep a file \(no-answer\)/);
    server?.closeAllConnections();
    server?.close();
    const deaf = await aBucketThat(() => undefined, {}, 200);
    await expect(deaf.keep(file, aKey())).rejects.toThrow(/no-answer/);
  });

  it('is refused where nothing listens', async () => {
    const storage = await aBucketThat(saying(8));
    server?.close();
    await expect(storage.keep(await aWholeFile(folder, Buffer.from('The plan')), aKey())).rejects.toMatchObject({
      name: 'StorageFailed',
      code: 'ECONNREFUSED',
    });
  });
});

describe('reading a file back', () => {
  const content = randomBytes(200_000);
  const expected = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  const read = async (behave: Behaviour, silence?: number) => {
    const storage = await aBucketThat(behave, {}, silence);
    return buffer(whole(await storage.read(aKey()), expected));
  };
  const giving =
    (bytes: Buffer): Behaviour =>
    (_request, response) =>
      response.end(bytes);

  it('gives the bytes that were uploaded', async () => {
    expect((await read(giving(content))).equals(content)).toBe(true);
  });

  it.each([
    ['fewer bytes', content.subarray(0, 150_000), /fewer bytes/],
    ['more bytes', Buffer.concat([content, Buffer.from('x')]), /more bytes/],
    ['other bytes', randomBytes(content.length), /no longer what was uploaded/],
    ['nothing', Buffer.alloc(0), /fewer bytes/],
  ])('breaks off where the bucket gives %s', async (_what, bytes, sentence) => {
    await expect(read(giving(bytes))).rejects.toThrow(sentence);
  });

  it('never hands on the end of what is not whole', async () => {
    const storage = await aBucketThat(giving(randomBytes(content.length)));
    let got = 0;
    const reading = async () => {
      const stream = whole(await storage.read(aKey()), expected) as AsyncIterable<Buffer>;
      for await (const part of stream) got += part.length;
    };
    await expect(reading()).rejects.toThrow();
    expect(got).toBeLessThan(content.length);
  });

  it('breaks off where the bucket stops in the middle, hanging or hanging up', async () => {
    const half: Behaviour = (_request, response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 100_000));
    };
    await expect(read(half, 1_000)).rejects.toThrow(/sends no more/);
    server?.closeAllConnections();
    server?.close();
    await expect(
      read((request, response) => {
        half(request, response);
        setImmediate(() => response.destroy());
      }),
    ).rejects.toThrow();
  });

  it('is refused where the bucket never answers, or answers with an error', async () => {
    await expect(read(() => undefined, 200)).rejects.toThrow(/could not read a file \(no-answer\)/);
    server?.closeAllConnections();
    server?.close();
    await expect(read((_request, response) => response.writeHead(503).end())).rejects.toMatchObject({
      name: 'StorageFailed',
    });
  });
});

it('a bucket that lists the same page for ever is not listed for ever', async () => {
  const page =
    '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>a</NextContinuationToken></ListBucketResult>';
  const storage = await aBucketThat((_request, response) => response.end(page));
  const listing = async () => {
    for await (const { key } of storage.list()) expect(key).toBe('');
  };
  await expect(listing()).rejects.toThrow(/same-page-again/);
});

it('the secret and the server’s own words are in no error', async () => {
  const storage = await aBucketThat((_request, response) =>
    response
      .writeHead(403, { 'content-type': 'application/xml' })
      .end('<Error><Code>AccessDenied</Code><Message>key the-secret somebody</Message></Error>'),
  );
  const refused = await storage.read(aKey()).catch((error: unknown) => error);
  expect(String(refused) + JSON.stringify(refused)).not.toMatch(/the-secret|somebody/);
  expect(refused).toMatchObject({ code: 'AccessDenied' });
});
