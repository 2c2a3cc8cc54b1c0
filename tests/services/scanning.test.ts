import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isScannerThere, scanStream } from '@/lib/storage/clamd';
import { eicar, temporaryClamd, type TemporaryClamd } from '../../scripts/lib/temporary-clamd.mjs';
import { actorFor, anAssessment, asSystem } from '../factories';
import { aPdf } from '../factories/files';
import { aBucket } from './a-bucket';

let clamd: TemporaryClamd;
let folder: string;
beforeAll(async () => {
  clamd = await temporaryClamd('2M');
  folder = await mkdtemp(path.join(tmpdir(), 'scanning-'));
  const { bucket, region, endpoint, accessKey, secret } = await aBucket();
  Object.assign(process.env, {
    PREVENT_FILES_DIR: folder,
    PREVENT_CLAMAV: clamd.address,
    PREVENT_S3_BUCKET: bucket,
    PREVENT_S3_REGION: region,
    PREVENT_S3_ENDPOINT: endpoint,
    PREVENT_S3_ACCESS_KEY: accessKey,
    PREVENT_S3_SECRET: secret,
    PREVENT_S3_PATH_STYLE: '1',
  });
});
afterAll(async () => {
  await clamd.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The configuration as it would be after a restart with another one. */
async function configured(change: Readonly<Record<string, string | undefined>> = {}) {
  const { env, parseEnv } = await import('@/lib/env');
  Object.assign(env(), parseEnv(process.env), change);
}
beforeEach(() => configured());

describe('ClamAV’s own daemon', () => {
  it('calls clean what is clean, and names what it finds', async () => {
    expect(await scanStream(clamd.address, Readable.from([aPdf()]))).toEqual({ clean: true });
    expect(await scanStream(clamd.address, Readable.from([eicar()]))).toMatchObject({
      clean: false,
      found: expect.stringContaining('Eicar-Test-Signature'),
    });
  });

  it('finds it at the end of a file too', async () => {
    const file = Readable.from([randomBytes(1_500_000), eicar()]);
    expect(await scanStream(clamd.address, file)).toMatchObject({ clean: false });
  });

  it('calls nothing clean that is larger than it takes, and is there all the same', async () => {
    await expect(scanStream(clamd.address, Readable.from([randomBytes(5_000_000)]))).rejects.toThrow();
    expect(await isScannerThere(clamd.address)).toBe(true);
  });

  it('killed in the middle of a file has said nothing about it', async () => {
    async function* dying() {
      yield randomBytes(100_000);
      await clamd.kill();
      yield randomBytes(100_000);
    }
    await expect(scanStream(clamd.address, Readable.from(dying()))).rejects.toThrow();
    expect(await isScannerThere(clamd.address)).toBe(false);
    await clamd.start();
    expect(await isScannerThere(clamd.address)).toBe(true);
  });
});

const slice = async () => ({
  ...(await import('@/lib/evidence/add-evidence-file')),
  ...(await import('@/lib/evidence/read-file')),
  ...(await import('@/lib/storage')),
  ...(await import('@/lib/storage/tend-file')),
  ...(await import('@/app/file-response')),
});

let made = 0;
async function spooled(content = '') {
  made += 1;
  return (await slice()).takeIn(Readable.from([aPdf(`% ${String(made)}\n${content}`)]));
}

/** Uploaded by a council's lead, into the bucket, as evidence for benchmark 3. */
async function uploaded(content?: string) {
  const { addEvidenceFile, keepFile } = await slice();
  const assessment = await anAssessment({ state: 'not-started' });
  const lead = await actorFor(assessment.lead.id);
  const kept = await keepFile(await spooled(content), 'Plan.pdf');
  if (!kept.ok) throw new Error(kept.problem);
  const added = await addEvidenceFile(lead, { assessmentId: assessment.id, benchmark: '3', file: kept.file });
  if (!added.ok) throw new Error(added.error.kind);
  return { lead, assessmentId: assessment.id, file: kept.file };
}
type Uploaded = Awaited<ReturnType<typeof uploaded>>;

/** What a reader gets. */
async function download({ lead, assessmentId, file }: Uploaded): Promise<Response> {
  const { readFile, fileResponse } = await slice();
  const read = await readFile(lead, { assessmentId, fileId: file.id });
  if (!read.ok) throw new Error(read.error.kind);
  return fileResponse(read.value);
}
const scanOf = ({ file }: Uploaded) =>
  asSystem(async (tx) => (await tx.storedFile.findUniqueOrThrow({ where: { id: file.id } })).scan);
const keysKept = async () => {
  const keys: string[] = [];
  for await (const { key } of (await slice()).storage().list()) keys.push(key);
  return keys;
};

describe('a file in a bucket', () => {
  it('is served once the scanner has called it clean, byte for byte', async () => {
    const one = await uploaded();
    expect((await download(one)).status).toBe(409);
    await (await slice()).tendFile(one.file.id);
    const response = await download(one);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(one.file.bytes);
  });

  it('in which the scanner finds something is for nobody, and gone from the bucket', async () => {
    const one = await uploaded(eicar().toString('latin1'));
    await (await slice()).tendFile(one.file.id);
    expect(await scanOf(one)).toBe('refused');
    expect((await download(one)).status).toBe(409);
    expect(await keysKept()).not.toContain(one.file.key);
  });

  it('waits while the scanner is down, and is scanned once it is back', async () => {
    const { tendFile, tendFiles } = await slice();
    await clamd.kill();
    const one = await uploaded();
    await expect(tendFile(one.file.id)).rejects.toThrow(/does not answer: see whether clamd runs/);
    await tendFiles();
    expect(await scanOf(one)).toBe('waiting');
    expect((await download(one)).status).toBe(409);
    await clamd.start();
    await tendFiles();
    expect(await scanOf(one)).toBe('clean');
    expect((await download(one)).status).toBe(200);
  });

  it.each([
    ['says OK before it has seen anything', (socket: Socket) => void socket.write('stream: OK\0')],
    ['answers nonsense', (socket: Socket) => void socket.end('all is well\0')],
    ['hangs up', (socket: Socket) => void socket.destroy()],
  ])('waits where the scanner %s', async (_what, behave) => {
    const liar = await listening(createServer((socket) => behave(socket.on('error', () => undefined))));
    await configured({ PREVENT_CLAMAV: liar.address });
    const one = await uploaded();
    await expect((await slice()).tendFile(one.file.id)).rejects.toThrow();
    expect(await scanOf(one)).toBe('waiting');
    expect((await download(one)).status).toBe(409);
    liar.server.close();
  });

  it('that nobody recorded is removed after an hour, and what is evidence is not', async () => {
    const { keepFile, tendFiles } = await slice();
    const used = await uploaded();
    const orphan = await keepFile(await spooled(), 'Plan.pdf');
    if (!orphan.ok) throw new Error(orphan.problem);
    await tendFiles();
    expect(await keysKept()).toContain(orphan.file.key);
    await tendFiles({ now: () => new Date(Date.now() + 2 * 3_600_000) });
    const keys = await keysKept();
    expect(keys).not.toContain(orphan.file.key);
    expect(keys).toContain(used.file.key);
  });
});

describe('where the bucket is down', () => {
  it('an upload is refused with a sentence and nothing stays behind; a reader is told to come back', async () => {
    const { keepFile, tendFile } = await slice();
    const before = await uploaded();
    const waiting = await uploaded();
    await tendFile(before.file.id);
    await configured({ PREVENT_S3_ENDPOINT: 'http://127.0.0.1:1' });
    const coming = await spooled();
    expect(await keepFile(coming, 'Plan.pdf')).toEqual({ ok: false, problem: 'not-kept' });
    const response = await download(before);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('cannot be read at the moment');
    await expect(tendFile(waiting.file.id)).rejects.toThrow(/Storage could not read a file/);
    expect(await scanOf(waiting)).toBe('waiting');
    await configured();
    expect((await download(before)).status).toBe(200);
    await tendFile(waiting.file.id);
    expect(await scanOf(waiting)).toBe('clean');
  });

  it('it is said once, and once more when it works again', async () => {
    const { storage } = await slice();
    const { log } = await import('@/lib/log');
    const error = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const info = vi.spyOn(log, 'info').mockReturnValue(undefined);
    const read = () =>
      storage()
        .read('ab/018f0000-0000-7000-8000-0000000000ab')
        .catch(() => undefined);
    await configured({ PREVENT_S3_ENDPOINT: 'http://127.0.0.1:1' });
    await read();
    await read();
    await configured();
    await storage().check();
    await storage().check();
    expect(error.mock.calls.map(([line]) => line)).toMatchObject([
      { event: 'storage-down', at: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/files-/) },
    ]);
    expect(info.mock.calls.map(([line]) => line)).toMatchObject([{ event: 'storage-up' }]);
    vi.restoreAllMocks();
  });
});

async function listening(server: Server) {
  const address = path.join(folder, `liar-${randomBytes(4).toString('hex')}.sock`);
  await new Promise<void>((ready) => server.listen(address, ready));
  return { server, address };
}
