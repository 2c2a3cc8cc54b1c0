import { describe, expect, it } from 'vitest';
import { inTransaction, type Tx } from '@/lib/db';
import { handOver } from '@/lib/reviews/hand-over';
import { sendBack } from '@/lib/reviews/moves-with-reason';
import { saveReviewBenchmark } from '@/lib/reviews/save-review-benchmark';
import { seeAgreedScores } from '@/lib/reviews/see-agreed-scores';
import { seeReview } from '@/lib/reviews/see-review';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { seeReviewActions } from '@/lib/actions/see-review-actions';
import type { Actor } from '@/lib/policy';
import { actorFor, aGroup, anActor, anAssessment, aRecommendedAction, asSystem } from '../factories';

/** Everything an adviser writes of one council, as the database gives it to this person. */
const WRITTEN: Readonly<Record<string, (tx: Tx, assessmentId: string) => Promise<unknown[]>>> = {
  'proposed scores': (tx, assessmentId) => tx.proposedScore.findMany({ where: { assessmentId } }),
  'agreed scores': (tx, assessmentId) => tx.agreedScore.findMany({ where: { assessmentId } }),
  summaries: (tx, assessmentId) => tx.benchmarkReview.findMany({ where: { assessmentId } }),
  'recommended actions': (tx, assessmentId) => tx.recommendedAction.findMany({ where: { assessmentId } }),
  'the letter’s draft': (tx, assessmentId) => tx.letterDraft.findMany({ where: { assessmentId } }),
};
const readAs = (actor: Actor, what: string, assessmentId: string) =>
  inTransaction({ as: 'person', id: actor.id }, new Date(), (tx) => WRITTEN[what]!(tx, assessmentId));
const notesAs = (actor: Actor, assessmentId: string) =>
  inTransaction({ as: 'person', id: actor.id }, new Date(), (tx) =>
    tx.privateNote.findMany({ where: { assessmentId } }),
  );

async function writtenReview() {
  const assessment = await anAssessment({ state: 'in-review', review: 'written' });
  const { id, authorityId, framework } = assessment;
  await asSystem((tx) =>
    aRecommendedAction(
      tx,
      { assessmentId: id, authorityId, framework },
      { position: 1, by: assessment.adviser.id, at: new Date() },
    ),
  );
  const adviser = await actorFor(assessment.adviser.id);
  const read = await seeReviewBenchmark(adviser, { assessmentId: id, benchmark: 1 });
  if (!read.ok || read.value.standing === null) throw new Error('No desk');
  const { standing, summary, version } = read.value;
  const scores = {
    proposed: standing.proposed?.score,
    proposedReason: standing.proposed?.reason,
    agreed: standing.agreed?.score,
    agreedReason: standing.agreed?.reason,
  };
  await saveReviewBenchmark(adviser, {
    assessmentId: id,
    benchmark: 1,
    version,
    summary,
    fallExplanation: '',
    note: 'My own thoughts',
    ...scores,
  });
  return {
    id,
    authorityId,
    adviser,
    lead: await actorFor(assessment.lead.id),
    contributor: await anActor({ role: 'contributor', authorityId, benchmarks: [1, 2, 3] }),
    secondLead: await anActor({ role: 'prevent-lead', authorityId }),
  };
}

describe('what the adviser writes', () => {
  it.each(Object.keys(WRITTEN))(
    '%s: hidden from the council in the database until handed over, then seen by its leads and not by a contributor',
    async (what) => {
      const { id, adviser, lead, contributor, secondLead } = await writtenReview();
      expect((await readAs(adviser, what, id)).length).toBeGreaterThan(0);
      for (const person of [lead, secondLead, contributor]) expect(await readAs(person, what, id)).toEqual([]);
      expect((await handOver(adviser, { assessmentId: id })).ok).toBe(true);
      for (const person of [lead, secondLead]) expect((await readAs(person, what, id)).length).toBeGreaterThan(0);
      expect(await readAs(contributor, what, id)).toEqual([]);
    },
  );

  it.each(Object.keys(WRITTEN))('%s: hidden again once it is sent back', async (what) => {
    const { id, adviser, lead } = await writtenReview();
    await handOver(adviser, { assessmentId: id });
    await sendBack(adviser, { assessmentId: id, reason: 'Please look again at 3' });
    expect(await readAs(lead, what, id)).toEqual([]);
  });

  it.each(Object.keys(WRITTEN))(
    '%s: never for a neighbour, a board or an administrator, handed over or not',
    async (what) => {
      const { id, authorityId, adviser } = await writtenReview();
      await handOver(adviser, { assessmentId: id });
      const group = await aGroup({ councils: [{ id: authorityId }] });
      const { lead: neighbour, adviser: otherAdviser } = await writtenReview();
      const others = [
        neighbour,
        otherAdviser,
        await anActor({ role: 'group-member', groupId: group.id }),
        await anActor({ role: 'administrator' }),
      ];
      for (const other of others) expect(await readAs(other, what, id)).toEqual([]);
    },
  );

  it('private notes: only ever the advisers’', async () => {
    const { id, adviser, lead, contributor } = await writtenReview();
    await handOver(adviser, { assessmentId: id });
    expect(await notesAs(adviser, id)).toHaveLength(1);
    for (const other of [
      lead,
      contributor,
      await anActor({ role: 'home-office' }),
      await anActor({ role: 'administrator' }),
    ])
      expect(await notesAs(other, id)).toEqual([]);
  });

  it('is not in the page that the council is given, before handing over; after it, private notes are not', async () => {
    const { id, adviser, lead, contributor } = await writtenReview();
    for (const person of [lead, contributor])
      expect((await seeAgreedScores(person, { assessmentId: id })).ok).toBe(false);
    await handOver(adviser, { assessmentId: id });
    const read = await seeAgreedScores(lead, { assessmentId: id });
    expect(read).toMatchObject({ ok: true, value: { canTakePosition: true, actions: [{ position: 1 }] } });
    expect(read.ok && read.value.benchmarks).toHaveLength(9);
    expect(JSON.stringify(read)).not.toContain('My own thoughts');
    expect((await seeAgreedScores(contributor, { assessmentId: id })).ok).toBe(false);
  });

  it('is not reached through the adviser’s own pages', async () => {
    const { id, adviser, lead, contributor } = await writtenReview();
    await handOver(adviser, { assessmentId: id });
    for (const person of [lead, contributor])
      for (const read of [
        await seeReview(person, { assessmentId: id }),
        await seeReviewBenchmark(person, { assessmentId: id, benchmark: 1 }),
        await seeReviewActions(person, { assessmentId: id }),
      ])
        expect(read.ok).toBe(false);
  });
});
