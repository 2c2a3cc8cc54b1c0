import { describe, expect, it } from 'vitest';
import { onQuery } from '@/lib/db';
import { seeAdviserHome } from '@/lib/reviews/see-adviser-home';
import { seeAgreedScores } from '@/lib/reviews/see-agreed-scores';
import { seeLocalAuthorities } from '@/lib/reviews/see-local-authorities';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { WAITING_ORDER } from '@/lib/reviews/waits-for';
import { newId } from '@/lib/ids';
import { STATES } from '@/lib/workflow';
import { actorFor, aCouncil, aCycle, anActor, anAssessment, aRole, asSystem, day, unique } from '../factories';

/** An adviser by region, with a council of it in every state of the current cycle. */
async function everyState() {
  const region = `Region ${unique()}`;
  const cycle = await aCycle({ opensOn: day('2022-10-01'), deadlineOn: day('2023-01-31') });
  const adviser = await anActor({ role: 'regional-adviser', region });
  const made = [];
  for (const [place, state] of STATES.entries()) {
    const council = await aCouncil({ region, shortName: `${String.fromCharCode(65 + place)} ${unique()}` });
    made.push(
      await anAssessment({ state, council, cycle, ...(state === 'in-review' && { review: 'handed-over' as const }) }),
    );
  }
  return { region, cycle, adviser: await actorFor(adviser.id), made };
}
const list = async (adviser: Parameters<typeof seeLocalAuthorities>[0], query: object = {}) => {
  const read = await seeLocalAuthorities(adviser, query);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
};

describe('last year', () => {
  it('is what its letter says, also while that year is reopened and being changed', async () => {
    const council = await aCouncil();
    const before = await anAssessment({
      state: 'issued',
      council,
      cycle: await aCycle({ opensOn: day('2021-10-01'), deadlineOn: day('2022-01-31') }),
      agreedScores: { 1: 5, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 },
    });
    const cycle = await aCycle({ opensOn: day('2022-10-01'), deadlineOn: day('2023-01-31') });
    const now = await anAssessment({ state: 'in-review', review: 'handed-over', council, cycle });
    const adviser = await actorFor(now.adviser.id);
    const of = { assessmentId: before.id, authorityId: council.id };
    await asSystem(async (tx) => {
      await tx.assessment.update({ where: { id: before.id }, data: { state: 'in-review', handedOverAt: null } });
      await tx.benchmarkReview.updateMany({ where: of, data: { summary: 'A secret draft' } });
      await tx.recommendedAction.create({
        data: {
          ...of,
          id: newId(),
          position: 1,
          text: 'A secret draft',
          benchmarks: [1],
          updatedBy: adviser.id,
          updatedAt: new Date(),
        },
      });
    });
    const desk = await seeReviewBenchmark(adviser, { assessmentId: now.id, benchmark: 1 });
    expect(desk).toMatchObject({
      ok: true,
      value: {
        standing: { previous: 5 },
        lastYear: {
          benchmarks: [{ number: 1, score: 5, summary: expect.stringContaining('Summary of scoring') }],
          actions: [],
        },
      },
    });
    expect(JSON.stringify(desk)).not.toContain('secret');
    // Also for the council, which the database no longer shows the scores of the year that is reopened.
    const shared = await seeAgreedScores(await actorFor(now.lead.id), { assessmentId: now.id });
    expect(shared.ok && shared.value.benchmarks[0]).toMatchObject({ number: 1, previous: 5, agreed: { score: 4 } });
    const { rows } = await list(adviser, { cycle: cycle.id });
    expect(rows.map(({ down }) => down)).toEqual([[1]]);
  });
});

describe('your local authorities', () => {
  it('are every council assigned, by region or one by one, in the latest opened cycle, and no other', async () => {
    const { adviser, cycle, made } = await everyState();
    const extra = await anAssessment({ state: 'submitted', cycle });
    await aRole(adviser.id, { role: 'regional-adviser', authorityId: extra.authorityId });
    await anAssessment({ state: 'submitted', cycle });
    const { rows, total, cycle: shown } = await list(await actorFor(adviser.id));
    expect(shown?.id).toBe(cycle.id);
    expect(total).toBe(10);
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...made.map(({ id }) => id), extra.id].toSorted());
  });

  it('leave out a council of which the adviser is lead or contributor', async () => {
    const { adviser, made } = await everyState();
    await aRole(adviser.id, { role: 'prevent-lead', authorityId: made[0]!.authorityId });
    const { rows } = await list(await actorFor(adviser.id));
    expect(rows.map(({ id }) => id)).not.toContain(made[0]!.id);
    expect(rows).toHaveLength(8);
  });

  it('come with what waits for the adviser first: the database sorts as the rule says', async () => {
    const { adviser } = await everyState();
    for (const [order, direction] of [
      ['ascending', 1],
      ['descending', -1],
    ] as const) {
      const { rows } = await list(adviser, { sort: 'waits', order });
      const ranks = rows.map(({ waiting }) => WAITING_ORDER[waiting.who] * direction);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(new Set(ranks).size).toBeGreaterThan(2);
    }
  });

  it('are sorted by name or state, both ways; what the address does not know means the ordinary list', async () => {
    const { adviser } = await everyState();
    const names = (await list(adviser, { sort: 'council' })).rows.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect((await list(adviser, { sort: 'council', order: 'descending' })).rows.map(({ name }) => name)).toEqual(
      names.toReversed(),
    );
    expect((await list(adviser, { sort: 'state' })).rows.map(({ state }) => state)).toEqual(STATES);
    expect((await list(adviser, { sort: 'state', order: 'descending' })).rows.map(({ state }) => state)).toEqual(
      STATES.toReversed(),
    );
    const odd = await list(adviser, { sort: "name'; --", order: ['a', 'b'], page: '-3', cycle: 'x' });
    expect(odd).toMatchObject({ sort: 'waits', order: 'ascending', page: 1 });
  });

  it('name the scores to discuss and those lower than last year, and sort by them', async () => {
    const region = `Region ${unique()}`;
    const before = await aCycle({ opensOn: day('2021-10-01') });
    const cycle = await aCycle({ opensOn: day('2022-10-01') });
    const adviser = await anActor({ role: 'regional-adviser', region });
    const councils = [
      await aCouncil({ region, shortName: `A ${unique()}` }),
      await aCouncil({ region, shortName: `B ${unique()}` }),
    ] as const;
    await anAssessment({
      state: 'issued',
      council: councils[1],
      cycle: before,
      selfScores: { 1: 5, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 2 },
    });
    const quiet = await anAssessment({ state: 'in-review', council: councils[0], cycle });
    const loud = await anAssessment({ state: 'in-progress', council: councils[1], cycle });
    const answer = {
      assessmentId: loud.id,
      authorityId: loud.authorityId,
      updatedBy: loud.lead.id,
      updatedAt: new Date(),
    };
    await asSystem((tx) =>
      tx.statementAnswer.createMany({
        data: [
          { ...answer, benchmark: 1, statementId: 'B1.L1.S1', answer: 'true-of-us' },
          { ...answer, benchmark: 2, statementId: 'B2.L4.S1', answer: 'partly' },
        ],
      }),
    );
    await asSystem((tx) =>
      tx.assessment.update({ where: { id: loud.id }, data: { state: 'in-review', submittedAt: new Date() } }),
    );
    const score = {
      assessmentId: loud.id,
      authorityId: loud.authorityId,
      framework: loud.framework,
      byId: adviser.id,
      at: new Date(),
    };
    await asSystem((tx) =>
      tx.proposedScore.create({ data: { ...score, id: newId(), benchmark: 3, score: 3, reason: 'To discuss' } }),
    );
    const signedIn = await actorFor(adviser.id);
    const { rows } = await list(signedIn, { sort: 'discuss' });
    expect(rows.map(({ id, toDiscuss, down }) => ({ id, toDiscuss, down }))).toEqual([
      { id: loud.id, toDiscuss: [1, 3], down: [1, 3] },
      { id: quiet.id, toDiscuss: [], down: [] },
    ]);
    expect((await list(signedIn, { sort: 'discuss', order: 'descending' })).rows.map(({ id }) => id)).toEqual([
      quiet.id,
      loud.id,
    ]);
    expect((await list(signedIn, { sort: 'down' })).rows[0]?.id).toBe(loud.id);
  });

  it('count nothing of a council’s draft before it is submitted', async () => {
    const { adviser } = await everyState();
    const { rows } = await list(adviser, { sort: 'state' });
    for (const { state, toDiscuss, down } of rows)
      if (state === 'not-started' || state === 'in-progress')
        expect({ toDiscuss, down }).toEqual({ toDiscuss: null, down: null });
      else expect(down).toEqual([]);
  });

  it('of an earlier cycle are there when it is asked for', async () => {
    const { adviser, cycle, made } = await everyState();
    const earlier = await aCycle({ opensOn: day('2021-10-01') });
    const council = made[0]!.council;
    const past = await anAssessment({ state: 'issued', council, cycle: earlier });
    const shown = await list(adviser, { cycle: earlier.id });
    expect(shown.rows.map(({ id }) => id)).toEqual([past.id]);
    expect(shown.cycles.map(({ id }) => id)).toEqual([cycle.id, earlier.id]);
  });

  it('stay those of the cycle under way when the next one is prepared', async () => {
    const { adviser, cycle, made } = await everyState();
    const next = await aCycle({ opensOn: day('2098-10-01') });
    const later = await aCycle({ opensOn: day('2098-11-01') });
    for (const prepared of [later, next])
      await anAssessment({ state: 'not-started', council: made[0]!.council, cycle: prepared });
    const shown = await list(adviser, {});
    expect(shown.cycle?.id).toBe(cycle.id);
    expect(shown.cycles.map(({ id }) => id)).toEqual([cycle.id, next.id, later.id]);
  });

  it('are fifty a page, with no more queries for a hundred and twenty than for nine', async () => {
    const region = `Region ${unique()}`;
    const cycle = await aCycle();
    const adviser = await anActor({ role: 'regional-adviser', region });
    const councils = Array.from({ length: 120 }, (_, place) => {
      const suffix = `${unique()}${place}`;
      return {
        id: newId(),
        onsCode: `T${suffix}`,
        name: `Council ${suffix}`,
        shortName: suffix,
        region,
        nation: 'England',
        type: 'Unitary authority',
        assessed: true,
      };
    });
    await asSystem((tx) => tx.authority.createMany({ data: councils }));
    await asSystem((tx) =>
      tx.assessment.createMany({
        data: councils.map(({ id }) => ({
          id: newId(),
          cycleId: cycle.id,
          authorityId: id,
          framework: cycle.framework,
          state: 'submitted',
          submittedAt: new Date(),
          createdAt: new Date(),
        })),
      }),
    );
    const actor = await actorFor(adviser.id);
    for (const [page, count] of [
      [1, 50],
      [2, 50],
      [3, 20],
      [4, 0],
    ] as const)
      expect((await list(actor, { page })).rows).toHaveLength(count);
    const pages = await list(actor, { sort: 'discuss', page: 3 });
    expect(pages.rows).toHaveLength(20);
    expect(pages).toMatchObject({ total: 120, pages: 3 });
    const { adviser: small } = await everyState();
    expect(await queriesOf(() => list(actor))).toBe(await queriesOf(() => list(small)));
    expect(await queriesOf(() => list(actor))).toBeLessThanOrEqual(7);
  });

  it('is an adviser’s page: to anybody else it does not exist', async () => {
    const { made } = await everyState();
    for (const other of [
      await anActor({ role: 'home-office' }),
      await anActor({ role: 'administrator' }),
      await actorFor(made[0]!.lead.id),
    ])
      expect(await seeLocalAuthorities(other, {})).toMatchObject({ ok: false, error: { kind: 'not-allowed' } });
  });

  it('may be none', async () => {
    expect(await list(await anActor({ role: 'regional-adviser', region: `Nowhere ${unique()}` }))).toMatchObject({
      cycle: null,
      rows: [],
      total: 0,
    });
  });
});

describe('the adviser’s home', () => {
  it('says what waits for them and counts councils by state', async () => {
    const { adviser, cycle, made } = await everyState();
    const home = await seeAdviserHome(adviser, {});
    const waiting = made.filter(({ state }) => state === 'submitted' || state === 'agreed').map(({ id }) => id);
    expect(home).toMatchObject({
      ok: true,
      value: { cycle: { id: cycle.id }, waitingInAll: 2, counts: STATES.map((state) => ({ state, count: 1 })) },
    });
    expect(home.ok && home.value.waiting.map(({ id }) => id).toSorted()).toEqual(waiting.toSorted());
  });

  it('keeps what waits in a cycle that is not finished when a new one opens', async () => {
    const [council, other] = [await aCouncil(), await aCouncil()];
    const [earlier, newest] = [
      await aCycle({ opensOn: new Date('2021-10-01') }),
      await aCycle({ opensOn: new Date('2022-10-01') }),
    ];
    const waiting = await anAssessment({ state: 'submitted', council, cycle: earlier });
    await anAssessment({ state: 'issued', council: other, cycle: earlier });
    await anAssessment({ state: 'not-started', council, cycle: newest });
    const adviser = await anActor({ role: 'regional-adviser', authorityId: council.id });
    expect(await seeAdviserHome(adviser, {})).toMatchObject({
      ok: true,
      value: {
        cycle: { id: newest.id },
        waiting: [{ id: waiting.id, earlierCycle: earlier.name }],
        waitingInAll: 1,
      },
    });
  });
});

/** Statements of one call, those of the transaction itself apart. */
async function queriesOf(call: () => Promise<unknown>): Promise<number> {
  await call();
  const before = seen;
  await call();
  return seen - before;
}
let seen = 0;
onQuery((sql) => {
  if (!/^(begin|commit|rollback)/i.test(sql) && !sql.includes("set_config('role'")) seen += 1;
});

describe('the pages of a review', () => {
  it('spend no more than seven queries each, beside the one for who is signed in', async () => {
    const { id, adviser: person } = await anAssessment({ state: 'in-review', review: 'handed-over' });
    const adviser = await actorFor(person.id);
    expect(await queriesOf(() => seeReview(adviser, { assessmentId: id }))).toBeLessThanOrEqual(7);
    expect(await queriesOf(() => seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 3 }))).toBeLessThanOrEqual(
      7,
    );
  });
});
