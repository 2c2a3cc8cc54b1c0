import { describe, expect, it } from 'vitest';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeCouncilHome } from '@/lib/assessments/see-council-home';
import { seeReceipt } from '@/lib/assessments/see-receipt';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import type { Result } from '@/lib/use-case';
import { STATES } from '@/lib/workflow';
import { actorFor, aCouncil, aCycle, anActor, anAssessment, asSystem, day, WORKED_CASE } from '../factories';

function shown<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the task list', () => {
  it('shows ten benchmarks, the fifth as not scored with the reason', async () => {
    const assessment = await anAssessment({ state: 'in-progress', selfScores: { 1: 4 } });
    const { benchmarks, next, toComplete } = shown(
      await seeTaskList(await actorFor(assessment.lead.id), { assessmentId: assessment.id }),
    );
    expect(benchmarks.map(({ status }) => status)).toEqual([
      'completed',
      ...Array<string>(3).fill('not-started'),
      'not-scored',
      ...Array<string>(5).fill('not-started'),
    ]);
    expect(benchmarks[4]).toMatchObject({
      mayEdit: false,
      notScoredBecause: expect.stringContaining('Channel Annual Assurance Statement') as unknown,
    });
    expect(next).toEqual({
      kind: 'continue',
      benchmark: 2,
      title: 'Multi Agency Partnership Board',
      left: 8,
      first: false,
    });
    expect(toComplete).toBe(8);
  });

  it('counts the days to the deadline as they are on the wall', async () => {
    const cycle = await aCycle({ deadlineOn: day('2023-01-31') });
    const assessment = await anAssessment({ state: 'in-progress', cycle });
    const lead = await actorFor(assessment.lead.id);
    const at = (now: string) => ({ now: () => new Date(now) });
    expect(shown(await seeTaskList(lead, { assessmentId: assessment.id }, at('2023-01-30T23:59:00Z'))).daysLeft).toBe(
      1,
    );
    expect(shown(await seeTaskList(lead, { assessmentId: assessment.id }, at('2023-01-31T23:59:00Z'))).daysLeft).toBe(
      0,
    );
    expect(shown(await seeTaskList(lead, { assessmentId: assessment.id }, at('2023-02-01T00:00:00Z'))).daysLeft).toBe(
      -1,
    );
  });

  it('tells why it was sent back', async () => {
    const assessment = await anAssessment({ state: 'sent-back' });
    const { history, next } = shown(
      await seeTaskList(await actorFor(assessment.lead.id), { assessmentId: assessment.id }),
    );
    expect(history[0]).toMatchObject({
      event: 'send-back',
      toState: 'sent-back',
      reason: expect.stringContaining('send-back') as unknown,
    });
    expect(next).toEqual({ kind: 'check-answers' });
  });

  it('lists for a contributor the benchmarks given to them and no others, and nothing that is the lead’s', async () => {
    const assessment = await anAssessment({ state: 'sent-back', selfScores: { 1: 4, 3: 4 } });
    await asSystem((tx) =>
      tx.assessment.update({
        where: { id: assessment.id },
        data: { threat: 'higher', dedicatedResource: 'Two officers' },
      }),
    );
    const contributor = await anActor({ role: 'contributor', authorityId: assessment.authorityId, benchmarks: [3, 8] });
    const list = shown(await seeTaskList(contributor, { assessmentId: assessment.id }));
    expect(list.benchmarks.map(({ number, status, mayEdit }) => [number, status, mayEdit])).toEqual([
      [3, 'completed', true],
      [8, 'not-started', true],
    ]);
    expect(list.next).toMatchObject({ kind: 'continue', benchmark: 8, left: 1 });
    expect(list).toMatchObject({ isLead: false, isWhole: false, toComplete: 1, history: [], outcomes: [] });
    expect(list.header).toMatchObject({ threat: null, dedicatedResource: '' });
  });

  it.each(STATES)('can be read by the council in the state %s', async (state) => {
    const assessment = await anAssessment({ state });
    expect((await seeTaskList(await actorFor(assessment.lead.id), { assessmentId: assessment.id })).ok).toBe(true);
  });
});

describe('a benchmark', () => {
  it('shows what is kept, and what others saved of it', async () => {
    const assessment = await anAssessment({ state: 'in-progress', selfScores: {} });
    const lead = await actorFor(assessment.lead.id);
    const contributor = await anActor({ role: 'contributor', authorityId: assessment.authorityId, benchmarks: [3] });
    await saveBenchmark(contributor, {
      assessmentId: assessment.id,
      benchmark: 3,
      score: 4,
      why: 'A plan',
      answers: { 'B3.L4.S1': 'in-place' },
    });
    const page = shown(await seeBenchmark(lead, { assessmentId: assessment.id, benchmark: 3 }));
    expect(page.response).toMatchObject({
      score: 4,
      why: 'A plan',
      completed: false,
      version: 1,
      byName: contributor.name,
    });
    expect(page.answers).toEqual({ 'B3.L4.S1': 'in-place' });
    expect(page.helpers).toMatchObject([{ personId: contributor.id, answers: 1 }]);
    expect(page.mayEdit).toBe(true);
  });

  it('shows last year’s agreed score and summary where there is one', async () => {
    const council = await aCouncil();
    const lastCycle = await aCycle({ opensOn: day('2021-10-01'), deadlineOn: day('2022-01-31') });
    await anAssessment({
      state: 'issued',
      council,
      cycle: lastCycle,
      agreedScores: { ...WORKED_CASE, 3: 2 },
    });
    const assessment = await anAssessment({ state: 'in-progress', council });
    const lead = await actorFor(assessment.lead.id);
    const page = shown(await seeBenchmark(lead, { assessmentId: assessment.id, benchmark: 3 }));
    expect(page.lastYear).toMatchObject({
      cycle: lastCycle.name,
      outcomes: [
        { number: 3, score: 2, summary: expect.stringContaining('Summary of scoring for benchmark 3') as unknown },
      ],
    });
    const five = shown(await seeBenchmark(lead, { assessmentId: assessment.id, benchmark: 5 }));
    expect(five.lastYear?.outcomes).toMatchObject([{ number: 5, score: 'not-scored' }]);
  });

  it('of a contributor comes with last year’s outcome of that benchmark; one that was not given to them is not found', async () => {
    const council = await aCouncil();
    await anAssessment({ state: 'issued', council, cycle: await aCycle({ opensOn: day('2021-10-01') }) });
    const { id, authorityId } = await anAssessment({ state: 'in-progress', council });
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    const page = shown(await seeBenchmark(contributor, { assessmentId: id, benchmark: 3 }));
    expect(page.lastYear?.outcomes.map(({ number }) => number)).toEqual([3]);
    expect(page).toMatchObject({ readsAll: false, mayEdit: true });
    for (const benchmark of [1, 2, 4, 5, 10])
      expect(await seeBenchmark(contributor, { assessmentId: id, benchmark })).toEqual({
        ok: false,
        error: { kind: 'not-found' },
      });
  });

  it('has no last year where there was none, and never takes a later cycle or another council’s for it', async () => {
    const assessment = await anAssessment({ state: 'in-progress' });
    const later = await aCycle({ opensOn: day('2023-10-01') });
    await anAssessment({ state: 'issued', council: assessment.council, cycle: later });
    await anAssessment({ state: 'issued', cycle: await aCycle({ opensOn: day('2021-10-01') }) });
    expect(
      shown(await seeBenchmark(await actorFor(assessment.lead.id), { assessmentId: assessment.id, benchmark: 3 }))
        .lastYear,
    ).toBeNull();
  });

  it('that is not scored is shown with its criteria and cannot be written', async () => {
    const assessment = await anAssessment({ state: 'in-progress' });
    const page = shown(
      await seeBenchmark(await actorFor(assessment.lead.id), { assessmentId: assessment.id, benchmark: 5 }),
    );
    expect(page.mayEdit).toBe(false);
    expect(page.benchmark.levels).toHaveLength(5);
  });

  it('is read only once submitted', async () => {
    const assessment = await anAssessment({ state: 'submitted' });
    expect(
      shown(await seeBenchmark(await actorFor(assessment.lead.id), { assessmentId: assessment.id, benchmark: 3 }))
        .mayEdit,
    ).toBe(false);
  });
});

describe('what is the whole council’s', () => {
  it('is not a contributor’s: neither the answers on one page nor the receipt', async () => {
    const { id, authorityId } = await anAssessment({ state: 'submitted' });
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [1, 2, 3, 4, 6, 7, 8, 9, 10] });
    for (const read of [checkAnswers, seeReceipt])
      expect((await read(contributor, { assessmentId: id })).ok).toBe(false);
  });
});

describe('foreign and malformed ids', () => {
  it('are not found, on every page', async () => {
    const theirs = await anAssessment({ state: 'submitted' });
    const lead = await actorFor((await anAssessment()).lead.id);
    const reads = [seeTaskList, checkAnswers, seeReceipt] as const;
    for (const read of reads) {
      expect(await read(lead, { assessmentId: theirs.id })).toEqual({ ok: false, error: { kind: 'not-found' } });
      expect((await read(lead, { assessmentId: "1' or '1'='1" })).ok).toBe(false);
    }
    expect(await seeBenchmark(lead, { assessmentId: theirs.id, benchmark: 3 })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

describe('home', () => {
  it('lists every council of a lead or contributor with its latest cycle, what is next and earlier outcomes', async () => {
    const [a, b, none] = [await aCouncil(), await aCouncil(), await aCouncil()];
    const lastCycle = await aCycle({ opensOn: day('2021-10-01') });
    const current = await aCycle({ opensOn: day('2022-10-01') });
    await anAssessment({ state: 'issued', council: a, cycle: lastCycle });
    const now = await anAssessment({ state: 'in-progress', council: a, cycle: current, selfScores: { 1: 4, 2: 4 } });
    // One that is prepared for later takes nothing in hand away.
    await anAssessment({ state: 'not-started', council: a, cycle: await aCycle({ opensOn: day('2098-10-01') }) });
    const issued = await anAssessment({ state: 'issued', council: b, cycle: current });
    const both = await anActor(
      { role: 'prevent-lead', authorityId: a.id },
      { role: 'contributor', authorityId: b.id, benchmarks: [3] },
      { role: 'contributor', authorityId: none.id, benchmarks: [1] },
    );
    const councils = shown(await seeCouncilHome(both, {}));
    expect(councils.map(({ council }) => council)).toEqual([a.name, b.name, none.name].sort());
    const at = (id: string) => councils.find(({ authorityId }) => authorityId === id);
    expect(at(a.id)).toMatchObject({
      isLead: true,
      current: [
        {
          assessment: { id: now.id },
          completed: 2,
          scored: 9,
          given: [],
          next: { kind: 'continue', benchmark: 3, left: 7 },
        },
      ],
      outcomes: [{ cycle: lastCycle.name }],
    });
    expect(at(b.id)).toMatchObject({
      isLead: false,
      current: [
        {
          assessment: { id: issued.id },
          completed: 1,
          scored: 1,
          given: [{ number: 3, title: 'Prevent Partnership Plan', status: 'completed' }],
          next: { kind: 'outcome-with-the-lead' },
        },
      ],
      outcomes: [],
    });
    expect(at(none.id)).toMatchObject({ current: [], outcomes: [] });
  });

  it('keeps work in hand when a new cycle opens: an earlier one that is not finished stands before it', async () => {
    const council = await aCouncil();
    const of = (state: 'issued' | 'withdrawn' | 'in-review' | 'not-started', opensOn: string) =>
      aCycle({ opensOn: day(opensOn) }).then((cycle) => anAssessment({ state, council, cycle }));
    await of('issued', '2019-10-01');
    await of('withdrawn', '2020-10-01');
    const running = await of('in-review', '2021-10-01');
    const newest = await of('not-started', '2022-10-01');
    const lead = await anActor({ role: 'prevent-lead', authorityId: council.id });
    const [home] = shown(await seeCouncilHome(lead, {}));
    expect(home?.current.map(({ assessment }) => assessment.id)).toEqual([running.id, newest.id]);
  });

  it.each(['in-review', 'sent-back', 'agreed', 'fact-check', 'withdrawn'] as const)(
    'leads to the letter that stands when a record was reopened and is %s again, as the task list does',
    async (state) => {
      const record = await anAssessment({ state: 'issued' });
      await asSystem((tx) => tx.assessment.update({ where: { id: record.id }, data: { state, handedOverAt: null } }));
      const lead = await actorFor(record.lead.id);
      const letter = await asSystem((tx) => tx.outcomeLetter.findFirstOrThrow({ where: { assessmentId: record.id } }));
      const standing = [{ letterId: letter.id, isUnderRevision: state !== 'withdrawn' }];
      expect(shown(await seeCouncilHome(lead, {}))).toMatchObject([{ outcomes: standing }]);
      expect(shown(await seeTaskList(lead, { assessmentId: record.id })).outcomes).toMatchObject(standing);
    },
  );

  it('leads to the letter of an issued record once: by what is next', async () => {
    const record = await anAssessment({ state: 'issued' });
    const lead = await actorFor(record.lead.id);
    expect(shown(await seeCouncilHome(lead, {}))).toMatchObject([
      { current: [{ next: { kind: 'outcome' } }], outcomes: [] },
    ]);
  });

  it('shows no outcome to a contributor', async () => {
    const council = await aCouncil();
    await anAssessment({ state: 'issued', council, cycle: await aCycle({ opensOn: day('2021-10-01') }) });
    await anAssessment({ state: 'in-progress', council });
    const contributor = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [3] });
    expect(shown(await seeCouncilHome(contributor, {}))).toMatchObject([{ outcomes: [] }]);
  });

  it('of somebody without a council is empty', async () => {
    expect(shown(await seeCouncilHome(await anActor({ role: 'home-office' }), {}))).toEqual([]);
  });
});
