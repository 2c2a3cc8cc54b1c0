import { describe, expect, it } from 'vitest';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { submit } from '@/lib/assessments/submit';
import { withdrawCouncil } from '@/lib/cycles/withdraw-council';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { proceedWithout, reopen, revise, sendBack } from '@/lib/reviews/moves-with-reason';
import { seeMove } from '@/lib/reviews/see-move';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { takeIntoReview } from '@/lib/reviews/take-into-review';
import { STATES, WORKFLOW, type State } from '@/lib/workflow';
import { actorFor, aPerson, anActor, anAssessment, asSystem, mailed } from '../factories';

const MOVES = { 'send-back': sendBack, 'proceed-without': proceedWithout, revise, reopen } as const;
type Move = keyof typeof MOVES;
const NAMES = Object.keys(MOVES) as Move[];
const AFTER: Readonly<Record<Move, State>> = {
  'send-back': 'sent-back',
  'proceed-without': 'in-review',
  revise: 'in-review',
  reopen: 'in-review',
};

async function given(about: Parameters<typeof anAssessment>[0]) {
  const assessment = await anAssessment(about);
  return { ...assessment, adviser: await actorFor(assessment.adviser.id) };
}
const rowOf = (id: string) =>
  asSystem((tx) =>
    tx.assessment.findUniqueOrThrow({ where: { id }, include: { stateChanges: { orderBy: { id: 'asc' } } } }),
  );

describe('taking into review', () => {
  it('once, however often and however fast the button is pressed', async () => {
    const { id, adviser } = await given({ state: 'submitted' });
    const before = await rowOf(id);
    const results = await Promise.all(Array.from({ length: 20 }, () => takeIntoReview(adviser, { assessmentId: id })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'wrong-state')).toHaveLength(19);
    const after = await rowOf(id);
    expect(after).toMatchObject({ state: 'in-review', version: before.version + 1 });
    expect(after.stateChanges.filter(({ event }) => event === 'take-into-review')).toHaveLength(1);
  });
  it.each(STATES.filter((state) => state !== 'submitted'))('not while it is %s', async (state) => {
    const { id, adviser } = await given({ state });
    expect(await takeIntoReview(adviser, { assessmentId: id })).toMatchObject({
      ok: false,
      error: { kind: 'wrong-state', state },
    });
  });
  it('not by the council, the Home Office, or the adviser of another', async () => {
    const { id, authorityId } = await given({ state: 'submitted' });
    for (const other of [
      await anActor({ role: 'prevent-lead', authorityId }),
      await anActor({ role: 'home-office' }),
      (await given({ state: 'submitted' })).adviser,
    ])
      expect((await takeIntoReview(other, { assessmentId: id })).ok).toBe(false);
    expect(await rowOf(id)).toMatchObject({ state: 'submitted' });
  });
});

describe.each(NAMES)('%s', (name) => {
  const { from } = WORKFLOW[name];
  const make = MOVES[name];
  it.each(STATES.filter((state) => !(from as readonly State[]).includes(state)))(
    'cannot be made while it is %s, and has no page',
    async (state) => {
      const { id, adviser } = await given({ state });
      expect(await make(adviser, { assessmentId: id, reason: 'Because' })).toMatchObject({
        ok: false,
        error: { kind: 'wrong-state', state },
      });
      expect((await seeMove(adviser, { assessmentId: id, move: name })).ok).toBe(false);
    },
  );
  it.each(from)('from %s, with its reason in the record', async (state) => {
    const { id, adviser } = await given({ state });
    expect((await seeMove(adviser, { assessmentId: id, move: name })).ok).toBe(true);
    expect(await make(adviser, { assessmentId: id, reason: '  Because  ' })).toMatchObject({ ok: true });
    const after = await rowOf(id);
    expect(after.state).toBe(AFTER[name]);
    expect(after.stateChanges.at(-1)).toMatchObject({
      event: name,
      fromState: state,
      toState: AFTER[name],
      reason: 'Because',
      byId: adviser.id,
    });
  });
  it('wants a reason, of up to 2,000 characters', async () => {
    const { id, adviser } = await given({ state: from[0] });
    for (const reason of ['', ' \n ', 'x'.repeat(2_001), 'a\u0007b', undefined])
      expect(await make(adviser, { assessmentId: id, reason })).toMatchObject({
        error: { kind: 'invalid', issues: expect.arrayContaining([expect.objectContaining({ field: 'reason' })]) },
      });
  });
  it('is no move for the council or an adviser of another', async () => {
    const { id, authorityId } = await given({ state: from[0] });
    for (const other of [
      await anActor({ role: 'prevent-lead', authorityId }),
      (await given({ state: from[0] })).adviser,
    ])
      expect((await make(other, { assessmentId: id, reason: 'Because' })).ok).toBe(false);
  });
  it('tells the Prevent Leads in force, without the reason', async () => {
    const { id, adviser, council, lead } = await given({ state: from[0] });
    const former = await aPerson({
      roles: [{ role: 'prevent-lead', authorityId: council.id, endsAt: new Date('2021-01-01') }],
    });
    const before = (await mailed()).length;
    await make(adviser, { assessmentId: id, reason: 'The secret reason' });
    const sent = (await mailed()).slice(before);
    const { email } = await asSystem((tx) => tx.person.findUniqueOrThrow({ where: { id: lead.id } }));
    expect(sent.map(({ to }) => to)).toEqual([email]);
    expect(sent[0]?.to).not.toBe(former.email);
    expect(sent[0]?.body).toContain(`http://localhost:3000/self-assessment/${id}`);
    expect(JSON.stringify(sent)).not.toContain('secret');
  });
});

describe('what was handed over', () => {
  it.each([
    ['send-back', 'in-review', sendBack],
    ['revise', 'agreed', revise],
    ['revise', 'fact-check', revise],
    ['reopen', 'issued', reopen],
  ] as const)('is the adviser’s own again after %s from %s', async (_name, state, make) => {
    const { id, adviser } = await given({ state, review: state === 'in-review' ? 'handed-over' : 'none' });
    expect((await rowOf(id)).handedOverAt).not.toBeNull();
    await make(adviser, { assessmentId: id, reason: 'Because' });
    expect(await rowOf(id)).toMatchObject({ handedOverAt: null, agreedAt: null, factCheckEndedAt: null });
    // What is sent back is a draft again; a review that is taken up again goes on with what was submitted.
    expect((await rowOf(id)).submittedAt === null).toBe(make === sendBack);
  });
});

describe('the time of a change', () => {
  it('is when its record was free, not when it was asked for: what came later is the later', async () => {
    const { id, adviser } = await given({ state: 'submitted' });
    let taken: ReturnType<typeof takeIntoReview> | undefined;
    const freedAt = await asSystem(async (tx) => {
      await tx.$queryRaw`select id from assessment where id = ${id}::uuid for update`;
      taken = takeIntoReview(adviser, { assessmentId: id });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return new Date();
    });
    expect(await taken).toMatchObject({ ok: true });
    expect((await rowOf(id)).stateChanges.at(-1)?.at.getTime()).toBeGreaterThanOrEqual(freedAt.getTime());
  });
});

describe('what the council has not submitted', () => {
  /** The council writes something that the adviser shall not read. */
  const draft = async (id: string, authorityId: string, by: string) => {
    const evidenceId = newId();
    await asSystem((tx) =>
      tx.benchmarkResponse.updateMany({ where: { assessmentId: id, benchmark: 1 }, data: { why: 'A secret draft' } }),
    );
    await asSystem((tx) =>
      tx.evidenceItem.create({
        data: {
          id: evidenceId,
          authorityId,
          kind: 'link',
          title: 'A secret draft',
          url: 'https://example.org/',
          addedBy: by,
          addedAt: new Date(),
        },
      }),
    );
    await asSystem((tx) =>
      tx.evidenceSupport.create({
        data: { evidenceId, assessmentId: id, benchmark: 1, authorityId, statementIds: [] },
      }),
    );
  };
  const reads = async (actor: Actor, assessmentId: string) => [
    await seeBenchmark(actor, { assessmentId, benchmark: 1 }),
    await seeTaskList(actor, { assessmentId }),
    await checkAnswers(actor, { assessmentId }),
  ];

  it.each([
    ['sent back', 'sent-back', undefined],
    ['sent back, and the review goes on without', 'sent-back', proceedWithout],
    ['never sent, and the review goes on without', 'in-progress', proceedWithout],
    ['never sent, and the council withdrew', 'in-progress', 'withdraw'],
  ] as const)('stays its own: %s', async (_name, state, then) => {
    const { id, adviser, authorityId, lead } = await given({ state });
    await draft(id, authorityId, lead.id);
    const homeOffice = await anActor({ role: 'home-office' });
    if (then === 'withdraw') {
      const { cycleId } = await rowOf(id);
      expect(await withdrawCouncil(homeOffice, { cycleId, assessmentId: id, reason: 'Left' })).toMatchObject({
        ok: true,
      });
    } else if (then)
      expect(await then(adviser, { assessmentId: id, reason: 'Nothing came' })).toMatchObject({ ok: true });
    for (const actor of [adviser, homeOffice]) {
      for (const read of await reads(actor, id)) expect(read.ok).toBe(false);
      const desk = await seeReviewBenchmark(actor, { assessmentId: id, benchmark: 1 });
      expect(desk.ok).toBe(then !== 'withdraw');
      if (desk.ok) expect(desk.value).toMatchObject({ why: '', evidence: [], standing: { self: null, answers: {} } });
      expect(JSON.stringify([desk, await seeReview(actor, { assessmentId: id })])).not.toContain('secret');
    }
    expect((await rowOf(id)).submittedAt).toBeNull();
  });
  it('is read again once it is submitted again', async () => {
    const { id, adviser, lead, authorityId } = await given({ state: 'sent-back' });
    await draft(id, authorityId, lead.id);
    expect(await submit(await actorFor(lead.id), { assessmentId: id, declared: 'yes' })).toMatchObject({ ok: true });
    expect(await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 1 })).toMatchObject({
      ok: true,
      value: { why: 'A secret draft', evidence: [{ title: 'A secret draft' }], standing: { self: { score: 4 } } },
    });
  });
});

describe('a review without a self-assessment', () => {
  it('counts nothing of a draft that was not submitted', async () => {
    const { id, adviser } = await given({ state: 'in-progress' });
    await proceedWithout(adviser, { assessmentId: id, reason: 'Nothing came by the deadline' });
    const overview = await seeReview(adviser, { assessmentId: id });
    expect(overview.ok && overview.value.rows?.every(({ self }) => self === null)).toBe(true);
    expect(await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 1 })).toMatchObject({
      ok: true,
      value: { why: '', standing: { self: null, answers: {} } },
    });
  });
});
