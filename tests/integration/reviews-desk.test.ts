import { describe, expect, it } from 'vitest';
import { saveReviewBenchmark } from '@/lib/reviews/save-review-benchmark';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { setContext } from '@/lib/reviews/set-context';
import type { Actor } from '@/lib/policy';
import { STATES } from '@/lib/workflow';
import { actorFor, aCycle, anActor, anAssessment, aRole, asSystem, day } from '../factories';

const EMPTY = { proposedReason: '', note: '', summary: '', fallExplanation: '', agreedReason: '' };

async function inReview(about: Parameters<typeof anAssessment>[0] = {}) {
  const assessment = await anAssessment({ state: 'in-review', ...about });
  return { ...assessment, adviser: await actorFor(assessment.adviser.id), lead: await actorFor(assessment.lead.id) };
}
/** Saves the desk as a form does: everything that is there, with what is given changed. */
async function save(adviser: Actor, assessmentId: string, benchmark: number, fields: object, version?: number) {
  return saveReviewBenchmark(adviser, {
    ...EMPTY,
    assessmentId,
    benchmark,
    version: version ?? (await versionOf(adviser, assessmentId, benchmark)),
    ...fields,
  });
}
async function versionOf(adviser: Actor, assessmentId: string, benchmark: number): Promise<number> {
  const read = await seeReviewBenchmark(adviser, { assessmentId, benchmark });
  return read.ok ? read.value.version : 0;
}
const agreedRows = (assessmentId: string) =>
  asSystem((tx) =>
    tx.agreedScore.findMany({
      where: { assessmentId },
      orderBy: { id: 'asc' },
      select: { benchmark: true, score: true, reason: true, byId: true },
    }),
  );

describe('the review desk', () => {
  it('keeps proposed score, note, summary and agreed score, each with author and reason, in one save', async () => {
    const { id, adviser } = await inReview();
    const saved = await save(adviser, id, 3, {
      proposed: '3',
      proposedReason: 'Actions fall to two partners',
      note: 'Ask who owns the education strand',
      summary: 'A plan is in place.\r\n- four priority areas',
      agreed: '3',
      agreedReason: 'Ownership is narrow',
    });
    expect(saved).toEqual({ ok: true, value: { benchmark: 3, next: 4 } });
    const desk = await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: '3' });
    expect(desk).toMatchObject({
      ok: true,
      value: {
        version: 1,
        note: 'Ask who owns the education strand',
        summary: 'A plan is in place.\n- four priority areas',
        standing: {
          self: { score: 4 },
          proposed: { score: 3, reason: 'Actions fall to two partners', byName: adviser.name },
          agreed: { score: 3, reason: 'Ownership is narrow', byName: adviser.name, position: null },
        },
      },
    });
    const [event] = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: id, action: 'save-review-benchmark' } }),
    );
    expect(event).toMatchObject({
      actorId: adviser.id,
      fields: ['proposed-score.3', 'agreed-score.3', 'private-note.3', 'summary.3'],
    });
  });

  it('keeps every earlier score: a changed mind is another row, an unchanged one is none', async () => {
    const { id, adviser } = await inReview();
    for (const [agreed, agreedReason] of [
      ['4', ''],
      ['3', 'Seen at the meeting'],
      ['3', 'Seen at the meeting'],
    ])
      await save(adviser, id, 1, { agreed, agreedReason });
    expect(await agreedRows(id)).toEqual([
      { benchmark: 1, score: 4, reason: '', byId: adviser.id },
      { benchmark: 1, score: 3, reason: 'Seen at the meeting', byId: adviser.id },
    ]);
  });

  it('refuses an agreed score without the reasons that are due, naming each, and saves nothing of the rest', async () => {
    const before = await aCycle({ opensOn: day('2021-10-01') });
    const { council, lead, adviser: adviserPerson } = await anAssessment({ state: 'issued', cycle: before });
    const { id, adviser } = await inReview({ council, lead, adviser: adviserPerson });
    const refused = await save(adviser, id, 1, {
      summary: 'Written',
      proposed: 4,
      proposedReason: 'As they say',
      agreed: 3,
    });
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: 'not-saved',
        problems: [
          { kind: 'reason-missing', triggers: ['differs-from-self', 'differs-from-proposed', 'fell-since-last'] },
        ],
      },
    });
    expect(await versionOf(adviser, id, 1)).toBe(0);
  });

  it.each([0, 6, '3.5', '4 ', 'four', -1, '٣'])('refuses %s as a score', async (score) => {
    const { id, adviser } = await inReview();
    for (const field of ['proposed', 'agreed'])
      expect(await save(adviser, id, 1, { [field]: score })).toMatchObject({
        ok: false,
        error: { kind: 'invalid', issues: [{ field, message: 'Choose a score from 1 to 5' }] },
      });
  });

  it('refuses any score for a benchmark that the framework does not score, in the database too', async () => {
    const { id, adviser, authorityId, framework } = await inReview();
    expect(await save(adviser, id, 5, { agreed: 3 })).toMatchObject({
      ok: false,
      error: { kind: 'not-saved', problems: [{ kind: 'not-scored' }] },
    });
    const row = {
      id,
      assessmentId: id,
      authorityId,
      framework,
      benchmark: 5,
      score: 3,
      byId: adviser.id,
      at: new Date(),
    };
    await expect(asSystem((tx) => tx.agreedScore.create({ data: row }))).rejects.toThrow();
    await expect(asSystem((tx) => tx.proposedScore.create({ data: { ...row, reason: 'Because' } }))).rejects.toThrow();
  });

  it('knows no benchmark that the framework has not', async () => {
    const { id, adviser } = await inReview();
    for (const benchmark of [0, 11, 99, 'x', '3.0'])
      expect((await save(adviser, id, benchmark as number, { note: 'x' }, 0)).ok).toBe(false);
    expect(await save(adviser, id, 11, { note: 'x' }, 0)).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('refuses 20,000 characters where 10,000 fit, saying how many too many, and control characters', async () => {
    const { id, adviser } = await inReview();
    expect(await save(adviser, id, 1, { summary: 'x'.repeat(20_000) })).toMatchObject({
      error: {
        kind: 'invalid',
        issues: [
          { field: 'summary', message: 'The summary of scoring must be 10,000 characters or fewer: remove 10,000' },
        ],
      },
    });
    expect(await save(adviser, id, 1, { note: 'a\u0000b' })).toMatchObject({
      error: { kind: 'invalid', issues: [{ field: 'note' }] },
    });
  });

  it('keeps markup as the text it is', async () => {
    const { id, adviser } = await inReview();
    const summary = '<script>alert(1)</script> & "quotes"';
    await save(adviser, id, 1, { summary });
    expect(await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 1 })).toMatchObject({ value: { summary } });
  });

  it('overwrites nothing that was saved in between: what is there comes back, with who wrote it', async () => {
    const { id, adviser } = await inReview();
    await save(adviser, id, 2, { summary: 'Theirs' }, 0);
    expect(await save(adviser, id, 2, { summary: 'Mine' }, 0)).toMatchObject({
      error: { kind: 'stale', current: { summary: 'Theirs' }, byName: adviser.name, version: 1 },
    });
    expect(await save(adviser, id, 2, { summary: 'Mine' }, 1)).toMatchObject({ ok: true });
  });

  it('takes one of ten saves at once, and tells the others that they are stale', async () => {
    const { id, adviser } = await inReview();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, place) => save(adviser, id, 2, { summary: `Version ${place}` }, 0)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'stale')).toHaveLength(9);
  });
});

describe('who writes a review', () => {
  const others = async (authorityId: string) => [
    await anActor({ role: 'prevent-lead', authorityId }),
    await anActor({ role: 'contributor', authorityId, benchmarks: [3] }),
    await anActor({ role: 'home-office' }),
    await anActor({ role: 'administrator' }),
  ];

  it('nobody but an adviser of that council', async () => {
    const { id, authorityId } = await inReview();
    for (const other of await others(authorityId)) {
      const result = await saveReviewBenchmark(other, {
        ...EMPTY,
        assessmentId: id,
        benchmark: 3,
        version: 0,
        note: 'x',
      });
      expect(['not-allowed', 'not-found']).toContain(!result.ok && result.error.kind);
    }
    expect(await saveReviewBenchmark(null, {})).toEqual({ ok: false, error: { kind: 'not-signed-in' } });
  });

  it('for an adviser of another council the review does not exist', async () => {
    const { id } = await inReview();
    const { adviser: stranger } = await inReview();
    expect(await save(stranger, id, 3, { note: 'x' }, 0)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await seeReview(stranger, { assessmentId: id })).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await seeReviewBenchmark(stranger, { assessmentId: id, benchmark: 3 })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it('nobody reviews a council of which they are lead or contributor', async () => {
    for (const own of [{ role: 'prevent-lead' }, { role: 'contributor', benchmarks: [1] }] as const) {
      const { id, authorityId, adviser } = await inReview();
      await aRole(adviser.id, { ...own, authorityId });
      const both = await actorFor(adviser.id);
      expect((await seeReviewBenchmark(both, { assessmentId: id, benchmark: 3 })).ok).toBe(false);
      expect((await save(both, id, 3, { note: 'x' }, 0)).ok).toBe(false);
    }
  });

  it('an adviser whose cover has ended reads and writes nothing more', async () => {
    const { id, authorityId } = await inReview();
    const former = await anActor({
      role: 'regional-adviser',
      authorityId,
      startsAt: new Date('2022-01-01'),
      endsAt: new Date('2022-02-01'),
    });
    expect(await seeReview(former, { assessmentId: id })).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it.each(STATES.filter((state) => state !== 'in-review'))('nothing is written while it is %s', async (state) => {
    const { id, adviser } = await inReview({ state });
    expect(await save(adviser, id, 3, { note: 'x' }, 0)).toMatchObject({
      ok: false,
      error: { kind: 'wrong-state', state },
    });
  });

  it.each(['not-started', 'in-progress'] as const)(
    'before submission (%s) the desk stays shut, and the overview shows nothing of the draft',
    async (state) => {
      const { id, adviser } = await inReview({ state });
      expect((await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 1 })).ok).toBe(false);
      expect(await seeReview(adviser, { assessmentId: id })).toMatchObject({
        ok: true,
        value: { rows: null, moves: expect.arrayContaining(['proceed-without']) },
      });
    },
  );

  it('a private note is the advisers’ alone: the Home Office reads the review without it', async () => {
    const { id, adviser } = await inReview();
    await save(adviser, id, 3, { note: 'For my eyes', summary: 'For all' });
    const homeOffice = await anActor({ role: 'home-office' });
    expect(await seeReviewBenchmark(homeOffice, { assessmentId: id, benchmark: 3 })).toMatchObject({
      ok: true,
      value: { note: null, summary: 'For all', canWrite: false },
    });
  });

  it('a malformed id is simply not there', async () => {
    const { adviser } = await inReview();
    for (const assessmentId of ['', 'x', '1', "'; drop table assessment; --", undefined])
      expect((await seeReview(adviser, { assessmentId })).ok).toBe(false);
  });
});

describe('context', () => {
  it('is kept with who set it, and overwrites nothing silently', async () => {
    const { id, adviser } = await inReview();
    const set = (version: number, threat: string, dedicatedResource: string) =>
      setContext(adviser, { assessmentId: id, version, threat, dedicatedResource });
    expect(await set(1, 'higher', 'A full-time coordinator')).toMatchObject({ ok: true });
    expect(await set(1, 'lower', '')).toMatchObject({
      error: {
        kind: 'stale',
        current: { threat: 'higher', dedicatedResource: 'A full-time coordinator' },
        byName: adviser.name,
        version: 2,
      },
    });
    expect(await seeReview(adviser, { assessmentId: id })).toMatchObject({
      value: { heading: { threat: 'higher', contextVersion: 2 } },
    });
  });
  it('is higher or lower, with up to 1,000 characters of dedicated resource', async () => {
    const { id, adviser } = await inReview();
    for (const wrong of [
      { threat: 'medium' },
      { threat: undefined },
      { threat: 'lower', dedicatedResource: 'x'.repeat(1_001) },
    ])
      expect(
        await setContext(adviser, { assessmentId: id, version: 1, dedicatedResource: '', ...wrong }),
      ).toMatchObject({ error: { kind: 'invalid' } });
  });
  it.each(STATES)('can be set only while the review is not over (%s)', async (state) => {
    const { id, adviser } = await inReview({ state });
    const isOver = ['agreed', 'fact-check', 'issued', 'withdrawn'].includes(state);
    expect(
      (await setContext(adviser, { assessmentId: id, version: 1, threat: 'lower', dedicatedResource: '' })).ok,
    ).toBe(!isOver);
  });
});
