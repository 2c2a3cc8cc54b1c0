import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actorFor, anActor, anAskedQuestion, anAssessment, asSystem, atOnce } from '../factories';
import { aPdf } from '../factories/files';

/**
 * An answer by link with files beside it: the request around the handler as the framework gives it, everything behind it the
 * real thing, from the body as it streams in to the file as its readers get it.
 */
const around = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(around.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => {
        const value = around.cookies.get(name);
        return value === undefined ? undefined : { value };
      },
    }),
}));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'answers-'));
  process.env['PREVENT_FILES_DIR'] = folder;
  process.env['PREVENT_FILE_LIMIT_MB'] = '1';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const slice = async () => ({
  ...(await import('@/app/api/answers/[token]/route')),
  ...(await import('@/app/posted-refusal')),
  ...(await import('@/lib/assessments/see-benchmark')),
  ...(await import('@/lib/evidence/offer-answer-file')),
  ...(await import('@/lib/evidence/read-file')),
  ...(await import('@/lib/evidence/delete-evidence')),
  ...(await import('@/lib/storage')),
  ...(await import('@/lib/storage/tend-file')),
  ...(await import('@/lib/together/decide-answer')),
  ...(await import('@/lib/together/read-answer-file')),
  ...(await import('@/lib/together/see-questions')),
});

/** The configuration as it would be after a restart with another one. */
async function configured(change: { PREVENT_CLAMAV?: string; PREVENT_UPLOADS_WITHOUT_SCANNER?: boolean }) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { PREVENT_CLAMAV: undefined, PREVENT_UPLOADS_WITHOUT_SCANNER: false, ...change });
}
beforeEach(async () => {
  const { env } = await import('@/lib/env');
  around.headers = new Headers({ origin: new URL(env().PREVENT_BASE_URL).origin, 'sec-fetch-site': 'same-origin' });
  around.cookies.clear();
  await configured({ PREVENT_CLAMAV: '127.0.0.1:1' });
});

const DAY = 86_400_000;
const later = (days: number) => ({ now: () => new Date(Date.now() + days * DAY) });

async function asked(given: Parameters<typeof anAskedQuestion>[2] = {}) {
  const assessment = await anAssessment({ state: 'in-progress' });
  const { id, authorityId, framework } = assessment;
  const of = { assessmentId: id, authorityId, framework };
  const question = await anAskedQuestion(of, assessment.lead.id, given);
  const lead = await actorFor(assessment.lead.id);
  const at = { assessmentId: id, benchmark: '3' };
  return { ...assessment, lead, at, of, question, token: question.token };
}

interface Sent {
  readonly name: string;
  readonly content: Buffer;
}
const pdf = (name: string, more = ''): Sent => ({ name, content: aPdf(more) });
const said = { answer: 'Cyfarfu’r bwrdd 👍 نحن نتحقق', name: 'The Clerk' };

function bodyOf(files: readonly Sent[], words: Readonly<Record<string, string>> = said) {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.append(name, value);
  for (const [index, { name, content }] of files.entries())
    form.append(`file${String(index + 1)}`, new Blob([new Uint8Array(content)]), name);
  return form;
}
async function post(token: string, body: BodyInit) {
  const { POST } = await slice();
  const request = new Request(`http://localhost:3000/api/answers/${token}`, { method: 'POST', body });
  const response = await POST(request, { params: Promise.resolve({ token }) });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    around.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  return response;
}
/** What the page then shows. */
async function shown(response: Response) {
  const { readRefusal } = await slice();
  return readRefusal(new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get('refused'));
}
const filesIn = async (name: 'arriving' | 'kept') =>
  (await readdir(path.join(folder, name), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) =>
    entry.isFile(),
  ).length;
const rowsOf = (questionId: string) =>
  asSystem((tx) =>
    tx.askedQuestionFile.findMany({ where: { questionId }, orderBy: { position: 'asc' }, include: { file: true } }),
  );
const setScan = (id: string, scan: 'clean' | 'refused') =>
  asSystem((tx) => tx.storedFile.update({ where: { id }, data: { scan, scannedAt: new Date() } }));

/** Answered with one file, which the scanner has called clean; accepted by the lead. */
async function accepted() {
  const { decideAnswer } = await slice();
  const one = await asked();
  await post(one.token, bodyOf([pdf('Minutes.pdf', one.id)]));
  const [row] = await rowsOf(one.question.id);
  if (row === undefined) throw new Error('no file');
  await setScan(row.fileId, 'clean');
  await decideAnswer(one.lead, { ...one.at, questionId: one.question.id, decision: 'accepted' });
  return { ...one, fileId: row.fileId, key: row.file.storageKey };
}

describe('an answer with files', () => {
  it('is taken whole: words, three files in their order, each waiting for the scanner', async () => {
    const { token, question, authorityId } = await asked();
    const response = await post(token, bodyOf([pdf('One.pdf', '1'), pdf('Dau – Môn.pdf', '2'), pdf('ثلاثة.pdf', '3')]));
    expect([response.status, response.headers.get('location')]).toEqual([303, `/answer/${token}?done=sent`]);
    expect(response.headers.get('referrer-policy')).toBe('strict-origin');
    const rows = await rowsOf(question.id);
    expect(rows.map(({ position, file }) => [position, file.name, file.scan, file.uploadedBy])).toEqual([
      [1, 'One.pdf', 'waiting', null],
      [2, 'Dau – Môn.pdf', 'waiting', null],
      [3, 'ثلاثة.pdf', 'waiting', null],
    ]);
    expect(rows.every(({ file }) => file.authorityId === authorityId)).toBe(true);
    expect(await asSystem((tx) => tx.askedQuestion.findUniqueOrThrow({ where: { id: question.id } }))).toMatchObject({
      answer: said.answer,
      answerName: said.name,
    });
    const events = await asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: question.id } }));
    expect(events).toMatchObject([{ action: 'answer-question', fields: ['answer', 'answerName', 'files'] }]);
    expect(await filesIn('arriving')).toBe(0);
  });

  it('takes no fourth file', async () => {
    const { token, question } = await asked();
    await post(token, bodyOf(['1', '2', '3', '4'].map((n) => pdf(`${n}.pdf`, n))));
    expect((await rowsOf(question.id)).map(({ file }) => file.name)).toEqual(['1.pdf', '2.pdf', '3.pdf']);
    expect(await filesIn('arriving')).toBe(0);
  });

  it('is one answer with one set of files when many are sent at once; the others’ bytes are gone', async () => {
    const { token, question } = await asked();
    const before = await filesIn('kept');
    const responses = await atOnce(8, (n) => post(token, bodyOf([pdf('Plan.pdf', `% ${String(n)}`)])));
    expect(responses.filter((one) => one.headers.get('location')?.endsWith('?done=sent'))).toHaveLength(1);
    expect(await rowsOf(question.id)).toHaveLength(1);
    expect([(await filesIn('kept')) - before, await filesIn('arriving')]).toEqual([1, 0]);
  });
});

describe('an answer that is refused', () => {
  it('brings back what was typed, with what is wrong with each file at its field, and keeps nothing', async () => {
    const { token, question } = await asked();
    const before = await filesIn('kept');
    const webPage = { name: 'minutes.pdf', content: Buffer.from('<!doctype html><script>alert(1)</script>') };
    const large = { name: 'large.pdf', content: Buffer.concat([aPdf(), Buffer.alloc(1_100_000, 'x')]) };
    const state = await shown(await post(token, bodyOf([webPage, pdf('good.pdf'), large], { ...said, name: '' })));
    expect(state.values).toMatchObject({ answer: said.answer, name: '' });
    expect(state.errors.map(({ field, message }) => [field, message.slice(0, 30)])).toEqual([
      ['name', 'Enter your name'],
      ['file1', 'The file is a web page, a draw'],
      ['file3', 'The file must be 1 MB or small'],
      ['file2', 'Choose “good.pdf” again: nothi'],
    ]);
    expect(await rowsOf(question.id)).toEqual([]);
    expect([(await filesIn('kept')) - before, await filesIn('arriving')]).toEqual([0, 0]);
    expect((await post(token, bodyOf([pdf('good.pdf')]))).headers.get('location')).toMatch(/done=sent$/);
  });

  it('brings back an answer of the greatest length in any alphabet', async () => {
    const { token } = await asked();
    const answer = 'Mae’r bwrdd yn cyfarfod bob mis; اجتمع المجلس يوم الثلاثاء 👍 '.repeat(90).slice(0, 5_000).trim();
    const state = await shown(await post(token, bodyOf([], { answer, name: '' })));
    expect(state.values['answer']).toBe(answer);
  });

  it('where nothing scans files says so, and the words are not lost', async () => {
    await configured({});
    const { token, question } = await asked();
    const state = await shown(await post(token, bodyOf([pdf('Plan.pdf')])));
    expect(state).toMatchObject({
      errors: [{ field: 'file1', message: expect.stringMatching(/^Files cannot be sent here/) as string }],
      values: said,
    });
    expect(await rowsOf(question.id)).toEqual([]);
    expect((await post(token, bodyOf([]))).headers.get('location')).toMatch(/done=sent$/);
  });

  it('by a form from elsewhere is not read', async () => {
    const { token, question } = await asked();
    around.headers = new Headers({ origin: 'https://elsewhere.example' });
    expect((await post(token, bodyOf([pdf('Plan.pdf')]))).status).toBe(403);
    expect(await rowsOf(question.id)).toEqual([]);
  });
});

describe('a link that takes nothing', () => {
  const unread = () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(65_536));
        },
      },
      { highWaterMark: 0 },
    );
    return { body, pulled: () => pulled };
  };

  it.each(['x', 'a'.repeat(43)])('because it never was, %j, has no byte read', async (token) => {
    const { POST } = await slice();
    const { body, pulled } = unread();
    const request = new Request('http://localhost:3000/', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await POST(request, { params: Promise.resolve({ token }) })).status).toBe(404);
    expect(pulled()).toBe(0);
  });

  it.each([
    ['expired', { expiresAt: new Date(Date.now() - 1_000) }],
    ['answered', { answer: 'Yes' }],
  ] as const)('because it is %s keeps no byte of a file, and gives the words back', async (kind, given) => {
    const { token, question } = await asked(given);
    await withoutSpoolFolder();
    const state = await shown(await post(token, bodyOf([pdf('Plan.pdf')])));
    expect(state.values).toMatchObject(said);
    expect(state.errors[0]?.message).toContain(kind === 'expired' ? 'has ended' : 'answered already');
    expect(await isSpooled()).toBe(false);
    expect(await rowsOf(question.id)).toEqual([]);
  });

  it('because it was tried too often keeps no byte of a file, and gives the words back', async () => {
    const { TRIES_A_LINK } = await import('@/lib/together/model');
    const { token, question } = await asked();
    await atOnce(TRIES_A_LINK, () => post(token, bodyOf([], { answer: '', name: '' })));
    await withoutSpoolFolder();
    const state = await shown(await post(token, bodyOf([pdf('Plan.pdf')])));
    expect(state.values).toMatchObject(said);
    expect(state.errors[0]?.message).toMatch(/^There were too many tries/);
    expect(await isSpooled()).toBe(false);
    expect(await rowsOf(question.id)).toEqual([]);
  });

  /** Whatever is spooled makes its folder first: where that does not come back, nothing was written. */
  const withoutSpoolFolder = () => rm(path.join(folder, 'arriving'), { recursive: true, force: true });
  const isSpooled = async () => (await readdir(folder)).includes('arriving');
});

describe('a file that came with an answer', () => {
  const key = async (who: Awaited<ReturnType<typeof anActor>> | null, input: object) => {
    const { readAnswerFile } = await slice();
    const read = await readAnswerFile(who, input);
    return read.ok ? read.value.storageKey : read.error.kind;
  };

  it('is handed out once the scanner has called it clean, to the council’s own people of that benchmark', async () => {
    const one = await asked();
    await post(one.token, bodyOf([pdf('Minutes.pdf')]));
    const [row] = await rowsOf(one.question.id);
    const input = { ...one.at, fileId: row?.fileId };
    expect(await key(one.lead, input)).toBeNull();
    await setScan(row?.fileId ?? '', 'clean');
    expect(await key(one.lead, input)).toBe(row?.file.storageKey);
    const colleague = await anActor({ role: 'contributor', authorityId: one.authorityId, benchmarks: [3] });
    expect(await key(colleague, input)).toBe(row?.file.storageKey);
    await setScan(row?.fileId ?? '', 'refused');
    expect(await key(one.lead, input)).toBeNull();
  });

  it('is not there for a neighbour, the adviser, the Home Office or another benchmark, nor in the database', async () => {
    const { inTransaction } = await import('@/lib/db');
    const { readFile } = await slice();
    const one = await accepted();
    const input = { ...one.at, fileId: one.fileId };
    const others = [
      (await asked()).lead,
      await actorFor(one.adviser.id),
      await anActor({ role: 'home-office' }),
      await anActor({ role: 'contributor', authorityId: one.authorityId, benchmarks: [4] }),
    ];
    for (const actor of others) {
      expect(await key(actor, input)).toBe('not-found');
      expect(await readFile(actor, { assessmentId: one.id, fileId: one.fileId })).toMatchObject({ ok: false });
      const rows = await inTransaction({ as: 'person', id: actor.id }, new Date(), async (tx) => [
        await tx.storedFile.count({ where: { id: one.fileId } }),
        await tx.askedQuestionFile.count({ where: { fileId: one.fileId } }),
      ]);
      expect(rows).toEqual([0, 0]);
    }
    expect(await key(one.lead, { ...input, benchmark: '4' })).toBe('not-found');
  });

  it('is evidence after one press, once, named by who sent it and when; then its readers read it', async () => {
    const { offerAnswerFile, seeBenchmark, readFile, seeQuestions } = await slice();
    const one = await accepted();
    const input = { ...one.at, fileId: one.fileId };
    const results = await atOnce(4, () => offerAnswerFile(one.lead, input));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error.kind).toBe('offered-already');
    const { formatDate } = await import('@/lib/clock');
    expect(await seeBenchmark(one.lead, one.at)).toMatchObject({
      value: {
        evidence: [
          { title: `Minutes.pdf (from The Clerk by link, ${formatDate(new Date())})`, file: { id: one.fileId } },
        ],
      },
    });
    expect(await readFile(one.lead, { assessmentId: one.id, fileId: one.fileId })).toMatchObject({
      value: { storageKey: one.key },
    });
    expect(await seeQuestions(one.lead, one.at)).toMatchObject({
      value: { questions: [{ files: [{ isOffered: true, isServed: true }] }] },
    });
    await asSystem((tx) =>
      tx.assessment.update({ where: { id: one.id }, data: { state: 'submitted', submittedAt: new Date() } }),
    );
    const adviser = await actorFor(one.adviser.id);
    expect(await readFile(adviser, { assessmentId: one.id, fileId: one.fileId })).toMatchObject({ ok: true });
    expect(await key(adviser, input)).toBe('not-found');
  });

  it('is evidence only of an accepted answer, once it is clean, and for who may change the benchmark', async () => {
    const { offerAnswerFile, decideAnswer } = await slice();
    const one = await accepted();
    const input = { ...one.at, fileId: one.fileId };
    const other = await anActor({ role: 'contributor', authorityId: one.authorityId, benchmarks: [4] });
    expect(await offerAnswerFile(other, input)).toMatchObject({ error: { kind: 'not-found' } });
    await asSystem((tx) => tx.storedFile.update({ where: { id: one.fileId }, data: { scan: 'waiting' } }));
    expect(await offerAnswerFile(one.lead, input)).toEqual({ ok: false, error: { kind: 'file-not-clean' } });
    await setScan(one.fileId, 'clean');
    await decideAnswer(one.lead, { ...one.at, questionId: one.question.id, decision: 'left' });
    expect(await offerAnswerFile(one.lead, input)).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('of an answer that was left is deleted after seven days, and not where it is accepted before', async () => {
    const { decideAnswer, tendFiles, seeQuestions } = await slice();
    const [left, undone] = [await accepted(), await accepted()];
    for (const one of [left, undone])
      await decideAnswer(one.lead, { ...one.at, questionId: one.question.id, decision: 'left' });
    await decideAnswer(undone.lead, { ...undone.at, questionId: undone.question.id, decision: 'accepted' });
    await tendFiles(later(6.9));
    expect((await rowsOf(left.question.id))[0]?.file.erasedAt).toBeNull();
    await tendFiles(later(7.1));
    expect((await rowsOf(left.question.id))[0]?.file.erasedAt).not.toBeNull();
    expect((await rowsOf(undone.question.id))[0]?.file.erasedAt).toBeNull();
    expect(await key(left.lead, { ...left.at, fileId: left.fileId })).toBeNull();
    expect(await seeQuestions(left.lead, left.at)).toMatchObject({
      value: { questions: [{ files: [{ isGone: true, isServed: false }] }] },
    });
    const { storage } = await slice();
    await expect(storage().read(left.key)).rejects.toThrow();
  });

  it('that became evidence stays when its answer is left, and goes as evidence goes', async () => {
    const { offerAnswerFile, decideAnswer, deleteEvidence, tendFile, tendFiles } = await slice();
    const one = await accepted();
    const offered = await offerAnswerFile(one.lead, { ...one.at, fileId: one.fileId });
    await decideAnswer(one.lead, { ...one.at, questionId: one.question.id, decision: 'left' });
    await tendFiles(later(8));
    expect((await rowsOf(one.question.id))[0]?.file.erasedAt).toBeNull();
    const evidenceId = offered.ok ? offered.value.evidenceId : '';
    expect((await deleteEvidence(one.lead, { authorityId: one.authorityId, evidenceId })).ok).toBe(true);
    await tendFile(one.fileId);
    expect((await rowsOf(one.question.id))[0]?.file.erasedAt).not.toBeNull();
    await decideAnswer(one.lead, { ...one.at, questionId: one.question.id, decision: 'accepted' });
    expect(await offerAnswerFile(one.lead, { ...one.at, fileId: one.fileId })).toEqual({
      ok: false,
      error: { kind: 'file-gone' },
    });
  });
});

describe('the database itself', () => {
  it('has no file of nobody but with an answer', async () => {
    const { aStoredFile } = await import('../factories/evidence');
    const { authorityId } = await asked();
    await expect(
      asSystem((tx) => tx.storedFile.create({ data: { ...aStoredFile(), authorityId, uploadedAt: new Date() } })),
    ).rejects.toThrow(/RestrictViolation/);
  });

  it('makes no evidence of a file that its writer cannot read', async () => {
    const { inTransaction } = await import('@/lib/db');
    const { newId } = await import('@/lib/ids');
    const { authorityId, fileId } = await accepted();
    const other = await anActor({ role: 'contributor', authorityId, benchmarks: [4] });
    await expect(
      inTransaction(
        { as: 'person', id: other.id },
        new Date(),
        (tx) => tx.$executeRaw`insert into evidence_item (id, authority_id, kind, title, file_id, added_by, added_at)
          values (${newId()}::uuid, ${authorityId}::uuid, 'file', 'Mine', ${fileId}::uuid, ${other.id}::uuid, now())`,
      ),
    ).rejects.toThrow(/no such file/);
  });

  it('lets nobody call a file clean by a link', async () => {
    const { inTransaction } = await import('@/lib/db');
    const { sha256 } = await import('@/lib/secrets');
    const { newId } = await import('@/lib/ids');
    const { token, question } = await asked();
    const id = newId();
    const files = [
      { id, name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, sha256: '0'.repeat(64), key: id, scan: 'clean' },
    ];
    await inTransaction(
      { as: 'sign-in' },
      new Date(),
      (tx) => tx.$queryRaw`select answer_link(${sha256(token)}, 'Yes', 'Me', ${JSON.stringify(files)}::jsonb, now())`,
    );
    expect((await rowsOf(question.id))[0]?.file.scan).toBe('waiting');
  });
});
