import { beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/self-assessment/[assessment]/benchmarks/[number]/route';
import { bringLastYear } from '@/lib/assessments/bring-last-year';
import { sessionAdapter, type SessionUser } from '@/lib/auth/adapter';
import { endSession } from '@/lib/auth/end-session';
import { keptForms, typingToken } from '@/lib/auth/kept-forms';
import { startSession } from '@/lib/auth/start-session';
import { inTransaction } from '@/lib/db';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { actorFor, anActor, anAssessment, asSystem, seenNow, twoYears } from '../factories';

/** The request around the handler, as the framework gives it; everything behind it is the real thing. */
const around = vi.hoisted(() => ({ headers: new Headers(), session: '', typing: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(around.headers),
  cookies: () =>
    Promise.resolve({ get: (name: string) => (name === 'prevent.typing' ? { value: around.typing } : undefined) }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: async (): Promise<Actor | null> =>
    ((await sessionAdapter.getSessionAndUser?.(around.session))?.user as SessionUser | undefined)?.actor ?? null,
  isTypingKept: () => Promise.resolve(false),
}));

const own = () => new URL(env().PREVENT_BASE_URL).origin;

beforeEach(() => {
  around.headers = new Headers({ origin: own(), 'sec-fetch-site': 'same-origin' });
  around.session = '';
  around.typing = '';
});

async function signIn(personId: string, now = new Date()): Promise<string> {
  const { token } = await inTransaction({ as: 'sign-in' }, now, (tx) => startSession(tx, personId, now));
  around.session = token;
  around.typing = typingToken(token);
  return token;
}

async function send(assessment: string, body: unknown, { number = '3', type = 'application/json' } = {}) {
  const request = new Request(`http://localhost${paths.autosaveBenchmark(assessment, 3)}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response = await POST(request, { params: Promise.resolve({ assessment, number }) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

async function council() {
  const assessment = await anAssessment({ state: 'in-progress', selfScores: {} });
  return { ...assessment, lead: await actorFor(assessment.lead.id) };
}
const responseOf = (assessmentId: string) =>
  asSystem((tx) => tx.benchmarkResponse.findFirst({ where: { assessmentId, benchmark: 3 } }));

describe('autosaving a benchmark', () => {
  it('saves the fields that were sent and no others, and gives back what the form has now been shown', async () => {
    const { id, lead } = await council();
    await signIn(lead.id);
    const first = await send(id, { fields: { why: 'A plan is in place ', 'seen.why': '' } });
    expect(first).toMatchObject({ status: 200, answer: { at: expect.stringMatching(/^\d{1,2}:\d\d[ap]m$/) } });
    const { 'seen.why': seen } = first.answer['values'] as Record<string, string>;
    expect(seen).toBe((await seenNow(lead, id))['why']);
    expect((await send(id, { fields: { score: '4', 'answers.B3.L4.S1': 'partly' } })).status).toBe(200);
    expect((await send(id, { fields: { why: 'A better plan', 'seen.why': seen } })).status).toBe(200);
    expect(await responseOf(id)).toMatchObject({ why: 'A better plan', completed: false, version: 3 });
  });

  it('says no time where there was nothing to save', async () => {
    const { id, lead } = await council();
    await signIn(lead.id);
    const { status, answer } = await send(id, { fields: {} });
    expect({ status, answer }).toEqual({ status: 200, answer: { values: {}, waiting: [] } });
    expect(await responseOf(id)).toBeNull();
  });

  it('shows both texts where a colleague saved the same field, and writes nothing of the rest', async () => {
    const { id, lead, authorityId } = await council();
    const colleague = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    await signIn(colleague.id);
    await send(id, { fields: { why: 'Theirs' } });
    await signIn(lead.id);
    const { status, answer } = await send(id, { fields: { why: 'Mine', changed: 'A new plan' } });
    expect(status).toBe(409);
    expect(answer['conflict']).toMatchObject({
      byName: colleague.name,
      fields: [{ field: 'why', label: 'Why this score?', yours: 'Mine', theirs: 'Theirs', byName: colleague.name }],
    });
    expect(await responseOf(id)).toMatchObject({ why: 'Theirs', changed: '', version: 1 });
  });

  it('lets "completed" wait for what is missing, saying so, and saves the rest', async () => {
    const { id, lead } = await council();
    await signIn(lead.id);
    const { status, answer } = await send(id, { fields: { completed: 'yes', score: '4', changed: 'A new board' } });
    expect(status).toBe(200);
    expect((answer['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(['why']);
    expect(answer).toMatchObject({ waiting: ['completed'], values: { 'seen.score': '4' } });
    expect(answer['values']).not.toHaveProperty('seen.completed');
    expect(await responseOf(id)).toMatchObject({ changed: 'A new board', completed: false });

    const alone = await send(id, { fields: { completed: 'yes' } });
    expect(alone.status).toBe(200);
    expect(alone.answer).toMatchObject({ waiting: ['completed'], errors: [{ field: 'why' }] });
    expect(alone.answer).not.toHaveProperty('at');

    const shown = (answer['values'] as Record<string, string>)['seen.changed'];
    const both = await send(id, {
      fields: { completed: 'yes', why: 'Because', 'seen.why': '', 'seen.changed': shown },
    });
    expect(both.answer).toMatchObject({ waiting: [], values: { 'seen.completed': 'yes' } });
    expect(await responseOf(id)).toMatchObject({ why: 'Because', completed: true });
  });

  it('is as closed to others as the form: a neighbour finds nothing, a contributor only what is theirs', async () => {
    const { id, authorityId } = await council();
    await signIn((await council()).lead.id);
    expect((await send(id, { fields: { why: 'From next door' } })).status).toBe(404);
    await signIn((await anActor({ role: 'contributor', authorityId, benchmarks: [8] })).id);
    expect((await send(id, { fields: { why: 'Not mine' } })).status).toBe(403);
    expect(await responseOf(id)).toBeNull();
  });

  it('takes which benchmark it is from its address, whatever the fields say', async () => {
    const { id, lead } = await council();
    const other = await council();
    await signIn(lead.id);
    await send(id, { fields: { why: 'Here', assessmentId: other.id, benchmark: '4' } });
    expect((await responseOf(id))?.why).toBe('Here');
    expect(await responseOf(other.id)).toBeNull();
  });
});

describe('what was ticked to confirm last year’s answers', () => {
  it('is sent by a button alone: nothing is confirmed by the way, not even with the whole form', async () => {
    const { id, lead } = await twoYears({ before: { answers: { 'B3.L4.S1': 'in-place', 'B3.L4.S2': 'partly' } } });
    await bringLastYear(lead, { assessmentId: id, benchmark: '3' });
    await signIn(lead.id);
    const { why } = await seenNow(lead, id);
    const fields = { why: 'As last year', confirm: 'yes', holds: ['B3.L4.S1'], 'seen.why': why };
    expect((await send(id, { fields, whole: true })).status).toBe(200);
    expect((await responseOf(id))?.why).toBe('As last year');
    const kept = await asSystem((tx) => tx.statementAnswer.findMany({ where: { assessmentId: id } }));
    expect(kept.map(({ toCheck }) => toCheck)).toEqual([true, true]);
  });
});

describe('a page that was left open by somebody else of the same browser', () => {
  it('is refused in words and written into nobody’s name, until that person is signed in again', async () => {
    const { id, lead, authorityId } = await council();
    const colleague = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    const fields = { why: 'Typed by the lead', 'form-person': lead.id };
    await signIn(colleague.id);
    const { status, answer } = await send(id, { fields });
    expect([status, answer['isAnothers']]).toEqual([403, true]);
    expect(answer['errors']).toMatchObject([
      { message: expect.stringContaining(`signed in as ${colleague.name} now`) },
    ]);
    expect(await responseOf(id)).toBeNull();
    await signIn(lead.id);
    expect((await send(id, { fields })).status).toBe(200);
    expect((await responseOf(id))?.why).toBe('Typed by the lead');
  });

  it('is not kept for the person whose session ended last', async () => {
    const { id, lead, authorityId } = await council();
    const colleague = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    await endSession(await signIn(colleague.id));
    const fields = { why: 'Typed by the lead', 'form-name': 'benchmark', 'form-person': lead.id };
    expect(await send(id, { fields, whole: true })).toMatchObject({ status: 401, answer: { isKept: false } });
    expect(await keptForms(colleague, paths.benchmark(id, 3))).toEqual([]);
  });
});

describe('what is not this service’s own request is refused and read no further', () => {
  it.each([
    ['a foreign origin', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['a foreign origin that says nothing else', { origin: 'https://elsewhere.example' }],
    ['no origin at all', {}],
    ['a sibling host', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_what, headers) => {
    const { id, lead } = await council();
    await signIn(lead.id);
    around.headers = new Headers(headers);
    expect((await send(id, { fields: { why: 'Smuggled' } })).status).toBe(403);
    expect(await responseOf(id)).toBeNull();
  });

  it.each([
    ['a form', 'why=Smuggled', 'application/x-www-form-urlencoded', 415],
    ['a text', '{"fields":{"why":"Smuggled"}}', 'text/plain', 415],
    ['broken JSON', '{"fields":', 'application/json', 400],
    ['no fields', '[]', 'application/json', 400],
    ['fields that are no texts', '{"fields":{"why":{"a":1}}}', 'application/json', 400],
    ['a megabyte', JSON.stringify({ fields: { why: 'x'.repeat(1_000_000) } }), 'application/json', 413],
  ])('%s', async (_what, body, type, status) => {
    const { id, lead } = await council();
    await signIn(lead.id);
    const { status: answered, answer } = await send(id, body, { type });
    expect(answered).toBe(status);
    expect(answer['errors']).toHaveLength(1);
    expect(await responseOf(id)).toBeNull();
  });

  it.each(['0', '11', 'three', '3.5', "3' or 1=1"])('benchmark %s', async (number) => {
    const { id, lead } = await council();
    await signIn(lead.id);
    expect([404, 422]).toContain((await send(id, { fields: { why: 'Nowhere' } }, { number })).status);
  });
});

describe('when the session has ended', () => {
  it('nothing is saved, and the whole form is kept for whoever was signed in', async () => {
    const { id, lead } = await council();
    await endSession(await signIn(lead.id));
    expect(await send(id, { fields: { why: 'Part of it' } })).toMatchObject({ status: 401, answer: { isKept: false } });
    const path = paths.benchmark(id, 3);
    expect(await keptForms(lead, path)).toEqual([]);
    const whole = await send(id, { fields: { why: 'All of it', 'form-name': 'benchmark' }, whole: true });
    expect(whole).toEqual({
      status: 401,
      answer: { signIn: `/sign-in?next=${encodeURIComponent(path)}`, isKept: true },
    });
    expect(await keptForms(lead, path)).toEqual([{ form: 'benchmark', values: { why: 'All of it' } }]);
    expect(await responseOf(id)).toBeNull();
  });

  it('what was kept goes once the page that stayed open has saved it', async () => {
    const { id, lead } = await council();
    await endSession(await signIn(lead.id));
    const fields = { why: 'All of it', 'form-name': 'benchmark', 'form-kept': 'yes' };
    await send(id, { fields, whole: true });
    await signIn(lead.id);
    expect((await send(id, { fields, whole: true })).status).toBe(200);
    expect(await keptForms(lead, paths.benchmark(id, 3))).toEqual([]);
    expect((await responseOf(id))?.why).toBe('All of it');
  });

  it('nothing is kept for a browser in which nobody was signed in', async () => {
    const { id } = await council();
    around.typing = 'f'.repeat(64);
    expect(await send(id, { fields: { why: 'Whose?' }, whole: true })).toMatchObject({
      status: 401,
      answer: { isKept: false },
    });
  });
});
