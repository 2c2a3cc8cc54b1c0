import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DELETE, HEAD, PATCH } from '@/app/api/uploads/[assessment]/benchmarks/[number]/pieces/[upload]/route';
import { POST } from '@/app/api/uploads/[assessment]/benchmarks/[number]/pieces/route';
import { POST as POST_FORM } from '@/app/api/uploads/[assessment]/benchmarks/[number]/route';
import { UPLOAD, type UploadAnswer } from '@/components/forms/upload-answer';
import { env } from '@/lib/env';
import type { Actor } from '@/lib/policy';
import { tendFiles } from '@/lib/storage/tend-file';
import { actorFor, anActor, anAssessment, asSystem } from '../factories';
import { aPdf, aZip, anOfficeFile } from '../factories/files';
import { beginning, piece, sha256Of, type Declared } from '../factories/pieces';

/** Files that are sent in pieces, at the routes themselves. The request is as the framework gives it. */
const around = vi.hoisted((): { headers: Headers; actor: unknown } => ({ headers: new Headers(), actor: null }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(around.headers),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: () => Promise.resolve(around.actor),
  isTypingKept: () => Promise.resolve(false),
}));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pieces-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  Object.assign(env(), {
    PREVENT_FILES_DIR: folder,
    PREVENT_UPLOADS_WITHOUT_SCANNER: true,
    PREVENT_FILE_LIMIT_MB: 50,
    PREVENT_COUNCIL_LIMIT_MB: 2_048,
  });
  around.headers = new Headers({ origin: new URL(env().PREVENT_BASE_URL).origin, 'sec-fetch-site': 'same-origin' });
});

async function council(state: 'in-progress' | 'submitted' = 'in-progress') {
  const { id, lead, authorityId } = await anAssessment({ state, selfScores: {} });
  const actor = await actorFor(lead.id);
  around.actor = actor;
  return { id, lead: actor, authorityId };
}
const signIn = (actor: Actor | null) => {
  around.actor = actor;
};

/** A PDF of its own, of about so many bytes. */
const aPlan = (bytes = 300_000): Buffer => aPdf(`% ${randomBytes(Math.ceil(bytes / 2)).toString('hex')}`);

interface Answered extends UploadAnswer {
  readonly status: number;
  readonly at: number;
}
async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as UploadAnswer);
  return { ...body, status: response.status, at: Number(response.headers.get(UPLOAD.offset)) };
}
const params = (id: string, number: string) => Promise.resolve({ assessment: id, number });
async function begin(id: string, content: Buffer, declared?: Declared, number = '3') {
  const request = new Request('http://localhost', { method: 'POST', headers: beginning(content, declared) });
  return answered(await POST(request, { params: params(id, number) }));
}
const uploadOf = (address = ''): string => address.split('/').at(-1) ?? '';
/** A body in chunks, the connection cut where `cutAt` says. */
function body(content: Buffer, cutAt = content.length): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= content.length) controller.close();
      else if (at >= cutAt) controller.error(new Error('aborted'));
      else {
        const to = Math.min(at + 16_384, cutAt, content.length);
        controller.enqueue(new Uint8Array(content.subarray(at, to)));
        at = to;
      }
    },
  });
}
async function at(
  method: 'HEAD' | 'PATCH' | 'DELETE',
  id: string,
  address: string | undefined,
  init: RequestInit = {},
) {
  const request = new Request('http://localhost', { method, ...init, duplex: 'half' } as RequestInit);
  const handler = { HEAD, PATCH, DELETE }[method];
  const named = Promise.resolve({ assessment: id, number: '3', upload: uploadOf(address) });
  return answered(await handler(request, { params: named }));
}
const send = (id: string, address: string | undefined, offset: number, content: Buffer, cutAt?: number) =>
  at('PATCH', id, address, { headers: piece(offset), body: body(content, cutAt) });

const filesOf = (authorityId: string) => asSystem((tx) => tx.storedFile.findMany({ where: { authorityId } }));
const underWay = (authorityId: string) => asSystem((tx) => tx.uploadUnderWay.count({ where: { authorityId } }));
const arriving = () => readdir(path.join(folder, 'arriving')).catch((): string[] => []);
const keptBytes = (key: string) => readFile(path.join(folder, 'kept', key));

describe('a file in pieces', () => {
  it('becomes evidence once its last byte is there, and not before', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { status, address, at: start } = await begin(id, plan, { fields: { fileTitle: 'Cynllun Môn' } });
    expect([status, start]).toEqual([201, 0]);
    expect(await send(id, address, 0, plan.subarray(0, 200_000))).toEqual({ status: 204, at: 200_000 });
    expect(await filesOf(authorityId)).toEqual([]);
    expect(await at('HEAD', id, address)).toMatchObject({ status: 200, at: 200_000 });
    expect(await send(id, address, 200_000, plan.subarray(200_000))).toMatchObject({ status: 200, name: 'Plan.pdf' });
    const [file] = await filesOf(authorityId);
    expect(file).toMatchObject({ sha256: sha256Of(plan), bytes: plan.length, name: 'Plan.pdf' });
    expect(await keptBytes(file?.storageKey ?? '')).toEqual(plan);
    expect(await asSystem((tx) => tx.evidenceItem.findFirst({ where: { authorityId } }))).toMatchObject({
      title: 'Cynllun Môn',
    });
    const audited = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { authorityId, action: { contains: 'upload' } } }),
    );
    expect(audited).toEqual([]);
    expect([await underWay(authorityId), await arriving()]).toEqual([0, []]);
  });

  it.each([10, 50, 99])('whose connection is cut at %d %% goes on where it stopped', async (percent) => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    const cut = Math.floor((plan.length * percent) / 100);
    await send(id, address, 0, plan, cut);
    const again = await begin(id, plan);
    expect([again.address, again.at]).toEqual([address, cut]);
    expect((await send(id, address, cut, plan.subarray(cut))).status).toBe(200);
    expect((await filesOf(authorityId)).map((file) => file.sha256)).toEqual([sha256Of(plan)]);
  });

  it('takes no piece twice, none out of order, and says where it is', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    expect(await send(id, address, 100_000, plan.subarray(100_000, 200_000))).toMatchObject({ status: 409, at: 0 });
    await send(id, address, 0, plan.subarray(0, 100_000));
    expect(await send(id, address, 0, plan.subarray(0, 100_000))).toMatchObject({ status: 409, at: 100_000 });
    expect(await send(id, address, 99_999, plan.subarray(99_999))).toMatchObject({ status: 409, at: 100_000 });
    expect((await send(id, address, 100_000, plan.subarray(100_000))).status).toBe(200);
    expect((await filesOf(authorityId)).map((file) => file.sha256)).toEqual([sha256Of(plan)]);
  });

  it('sent by two tabs at once is one file, and the second tab is told', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const [one, two] = [await begin(id, plan), await begin(id, plan)];
    expect(one.address).toBe(two.address);
    const both = await Promise.all([send(id, one.address, 0, plan), send(id, two.address, 0, plan)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 423]);
    expect((await filesOf(authorityId)).length).toBe(1);
    expect(await begin(id, plan)).toMatchObject({
      status: 422,
      message: expect.stringContaining('has been added already'),
    });
  });

  it('is taken over from a connection that hangs', async () => {
    const { id } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    const now = vi.spyOn(Date, 'now');
    const hangs = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(plan.subarray(0, 1_000)));
      },
    });
    const hanging = at('PATCH', id, address, { headers: piece(0), body: hangs });
    await vi.waitFor(async () => {
      expect((await at('HEAD', id, address)).at).toBe(1_000);
    });
    expect((await send(id, address, 1_000, plan.subarray(1_000))).status).toBe(423);
    const later = Date.now() + 6_000;
    now.mockImplementation(() => later);
    expect((await send(id, address, 1_000, plan.subarray(1_000))).status).toBe(200);
    now.mockRestore();
    expect(await hanging).toMatchObject({ status: 409, at: 1_000 });
  });

  it('given up leaves nothing', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    await send(id, address, 0, plan.subarray(0, 100_000));
    expect((await at('DELETE', id, address)).status).toBe(204);
    expect([await underWay(authorityId), await arriving()]).toEqual([0, []]);
    expect((await send(id, address, 100_000, plan.subarray(100_000))).status).toBe(404);
  });

  it('is one of a hundred chosen at once, three under way, without mixing them up', async () => {
    const { id, authorityId } = await council();
    // Fifty is what a benchmark may have; the others are told so, one by one, and nothing of them stays.
    const queue = Array.from({ length: 100 }, () => aPlan(2_000));
    const all: { status: number; message?: string | undefined }[] = [];
    const worker = async () => {
      for (let plan = queue.shift(); plan !== undefined; plan = queue.shift()) {
        const begun = await begin(id, plan);
        all.push(begun.status === 201 ? await send(id, begun.address, 0, plan) : begun);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(all.filter(({ status }) => status === 200).length).toBe(50);
    for (const { status, message } of all)
      if (status !== 200) expect(message).toContain('A benchmark can have 50 links and files at most');
    const files = await filesOf(authorityId);
    expect(new Set(files.map((file) => file.sha256)).size).toBe(50);
    expect([await underWay(authorityId), await arriving()]).toEqual([0, []]);
  });
});

describe('what is declared', () => {
  it('as the SHA-256 is compared with what arrives: a file that is not it is refused, and nothing stays', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan, { sha256: sha256Of('another') });
    expect(await send(id, address, 0, plan)).toMatchObject({
      status: 422,
      isOver: true,
      message: expect.stringContaining('did not arrive as it was sent'),
    });
    expect([await filesOf(authorityId), await underWay(authorityId), await arriving()]).toEqual([[], 0, []]);
  });

  it('as the length is the length: more is refused, fewer is not the end', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const short = await begin(id, plan, { bytes: plan.length - 1 });
    expect((await send(id, short.address, 0, plan)).status).toBe(422);
    const long = await begin(id, plan, { bytes: plan.length + 1 });
    expect(await send(id, long.address, 0, plan)).toEqual({ status: 204, at: plan.length });
    expect(await filesOf(authorityId)).toEqual([]);
    expect(await underWay(authorityId)).toBe(1);
    await at('DELETE', id, long.address);
  });

  it('may be nothing, or too much: neither is begun', async () => {
    const { id } = await council();
    expect((await begin(id, Buffer.alloc(0))).message).toContain('The file is empty');
    expect((await begin(id, aPlan(), { bytes: 50 * 1_048_576 + 1 })).message).toContain('must be 50 MB or smaller');
    expect((await begin(id, aPlan(), { sha256: 'no hash' })).status).toBe(422);
    const without = new Request('http://localhost', { method: 'POST' });
    expect((await POST(without, { params: params(id, '3') })).status).toBe(400);
  });

  it.each([
    ['../../etc/pass\u0000wd.pdf', 'passwd.pdf'],
    ['C:\\plans\\plan\u202Efdp.exe', 'planfdp.exe.pdf'],
    ['', 'file.pdf'],
  ])('as the name %j is made one that can be saved under', async (name, cleaned) => {
    const { id, authorityId } = await council();
    const plan = aPlan(2_000);
    const { address } = await begin(id, plan, { name });
    expect(await send(id, address, 0, plan)).toMatchObject({ status: 200, name: cleaned });
    expect((await filesOf(authorityId))[0]?.name).toBe(cleaned);
  });
});

describe('what is not taken', () => {
  it.each([
    ['a web page', 'plan.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'web page'],
    ['a drawing', 'plan.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    ['macros', 'plan.docx', anOfficeFile('docm'), 'contains macros'],
    ['an encrypted archive', 'a.docx', aZip([{ name: 'a.xml', content: 'x', isEncrypted: true }]), 'password'],
    [
      '65,000 entries',
      'a.docx',
      aZip(Array.from({ length: 65_000 }, (_, n) => ({ name: `${String(n)}.xml`, content: '' }))),
      'unpack to far more',
    ],
  ])('%s is refused in the words of the form, and nothing stays', async (_what, name, content, words) => {
    const { id, authorityId } = await council();
    const { address } = await begin(id, content, { name });
    expect(await send(id, address, 0, content)).toMatchObject({ status: 422, message: expect.stringContaining(words) });
    expect([await filesOf(authorityId), await underWay(authorityId), await arriving()]).toEqual([[], 0, []]);
  });
});

describe('somebody else', () => {
  it('finds nothing of it: a neighbour, a contributor without the benchmark, a colleague, nobody', async () => {
    const { id, lead, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    await send(id, address, 0, plan.subarray(0, 100_000));
    const rest = () => send(id, address, 100_000, plan.subarray(100_000));
    const neighbour = (await council()).lead;
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [4] });
    const colleague = await anActor({ role: 'prevent-lead', authorityId });
    for (const [actor, statuses] of [
      [neighbour, [404, 404, 404]],
      [contributor, [403, 403, 403]],
      [colleague, [404, 404, 404]],
      [null, [401, 401, 401]],
    ] as const) {
      signIn(actor);
      expect([
        (await rest()).status,
        (await at('HEAD', id, address)).status,
        (await at('DELETE', id, address)).status,
      ]).toEqual(statuses);
    }
    // Not even by the same bytes: a colleague who has the file begins at its beginning.
    signIn(colleague);
    const theirs = await begin(id, plan);
    expect([theirs.status, theirs.at, theirs.address === address]).toEqual([201, 0, false]);
    signIn(lead);
    expect((await rest()).status).toBe(200);
  });

  it('cannot send from another site', async () => {
    const { id } = await council();
    around.headers = new Headers({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' });
    expect((await begin(id, aPlan())).status).toBe(403);
  });

  it('who is signed in by now is not who the page was drawn for', async () => {
    const { id, lead, authorityId } = await council();
    signIn(await anActor({ role: 'contributor', authorityId, benchmarks: [3] }));
    expect(await begin(id, aPlan(), { fields: { 'form-person': lead.id } })).toMatchObject({
      status: 403,
      message: expect.stringContaining('this page was opened by somebody else'),
    });
  });
});

describe('in the middle of it', () => {
  it('the session ends: the pieces wait for that person', async () => {
    const { id, lead } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    await send(id, address, 0, plan.subarray(0, 100_000));
    signIn(null);
    expect(await send(id, address, 100_000, plan.subarray(100_000))).toMatchObject({
      status: 401,
      signIn: expect.stringContaining('/sign-in?next='),
    });
    signIn(lead);
    expect((await begin(id, plan)).at).toBe(100_000);
    expect((await send(id, address, 100_000, plan.subarray(100_000))).status).toBe(200);
  });

  it('the self-assessment is submitted: the rest is not taken', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    await asSystem((tx) =>
      tx.assessment.update({ where: { id }, data: { state: 'submitted', submittedAt: new Date() } }),
    );
    expect(await send(id, address, 0, plan)).toMatchObject({
      status: 422,
      message: expect.stringContaining('submitted'),
    });
    expect(await filesOf(authorityId)).toEqual([]);
  });

  it('the storage is down: only the last step is done again', async () => {
    const { id, authorityId } = await council();
    const plan = aPlan();
    const { address } = await begin(id, plan);
    const storage = await import('@/lib/storage/local-folder');
    const down = vi.spyOn(storage, 'localFolder').mockImplementationOnce(() => {
      throw new Error('down');
    });
    expect((await send(id, address, 0, plan)).status).toBe(503);
    down.mockRestore();
    expect((await begin(id, plan)).at).toBe(plan.length);
    expect((await send(id, address, plan.length, Buffer.alloc(0))).status).toBe(200);
    expect((await filesOf(authorityId)).map((file) => file.sha256)).toEqual([sha256Of(plan)]);
  });
});

describe('the room of a council', () => {
  const MB = 1_048_576;
  async function almostFull() {
    const of = await council();
    Object.assign(env(), { PREVENT_COUNCIL_LIMIT_MB: 1 });
    const first = aPlan(700_000);
    const { address } = await begin(of.id, first);
    expect((await send(of.id, address, 0, first)).status).toBe(200);
    return { ...of, left: MB - first.length };
  }
  const posted = async (id: string, content: Buffer) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(content)], 'plan.pdf'));
    const sent = new Request('http://localhost', { method: 'POST', body: form });
    const bytes = await sent.arrayBuffer();
    const headers = {
      'content-type': sent.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
    };
    const request = new Request('http://localhost', { method: 'POST', headers, body: bytes });
    return (await POST_FORM(request, { params: params(id, '3') })).headers.get('location') ?? '';
  };

  it('is asked for before a byte is taken, and the sentence says how much is left', async () => {
    const { id, left } = await almostFull();
    expect(await begin(id, aPlan(left + 10_000))).toMatchObject({
      status: 422,
      message: `Your council may keep 1 MB of files in a cycle, and has ${String(Math.round(left / 1_024))} KB left for this one. Remove files that matter less, make this one smaller, or add a link to it instead`,
    });
    expect((await begin(id, aPlan(left - 10_000))).status).toBe(201);
  });

  it('counts what others of the council are uploading, and what one has begun is not begun by another', async () => {
    const { id, left, authorityId } = await almostFull();
    expect((await begin(id, aPlan(left - 50_000))).status).toBe(201);
    signIn(await anActor({ role: 'contributor', authorityId, benchmarks: [3] }));
    expect((await begin(id, aPlan(100_000))).status).toBe(422);
    expect((await begin(id, aPlan(10_000))).status).toBe(201);
  });

  it('holds for the plain form too, before and in the transaction of the change', async () => {
    const { id, left, authorityId } = await almostFull();
    expect(await posted(id, aPlan(left + 200_000))).toContain('?refused=');
    // Within what the form around it may take: only the bytes themselves show that it is too much.
    expect(await posted(id, aPlan(left + 20_000))).toContain('?refused=');
    expect((await filesOf(authorityId)).length).toBe(1);
    expect(await posted(id, aPlan(left - 50_000))).toContain('?done=file-added');
    expect(await arriving()).toEqual([]);
  });

  it('is not given twice to two who would both be the last to fit', async () => {
    const { id, left, authorityId } = await almostFull();
    const both = await Promise.all([aPlan(left - 50_000), aPlan(left - 50_000)].map((plan) => posted(id, plan)));
    expect(both.filter((location) => location.includes('?done=')).length).toBe(1);
    expect((await filesOf(authorityId)).length).toBe(2);
  });

  it('is that of the council’s latest cycle: older files do not count', async () => {
    const { id, authorityId } = await almostFull();
    await asSystem((tx) =>
      tx.storedFile.updateMany({ where: { authorityId }, data: { uploadedAt: new Date('2001-01-01') } }),
    );
    expect((await begin(id, aPlan(700_000))).status).toBe(201);
  });
});

it('the worker removes what nobody came back for within a day, and nothing younger', async () => {
  const { id, authorityId } = await council();
  const plan = aPlan();
  const { address } = await begin(id, plan);
  await send(id, address, 0, plan.subarray(0, 100_000));
  const now = Date.now();
  const after = (hours: number) => ({ now: () => new Date(now + hours * 3_600_000) });
  await tendFiles(after(23));
  expect((await begin(id, plan)).at).toBe(100_000);
  const [left] = await arriving();
  const before = new Date(now - 25 * 3_600_000);
  await utimes(path.join(folder, 'arriving', left ?? ''), before, before);
  await tendFiles(after(25));
  expect([await underWay(authorityId), await arriving()]).toEqual([0, []]);
  expect((await send(id, address, 100_000, plan.subarray(100_000))).status).toBe(404);
});
