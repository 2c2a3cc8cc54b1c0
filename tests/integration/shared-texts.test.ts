import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OwnText } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/shared/own-text';
import { takeOverText } from '@/lib/assessments/take-over-text';
import { inTransaction } from '@/lib/db';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { seeFromOthers } from '@/lib/together/see-from-others';
import { seeSharedTexts } from '@/lib/together/see-shared-texts';
import { shareText } from '@/lib/together/share-text';
import { withdrawText } from '@/lib/together/withdraw-text';
import { actorFor, aGroup, anActor, anAssessment, aSharedText, asSystem, atOnce } from '../factories';

const at = (assessmentId: string, sent: object = {}) => ({ assessmentId, benchmark: '3', ...sent });

/** Two councils of one partnership, and one outside it; each with a self-assessment in progress. */
async function partnership() {
  const [a, b, outside] = [await anAssessment(), await anAssessment(), await anAssessment()];
  await aGroup({ councils: [a.council, b.council] });
  const person = async (one: typeof a) => ({
    ...one,
    of: { assessmentId: one.id, authorityId: one.authorityId, framework: one.framework },
    lead: await actorFor(one.lead.id),
    adviser: await actorFor(one.adviser.id),
  });
  return { ours: await person(a), theirs: await person(b), outside: await person(outside) };
}
const response = (assessmentId: string) =>
  asSystem((tx) =>
    tx.benchmarkResponse.findUniqueOrThrow({
      where: { assessmentId_benchmark: { assessmentId, benchmark: 3 } },
    }),
  );
const setWhy = (assessmentId: string, why: string) =>
  asSystem((tx) =>
    tx.benchmarkResponse.update({
      where: { assessmentId_benchmark: { assessmentId, benchmark: 3 } },
      data: { why },
    }),
  );
const answer = (assessmentId: string, authorityId: string, by: string, statementId: string, word: string) =>
  asSystem((tx) =>
    tx.statementAnswer.create({
      data: {
        assessmentId,
        authorityId,
        benchmark: 3,
        statementId,
        answer: word,
        updatedBy: by,
        updatedAt: new Date(),
      },
    }),
  );
const answersOf = (assessmentId: string) =>
  asSystem((tx) =>
    tx.statementAnswer.findMany({
      where: { assessmentId, benchmark: 3 },
      select: { statementId: true, answer: true, toCheck: true },
      orderBy: { statementId: 'asc' },
    }),
  );

describe('sharing what was written', () => {
  it('offers it as it stands then, with the answers only where that is wanted', async () => {
    const { ours, theirs } = await partnership();
    await setWhy(ours.id, 'As it stood.');
    await answer(ours.id, ours.authorityId, ours.lead.id, 'B3.L3.S1', 'in-place');
    expect((await shareText(ours.lead, at(ours.id))).ok).toBe(true);
    await setWhy(ours.id, 'Changed since.');
    const seen = await seeSharedTexts(theirs.lead, at(theirs.id));
    expect(seen).toMatchObject({
      ok: true,
      value: { theirs: [{ council: ours.council.name, why: 'As it stood.', answers: [] }], mayTakeOver: true },
    });
    await shareText(ours.lead, at(ours.id, { withAnswers: 'yes' }));
    expect(await seeSharedTexts(theirs.lead, at(theirs.id))).toMatchObject({
      ok: true,
      value: { theirs: [{ why: 'Changed since.', answers: [{ id: 'B3.L3.S1', answer: 'in-place' }] }] },
    });
  });

  it('is one offer, however often the button is pressed', async () => {
    const { ours, theirs } = await partnership();
    await setWhy(ours.id, 'Ours.');
    await atOnce(6, () => shareText(ours.lead, at(ours.id)));
    const seen = await seeSharedTexts(theirs.lead, at(theirs.id));
    expect(seen.ok && seen.value.theirs).toHaveLength(1);
  });

  it('offers the answers alone where no text is written', async () => {
    const { ours, theirs } = await partnership();
    await setWhy(ours.id, '');
    await answer(ours.id, ours.authorityId, ours.lead.id, 'B3.L3.S1', 'in-place');
    const page = await seeSharedTexts(ours.lead, at(ours.id));
    if (!page.ok) throw new Error(page.error.kind);
    expect(page.value).toMatchObject({ hasText: false, ownAnswers: 1 });
    const html = renderToStaticMarkup(createElement(OwnText, { page: page.value }));
    expect(html).toContain('Share our answers as they stand now');
    expect(html).toContain('name="withAnswers" value="yes"');
    expect((await shareText(ours.lead, at(ours.id, { withAnswers: 'yes' }))).ok).toBe(true);
    expect(await seeSharedTexts(theirs.lead, at(theirs.id))).toMatchObject({
      value: { theirs: [{ why: '', answers: [{ id: 'B3.L3.S1' }] }] },
    });
  });

  it('needs something written, and a neighbour', async () => {
    const { ours, outside } = await partnership();
    await setWhy(ours.id, '');
    expect(await shareText(ours.lead, at(ours.id))).toEqual({ ok: false, error: { kind: 'nothing-written' } });
    expect(await shareText(outside.lead, at(outside.id))).toEqual({ ok: false, error: { kind: 'no-neighbours' } });
  });

  it('is the lead’s, not a contributor’s', async () => {
    const { ours } = await partnership();
    const contributor = await anActor({ role: 'contributor', authorityId: ours.authorityId, benchmarks: [3] });
    expect(await shareText(contributor, at(ours.id))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  it('is never seen outside the partnership, nor by another council’s adviser, in the use-cases and in the database', async () => {
    const { ours, theirs, outside } = await partnership();
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id);
    for (const actor of [outside.lead, outside.adviser, ours.adviser, await anActor({ role: 'home-office' })]) {
      const rows = await inTransaction({ as: 'person', id: actor.id }, new Date(), (tx) =>
        tx.sharedText.count({ where: { id: textId } }),
      );
      expect(rows, actor.name).toBe(0);
    }
    expect(await seeSharedTexts(outside.lead, at(outside.id))).toMatchObject({ ok: true, value: { theirs: [] } });
    expect(await takeOverText(outside.lead, at(outside.id, { textId }))).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await seeSharedTexts(ours.adviser, at(ours.id))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect((await seeFromOthers(ours.lead, at(ours.id))).ok).toBe(true);
  });

  it('belongs to the council it is looked at for: a lead of two sees each one’s own neighbours there', async () => {
    const { ours, theirs, outside } = await partnership();
    await aSharedText(theirs.of, theirs.lead.id);
    const both = await anActor(
      { role: 'prevent-lead', authorityId: ours.authorityId },
      { role: 'prevent-lead', authorityId: outside.authorityId },
    );
    expect(await seeSharedTexts(both, at(ours.id))).toMatchObject({ ok: true, value: { theirs: [{}] } });
    expect(await seeSharedTexts(both, at(outside.id))).toMatchObject({ ok: true, value: { theirs: [] } });
  });
});

describe('taking a neighbour’s text over', () => {
  it('puts it after what is written, brings answers to be checked, and keeps the source', async () => {
    const { ours, theirs } = await partnership();
    await setWhy(ours.id, 'Ours.');
    await answer(ours.id, ours.authorityId, ours.lead.id, 'B3.L3.S1', 'partly');
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id, {
      why: 'Theirs.',
      answers: { 'B3.L3.S1': 'in-place', 'B3.L4.S1': 'in-place' },
    });
    const before = await response(ours.id);
    expect((await takeOverText(ours.lead, at(ours.id, { textId }))).ok).toBe(true);
    expect(await response(ours.id)).toMatchObject({
      why: 'Ours.\n\nTheirs.',
      completed: false,
      takenFrom: textId,
      version: before.version + 1,
    });
    expect(await answersOf(ours.id)).toEqual([
      { statementId: 'B3.L3.S1', answer: 'partly', toCheck: false },
      { statementId: 'B3.L4.S1', answer: 'in-place', toCheck: true },
    ]);
    expect(await takeOverText(ours.lead, at(ours.id, { textId }))).toEqual({
      ok: false,
      error: { kind: 'already-there' },
    });
  });

  it('of answers alone brings answers alone, and is refused where all of them are there', async () => {
    const { ours, theirs } = await partnership();
    await setWhy(ours.id, 'Ours.');
    const shared = { why: '', answers: { 'B3.L3.S1': 'in-place' } };
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id, shared);
    const contributor = await anActor({ role: 'contributor', authorityId: ours.authorityId, benchmarks: [3] });
    expect(await takeOverText(contributor, at(ours.id, { textId }))).toEqual({
      ok: true,
      value: { hasText: false, answers: 1 },
    });
    const after = await response(ours.id);
    expect(after).toMatchObject({ why: 'Ours.', takenFrom: textId });
    expect(Object.keys(after.savedBy as object)).not.toContain('why');
    const other = await aSharedText(theirs.of, theirs.lead.id, shared);
    await asSystem((tx) =>
      tx.benchmarkResponse.updateMany({ where: { assessmentId: ours.id }, data: { completed: true } }),
    );
    expect(await takeOverText(ours.lead, at(ours.id, { textId: other.id }))).toEqual({
      ok: false,
      error: { kind: 'already-there' },
    });
    expect(await response(ours.id)).toMatchObject({ completed: true, takenFrom: textId, version: after.version });
  });

  it('is one text, however often the button is pressed', async () => {
    const { ours, theirs } = await partnership();
    await setWhy(ours.id, '');
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id, { why: 'Theirs.' });
    const results = await atOnce(8, () => takeOverText(ours.lead, at(ours.id, { textId })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await response(ours.id)).why).toBe('Theirs.');
  });

  it('is named to the council and to its adviser, also after the neighbour withdrew it', async () => {
    const { ours, theirs } = await partnership();
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id, { why: 'Theirs.' });
    const contributor = await anActor({ role: 'contributor', authorityId: ours.authorityId, benchmarks: [3] });
    expect((await takeOverText(contributor, at(ours.id, { textId }))).ok).toBe(true);
    expect((await withdrawText(theirs.lead, at(theirs.id, { textId }))).ok).toBe(true);
    expect(await seeFromOthers(ours.lead, at(ours.id))).toMatchObject({
      ok: true,
      value: { texts: [], source: { council: theirs.council.name } },
    });
    await asSystem((tx) => tx.assessment.update({ where: { id: ours.id }, data: { state: 'submitted' } }));
    const desk = await seeReviewBenchmark(ours.adviser, at(ours.id));
    expect(desk.ok && desk.value.beganFrom).toBe(theirs.council.name);
    expect((await response(ours.id)).why).toContain('Theirs.');
  });

  it('is not possible once it is withdrawn, nor of one’s own text', async () => {
    const { ours, theirs } = await partnership();
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id);
    const own = await aSharedText(ours.of, ours.lead.id);
    await withdrawText(theirs.lead, at(theirs.id, { textId }));
    const rows = await inTransaction({ as: 'person', id: ours.lead.id }, new Date(), (tx) =>
      tx.sharedText.count({ where: { id: textId } }),
    );
    expect(rows).toBe(0);
    const notFound = { ok: false, error: { kind: 'not-found' } };
    expect(await takeOverText(ours.lead, at(ours.id, { textId }))).toEqual(notFound);
    expect(await takeOverText(ours.lead, at(ours.id, { textId: own.id }))).toEqual(notFound);
    expect(await withdrawText(ours.lead, at(ours.id, { textId }))).toEqual(notFound);
  });

  it('needs the same criteria, and room: nothing is cut off', async () => {
    const { ours, theirs } = await partnership();
    const other = await aSharedText(theirs.of, theirs.lead.id, { framework: 'prevent-2023' });
    expect(await takeOverText(ours.lead, at(ours.id, { textId: other.id }))).toEqual({
      ok: false,
      error: { kind: 'other-framework', council: theirs.council.name },
    });
    await setWhy(ours.id, 'x'.repeat(4_990));
    const long = await aSharedText(theirs.of, theirs.lead.id, { why: 'y'.repeat(100) });
    expect(await takeOverText(ours.lead, at(ours.id, { textId: long.id }))).toEqual({
      ok: false,
      error: { kind: 'no-room', over: 92 },
    });
    expect((await response(ours.id)).takenFrom).toBeNull();
  });

  it('is over once the self-assessment is submitted', async () => {
    const { ours, theirs } = await partnership();
    const { id: textId } = await aSharedText(theirs.of, theirs.lead.id);
    await asSystem((tx) => tx.assessment.update({ where: { id: ours.id }, data: { state: 'submitted' } }));
    expect(await takeOverText(ours.lead, at(ours.id, { textId }))).toEqual({
      ok: false,
      error: { kind: 'wrong-state', state: 'submitted' },
    });
  });
});
