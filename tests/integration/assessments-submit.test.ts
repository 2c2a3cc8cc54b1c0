import { describe, expect, it } from 'vitest';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { recall } from '@/lib/assessments/recall';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeReceipt } from '@/lib/assessments/see-receipt';
import { submit } from '@/lib/assessments/submit';
import { sha256 } from '@/lib/secrets';
import { STATES } from '@/lib/workflow';
import {
  actorFor,
  aPerson,
  anActor,
  anAssessment,
  asSystem,
  aCycle,
  mailed,
  seenNow,
  unique,
  WORKED_CASE,
} from '../factories';

const declare = (assessmentId: string, rest: object = {}) => ({ assessmentId, declared: 'yes', ...rest });

async function ready(about: Parameters<typeof anAssessment>[0] = {}) {
  const assessment = await anAssessment({ state: 'in-progress', ...about });
  return { ...assessment, lead: await actorFor(assessment.lead.id) };
}
const submissionsOf = (assessmentId: string) =>
  asSystem((tx) => tx.snapshot.findMany({ where: { assessmentId, kind: 'submission' }, orderBy: { number: 'asc' } }));
const scoresOf = (assessmentId: string, benchmark: number) =>
  asSystem((tx) =>
    tx.selfScore.findMany({
      where: { assessmentId, benchmark },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { score: true, reason: true, byId: true },
    }),
  );
const stateOf = (id: string) =>
  asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id }, select: { state: true, submittedAt: true } }));

describe('submitting', () => {
  it('keeps a snapshot of all that was said, as canonical text with its SHA-256 and a reference', async () => {
    const cycle = await aCycle({ name: `2022/23 ${unique()}` });
    const { id, lead } = await ready({ cycle });
    const submitted = await submit(lead, declare(id));
    expect(submitted).toMatchObject({
      ok: true,
      value: { assessmentId: id, reference: expect.stringMatching(/^PA-2223-[0-9A-HJKMNP-TV-Z]{6}$/) as unknown },
    });
    const [snapshot] = await submissionsOf(id);
    if (snapshot === undefined) throw new Error('no snapshot');
    expect(snapshot).toMatchObject({ number: 1, byId: lead.id, sha256: sha256(snapshot.content) });
    const content = JSON.parse(snapshot.content) as { benchmarks: { number: number; score: unknown }[] };
    expect(content.benchmarks.map(({ score }) => score)).toEqual([4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3]);
    const { state, submittedAt } = await stateOf(id);
    expect(state).toBe('submitted');
    expect(submittedAt).toEqual(snapshot.at);
  });

  it('keeps each score with the reason that is submitted with it, in the name of who declares it', async () => {
    const { id, lead, authorityId } = await ready();
    const helper = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    const save = async (sent: object) => {
      const form = { assessmentId: id, benchmark: 3, seen: await seenNow(helper, id, 3), score: 5, completed: 'yes' };
      expect((await saveBenchmark(helper, { ...form, ...sent })).ok).toBe(true);
    };
    // The score first, as the page asks for it; the explanation later.
    await save({ why: '', completed: 'no' });
    await save({ why: 'A plan with owners and dates.' });
    await submit(lead, declare(id));
    const kept = await scoresOf(id, 3);
    expect(kept.slice(1)).toEqual([
      { score: 5, reason: '', byId: helper.id },
      { score: 5, reason: 'A plan with owners and dates.', byId: lead.id },
    ]);
    expect(await scoresOf(id, 1)).toHaveLength(1);

    // Submitted again with other words: one more row, and none where nothing changed.
    await recall(lead, { assessmentId: id });
    await save({ why: 'A plan with owners, dates and a budget.' });
    await submit(lead, declare(id));
    expect((await scoresOf(id, 3)).map(({ reason }) => reason)).toEqual([
      ...kept.map(({ reason }) => reason),
      'A plan with owners, dates and a budget.',
    ]);
    expect(await scoresOf(id, 1)).toHaveLength(1);
  });

  it('shows its receipt to the council', async () => {
    const { id, lead } = await ready();
    const submitted = await submit(lead, declare(id));
    const receipt = await seeReceipt(lead, { assessmentId: id });
    expect(receipt).toMatchObject({
      ok: true,
      value: {
        submission: { reference: submitted.ok && submitted.value.reference, number: 1, by: lead.name },
        mayRecall: true,
      },
    });
  });

  it('has no receipt before', async () => {
    const { id, lead } = await ready();
    expect(await seeReceipt(lead, { assessmentId: id })).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('tells the lead and the council’s advisers, by region too, with a link and nothing of what was said', async () => {
    const { id, lead, council, adviser } = await ready();
    const byRegion = await aPerson({ roles: [{ role: 'regional-adviser', region: council.region }] });
    const elsewhere = await anActor({ role: 'regional-adviser', region: `Elsewhere ${unique()}` });
    const before = await mailed();
    const submitted = await submit(lead, declare(id));
    const sent = (await mailed()).slice(before.length);
    const advisers = await asSystem((tx) =>
      tx.person.findMany({ where: { id: { in: [adviser.id, byRegion.id] } }, select: { email: true } }),
    );
    expect(sent.map(({ to }) => to).sort()).toEqual([lead.email, ...advisers.map(({ email }) => email)].sort());
    expect(sent.map(({ to }) => to)).not.toContain(elsewhere.email);
    for (const { to, body } of sent) {
      expect(body).toContain(to === lead.email ? `/self-assessment/${id}/submitted` : `/reviews/${id}`);
      expect(body).not.toMatch(/Why we score|score of/);
    }
    expect(sent.find(({ to }) => to === lead.email)?.subject).toContain(
      submitted.ok ? submitted.value.reference : 'a reference',
    );
  });

  it('fifty times at once is one submission; the others are told that it is submitted', async () => {
    const { id, lead } = await ready();
    const before = (await mailed()).length;
    const settled = await Promise.allSettled(Array.from({ length: 50 }, () => submit(lead, declare(id))));
    const results = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    // On a machine that is busy with something else some may get no connection in time. They have changed nothing either.
    for (const one of settled)
      if (one.status === 'rejected') expect(String(one.reason)).toMatch(/timeout|Unable to start/);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(result.error).toEqual({ kind: 'wrong-state', state: 'submitted' });
    expect(await submissionsOf(id)).toHaveLength(1);
    expect(await asSystem((tx) => tx.stateChange.count({ where: { assessmentId: id, event: 'submit' } }))).toBe(1);
    expect((await mailed()).length - before).toBe(2);
  });

  it('needs the declaration', async () => {
    const { id, lead } = await ready();
    for (const declared of ['', 'no', undefined, 'on'])
      expect(await submit(lead, { assessmentId: id, declared })).toEqual({
        ok: false,
        error: {
          kind: 'invalid',
          issues: [
            { field: 'declared', message: 'Tick the box to declare that this is the view of your local authority' },
          ],
        },
      });
    expect((await stateOf(id)).state).toBe('in-progress');
  });

  it('incomplete is refused and says which parts are missing', async () => {
    const { 3: _without, ...scores } = WORKED_CASE;
    const { id, lead } = await ready({ selfScores: scores });
    await saveBenchmark(lead, {
      assessmentId: id,
      benchmark: 10,
      seen: await seenNow(lead, id, 10),
      score: 3,
      why: 'Not finished after all',
      completed: 'no',
    });
    expect(await submit(lead, declare(id))).toEqual({
      ok: false,
      error: {
        kind: 'incomplete',
        actions: [],
        benchmarks: [
          { number: 3, title: 'Prevent Partnership Plan', missing: ['score', 'why', 'completed'] },
          { number: 10, title: 'Communications', missing: ['completed'] },
        ],
      },
    });
    expect(await submissionsOf(id)).toEqual([]);
  });

  it('declares what the page showed: a save in between asks to look again', async () => {
    const { id, lead } = await ready();
    const page = await checkAnswers(lead, { assessmentId: id });
    const shown = page.ok ? page.value.shown : '';
    await saveBenchmark(lead, {
      assessmentId: id,
      benchmark: 1,
      seen: await seenNow(lead, id, 1),
      score: 5,
      why: 'Changed meanwhile',
      completed: 'yes',
    });
    // What the page shows by then is what the form sends next.
    const again = await checkAnswers(lead, { assessmentId: id });
    const renewed = { shown: again.ok ? again.value.shown : '' };
    const refused = await submit(lead, declare(id, { shown }));
    expect(refused).toEqual({ ok: false, error: { kind: 'changed-since-shown', renewed } });
    expect((await submit(lead, declare(id, renewed))).ok).toBe(true);
  });

  it('is the lead’s: not a contributor’s, the adviser’s or another council’s', async () => {
    const { id, council, adviser } = await ready();
    const contributor = await anActor({
      role: 'contributor',
      authorityId: council.id,
      benchmarks: [1, 2, 3, 4, 6, 7, 8, 9, 10],
    });
    expect(await submit(contributor, declare(id))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await submit(await actorFor(adviser.id), declare(id))).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
    expect(await submit((await ready()).lead, declare(id))).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect((await stateOf(id)).state).toBe('in-progress');
  });

  it.each(STATES)('from the state %s', async (state) => {
    const assessment = await anAssessment({ state });
    const result = await submit(await actorFor(assessment.lead.id), declare(assessment.id));
    if (state === 'in-progress' || state === 'sent-back') expect(result.ok).toBe(true);
    else expect(result).toEqual({ ok: false, error: { kind: 'wrong-state', state } });
  });

  it('again after it was sent back is a second submission; the first stays as it was', async () => {
    const { id, lead } = await ready({ state: 'sent-back' });
    const [first] = await submissionsOf(id);
    expect((await submit(lead, declare(id))).ok).toBe(true);
    const kept = await submissionsOf(id);
    expect(kept.map(({ number }) => number)).toEqual([1, 2]);
    expect(kept[0]).toEqual(first);
  });
});

describe('recalling', () => {
  it('makes it the council’s to change again; the submission stays in the record', async () => {
    const { id, lead } = await ready();
    await submit(lead, declare(id));
    expect((await recall(lead, { assessmentId: id })).ok).toBe(true);
    expect(await stateOf(id)).toEqual({ state: 'in-progress', submittedAt: null });
    expect(await submissionsOf(id)).toHaveLength(1);
    expect(
      (
        await saveBenchmark(lead, {
          assessmentId: id,
          benchmark: 1,
          seen: await seenNow(lead, id, 1),
          score: 3,
          why: 'On reflection',
          completed: 'yes',
        })
      ).ok,
    ).toBe(true);
    expect((await submit(lead, declare(id))).ok).toBe(true);
    expect((await submissionsOf(id)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is told to the adviser, who had been told to take it into review', async () => {
    const { id, lead, adviser } = await ready({ state: 'submitted' });
    const before = (await mailed()).length;
    await recall(lead, { assessmentId: id });
    const { email } = await actorFor(adviser.id);
    expect((await mailed()).slice(before)).toMatchObject([
      {
        to: email,
        subject: expect.stringContaining('taken back by the council') as unknown,
        body: expect.stringContaining(`/reviews/${id}`) as unknown,
      },
    ]);
  });

  it.each(STATES)('from the state %s', async (state) => {
    const assessment = await anAssessment({ state });
    const result = await recall(await actorFor(assessment.lead.id), { assessmentId: assessment.id });
    if (state === 'submitted') expect(result.ok).toBe(true);
    else expect(result).toEqual({ ok: false, error: { kind: 'wrong-state', state } });
  });

  it('is the lead’s: not a contributor’s, nor another council’s', async () => {
    const { id, council } = await ready({ state: 'submitted' });
    const contributor = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [1] });
    expect(await recall(contributor, { assessmentId: id })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await recall((await ready()).lead, { assessmentId: id })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});
