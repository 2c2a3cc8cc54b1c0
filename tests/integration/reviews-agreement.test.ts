import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/secrets';
import { submit } from '@/lib/assessments/submit';
import { agree } from '@/lib/reviews/agree';
import { decideDifference } from '@/lib/reviews/decide-difference';
import { handOver } from '@/lib/reviews/hand-over';
import { revise, sendBack } from '@/lib/reviews/moves-with-reason';
import { saveReviewBenchmark } from '@/lib/reviews/save-review-benchmark';
import { seeAgreedScores } from '@/lib/reviews/see-agreed-scores';
import { seeDifference } from '@/lib/reviews/see-difference';
import { seeDifferences } from '@/lib/reviews/see-differences';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { takeIntoReview } from '@/lib/reviews/take-into-review';
import { takePosition } from '@/lib/reviews/take-position';
import type { Actor } from '@/lib/policy';
import { STATES } from '@/lib/workflow';
import {
  actorFor,
  anActor,
  anAssessment,
  aRecommendedAction,
  aRole,
  asSystem,
  mailed,
  WORKED_CASE,
} from '../factories';

const SCORED = Object.keys(WORKED_CASE).map(Number);

async function given(about: Parameters<typeof anAssessment>[0]) {
  const assessment = await anAssessment(about);
  return { ...assessment, adviser: await actorFor(assessment.adviser.id), lead: await actorFor(assessment.lead.id) };
}
const handedOver = () => given({ state: 'in-review', review: 'handed-over' });
const written = () => given({ state: 'in-review', review: 'written' });

const rowOf = (id: string) => asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id } }));
const latest = (assessmentId: string, benchmark: number) =>
  asSystem((tx) =>
    tx.agreedScore.findFirstOrThrow({ where: { assessmentId, benchmark }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }),
  );

/** The council's word on the agreed scores that stand. */
async function say(
  lead: Actor,
  assessmentId: string,
  words: Readonly<Record<number, 'confirmed' | 'differs'>>,
  reason = 'We see it differently',
) {
  const positions = [];
  for (const [benchmark, position] of Object.entries(words))
    positions.push({
      benchmark,
      agreedScoreId: (await latest(assessmentId, Number(benchmark))).id,
      position,
      reason: position === 'differs' ? reason : '',
    });
  return takePosition(lead, { assessmentId, positions });
}
const all = (position: 'confirmed' | 'differs') =>
  Object.fromEntries(SCORED.map((number) => [number, position])) as Record<number, 'confirmed' | 'differs'>;

/** The adviser agrees another score than the one that stands. */
const rescore = (adviser: Actor, assessmentId: string, benchmark: number, agreed: number) =>
  rewrite(adviser, assessmentId, benchmark, { agreed, agreedReason: 'On second thoughts' });

/** The desk as it stands, saved with a change. */
async function rewrite(adviser: Actor, assessmentId: string, benchmark: number, change: object) {
  const read = await seeReviewBenchmark(adviser, { assessmentId, benchmark });
  if (!read.ok || read.value.standing === null) throw new Error('No desk');
  const { version, summary, fallExplanation, note, standing } = read.value;
  const proposed = { proposed: standing.proposed?.score, proposedReason: standing.proposed?.reason ?? '' };
  return saveReviewBenchmark(adviser, {
    assessmentId,
    benchmark,
    version,
    summary,
    fallExplanation,
    note: note ?? '',
    ...proposed,
    agreed: standing.agreed?.score,
    agreedReason: standing.agreed?.reason ?? '',
    ...change,
  });
}

describe('handing over', () => {
  it('needs an agreed score and a summary for each of the nine, and names what is missing', async () => {
    const { id, adviser } = await given({ state: 'in-review' });
    const refused = await handOver(adviser, { assessmentId: id });
    expect(
      !refused.ok &&
        refused.error.kind === 'incomplete' &&
        refused.error.missing.map(({ benchmark, part }) => `${benchmark} ${part.kind}`),
    ).toEqual(SCORED.flatMap((number) => [`${number} agreed-score`, `${number} summary`]));
    expect((await rowOf(id)).handedOverAt).toBeNull();
  });
  it('once, however often the button is pressed, with one notice to each lead', async () => {
    const { id, adviser, lead } = await written();
    const before = (await mailed()).length;
    const results = await Promise.all(Array.from({ length: 20 }, () => handOver(adviser, { assessmentId: id })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'already-handed-over')).toHaveLength(19);
    const sent = (await mailed()).slice(before);
    expect(sent.map(({ to }) => to)).toEqual([lead.email]);
    expect(sent[0]?.body).toContain(`/self-assessment/${id}/agreed-scores`);
  });
  it('again when an agreed score has changed since', async () => {
    const { id, adviser } = await handedOver();
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ error: { kind: 'already-handed-over' } });
    await rescore(adviser, id, 3, 3);
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ ok: true });
  });
  it.each([
    ['a summary of scoring', { summary: 'Other words' }, 'summary'],
    ['a proposed score', { proposed: 3, proposedReason: 'On second thoughts' }, 'proposed-score'],
  ])('again when %s has changed since, and before the scores are agreed', async (_name, change, part) => {
    const { id, adviser, lead } = await handedOver();
    await say(lead, id, all('confirmed'));
    expect(await rewrite(adviser, id, 3, change)).toMatchObject({ ok: true });
    expect(await agree(adviser, { assessmentId: id })).toEqual({
      ok: false,
      error: { kind: 'changed-since-handed-over', changed: [{ part, benchmark: 3 }] },
    });
    const before = (await mailed()).length;
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ ok: true });
    expect((await mailed()).slice(before).map(({ to }) => to)).toEqual([lead.email]);
    const read = await seeAgreedScores(lead, { assessmentId: id });
    expect(
      read.ok && read.value.benchmarks.every(({ isSettled, isAnsweredBefore }) => isSettled && isAnsweredBefore),
    ).toBe(true);
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ ok: true });
  });
  it('again when an action was added, changed or taken out since', async () => {
    const { id, adviser, lead, authorityId, framework } = await handedOver();
    await say(lead, id, all('confirmed'));
    const of = { assessmentId: id, authorityId, framework };
    await asSystem((tx) => aRecommendedAction(tx, of, { position: 1, by: adviser.id, at: new Date() }));
    const actions = { kind: 'changed-since-handed-over', changed: [{ part: 'actions', benchmark: null }] };
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ error: actions });
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ ok: true });
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ error: { kind: 'already-handed-over' } });
    await asSystem((tx) => tx.recommendedAction.deleteMany({ where: { assessmentId: id } }));
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ error: actions });
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ ok: true });
  });
  it('not again for a private note, which the council is never shown', async () => {
    const { id, adviser } = await handedOver();
    expect(await rewrite(adviser, id, 3, { note: 'For myself' })).toMatchObject({ ok: true });
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ error: { kind: 'already-handed-over' } });
  });
  it('again where it is not known what was shown', async () => {
    const { id, adviser } = await handedOver();
    await asSystem((tx) => tx.$executeRaw`update assessment set shown_to_council = null where id = ${id}::uuid`);
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ ok: true });
  });
  it.each(STATES.filter((state) => state !== 'in-review'))('not while it is %s', async (state) => {
    const { id, adviser } = await given({ state });
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ error: { kind: 'wrong-state', state } });
  });
});

describe('the council’s word', () => {
  it('confirms one agreed score or all, with author and time', async () => {
    const { id, lead } = await handedOver();
    expect(await say(lead, id, { 1: 'confirmed' })).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(await say(lead, id, all('confirmed'))).toMatchObject({ ok: true, value: { taken: 8 } });
    const read = await seeAgreedScores(lead, { assessmentId: id });
    expect(
      read.ok && read.value.benchmarks.map(({ isSettled, agreed }) => isSettled && agreed.position?.byName),
    ).toEqual(SCORED.map(() => lead.name));
  });
  it('says where it differs, and why: without a reason it is refused', async () => {
    const { id, lead } = await handedOver();
    expect(await say(lead, id, { 3: 'differs', 4: 'confirmed' }, '')).toEqual({
      ok: false,
      error: { kind: 'not-taken', problems: [{ kind: 'difference-needs-reason', benchmark: 3 }] },
    });
    expect(await asSystem((tx) => tx.councilPosition.count({ where: { assessmentId: id } }))).toBe(0);
  });
  it('can be changed until it is settled, and each word stays in the record', async () => {
    const { id, lead } = await handedOver();
    await say(lead, id, { 3: 'differs' });
    await say(lead, id, { 3: 'confirmed' });
    const rows = await asSystem((tx) =>
      tx.councilPosition.findMany({ where: { assessmentId: id }, orderBy: { id: 'asc' } }),
    );
    expect(rows.map(({ position }) => position)).toEqual(['differs', 'confirmed']);
  });
  it('is about the score that was shown: where that has changed, it is refused and nothing is taken', async () => {
    const { id, lead, adviser } = await handedOver();
    const shown = await latest(id, 3);
    await rescore(adviser, id, 3, 3);
    expect(
      await takePosition(lead, {
        assessmentId: id,
        positions: [{ benchmark: 3, agreedScoreId: shown.id, position: 'confirmed' }],
      }),
    ).toMatchObject({
      error: { kind: 'not-taken', problems: [{ kind: 'score-has-changed', benchmark: 3 }] },
    });
  });
  it('no longer counts once a newer agreed score exists', async () => {
    const { id, lead, adviser } = await handedOver();
    await say(lead, id, all('confirmed'));
    await rescore(adviser, id, 3, 3);
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({
      error: { kind: 'incomplete', missing: [{ benchmark: 3, part: { kind: 'council' } }] },
    });
  });
  it('is told to the adviser once, with a link and nothing of what was said', async () => {
    const { id, lead, adviser } = await handedOver();
    const before = (await mailed()).length;
    await say(lead, id, { 3: 'differs' }, 'The secret reason');
    await say(lead, id, { 3: 'differs' }, 'The secret reason');
    const sent = (await mailed()).slice(before);
    expect(sent.map(({ to }) => to)).toEqual([adviser.email]);
    expect(sent[0]?.body).toContain(`http://localhost:3000/reviews/${id}`);
    expect(JSON.stringify(sent)).not.toContain('secret');
  });
  it('sent twenty times at once is one word', async () => {
    const { id, lead } = await handedOver();
    const { id: agreedScoreId } = await latest(id, 1);
    const once = () =>
      takePosition(lead, { assessmentId: id, positions: [{ benchmark: 1, agreedScoreId, position: 'confirmed' }] });
    const results = await Promise.all(Array.from({ length: 20 }, once));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await asSystem((tx) => tx.councilPosition.count({ where: { assessmentId: id } }))).toBe(1);
  });
  it('is the lead’s: not a contributor’s, the adviser’s or another council’s', async () => {
    const { id, adviser, authorityId } = await handedOver();
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [1] });
    const { lead: stranger } = await handedOver();
    for (const other of [contributor, adviser, stranger])
      expect((await say(other, id, { 1: 'confirmed' })).ok).toBe(false);
  });
  it('is not asked before handing over, nor for anything that was not an agreed score of this review', async () => {
    const { id, lead } = await written();
    expect((await say(lead, id, { 1: 'confirmed' })).ok).toBe(false);
    const { id: other } = await handedOver();
    const foreign = await latest(other, 1);
    const here = await handedOver();
    expect(
      await takePosition(here.lead, {
        assessmentId: here.id,
        positions: [{ benchmark: 1, agreedScoreId: foreign.id, position: 'confirmed' }],
      }),
    ).toMatchObject({ error: { kind: 'not-taken' } });
  });
});

describe('a difference', () => {
  const differs = async () => {
    const about = await handedOver();
    await say(about.lead, about.id, { ...all('confirmed'), 7: 'differs' }, 'Every officer is trained');
    return { ...about, homeOffice: await anActor({ role: 'home-office' }), standing: await latest(about.id, 7) };
  };
  const decision = (id: string, agreedScoreId: string, rest: object = {}) => ({
    assessmentId: id,
    benchmark: 7,
    agreedScoreId,
    score: '5',
    reason: 'The records show it',
    ...rest,
  });

  it('waits for the Home Office, which reads both sides', async () => {
    const { id, adviser, homeOffice } = await differs();
    const list = await seeDifferences(homeOffice, {});
    expect(list.ok && list.value.filter(({ assessmentId }) => assessmentId === id)).toMatchObject([
      { benchmark: 7, title: 'Training Plan', selfScore: 4, agreedScore: 4 },
    ]);
    expect(await seeDifference(homeOffice, { assessmentId: id, benchmark: 7 })).toMatchObject({
      ok: true,
      value: { agreed: { score: 4, position: { position: 'differs', reason: 'Every officer is trained' } } },
    });
    expect((await seeDifference(homeOffice, { assessmentId: id, benchmark: 1 })).ok).toBe(false);
    expect((await seeDifferences(adviser, {})).ok).toBe(false);
    expect((await seeDifference(adviser, { assessmentId: id, benchmark: 7 })).ok).toBe(false);
  });
  it('is decided by a named person with a reason: their score is the agreed score, and nobody is asked again', async () => {
    const { id, adviser, lead, homeOffice, standing } = await differs();
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({
      error: { kind: 'incomplete', missing: [{ benchmark: 7, part: { kind: 'home-office' } }] },
    });
    const before = (await mailed()).length;
    expect(await decideDifference(homeOffice, decision(id, standing.id))).toMatchObject({ ok: true });
    const told = (await mailed()).slice(before).map(({ to }) => to);
    expect(told.toSorted()).toEqual([lead.email, adviser.email].toSorted());
    expect(await latest(id, 7)).toMatchObject({ score: 5, reason: 'The records show it', byId: homeOffice.id });
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ error: { kind: 'already-handed-over' } });
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ ok: true });
  });
  it('is decided once, however many decide at the same time', async () => {
    const { id, homeOffice, standing } = await differs();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => decideDifference(homeOffice, decision(id, standing.id))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem((tx) => tx.differenceDecision.count({ where: { assessmentId: id } }))).toBe(1);
  });
  it('is not there to be decided where the council confirms, or the adviser has agreed another score meanwhile', async () => {
    const { id, lead, adviser, homeOffice, standing } = await differs();
    const { id: confirmed } = await latest(id, 1);
    expect(await decideDifference(homeOffice, decision(id, confirmed, { benchmark: 1 }))).toMatchObject({
      error: { kind: 'no-open-difference' },
    });
    await rescore(adviser, id, 7, 3);
    expect(await decideDifference(homeOffice, decision(id, standing.id))).toMatchObject({
      error: { kind: 'no-open-difference' },
    });
    await say(lead, id, { 7: 'confirmed' });
    expect(await decideDifference(homeOffice, decision(id, (await latest(id, 7)).id))).toMatchObject({
      error: { kind: 'no-open-difference' },
    });
  });
  it('wants a score and a reason', async () => {
    const { id, homeOffice, standing } = await differs();
    for (const wrong of [{ score: '' }, { score: '6' }, { score: null }, { reason: ' ' }])
      expect(await decideDifference(homeOffice, decision(id, standing.id, wrong))).toMatchObject({
        error: { kind: 'invalid' },
      });
  });
  it('is nobody else’s to decide, nor a Home Office person’s whose own council it is', async () => {
    const { id, adviser, lead, authorityId, homeOffice, standing } = await differs();
    for (const other of [adviser, lead])
      expect((await decideDifference(other, decision(id, standing.id))).ok).toBe(false);
    await aRole(homeOffice.id, { role: 'prevent-lead', authorityId });
    const own = await actorFor(homeOffice.id);
    expect((await decideDifference(own, decision(id, standing.id))).ok).toBe(false);
    const list = await seeDifferences(own, {});
    expect(list.ok && list.value.some(({ assessmentId }) => assessmentId === id)).toBe(false);
  });
  it('is not decided by somebody who reviews the council as well, nor by who wrote the score', async () => {
    const { id, adviser, authorityId, homeOffice, standing } = await differs();
    await aRole(homeOffice.id, { role: 'regional-adviser', authorityId });
    await aRole(adviser.id, { role: 'home-office' });
    for (const person of [homeOffice, adviser]) {
      const both = await actorFor(person.id);
      expect(await decideDifference(both, decision(id, standing.id))).toMatchObject({ error: { kind: 'not-allowed' } });
      expect((await seeDifference(both, { assessmentId: id, benchmark: 7 })).ok).toBe(false);
      const list = await seeDifferences(both, {});
      expect(list.ok && list.value.some(({ assessmentId }) => assessmentId === id)).toBe(false);
    }
    await asSystem((tx) =>
      tx.roleAssignment.updateMany({
        where: { personId: adviser.id, role: 'regional-adviser' },
        data: { endsAt: new Date(Date.now() - 1000) },
      }),
    );
    expect(await decideDifference(await actorFor(adviser.id), decision(id, standing.id))).toMatchObject({
      error: { kind: 'not-allowed' },
    });
  });
  it('once decided stands for this round: an adviser cannot score over it, and can when the review is taken up again', async () => {
    const { id, adviser, homeOffice, standing } = await differs();
    await decideDifference(homeOffice, decision(id, standing.id));
    expect(await rescore(adviser, id, 7, 3)).toEqual({
      ok: false,
      error: { kind: 'not-saved', problems: [{ kind: 'decided' }] },
    });
    expect(await rewrite(adviser, id, 7, { summary: 'As it was decided' })).toMatchObject({ ok: true });
    await handOver(adviser, { assessmentId: id });
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ ok: true });
    await revise(adviser, { assessmentId: id, reason: 'New evidence' });
    expect(await rescore(adviser, id, 7, 3)).toMatchObject({ ok: true });
    expect(await latest(id, 7)).toMatchObject({ score: 3, byId: adviser.id });
  });
  it('makes an adviser’s older page stale, so that the decision is not overwritten unseen', async () => {
    const { id, adviser, homeOffice, standing } = await differs();
    const before = await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 7 });
    await decideDifference(homeOffice, decision(id, standing.id));
    const version = before.ok ? before.value.version : -1;
    const fields = { proposedReason: '', note: '', summary: 'x', fallExplanation: '', agreedReason: 'x' };
    expect(
      await saveReviewBenchmark(adviser, { assessmentId: id, benchmark: 7, version, agreed: 3, ...fields }),
    ).toMatchObject({
      error: { kind: 'stale', byName: homeOffice.name },
    });
  });
});

describe('agreeing', () => {
  it('keeps what stood in the record, as canonical text with its SHA-256, without private notes', async () => {
    const { id, adviser, lead } = await handedOver();
    await say(lead, id, all('confirmed'));
    await asSystem((tx) =>
      tx.privateNote.create({
        data: {
          assessmentId: id,
          benchmark: 1,
          authorityId: lead.grants[0]!.role === 'prevent-lead' ? lead.grants[0]!.authorityId : '',
          note: 'My own thoughts',
          updatedBy: adviser.id,
          updatedAt: new Date(),
        },
      }),
    );
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ state: 'agreed', agreedAt: expect.any(Date) });
    const [snapshot] = await asSystem((tx) => tx.snapshot.findMany({ where: { assessmentId: id, kind: 'agreement' } }));
    expect(snapshot).toMatchObject({ number: 1, byId: adviser.id, sha256: sha256(snapshot!.content) });
    const content = JSON.parse(snapshot!.content) as {
      benchmarks: { number: number; agreed: { score: { score: number }; council: { position: string } } }[];
    };
    expect(content.benchmarks.map(({ number, agreed }) => [number, agreed.score.score])).toEqual(
      Object.entries(WORKED_CASE).map(([number, score]) => [Number(number), score]),
    );
    expect(content.benchmarks.every(({ agreed }) => agreed.council.position === 'confirmed')).toBe(true);
    expect(snapshot!.content).not.toContain('My own thoughts');
  });
  it('waits for the council: handing over alone is not enough, and each missing word is named', async () => {
    const { id, adviser } = await handedOver();
    const refused = await agree(adviser, { assessmentId: id });
    expect(!refused.ok && refused.error.kind === 'incomplete' && refused.error.missing).toEqual(
      SCORED.map((benchmark) => ({ benchmark, part: { kind: 'council' } })),
    );
  });
  it.each([
    ['before it was handed over', []],
    ['after it was taken back into review', ['revise']],
    ['after it was sent back and submitted again', ['send-back']],
  ] as const)('is refused %s, whatever the council said of these scores before', async (_name, [back]) => {
    const about = back === 'revise' ? ({ state: 'agreed' } as const) : undefined;
    const { id, adviser, lead } = about ? await given(about) : await (back ? handedOver() : written());
    if (back === 'send-back') {
      await say(lead, id, all('confirmed'));
      await sendBack(adviser, { assessmentId: id, reason: 'Look again' });
      await submit(lead, { assessmentId: id, declared: 'yes' });
      await takeIntoReview(adviser, { assessmentId: id });
    }
    if (back === 'revise') await revise(adviser, { assessmentId: id, reason: 'Something was wrong' });
    expect(await rowOf(id)).toMatchObject({ state: 'in-review', handedOverAt: null });
    expect(await agree(adviser, { assessmentId: id })).toEqual({
      ok: false,
      error: { kind: 'wrong-state', state: 'in-review' },
    });
    const read = await seeReview(adviser, { assessmentId: id });
    expect(read.ok && read.value.moves).not.toContain('agree');
    if (back === undefined) return;
    expect(await handOver(adviser, { assessmentId: id })).toMatchObject({ ok: true });
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ ok: true });
  });
  it('once, however often the button is pressed', async () => {
    const { id, adviser, lead } = await handedOver();
    await say(lead, id, all('confirmed'));
    const results = await Promise.all(Array.from({ length: 20 }, () => agree(adviser, { assessmentId: id })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem((tx) => tx.snapshot.count({ where: { assessmentId: id, kind: 'agreement' } }))).toBe(1);
  });
  it.each(STATES.filter((state) => state !== 'in-review'))('not while it is %s', async (state) => {
    const { id, adviser } = await given({ state });
    expect(await agree(adviser, { assessmentId: id })).toMatchObject({ error: { kind: 'wrong-state', state } });
  });
  it('is the adviser’s, not the council’s or the Home Office’s', async () => {
    const { id, lead } = await handedOver();
    await say(lead, id, all('confirmed'));
    for (const other of [lead, await anActor({ role: 'home-office' })])
      expect((await agree(other, { assessmentId: id })).ok).toBe(false);
  });
});
