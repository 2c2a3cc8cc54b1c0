import { describe, expect, it } from 'vitest';
import { bringLastYear } from '@/lib/assessments/bring-last-year';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { submit } from '@/lib/assessments/submit';
import { takeIntoReview } from '@/lib/reviews/take-into-review';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { anActor, anAssessment, asSystem, actorFor, seenNow, twoYears } from '../factories';

const THEN = { 'B3.L4.S1': 'in-place', 'B3.L4.S2': 'partly', 'B3.L3.S4': 'true-of-us', 'B4.L4.S1': 'in-place' };
/** As the form sends it: what came along stands chosen. */
const THEN_3 = { 'B3.L4.S1': 'in-place', 'B3.L4.S2': 'partly', 'B3.L3.S4': 'true-of-us' };
const at = (assessmentId: string, benchmark = '3') => ({ assessmentId, benchmark });
const keptOf = (assessmentId: string) =>
  asSystem((tx) =>
    tx.statementAnswer.findMany({
      where: { assessmentId },
      orderBy: { statementId: 'asc' },
      select: { statementId: true, answer: true, toCheck: true },
    }),
  );
const shown = async (...given: Parameters<typeof seeBenchmark>) => {
  const page = await seeBenchmark(...given);
  if (!page.ok) throw new Error(page.error.kind);
  return page.value;
};

describe('last year’s answers come along', () => {
  it('for a whole benchmark at once, to be checked, and only where nothing is answered yet', async () => {
    const { id, lead } = await twoYears({ before: { answers: THEN }, now: { answers: { 'B3.L4.S2': 'in-place' } } });
    expect((await shown(lead, at(id))).toBring).toBe(2);
    expect(await bringLastYear(lead, at(id))).toEqual({ ok: true, value: { brought: 2 } });
    expect(await keptOf(id)).toEqual([
      { statementId: 'B3.L3.S4', answer: 'true-of-us', toCheck: true },
      { statementId: 'B3.L4.S1', answer: 'in-place', toCheck: true },
      { statementId: 'B3.L4.S2', answer: 'in-place', toCheck: false },
    ]);
    expect((await shown(lead, at(id))).toBring).toBe(0);
  });

  it('never as done: a completed benchmark is no longer, and they count nowhere until confirmed', async () => {
    const { id, lead } = await twoYears({ before: { answers: THEN } });
    await bringLastYear(lead, at(id));
    const page = await shown(lead, at(id));
    expect(page.response?.completed).toBe(false);
    expect(page.answers).toEqual({});
    const check = await checkAnswers(lead, { assessmentId: id });
    const three = check.ok && check.value.benchmarks.find(({ benchmark }) => benchmark.number === 3);
    expect(three).toMatchObject({ answers: [], progress: { answers: 0, toCheck: 3, completed: false } });
    expect(check).toMatchObject({ value: { incomplete: [{ number: 3, missing: ['completed'] }] } });
    expect(await submit(lead, { assessmentId: id, declared: 'yes' })).toMatchObject({
      ok: false,
      error: { kind: 'incomplete' },
    });
  });

  it('what was never confirmed is in no snapshot and not on the adviser’s desk', async () => {
    const { id, lead, adviser } = await twoYears({ before: { answers: THEN } });
    await bringLastYear(lead, at(id));
    // As a record stands that was completed before this was refused.
    await asSystem((tx) => tx.benchmarkResponse.updateMany({ where: { assessmentId: id }, data: { completed: true } }));
    expect(await submit(lead, { assessmentId: id, declared: 'yes' })).toMatchObject({ ok: true });
    const snapshot = await asSystem((tx) => tx.snapshot.findFirstOrThrow({ where: { assessmentId: id } }));
    expect(snapshot.content).not.toContain('B3.L4.S1');
    await takeIntoReview(adviser, { assessmentId: id });
    const desk = await seeReviewBenchmark(adviser, at(id));
    if (!desk.ok) throw new Error(desk.error.kind);
    expect(
      Object.values(desk.value.statements)
        .flat()
        .filter(({ answer }) => answer !== null),
    ).toEqual([]);
    const overview = await seeReview(adviser, { assessmentId: id });
    expect(overview).toMatchObject({ ok: true, value: { rows: expect.arrayContaining([]) as unknown } });
    if (overview.ok) expect(overview.value.rows?.find(({ number }) => number === 3)).toMatchObject({ supported: null });
  });

  it('starts a self-assessment that was not started', async () => {
    const { id, lead } = await twoYears({ before: { answers: THEN }, now: { state: 'not-started' } });
    await bringLastYear(lead, at(id));
    expect(await seeTaskList(lead, { assessmentId: id })).toMatchObject({
      value: { header: { state: 'in-progress' }, benchmarks: expect.arrayContaining([]) as unknown },
    });
  });

  it('pressed ten times at once is once; the others are told that there is nothing to bring', async () => {
    const { id, lead } = await twoYears({ before: { answers: THEN } });
    const results = await Promise.all(Array.from({ length: 10 }, () => bringLastYear(lead, at(id))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error).toEqual({ kind: 'nothing-to-bring' });
    expect(await keptOf(id)).toHaveLength(3);
  });

  it('is nothing where there was no last year, or for a benchmark that is not scored', async () => {
    const first = await anAssessment();
    const lead = await actorFor(first.lead.id);
    expect(await bringLastYear(lead, at(first.id))).toEqual({ ok: false, error: { kind: 'nothing-to-bring' } });
    const { id, lead: second } = await twoYears({ before: { answers: { ...THEN, 'B5.L3.S1': 'in-place' } } });
    expect(await bringLastYear(second, at(id, '5'))).toEqual({ ok: false, error: { kind: 'nothing-to-bring' } });
  });

  it('a contributor brings along what is theirs; another council finds nothing', async () => {
    const { id, council } = await twoYears({ before: { answers: THEN } });
    const officer = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [3] });
    expect(await bringLastYear(officer, at(id, '4'))).toMatchObject({ ok: false });
    expect(await bringLastYear(officer, at(id))).toMatchObject({ ok: true });
    const { lead: foreign } = await twoYears();
    expect(await bringLastYear(foreign, at(id))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('is what the council had confirmed then, not what it never checked', async () => {
    const { id, lead, before } = await twoYears({ before: { answers: THEN } });
    expect(before.state).toBe('issued');
    const page = await shown(lead, at(id));
    expect(page.lastYear?.outcomes[0]?.answers.map(({ statementId }) => statementId)).toEqual([
      'B3.L3.S4',
      'B3.L4.S1',
      'B3.L4.S2',
    ]);
    expect(page.lastYear?.outcomes[0]).toMatchObject({
      score: 4,
      summary: expect.stringContaining('benchmark 3') as unknown,
    });
  });
});

describe('what came along is confirmed', () => {
  const send = async (lead: Parameters<typeof saveBenchmark>[0], id: string, rest: object) =>
    saveBenchmark(lead, { ...at(id), score: '', seen: await seenNow(lead as NonNullable<typeof lead>, id), ...rest });
  const open = async (id: string) =>
    (await keptOf(id)).filter(({ toCheck }) => toCheck).map(({ statementId }) => statementId);

  it('by one tick for the whole benchmark', async () => {
    const { id, lead } = await twoYears({ before: { answers: THEN } });
    await bringLastYear(lead, at(id));
    expect(await send(lead, id, { completed: 'yes' })).toMatchObject({ ok: false, error: { kind: 'to-check' } });
    expect(await send(lead, id, { completed: 'yes', confirm: 'yes' })).toMatchObject({ ok: true });
    expect(await open(id)).toEqual([]);
    expect((await shown(lead, at(id))).answers).toMatchObject({ 'B3.L4.S1': 'in-place' });
  });

  it('or one by one: ticked it holds, answered otherwise it is the new answer, cleared it is none', async () => {
    const { id, lead } = await twoYears({ before: { answers: THEN } });
    await bringLastYear(lead, at(id));
    await send(lead, id, { answers: THEN_3, holds: ['B3.L4.S1'] });
    expect(await open(id)).toEqual(['B3.L3.S4', 'B3.L4.S2']);
    await send(lead, id, { answers: { 'B3.L4.S2': 'in-place', 'B3.L3.S4': '' } });
    expect(await keptOf(id)).toEqual([
      { statementId: 'B3.L4.S1', answer: 'in-place', toCheck: false },
      { statementId: 'B3.L4.S2', answer: 'in-place', toCheck: false },
    ]);
  });
});

describe('text as people paste it survives', () => {
  const PASTED =
    '\u201cThe board\u2019s plan\u201d \u2013 see \u2022 first\u00a0point\n\u2022 ail bwynt: Ŵyl y Cyngor, môr\nالمجلس المحلي يعمل مع الشركاء\n👩🏽‍🏫🏴󠁧󠁢󠁷󠁬󠁳󠁿';
  it('Word’s quotes, dashes and bullets, Welsh, Arabic and emoji, in every text of a benchmark', async () => {
    const { id, lead } = await twoYears({ now: { state: 'not-started' } });
    const saved = await saveBenchmark(lead, {
      ...at(id, '1'),
      score: '',
      why: PASTED,
      changed: PASTED,
      despite: PASTED,
    });
    expect(saved).toMatchObject({ ok: true });
    const page = await shown(lead, at(id, '1'));
    const { why, changed, despite } = page.response ?? {};
    expect([why, changed, despite]).toEqual(Array(3).fill(PASTED.normalize('NFC')));
  });
});
