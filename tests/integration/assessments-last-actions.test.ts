import { describe, expect, it } from 'vitest';
import { answerLastActions } from '@/lib/assessments/answer-last-actions';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { recall } from '@/lib/assessments/recall';
import { seeLastActions } from '@/lib/assessments/see-last-actions';
import { submit } from '@/lib/assessments/submit';
import { newId } from '@/lib/ids';
import { seeCycle } from '@/lib/cycles/see-cycle';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { takeIntoReview } from '@/lib/reviews/take-into-review';
import { anActor, anAssessment, actorFor, asSystem, twoYears } from '../factories';

const TWO = { before: { actions: [[2, 3], [7]] } };
const said = (position: number, rest: object = {}) => ({ position, outcome: 'done', changed: '', ...rest });
const declare = (assessmentId: string, rest: object = {}) => ({ assessmentId, declared: 'yes', ...rest });

describe('last year’s recommended actions', () => {
  it('are each answered before submission, and stand in the snapshot', async () => {
    const { id, lead } = await twoYears(TWO);
    expect(await submit(lead, declare(id))).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', benchmarks: [], actions: [1, 2] },
    });
    await answerLastActions(lead, { assessmentId: id, actions: [said(1, { changed: 'Police joined the board.' })] });
    expect(await checkAnswers(lead, { assessmentId: id })).toMatchObject({ value: { openActions: [2] } });
    await answerLastActions(lead, {
      assessmentId: id,
      actions: [said(1, { changed: 'Police joined the board.' }), said(2, { outcome: 'not' })],
    });
    expect(await submit(lead, declare(id, { hours: ' 38 ' }))).toMatchObject({ ok: true });
    const { content } = await asSystem((tx) => tx.snapshot.findFirstOrThrow({ where: { assessmentId: id } }));
    expect(JSON.parse(content)).toMatchObject({
      hoursSpent: 38,
      lastActions: { actions: [{ outcome: 'done', changed: 'Police joined the board.' }, { outcome: 'not' }] },
    });
  });

  it('are shown to the adviser beside the action, on the overview and on the desk of a benchmark it served', async () => {
    const { id, lead, adviser } = await twoYears(TWO);
    await answerLastActions(lead, {
      assessmentId: id,
      actions: [said(1, { outcome: 'partly', changed: 'Two of three.' }), said(2)],
    });
    await submit(lead, declare(id));
    await takeIntoReview(adviser, { assessmentId: id });
    const partly = { position: 1, outcome: 'partly', changed: 'Two of three.' };
    expect(await seeReview(adviser, { assessmentId: id })).toMatchObject({
      value: { lastActions: { actions: [partly, { position: 2, outcome: 'done' }] } },
    });
    expect(await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: '3' })).toMatchObject({
      value: { lastYear: { actions: [partly] } },
    });
    expect(await answerLastActions(lead, { assessmentId: id, actions: [said(1)] })).toEqual({
      ok: false,
      error: { kind: 'wrong-state', state: 'in-review' },
    });
  });

  it('saved by two people at once: one is kept, the other sees both', async () => {
    const { id, lead } = await twoYears(TWO);
    const results = await Promise.all(
      ['First', 'Second', 'Third'].map((changed) =>
        answerLastActions(lead, { assessmentId: id, actions: [said(1, { changed })] }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok)
        expect(result.error).toMatchObject({ kind: 'stale', current: { 'changed-1': expect.any(String) } });
  });

  it('may be written about before one says what became of them: saved, and not answered', async () => {
    const { id, lead } = await twoYears(TWO);
    const begun = [said(1, { outcome: '', changed: 'Health has joined' })];
    expect(await answerLastActions(lead, { assessmentId: id, actions: begun, isDraft: true })).toMatchObject({
      ok: true,
    });
    expect(await seeLastActions(lead, { assessmentId: id })).toMatchObject({
      value: { last: { actions: [{ answer: null, kept: { outcome: null, changed: 'Health has joined' } }, {}] } },
    });
    expect(await submit(lead, declare(id))).toMatchObject({ error: { kind: 'incomplete', actions: [1, 2] } });
  });

  it('of a letter that was issued again meanwhile are not answered by what was written about the one before', async () => {
    const { id, lead } = await twoYears(TWO);
    const page = await seeLastActions(lead, { assessmentId: id });
    const shown = page.ok ? page.value.last?.letterId : undefined;
    const old = { assessmentId: id, actions: [said(1)], shown: newId() };
    expect(await answerLastActions(lead, old)).toMatchObject({
      error: { kind: 'changed-since-shown', renewed: { shown } },
    });
    expect(await asSystem((tx) => tx.lastActionAnswer.count({ where: { assessmentId: id } }))).toBe(0);
    expect(await answerLastActions(lead, { ...old, shown })).toMatchObject({ ok: true });
  });

  it.each([
    ['an outcome that there is not', [said(1, { outcome: 'maybe' })], 'invalid'],
    ['a text without an outcome', [said(1, { outcome: '', changed: 'Something' })], 'outcome-missing'],
    ['an action that the letter does not have', [said(3)], 'no-such-action'],
    ['a text that is too long', [said(1, { changed: 'x'.repeat(2_001) })], 'invalid'],
  ])('refused: %s', async (_what, actions, kind) => {
    const { id, lead } = await twoYears(TWO);
    expect(await answerLastActions(lead, { assessmentId: id, actions })).toMatchObject({ ok: false, error: { kind } });
    expect(await asSystem((tx) => tx.lastActionAnswer.count({ where: { assessmentId: id } }))).toBe(0);
  });

  it('are nothing to answer where there were none, and nobody else’s to answer', async () => {
    const first = await anAssessment();
    expect(await submit(await actorFor(first.lead.id), declare(first.id))).toMatchObject({ ok: true });
    const { id, council, adviser } = await twoYears(TWO);
    const officer = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [2] });
    for (const actor of [officer, adviser])
      expect(await answerLastActions(actor, { assessmentId: id, actions: [said(1)] })).toMatchObject({ ok: false });
    const { lead: foreign } = await twoYears();
    expect(await seeLastActions(foreign, { assessmentId: id })).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('how long it took', () => {
  it.each(['4.5', '-1', '5001', 'forty', '٤٠', '1e3'])('refused: %s', async (hours) => {
    const { id, lead } = await twoYears();
    expect(await submit(lead, declare(id, { hours }))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', issues: [{ field: 'hours' }] },
    });
  });

  it('is shown to the Home Office as how many councils said, and the median once that is no one council’s', async () => {
    const { id, lead, cycle } = await twoYears();
    expect(await submit(lead, declare(id, { hours: '40' }))).toMatchObject({ ok: true });
    const officer = await anActor({ role: 'home-office' });
    const hours = async () => {
      const page = await seeCycle(officer, { cycleId: cycle.id });
      return page.ok ? page.value.hours : page.error.kind;
    };
    expect(await hours()).toEqual({ councils: 1, median: null });
    for (const hoursSpent of [10, 20, 50, 90]) {
      const other = await anAssessment({ cycle });
      await asSystem((tx) => tx.assessment.update({ where: { id: other.id }, data: { hoursSpent } }));
    }
    expect(await hours()).toEqual({ councils: 5, median: 40 });
  });

  it('of an earlier submission counts no longer after one that does not say', async () => {
    const { id, lead } = await twoYears();
    const kept = async () =>
      (await asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id }, select: { hoursSpent: true } })))
        .hoursSpent;
    await submit(lead, declare(id, { hours: '40' }));
    expect(await kept()).toBe(40);
    expect((await recall(lead, { assessmentId: id })).ok).toBe(true);
    expect((await submit(lead, declare(id))).ok).toBe(true);
    expect(await kept()).toBeNull();
  });
});
