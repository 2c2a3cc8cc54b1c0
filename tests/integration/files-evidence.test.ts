import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPdf } from '../factories/files';
import { actorFor, anActor, anAssessment, asSystem } from '../factories';

/** A scanner that answers as told, speaking as ClamAV's does. */
let answer: 'stream: OK' | 'stream: Eicar-Test-Signature FOUND' | 'hang up' = 'stream: OK';
const scanner = createServer((socket) => {
  let all = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (part: Buffer) => {
    all = Buffer.concat([all, part]);
    if (answer === 'hang up') socket.destroy();
    else if (all.toString() === 'zPING\0') socket.end('PONG\0');
    else if (all.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`);
  });
});
let folder: string;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  process.env['PREVENT_FILES_DIR'] = folder;
  await new Promise<void>((listening) => scanner.listen(0, '127.0.0.1', listening));
  address = `127.0.0.1:${String((scanner.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  scanner.close();
  await rm(folder, { recursive: true, force: true });
});

/** The configuration as it would be after a restart with another one. */
async function configured(change: { PREVENT_CLAMAV?: string | undefined; PREVENT_UPLOADS_WITHOUT_SCANNER?: boolean }) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { PREVENT_CLAMAV: undefined, PREVENT_UPLOADS_WITHOUT_SCANNER: false, ...change });
}
beforeEach(async () => {
  answer = 'stream: OK';
  await configured({ PREVENT_CLAMAV: address });
});

const slice = async () => ({
  ...(await import('@/lib/evidence/add-evidence-file')),
  ...(await import('@/lib/evidence/read-file')),
  ...(await import('@/lib/evidence/delete-evidence')),
  ...(await import('@/lib/evidence/remove-evidence')),
  ...(await import('@/lib/storage')),
  ...(await import('@/lib/storage/tend-file')),
});

async function blank(state: 'not-started' | 'in-progress' | 'submitted' | 'in-review' = 'not-started') {
  const assessment = await anAssessment({ state });
  return { ...assessment, lead: await actorFor(assessment.lead.id), adviser: await actorFor(assessment.adviser.id) };
}

let made = 0;
async function aKeptFile() {
  const { takeIn, keepFile } = await slice();
  made += 1;
  const kept = await keepFile(await takeIn(Readable.from([aPdf(`% ${String(made)}`)])), 'Plan.pdf');
  if (!kept.ok) throw new Error(kept.problem);
  return kept.file;
}
const keptKeys = async () => {
  const { storage } = await slice();
  const keys = [];
  for await (const { key } of storage().list()) keys.push(key);
  return keys;
};
const rowOf = (id: string) => asSystem((tx) => tx.storedFile.findUniqueOrThrow({ where: { id } }));

/** Uploaded by the lead for benchmark 3. */
async function uploaded(of: Awaited<ReturnType<typeof blank>>) {
  const { addEvidenceFile } = await slice();
  const file = await aKeptFile();
  const added = await addEvidenceFile(of.lead, { assessmentId: of.id, benchmark: '3', file });
  if (!added.ok) throw new Error(added.error.kind);
  return { ...file, evidenceId: added.value.evidenceId };
}

describe('uploading a file', () => {
  it('offers it for a benchmark under its own name, and starts the self-assessment', async () => {
    const council = await blank();
    const file = await uploaded(council);
    const { seeBenchmark } = await import('@/lib/assessments/see-benchmark');
    expect(await seeBenchmark(council.lead, { assessmentId: council.id, benchmark: 3 })).toMatchObject({
      ok: true,
      value: {
        header: { state: 'in-progress' },
        evidence: [
          { title: 'Plan.pdf', url: '', file: { id: file.id, kind: 'PDF', scan: 'waiting', isServed: false } },
        ],
      },
    });
  });

  it('needs a file', async () => {
    const { addEvidenceFile } = await slice();
    const { id, lead } = await blank();
    expect(await addEvidenceFile(lead, { assessmentId: id, benchmark: '3' })).toEqual({
      ok: false,
      error: { kind: 'file-missing' },
    });
  });

  it('of the same bytes twice is one file', async () => {
    const { addEvidenceFile } = await slice();
    const council = await blank();
    const { id: _id, evidenceId: _evidence, ...file } = await uploaded(council);
    const again = await aKeptFile();
    expect(
      await addEvidenceFile(council.lead, {
        assessmentId: council.id,
        benchmark: '3',
        file: { ...again, sha256: file.sha256 },
      }),
    ).toEqual({ ok: false, error: { kind: 'already-added', title: 'Plan.pdf' } });
  });

  it('is not for a contributor of another benchmark, nor another council, nor after submission', async () => {
    const { addEvidenceFile } = await slice();
    const council = await blank();
    const input = { assessmentId: council.id, benchmark: '3', file: await aKeptFile() };
    const contributor = await anActor({ role: 'contributor', authorityId: council.authorityId, benchmarks: [4] });
    expect(await addEvidenceFile(contributor, input)).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await addEvidenceFile((await blank()).lead, input)).toMatchObject({ error: { kind: 'not-found' } });
    const submitted = await blank('submitted');
    expect(await addEvidenceFile(submitted.lead, { ...input, assessmentId: submitted.id })).toMatchObject({
      error: { kind: 'wrong-state' },
    });
  });

  it('is refused where nothing scans and nobody said that files may go unscanned', async () => {
    const { addEvidenceFile } = await slice();
    await configured({});
    const { id, lead } = await blank();
    expect(await addEvidenceFile(lead, { assessmentId: id, benchmark: '3', file: await aKeptFile() })).toEqual({
      ok: false,
      error: { kind: 'uploads-refused' },
    });
  });

  it('of a contributor is for their benchmark', async () => {
    const { addEvidenceFile, readFile, tendFile } = await slice();
    const council = await blank();
    const contributor = await anActor({ role: 'contributor', authorityId: council.authorityId, benchmarks: [3] });
    const file = await aKeptFile();
    expect((await addEvidenceFile(contributor, { assessmentId: council.id, benchmark: '3', file })).ok).toBe(true);
    await tendFile(file.id);
    expect(await readFile(contributor, { assessmentId: council.id, fileId: file.id })).toMatchObject({ ok: true });
  });
});

describe('reading a file', () => {
  const key = async (
    who: Parameters<Awaited<ReturnType<typeof slice>>['readFile']>[0],
    assessmentId: string,
    fileId: string,
  ) => {
    const { readFile } = await slice();
    const read = await readFile(who, { assessmentId, fileId });
    return read.ok ? read.value.storageKey : read.error.kind;
  };

  it('waits for the scanner’s clean answer', async () => {
    const { tendFile } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    expect(await key(council.lead, council.id, file.id)).toBeNull();
    await tendFile(file.id);
    expect(await key(council.lead, council.id, file.id)).toBe(file.key);
  });

  it('is for nobody while the scanner is down or says something else', async () => {
    const { tendFile, tendFiles } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    answer = 'hang up';
    await expect(tendFile(file.id)).rejects.toThrow();
    expect(await key(council.lead, council.id, file.id)).toBeNull();
    answer = 'stream: OK';
    await tendFiles();
    expect(await key(council.lead, council.id, file.id)).toBe(file.key);
  });

  it('that the scanner refuses is for nobody, and its bytes are gone', async () => {
    const { tendFile } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    answer = 'stream: Eicar-Test-Signature FOUND';
    await tendFile(file.id);
    expect(await key(council.lead, council.id, file.id)).toBeNull();
    expect(await rowOf(file.id)).toMatchObject({ scan: 'refused', erasedAt: expect.any(Date) as Date });
    expect(await keptKeys()).not.toContain(file.key);
  });

  it('that changed on the disk is not called clean', async () => {
    const { tendFile } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    await asSystem((tx) => tx.storedFile.update({ where: { id: file.id }, data: { sha256: '0'.repeat(64) } }));
    await expect(tendFile(file.id)).rejects.toThrow(/no longer what was uploaded/);
    expect((await rowOf(file.id)).scan).toBe('waiting');
  });

  it('unscanned: only where that is allowed, and no longer once there is a scanner', async () => {
    const council = await blank();
    await configured({ PREVENT_UPLOADS_WITHOUT_SCANNER: true });
    const file = await uploaded(council);
    expect(await key(council.lead, council.id, file.id)).toBe(file.key);
    await configured({});
    expect(await key(council.lead, council.id, file.id)).toBeNull();
    await configured({ PREVENT_CLAMAV: address });
    expect(await key(council.lead, council.id, file.id)).toBeNull();
    await (await slice()).tendFiles();
    expect(await key(council.lead, council.id, file.id)).toBe(file.key);
  });

  it('is not for a neighbour, a contributor of another benchmark, or the adviser before submission', async () => {
    const { tendFile } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    await tendFile(file.id);
    const other = await blank();
    expect(await key(other.lead, council.id, file.id)).toBe('not-found');
    expect(await key(other.lead, other.id, file.id)).toBe('not-found');
    expect(await key(other.adviser, council.id, file.id)).toBe('not-found');
    const contributor = await anActor({ role: 'contributor', authorityId: council.authorityId, benchmarks: [4] });
    expect(await key(contributor, council.id, file.id)).toBe('not-found');
    expect(await key(council.adviser, council.id, file.id)).toBe('wrong-state');
  });
});

describe('removing a file', () => {
  it('before it was ever submitted erases its bytes', async () => {
    const { deleteEvidence, removeEvidence, tendFile, readFile } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    const input = { assessmentId: council.id, benchmark: '3', evidenceId: file.evidenceId };
    expect((await removeEvidence(council.lead, input)).ok).toBe(true);
    await tendFile(file.id);
    expect(await keptKeys()).toContain(file.key);
    const { authorityId } = council;
    expect((await deleteEvidence(council.lead, { authorityId, evidenceId: file.evidenceId })).ok).toBe(true);
    expect(await readFile(council.lead, { assessmentId: council.id, fileId: file.id })).toMatchObject({
      error: { kind: 'not-found' },
    });
    await tendFile(file.id);
    expect((await rowOf(file.id)).erasedAt).not.toBeNull();
    expect(await keptKeys()).not.toContain(file.key);
  });

  it('after it was submitted keeps them: the submission names it', async () => {
    const { deleteEvidence, removeEvidence, tendFile } = await slice();
    const council = await blank();
    const file = await uploaded(council);
    const moved = (state: string) =>
      asSystem((tx) => tx.assessment.update({ where: { id: council.id }, data: { state } }));
    await moved('submitted');
    await moved('in-progress');
    expect(
      (await removeEvidence(council.lead, { assessmentId: council.id, benchmark: '3', evidenceId: file.evidenceId }))
        .ok,
    ).toBe(true);
    const { authorityId } = council;
    expect(await deleteEvidence(council.lead, { authorityId, evidenceId: file.evidenceId })).toEqual({
      ok: false,
      error: { kind: 'was-submitted' },
    });
    await tendFile(file.id);
    expect((await rowOf(file.id)).erasedAt).toBeNull();
    expect(await keptKeys()).toContain(file.key);
  });
});

describe('the regular round', () => {
  it('removes bytes without a row once they are old enough, and no others', async () => {
    const { tendFiles } = await slice();
    const council = await blank();
    const used = await uploaded(council);
    const orphan = await aKeptFile();
    await tendFiles();
    expect(await keptKeys()).toContain(orphan.key);
    const later = { now: () => new Date(Date.now() + 2 * 3_600_000) };
    await tendFiles(later);
    expect(await keptKeys()).not.toContain(orphan.key);
    expect(await keptKeys()).toContain(used.key);
  });

  it('removes what a killed process had begun to write', async () => {
    const { takeIn, tendFiles } = await slice();
    const { path: begun } = await takeIn(Readable.from([Buffer.from('The pl')]));
    const before = new Date(Date.now() - 2 * 3_600_000);
    await utimes(begun, before, before);
    await tendFiles();
    expect(await readdir(path.dirname(begun))).toEqual([]);
  });
});

it('a row cannot be written as clean by whoever uploads, nor changed afterwards', async () => {
  const { inTransaction } = await import('@/lib/db');
  const council = await blank();
  const { id } = await uploaded(council);
  const as = { as: 'person', id: council.lead.id } as const;
  await expect(
    inTransaction(as, new Date(), (tx) => tx.storedFile.updateMany({ where: { id }, data: { scan: 'clean' } })),
  ).rejects.toThrow(/permission denied/);
  const row = { ...(await rowOf(id)), id: council.id, storageKey: 'x', scan: 'clean', scannedAt: new Date() };
  await expect(inTransaction(as, new Date(), (tx) => tx.storedFile.createMany({ data: [row] }))).rejects.toThrow(
    /row-level security/,
  );
});
