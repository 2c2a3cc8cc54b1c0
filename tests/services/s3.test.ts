import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { GetObjectCommand, ListMultipartUploadsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Bucket } from '@/lib/storage/s3-bucket';
import { aBucket, aClient } from './a-bucket';
import { aKey, aWholeFile, keepsFiles } from './storage-contract';

keepsFiles('a bucket', async () => s3Bucket(await aBucket()));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a bucket', () => {
  it('holds what another client reads, under a key that names nobody', async () => {
    const settings = await aBucket();
    const key = aKey();
    await s3Bucket(settings).keep(await aWholeFile(folder, Buffer.from('The plan')), key);
    const { Body } = await aClient().send(new GetObjectCommand({ Bucket: settings.bucket, Key: key }));
    expect(await Body?.transformToString()).toBe('The plan');
  });

  it('refuses other bytes than those whose hash was signed, and keeps nothing of them', async () => {
    const storage = s3Bucket(await aBucket());
    const key = aKey();
    const file = await aWholeFile(folder, randomBytes(200_000));
    await expect(storage.keep({ ...file, sha256: '0'.repeat(64) }, key)).rejects.toThrow(/could not keep a file/);
    await expect(storage.read(key)).rejects.toThrow(/Nothing is kept/);
  });

  it('has no parts left over, whatever failed', async () => {
    const settings = await aBucket();
    const file = await aWholeFile(folder, randomBytes(200_000));
    await s3Bucket(settings)
      .keep({ ...file, sha256: '0'.repeat(64) }, aKey())
      .catch(() => undefined);
    const { Uploads = [] } = await aClient().send(new ListMultipartUploadsCommand({ Bucket: settings.bucket }));
    expect(Uploads).toEqual([]);
  });

  it('may hold what is not the service’s: it is not listed', async () => {
    const settings = await aBucket();
    await aClient().send(new PutObjectCommand({ Bucket: settings.bucket, Key: 'notes/minutes.txt', Body: 'x' }));
    const listed = [];
    for await (const { key } of s3Bucket(settings).list()) listed.push(key);
    expect(listed).toEqual([]);
  });

  it('is listed page after page', async () => {
    const settings = await aBucket();
    const storage = s3Bucket(settings, { connect: 3_000, silence: 15_000, page: 3 });
    const keys = Array.from({ length: 10 }, aKey);
    for (const key of keys) await storage.keep(await aWholeFile(folder, Buffer.from('x')), key);
    const listed = new Set<string>();
    for await (const { key } of storage.list()) listed.add(key);
    expect(listed).toEqual(new Set(keys));
  });

  it('takes eight files at once without mixing them up', async () => {
    const storage = s3Bucket(await aBucket());
    const contents = Array.from({ length: 8 }, () => ({ key: aKey(), content: randomBytes(2_000_000) }));
    await Promise.all(contents.map(async ({ key, content }) => storage.keep(await aWholeFile(folder, content), key)));
    for (const { key, content } of contents) expect((await buffer(await storage.read(key))).equals(content)).toBe(true);
  });
});

describe('at the start it is said what to put right', () => {
  it.each([
    ['no such bucket', { bucket: 'not-made' }, /has no bucket "not-made": make it, or correct PREVENT_S3_BUCKET/],
    ['a secret that is not the key’s', { secret: 'wrong' }, /refuses the credentials \(SignatureDoesNotMatch\)/],
    ['a key that is nobody’s', { accessKey: 'nobody:here' }, /refuses the credentials/],
    ['another region', { region: 'eu-west-2' }, /not in the region "eu-west-2" .* correct PREVENT_S3_REGION/],
    ['encryption that it does not have', { encryption: 'AES256' }, /PREVENT_S3_ENCRYPTION/],
  ] as const)('%s', async (_what, change, sentence) => {
    const settings = { ...(await aBucket()), ...change };
    const refused = await s3Bucket(settings)
      .check()
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'Misconfigured', message: expect.stringMatching(sentence) });
    expect(JSON.stringify(refused) + String(refused)).not.toContain(settings.secret);
  });
});
