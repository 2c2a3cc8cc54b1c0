import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/uploads/[assessment]/benchmarks/[number]/route';
import { sessionAdapter, type SessionUser } from '@/lib/auth/adapter';
import { endSession } from '@/lib/auth/end-session';
import { keptForms, typingToken } from '@/lib/auth/kept-forms';
import { startSession } from '@/lib/auth/start-session';
import { inTransaction } from '@/lib/db';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { actorFor, anActor, anAssessment, asSystem } from '../factories';
import { aPdf } from '../factories/files';

/** A form with a file whose session has ended by the time it is sent. The request is as the framework gives it. */
const around = vi.hoisted(() => ({ headers: new Headers(), session: '', typing: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(around.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (name === 'prevent.typing' && around.typing !== '' ? { value: around.typing } : undefined),
    }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: async (): Promise<Actor | null> =>
    ((await sessionAdapter.getSessionAndUser?.(around.session))?.user as SessionUser | undefined)?.actor ?? null,
  isTypingKept: () => Promise.resolve(false),
}));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signed-out-'));
  Object.assign(env(), { PREVENT_FILES_DIR: folder, PREVENT_UPLOADS_WITHOUT_SCANNER: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  around.headers = new Headers({ origin: new URL(env().PREVENT_BASE_URL).origin, 'sec-fetch-site': 'same-origin' });
  around.session = '';
  around.typing = '';
});

async function signIn(personId: string): Promise<string> {
  const now = new Date();
  const { token } = await inTransaction({ as: 'sign-in' }, now, (tx) => startSession(tx, personId, now));
  around.session = token;
  around.typing = typingToken(token);
  return token;
}
async function council() {
  const { id, lead, authorityId } = await anAssessment({ state: 'in-progress', selfScores: {} });
  return { id, lead: await actorFor(lead.id), authorityId, page: paths.benchmarkEvidence(id, 3) };
}
/** As the browser posts it. */
async function upload(id: string, more: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  const fields = { 'form-name': 'upload', fileTitle: 'Cynllun Môn', ...more };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const statement of ['B3.L4.S1', 'B3.L4.S2']) form.append('fileStatementIds', statement);
  form.append('file', new File([new Uint8Array(aPdf('% signed out'))], 'plan.pdf', { type: 'application/pdf' }));
  const sent = new Request('http://localhost', { method: 'POST', body: form });
  const body = await sent.arrayBuffer();
  const headers = { 'content-type': sent.headers.get('content-type') ?? '', 'content-length': String(body.byteLength) };
  const request = new Request('http://localhost', { method: 'POST', headers, body });
  const response = await POST(request, { params: Promise.resolve({ assessment: id, number: '3' }) });
  return { status: response.status, location: response.headers.get('location') };
}
const typed = { fileTitle: 'Cynllun Môn', fileStatementIds: ['B3.L4.S1', 'B3.L4.S2'] };
const filesOf = (authorityId: string) => asSystem((tx) => tx.storedFile.count({ where: { authorityId } }));

describe('a form with a file, sent after the session has ended', () => {
  it('keeps what was typed for that person, and nothing of the file', async () => {
    const { id, lead, authorityId, page } = await council();
    await endSession(await signIn(lead.id));
    expect(await upload(id, { 'form-person': lead.id })).toEqual({
      status: 303,
      location: `/sign-in?next=${encodeURIComponent(page)}`,
    });
    expect(await keptForms(lead, page)).toEqual([{ form: 'upload', values: typed }]);
    expect(await filesOf(authorityId)).toBe(0);
    expect(await readdir(folder, { recursive: true })).not.toContainEqual(expect.stringMatching(/arriving.+/));
  });

  it('is forgotten once it was sent again with the file', async () => {
    const { id, lead, authorityId, page } = await council();
    await endSession(await signIn(lead.id));
    await upload(id);
    await signIn(lead.id);
    expect((await upload(id, { 'form-kept': 'yes' })).location).toBe(`${page}?done=file-added`);
    expect(await keptForms(lead, page)).toEqual([]);
    expect(await filesOf(authorityId)).toBe(1);
  });

  it('is read no further for a browser in which nobody was signed in', async () => {
    const { id } = await council();
    expect((await upload(id)).status).toBe(303);
    expect(await asSystem((tx) => tx.keptForm.count({ where: { path: paths.benchmarkEvidence(id, 3) } }))).toBe(0);
  });
});

describe('a form with a file that somebody else of the same browser had open', () => {
  it('is not added in the name of who is signed in now', async () => {
    const { id, lead, authorityId, page } = await council();
    await signIn((await anActor({ role: 'contributor', authorityId, benchmarks: [3] })).id);
    expect((await upload(id, { 'form-person': lead.id })).location).toContain(`${page}?refused=`);
    expect(await filesOf(authorityId)).toBe(0);
  });
});
