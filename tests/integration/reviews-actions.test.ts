import { describe, expect, it } from 'vitest';
import { addAction } from '@/lib/actions/add-action';
import { changeAction } from '@/lib/actions/change-action';
import { moveActionUp } from '@/lib/actions/move-action-up';
import { seeReviewActions } from '@/lib/actions/see-review-actions';
import { takeOutAction } from '@/lib/actions/take-out-action';
import { inTransaction } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { STATES } from '@/lib/workflow';
import { actorFor, anActor, anAssessment, asSystem } from '../factories';

const action = (assessmentId: string, rest: object = {}) => ({
  assessmentId,
  text: 'Bring representatives of military establishments onto the board',
  benchmarks: ['2'],
  owner: '',
  due: { day: '', month: '', year: '' },
  ...rest,
});
async function inReview(about: Parameters<typeof anAssessment>[0] = {}) {
  const assessment = await anAssessment({ state: 'in-review', ...about });
  return { ...assessment, adviser: await actorFor(assessment.adviser.id) };
}
async function listed(adviser: Actor, assessmentId: string) {
  const read = await seeReviewActions(adviser, { assessmentId });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.actions;
}
async function withThree() {
  const about = await inReview();
  for (const text of ['First', 'Second', 'Third']) await addAction(about.adviser, action(about.id, { text }));
  return { ...about, actions: await listed(about.adviser, about.id) };
}
const texts = async (adviser: Actor, id: string) =>
  (await listed(adviser, id)).map(({ position, text }) => `${position} ${text}`);

describe('recommended actions', () => {
  it('are none to three, in order, with the benchmarks they serve; owner and date are optional', async () => {
    const { id, adviser } = await inReview();
    expect(await listed(adviser, id)).toEqual([]);
    await addAction(adviser, action(id, { text: 'Use the toolkit', benchmarks: ['10', '9', '9'] }));
    await addAction(adviser, action(id, { owner: 'Board chair', due: { day: '31', month: '3', year: '2027' } }));
    expect(await listed(adviser, id)).toMatchObject([
      { position: 1, text: 'Use the toolkit', benchmarks: [9, 10], owner: '', dueOn: null },
      { position: 2, benchmarks: [2], owner: 'Board chair', dueOn: new Date('2027-03-31T00:00:00Z') },
    ]);
  });

  it('never four', async () => {
    const { id, adviser } = await withThree();
    expect(await addAction(adviser, action(id))).toEqual({ ok: false, error: { kind: 'too-many-actions', max: 3 } });
  });

  it('never four also by ten parallel posts', async () => {
    const { id, adviser } = await inReview();
    await addAction(adviser, action(id, { text: 'First' }));
    const results = await Promise.all(Array.from({ length: 10 }, () => addAction(adviser, action(id))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(results.filter((result) => !result.ok && result.error.kind === 'too-many-actions')).toHaveLength(8);
    expect((await listed(adviser, id)).map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('never four in the database either, as anybody', async () => {
    const { id, adviser, authorityId } = await withThree();
    const row = {
      assessmentId: id,
      authorityId,
      text: 'A fourth',
      benchmarks: [1],
      updatedBy: adviser.id,
      updatedAt: new Date(),
    };
    for (const position of [0, 1, 2, 3, 4])
      for (const identity of [{ as: 'system' }, { as: 'person', id: adviser.id }] as const)
        await expect(
          inTransaction(identity, new Date(), (tx) =>
            tx.recommendedAction.create({ data: { ...row, id: newId(), position } }),
          ),
        ).rejects.toThrow();
  });

  it('are changed in their place', async () => {
    const { id, adviser, actions } = await withThree();
    const second = actions[1]!;
    expect(
      await changeAction(adviser, action(id, { actionId: second.id, version: second.version, text: 'Better' })),
    ).toMatchObject({ ok: true });
    expect(await texts(adviser, id)).toEqual(['1 First', '2 Better', '3 Third']);
  });

  it('overwrite nothing that was saved in between', async () => {
    const { id, adviser, actions } = await withThree();
    const { id: actionId, version } = actions[0]!;
    await changeAction(adviser, action(id, { actionId, version, text: 'Theirs', benchmarks: ['2', '10'] }));
    expect(await changeAction(adviser, action(id, { actionId, version, text: 'Mine' }))).toMatchObject({
      error: {
        kind: 'stale',
        current: { text: 'Theirs', benchmarks: '2, 10', owner: '', due: '' },
        byName: adviser.name,
        version: version + 1,
      },
    });
    expect(await takeOutAction(adviser, { assessmentId: id, actionId, version })).toMatchObject({
      error: { kind: 'action-has-changed' },
    });
    expect(await moveActionUp(adviser, { assessmentId: id, actionId, version })).toMatchObject({
      error: { kind: 'action-has-changed' },
    });
  });

  it('close up when one is taken out, and make room for another', async () => {
    const { id, adviser, actions } = await withThree();
    const first = actions[0]!;
    expect(
      await takeOutAction(adviser, { assessmentId: id, actionId: first.id, version: first.version }),
    ).toMatchObject({ ok: true });
    expect(await texts(adviser, id)).toEqual(['1 Second', '2 Third']);
    expect(
      await takeOutAction(adviser, { assessmentId: id, actionId: first.id, version: first.version }),
    ).toMatchObject({ error: { kind: 'action-is-gone' } });
    expect((await addAction(adviser, action(id, { text: 'Fourth in time' }))).ok).toBe(true);
    expect(await texts(adviser, id)).toEqual(['1 Second', '2 Third', '3 Fourth in time']);
  });

  it('change places, and keep their ids', async () => {
    const { id, adviser, actions } = await withThree();
    const third = actions[2]!;
    await moveActionUp(adviser, { assessmentId: id, actionId: third.id, version: third.version });
    expect(await texts(adviser, id)).toEqual(['1 First', '2 Third', '3 Second']);
    expect((await listed(adviser, id)).map((each) => each.id)).toEqual([
      actions[0]!.id,
      actions[2]!.id,
      actions[1]!.id,
    ]);
    const first = actions[0]!;
    expect(await moveActionUp(adviser, { assessmentId: id, actionId: first.id, version: first.version })).toMatchObject(
      { ok: true },
    );
    expect(await texts(adviser, id)).toEqual(['1 First', '2 Third', '3 Second']);
  });

  it.each([
    ['text', { text: ' \n ' }],
    ['text', { text: 'x'.repeat(2_001) }],
    ['text', { text: 'a\u0000' }],
    ['owner', { owner: 'x'.repeat(201) }],
    ['benchmarks', { benchmarks: [] }],
    ['due', { due: { day: '31', month: '2', year: '2027' } }],
    ['due', { due: { day: '1', month: '', year: '' } }],
    ['due', { due: { day: '1', month: '1', year: '27' } }],
  ])('refuse a wrong %s: %j', async (field, wrong) => {
    const { id, adviser } = await inReview();
    expect(await addAction(adviser, action(id, wrong))).toMatchObject({
      error: { kind: 'invalid', issues: [{ field }] },
    });
  });

  it('serve only benchmarks that the framework has', async () => {
    const { id, adviser } = await inReview();
    expect(await addAction(adviser, action(id, { benchmarks: ['2', '11'] }))).toMatchObject({
      error: { kind: 'unknown-benchmark' },
    });
    expect((await addAction(adviser, action(id, { benchmarks: ['0x2'] }))).ok).toBe(false);
  });

  it.each(STATES.filter((state) => state !== 'in-review'))('are not set while it is %s', async (state) => {
    const { id, adviser } = await inReview({ state });
    expect(await addAction(adviser, action(id))).toMatchObject({ error: { kind: 'wrong-state', state } });
  });

  it('are the adviser’s to set: not the council’s, the Home Office’s, or another adviser’s', async () => {
    const { id, authorityId, actions } = await withThree();
    const { id: actionId, version } = actions[0]!;
    for (const other of [
      await anActor({ role: 'prevent-lead', authorityId }),
      await anActor({ role: 'home-office' }),
      (await inReview()).adviser,
    ]) {
      expect((await addAction(other, action(id))).ok).toBe(false);
      expect((await changeAction(other, action(id, { actionId, version }))).ok).toBe(false);
      expect((await takeOutAction(other, { assessmentId: id, actionId, version })).ok).toBe(false);
      expect((await moveActionUp(other, { assessmentId: id, actionId, version })).ok).toBe(false);
    }
  });

  it('of another council are not reached through one’s own', async () => {
    const { actions } = await withThree();
    const { id, adviser } = await inReview();
    const { id: actionId, version } = actions[0]!;
    expect(await changeAction(adviser, action(id, { actionId, version }))).toMatchObject({
      error: { kind: 'action-is-gone' },
    });
    expect(await takeOutAction(adviser, { assessmentId: id, actionId, version })).toMatchObject({
      error: { kind: 'action-is-gone' },
    });
    expect(await asSystem((tx) => tx.recommendedAction.count({ where: { id: actionId } }))).toBe(1);
  });
});
