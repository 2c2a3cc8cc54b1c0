import { beforeAll, describe, expect, it } from 'vitest';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import type { Actor } from '@/lib/policy';
import { STATES } from '@/lib/workflow';
import { actorFor, anActor, anAssessment, asSystem, seenNow } from '../factories';

const form = (assessmentId: string, sent: object = {}) => ({
  assessmentId,
  benchmark: '3',
  score: '4',
  why: 'A delivery plan is in place.',
  completed: 'no',
  ...sent,
});
const scoresOf = (assessmentId: string, benchmark = 3) =>
  asSystem((tx) =>
    tx.selfScore.findMany({
      where: { assessmentId, benchmark },
      orderBy: { at: 'asc' },
      select: { score: true, reason: true },
    }),
  );
const responseOf = (assessmentId: string, benchmark = 3) =>
  asSystem((tx) => tx.benchmarkResponse.findFirst({ where: { assessmentId, benchmark } }));
const stateOf = (id: string) =>
  asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id }, select: { state: true, version: true } }));
const issuesOf = (result: Awaited<ReturnType<typeof saveBenchmark>>) =>
  !result.ok && result.error.kind === 'invalid'
    ? result.error.issues.map(({ field, message }) => `${field}: ${message}`)
    : [];

/** A council that has written nothing yet, with its lead. */
async function blank(state: 'not-started' | 'in-progress' = 'not-started') {
  const assessment = await anAssessment({ state, selfScores: {} });
  return { ...assessment, lead: await actorFor(assessment.lead.id) };
}

describe('the first save', () => {
  it('starts the self-assessment, and only the first does', async () => {
    const { id, lead } = await blank();
    expect(await saveBenchmark(lead, form(id))).toMatchObject({ ok: true, value: { next: 4, checksAll: true } });
    expect(await stateOf(id)).toEqual({ state: 'in-progress', version: 2 });
    await saveBenchmark(lead, form(id, { seen: await seenNow(lead, id), why: 'Better words' }));
    expect(await stateOf(id)).toEqual({ state: 'in-progress', version: 2 });
    expect(await asSystem((tx) => tx.stateChange.count({ where: { assessmentId: id, event: 'start' } }))).toBe(1);
  });

  it('of an empty form changes nothing and is not recorded', async () => {
    const { id, lead } = await blank();
    expect((await saveBenchmark(lead, form(id, { score: undefined, why: '' }))).ok).toBe(true);
    expect((await stateOf(id)).state).toBe('not-started');
    expect(await responseOf(id)).toBeNull();
    expect(await asSystem((tx) => tx.auditEvent.count({ where: { subjectId: id } }))).toBe(0);
  });
});

describe('what is kept', () => {
  it('score, why and completed together, the score only where it changed', async () => {
    const { id, lead } = await blank();
    await saveBenchmark(lead, form(id, { completed: 'yes' }));
    await saveBenchmark(
      lead,
      form(id, { seen: await seenNow(lead, id), completed: 'yes', why: 'Other words, same score' }),
    );
    await saveBenchmark(
      lead,
      form(id, { seen: await seenNow(lead, id), completed: 'yes', score: '3', why: 'The plan is not followed.' }),
    );
    // Each with the reason of its moment; the words in between belonged to the explanation, not to a score.
    expect(await scoresOf(id)).toEqual([
      { score: 4, reason: 'A delivery plan is in place.' },
      { score: 3, reason: 'The plan is not followed.' },
    ]);
    expect(await responseOf(id)).toMatchObject({
      why: 'The plan is not followed.',
      completed: true,
      version: 3,
      updatedBy: lead.id,
    });
  });

  it('each answer with a version of its own; an empty one takes it back', async () => {
    const { id, lead } = await blank();
    await saveBenchmark(lead, form(id, { answers: { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'in-place' } }));
    await saveBenchmark(
      lead,
      form(id, {
        seen: await seenNow(lead, id),
        answers: { 'B3.L4.S1': 'in-place', 'B3.L4.S2': '' },
      }),
    );
    const answers = await asSystem((tx) => tx.statementAnswer.findMany({ where: { assessmentId: id } }));
    expect(answers).toMatchObject([{ statementId: 'B3.L4.S1', answer: 'in-place', version: 2 }]);
    expect((await responseOf(id))?.version).toBe(2);
  });

  it('markup as the characters they are', async () => {
    const { id, lead } = await blank();
    const why = '<script>alert(1)</script> & "quoted"\nŴyl’s 日本 \u{1F600}';
    await saveBenchmark(lead, form(id, { why }));
    expect((await responseOf(id))?.why).toBe(why);
  });

  it('what changed, by name and never by text, in the audit', async () => {
    const { id, lead } = await blank();
    await saveBenchmark(lead, form(id, { answers: { 'B3.L4.S1': 'partly' } }));
    const [event] = await asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: id } }));
    expect(event).toMatchObject({
      action: 'save-benchmark',
      actorId: lead.id,
      fields: ['score.3', 'why.3', 'answer.B3.L4.S1'],
    });
  });
});

describe('bad input is refused, says how to fix it, and writes nothing', () => {
  let council: Awaited<ReturnType<typeof blank>>;
  beforeAll(async () => {
    council = await blank('in-progress');
  });
  const nothingWritten = async () => {
    expect(await scoresOf(council.id)).toEqual([]);
    expect(await responseOf(council.id)).toBeNull();
  };

  it.each([0, 6, 3.5, '0', '6', '3.5', '4 ', ' 4', 'four', '04', '٤', -1, true, ['4'], { score: 4 }])(
    'the score %j',
    async (score) => {
      expect(issuesOf(await saveBenchmark(council.lead, form(council.id, { score })))).toEqual([
        'score: Choose one of the five descriptions: a score is a whole number from 1 to 5',
      ]);
      await nothingWritten();
    },
  );

  it('any score for benchmark 5, which this framework does not score; the database refuses one too', async () => {
    const result = await saveBenchmark(council.lead, form(council.id, { benchmark: '5' }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'not-scored' } });
    expect(await scoresOf(council.id, 5)).toEqual([]);
    const smuggled = {
      id: council.id,
      assessmentId: council.id,
      authorityId: council.authorityId,
      framework: council.framework,
      benchmark: 5,
      score: 4,
      reason: '',
      byId: council.lead.id,
      at: new Date(),
    };
    await expect(asSystem((tx) => tx.selfScore.createMany({ data: [smuggled] }))).rejects.toThrow();
  });

  it.each(['0', '11', '99'])('benchmark %s, which there is not', async (benchmark) => {
    const result = await saveBenchmark(council.lead, form(council.id, { benchmark }));
    expect(result.ok).toBe(false);
    await nothingWritten();
  });

  it('an answer of the wrong kind', async () => {
    const wrong = await saveBenchmark(
      council.lead,
      form(council.id, { answers: { 'B3.L4.S1': 'true-of-us', 'B3.L3.S3': 'partly' } }),
    );
    expect(wrong).toMatchObject({
      ok: false,
      error: { kind: 'answers-not-accepted', statements: [{ id: 'B3.L4.S1' }, { id: 'B3.L3.S3' }] },
    });
    const noWord = await saveBenchmark(council.lead, form(council.id, { answers: { 'B3.L4.S1': 'perhaps' } }));
    expect(noWord).toMatchObject({ ok: false, error: { kind: 'answers-not-accepted' } });
    await nothingWritten();
  });

  it('a statement that there is not, or that is another benchmark’s', async () => {
    const result = await saveBenchmark(
      council.lead,
      form(council.id, { answers: { 'B3.L4.S99': 'in-place', 'B4.L3.S1': 'in-place' } }),
    );
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'unknown-statements', statementIds: ['B3.L4.S99', 'B4.L3.S1'] },
    });
    await nothingWritten();
  });

  it('20,000 characters where 5,000 fit', async () => {
    const result = await saveBenchmark(council.lead, form(council.id, { why: 'x'.repeat(20_000) }));
    expect(issuesOf(result)).toEqual(['why: Why this score must be 5,000 characters or fewer: remove 15,000']);
    await nothingWritten();
  });

  it('5,000 characters fit, with a line break counted as one however the browser sent it', async () => {
    const { id, lead } = await blank('in-progress');
    expect((await saveBenchmark(lead, form(id, { why: `${'x'.repeat(4_998)}\r\nx` }))).ok).toBe(true);
    expect((await responseOf(id))?.why).toHaveLength(5_000);
  });

  it.each(['\u0000', '\u0007', '\u001B[31m'])('control characters (%j)', async (control) => {
    const result = await saveBenchmark(council.lead, form(council.id, { why: `Before${control}after` }));
    expect(issuesOf(result)).toEqual([
      'why: Remove the control characters from this text, for example by typing it again',
    ]);
    await nothingWritten();
  });

  it('"completed" with something missing', async () => {
    const result = await saveBenchmark(council.lead, form(council.id, { score: '', completed: 'yes' }));
    expect(result).toEqual({ ok: false, error: { kind: 'incomplete', missing: ['score'] } });
    await nothingWritten();
  });

  it.each(['not-an-id', '', '01890000-0000-7000-8000-000000000000'])('the id %j', async (assessmentId) => {
    const result = await saveBenchmark(council.lead, form(assessmentId));
    expect(result.ok).toBe(false);
    expect(['invalid', 'not-found']).toContain(!result.ok && result.error.kind);
  });
});

describe('two people at one benchmark', () => {
  it('a stale score or explanation is not saved, and both are told', async () => {
    const { id, lead, council } = await blank();
    const colleague = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [3] });
    await saveBenchmark(lead, form(id));
    const seen = await seenNow(lead, id);
    await saveBenchmark(colleague, form(id, { seen, score: '3', why: 'The colleague’s words' }));
    const stale = await saveBenchmark(lead, form(id, { seen, score: '5', why: 'The lead’s words' }));
    expect(stale).toMatchObject({
      ok: false,
      error: {
        kind: 'stale',
        version: 2,
        byName: colleague.name,
        current: { score: '3', why: 'The colleague’s words' },
      },
    });
    expect((await responseOf(id))?.why).toBe('The colleague’s words');
    expect((await saveBenchmark(lead, form(id, { seen: await seenNow(lead, id), why: 'Both together' }))).ok).toBe(
      true,
    );
  });

  it('different fields both stay, also where both were sent from the same page', async () => {
    const { id, lead, council } = await blank();
    const colleague = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [3] });
    await saveBenchmark(lead, form(id));
    const seen = await seenNow(lead, id);
    expect((await saveBenchmark(colleague, form(id, { seen, changed: 'A new plan, adopted in May' }))).ok).toBe(true);
    expect(
      (await saveBenchmark(lead, form(id, { seen, changed: '', why: 'Better words', despite: 'See above' }))).ok,
    ).toBe(true);
    expect(await responseOf(id)).toMatchObject({
      why: 'Better words',
      changed: 'A new plan, adopted in May',
      despite: 'See above',
      version: 3,
    });
  });

  it('answers to different statements both stay', async () => {
    const { id, lead, council } = await blank();
    const colleague = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [3] });
    await saveBenchmark(lead, form(id));
    const seen = await seenNow(lead, id);
    await saveBenchmark(colleague, form(id, { seen, answers: { 'B3.L4.S1': 'in-place' } }));
    // The lead's page was drawn before: it sends that statement as unanswered.
    expect((await saveBenchmark(lead, form(id, { seen, answers: { 'B3.L4.S1': '', 'B3.L4.S2': 'partly' } }))).ok).toBe(
      true,
    );
    expect(await asSystem((tx) => tx.statementAnswer.count({ where: { assessmentId: id } }))).toBe(2);
  });

  it('twenty saves at once from the same page: one is kept, the others see it', async () => {
    const { id, lead } = await blank();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => saveBenchmark(lead, form(id, { why: `Version ${n}` }))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error.kind).toBe('stale');
    expect(await scoresOf(id)).toHaveLength(1);
    expect((await stateOf(id)).version).toBe(2);
  });
});

describe('answers of last year', () => {
  async function carriedOver() {
    const council = await blank('in-progress');
    await saveBenchmark(council.lead, form(council.id, { answers: { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'in-place' } }));
    await asSystem((tx) =>
      tx.statementAnswer.updateMany({ where: { assessmentId: council.id }, data: { toCheck: true } }),
    );
    const sent = {
      answers: { 'B3.L4.S1': 'partly', 'B3.L4.S2': 'in-place' },
      seen: await seenNow(council.lead, council.id),
    };
    return { ...council, sent };
  }
  const toCheckOf = async (assessmentId: string) =>
    (await asSystem((tx) => tx.statementAnswer.findMany({ where: { assessmentId, toCheck: true } }))).map(
      ({ statementId }) => statementId,
    );

  it('are never done before they are confirmed, and are confirmed all at once', async () => {
    const { id, lead, sent } = await carriedOver();
    expect(await saveBenchmark(lead, form(id, { ...sent, completed: 'yes' }))).toMatchObject({
      ok: false,
      error: { kind: 'to-check' },
    });
    expect((await responseOf(id))?.completed).toBe(false);
    expect((await saveBenchmark(lead, form(id, { ...sent, completed: 'yes', confirm: 'yes' }))).ok).toBe(true);
    expect(await toCheckOf(id)).toEqual([]);
    expect((await responseOf(id))?.completed).toBe(true);
  });

  it('are checked one by one where they are answered otherwise', async () => {
    const { id, lead, sent } = await carriedOver();
    await saveBenchmark(lead, form(id, { ...sent, answers: { ...sent.answers, 'B3.L4.S1': 'in-place' } }));
    expect(await toCheckOf(id)).toEqual(['B3.L4.S2']);
  });
});

describe('whose benchmark it is', () => {
  it('a contributor writes theirs and goes on to the next of theirs', async () => {
    const { id, council } = await blank();
    const contributor = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [3, 8] });
    expect(await saveBenchmark(contributor, form(id))).toMatchObject({
      ok: true,
      value: { next: 8, checksAll: false },
    });
  });

  it('a contributor cannot write one that is not theirs', async () => {
    const { id, council } = await blank();
    const contributor = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [8] });
    expect(await saveBenchmark(contributor, form(id))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect((await stateOf(id)).state).toBe('not-started');
  });

  it('another council’s self-assessment is not found, just as one that does not exist', async () => {
    const { id } = await blank();
    const foreign = (await blank()).lead;
    expect(await saveBenchmark(foreign, form(id))).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await seeBenchmark(foreign, { assessmentId: id, benchmark: '3' })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it('the adviser reads only what was submitted, and never writes it', async () => {
    const assessment = await anAssessment({ state: 'in-progress' });
    const adviser: Actor = await actorFor(assessment.adviser.id);
    expect(await seeBenchmark(adviser, { assessmentId: assessment.id, benchmark: 3 })).toMatchObject({
      ok: false,
      error: { kind: 'wrong-state' },
    });
    expect(await saveBenchmark(adviser, form(assessment.id))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  it('nobody who is not signed in', async () => {
    expect(await saveBenchmark(null, form((await blank()).id))).toEqual({
      ok: false,
      error: { kind: 'not-signed-in' },
    });
  });
});

describe('from every state', () => {
  it.each(STATES)('%s', async (state) => {
    const assessment = await anAssessment({ state });
    const lead = await actorFor(assessment.lead.id);
    const seen = await seenNow(lead, assessment.id);
    const result = await saveBenchmark(lead, form(assessment.id, { seen, why: `Changed in ${state}` }));
    if (['not-started', 'in-progress', 'sent-back'].includes(state)) expect(result.ok).toBe(true);
    else expect(result).toEqual({ ok: false, error: { kind: 'wrong-state', state } });
  });
});
