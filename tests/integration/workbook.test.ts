import { describe, expect, it } from 'vitest';
import { confirmWorkbook } from '@/lib/assessments/confirm-workbook';
import { discardWorkbook } from '@/lib/assessments/discard-workbook';
import { downloadWorkbook } from '@/lib/assessments/download-workbook';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeWorkbook } from '@/lib/assessments/see-workbook';
import { sweepWorkbooks } from '@/lib/assessments/sweep-workbooks';
import { uploadWorkbook } from '@/lib/assessments/upload-workbook';
import { inTransaction } from '@/lib/db';
import type { Actor } from '@/lib/policy';
import { WORKBOOK_WAITS_HOURS, type SentWorkbook } from '@/lib/workbook/model';
import { actorFor, anActor, anAssessment, asSystem, seenNow } from '../factories';
import { uploaded } from '../factories/workbook';

/** Out to a workbook, back in, and into the record. */
async function council(state: 'not-started' | 'in-progress' = 'in-progress') {
  const assessment = await anAssessment({ state, selfScores: {} });
  return { ...assessment, lead: await actorFor(assessment.lead.id) };
}
async function downloaded(actor: Actor, assessmentId: string) {
  const read = await downloadWorkbook(actor, { assessmentId });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}
async function waiting(actor: Actor, assessmentId: string, workbook: SentWorkbook) {
  const kept = await uploadWorkbook(actor, { assessmentId, workbook });
  if (!kept.ok) throw new Error(kept.error.kind);
  return preview(actor, assessmentId);
}
async function preview(actor: Actor, assessmentId: string) {
  const seen = await seeWorkbook(actor, { assessmentId });
  if (!seen.ok || seen.value.waiting === null) throw new Error('nothing waits');
  return seen.value.waiting;
}
const save = async (actor: Actor, assessmentId: string, sent: object) => {
  const seen = await seenNow(actor, assessmentId, 3);
  const saved = await saveBenchmark(actor, { assessmentId, benchmark: '3', seen, ...sent });
  if (!saved.ok) throw new Error(saved.error.kind);
};
async function standing(actor: Actor, assessmentId: string, benchmark = 3) {
  const page = await seeBenchmark(actor, { assessmentId, benchmark });
  if (!page.ok) throw new Error(page.error.kind);
  const { response, kept } = page.value;
  return { response, answers: Object.fromEntries(kept.map(({ statementId, answer }) => [statementId, answer])) };
}
const stateOf = (id: string) =>
  asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id }, select: { state: true } }));
const rows = (assessmentId: string) => asSystem((tx) => tx.waitingWorkbook.count({ where: { assessmentId } }));
const auditOf = (subjectId: string, action: string) =>
  asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId, action }, select: { fields: true } }));

describe('a workbook that is uploaded as it was downloaded', () => {
  it('would change nothing', async () => {
    const { id, lead } = await council();
    await save(lead, id, {
      score: '4',
      why: '=1+1\n\n- ŵyn\n- خطة 👩🏽‍💻',
      changed: '-5 @x',
      completed: 'yes',
      answers: { 'B3.L3.S1': 'partly' },
    });
    const { plan, problems, missing } = await waiting(lead, id, await uploaded(await downloaded(lead, id)));
    expect({ plan, problems, missing }).toEqual({
      plan: { saves: [], changes: [], conflicts: [], incomplete: [], leftOut: [] },
      problems: [],
      missing: [],
    });
  });
});

describe('a workbook that was filled in', () => {
  it('says row by row what would change, changes nothing, and then all of it at once', async () => {
    const { id, lead } = await council('not-started');
    const book = await uploaded(await downloaded(lead, id), {
      3: { score: 4, why: 'A plan is in place.', completed: 'Yes', 'B3.L3.S1': 'In place' },
      8: { score: 2, why: '+44 is no formula' },
    });
    const shown = await waiting(lead, id, book);
    expect(shown.plan.changes.map(({ benchmark, field, before, after }) => [benchmark, field, before, after])).toEqual([
      [3, 'score', '', '4'],
      [3, 'why', '', 'A plan is in place.'],
      [3, 'completed', 'no', 'yes'],
      [3, 'B3.L3.S1', '', 'in-place'],
      [8, 'score', '', '2'],
      [8, 'why', '', '+44 is no formula'],
    ]);
    expect(shown.plan.changes[0]).toMatchObject({
      sheet: '3 Prevent Partnership Plan',
      cell: expect.stringMatching(/^D\d+$/),
    });
    expect((await stateOf(id)).state).toBe('not-started');
    expect((await standing(lead, id)).response).toBeNull();

    expect(await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown })).toEqual({
      ok: true,
      value: { benchmarks: 2 },
    });
    expect(await standing(lead, id)).toMatchObject({
      response: { score: 4, why: 'A plan is in place.', completed: true },
      answers: { 'B3.L3.S1': 'in-place' },
    });
    expect((await standing(lead, id, 8)).response).toMatchObject({
      score: 2,
      why: '+44 is no formula',
      completed: false,
    });
    expect((await stateOf(id)).state).toBe('in-progress');
    expect(await rows(id)).toBe(0);
    const [entry] = await auditOf(id, 'confirm-workbook');
    expect(entry?.fields).toEqual(['score.3', 'why.3', 'completed.3', 'answer.B3.L3.S1', 'score.8', 'why.8']);
    expect(await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown })).toMatchObject({
      error: { kind: 'nothing-waiting' },
    });
  });

  it('takes an answer back where its cell was emptied, and leaves the score that was not touched', async () => {
    const { id, lead } = await council();
    await save(lead, id, { score: '4', why: 'Because', answers: { 'B3.L3.S1': 'partly' } });
    const book = await uploaded(await downloaded(lead, id), { 3: { 'B3.L3.S1': '' } });
    const shown = await waiting(lead, id, book);
    expect(shown.plan.changes).toMatchObject([{ field: 'B3.L3.S1', before: 'partly', after: '' }]);
    await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown });
    expect(await standing(lead, id)).toMatchObject({ response: { score: 4 }, answers: {} });
  });

  it('cannot say completed of what is not, and then changes nothing at all', async () => {
    const { id, lead } = await council();
    const book = await uploaded(await downloaded(lead, id), { 3: { score: 4, completed: 'Yes' }, 4: { score: 3 } });
    const shown = await waiting(lead, id, book);
    expect(shown.plan.incomplete).toMatchObject([
      {
        kind: 'incomplete',
        missing: 'why',
        sheet: '3 Prevent Partnership Plan',
        cell: expect.stringMatching(/^D\d+$/),
      },
    ]);
    expect(await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown })).toMatchObject({
      error: { kind: 'incomplete' },
    });
    expect((await standing(lead, id, 4)).response).toBeNull();
  });

  it('with a cell that cannot be understood waits, and cannot be confirmed', async () => {
    const { id, lead } = await council();
    const shown = await waiting(
      lead,
      id,
      await uploaded(await downloaded(lead, id), { 3: { score: 7 }, 4: { score: 3 } }),
    );
    expect(shown.problems).toMatchObject([{ kind: 'not-a-score', found: '7', sheet: '3 Prevent Partnership Plan' }]);
    expect(await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown })).toMatchObject({
      error: { kind: 'has-problems' },
    });
  });
});

describe('a workbook that has grown stale', () => {
  it('keeps what others changed where it says nothing new', async () => {
    const { id, lead } = await council();
    await save(lead, id, { score: '3', why: 'Before' });
    const content = await downloaded(lead, id);
    await save(lead, id, { why: 'Changed on the page' });
    const shown = await waiting(lead, id, await uploaded(content, { 3: { score: 4 } }));
    expect(shown.plan.conflicts).toEqual([]);
    await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown });
    expect((await standing(lead, id)).response).toMatchObject({ score: 4, why: 'Changed on the page' });
  });

  it.each([
    ['workbook', 'From the workbook'],
    ['service', 'Changed on the page'],
  ] as const)('where both changed the same asks, and keeps the side of the %s', async (side, kept) => {
    const { id, lead } = await council();
    await save(lead, id, { score: '3', why: 'Before', answers: { 'B3.L3.S1': 'partly' } });
    const content = await downloaded(lead, id);
    await save(lead, id, { why: 'Changed on the page' });
    const shown = await waiting(lead, id, await uploaded(content, { 3: { why: 'From the workbook', score: 4 } }));
    expect(shown.plan.conflicts).toMatchObject([
      { field: 'why', theirs: 'Changed on the page', yours: 'From the workbook', byName: lead.name },
    ]);
    const asked = { assessmentId: id, shown: shown.shown };
    expect(await confirmWorkbook(lead, asked)).toMatchObject({ error: { kind: 'choose', keys: ['3:why'] } });
    expect(await confirmWorkbook(lead, { ...asked, choices: { '3:why': side } })).toMatchObject({ ok: true });
    expect((await standing(lead, id)).response).toMatchObject({ score: 4, why: kept });
  });

  it('is noticed again where something changes between the preview and its confirmation', async () => {
    const { id, lead } = await council();
    const shown = await waiting(
      lead,
      id,
      await uploaded(await downloaded(lead, id), { 3: { why: 'From the workbook' } }),
    );
    await save(lead, id, { why: 'Changed on the page' });
    const refused = await confirmWorkbook(lead, { assessmentId: id, shown: shown.shown });
    const now = await preview(lead, id);
    expect(refused).toEqual({ ok: false, error: { kind: 'changed-since-shown', renewed: { shown: now.shown } } });
    expect(now.plan.conflicts).toMatchObject([{ theirs: 'Changed on the page', yours: 'From the workbook' }]);
    expect((await standing(lead, id)).response).toMatchObject({ why: 'Changed on the page' });
  });
});

describe('whose workbook it is', () => {
  it('of another self-assessment is not taken', async () => {
    const ours = await council();
    const theirs = await council();
    const book = await uploaded(await downloaded(theirs.lead, theirs.id), { 3: { score: 4 } });
    expect(await uploadWorkbook(ours.lead, { assessmentId: ours.id, workbook: book })).toMatchObject({
      error: { kind: 'other-self-assessment' },
    });
    expect(await uploadWorkbook(ours.lead, { assessmentId: theirs.id, workbook: book })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(
      await uploadWorkbook(ours.lead, {
        assessmentId: ours.id,
        workbook: { ...book, assessmentId: ours.id, framework: 'another' },
      }),
    ).toMatchObject({ error: { kind: 'other-framework' } });
  });

  it('is a contributor’s for the benchmarks that were given to them, and of the lead’s workbook no more is taken', async () => {
    const { id, lead, authorityId } = await council();
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [8] });
    expect((await downloaded(contributor, id)).benchmarks.map(({ benchmark }) => benchmark.number)).toEqual([8]);
    const book = await uploaded(await downloaded(lead, id), { 3: { score: 4 }, 8: { score: 2 } });
    const shown = await waiting(contributor, id, book);
    expect(shown.plan.leftOut).toEqual([1, 2, 3, 4, 6, 7, 9, 10]);
    expect(shown.plan.changes).toMatchObject([{ benchmark: 8, field: 'score' }]);
    expect(await confirmWorkbook(contributor, { assessmentId: id, shown: shown.shown })).toMatchObject({ ok: true });
    expect((await standing(lead, id)).response).toBeNull();
    expect((await standing(lead, id, 8)).response).toMatchObject({ score: 2 });
  });

  it('waits for its own person: a colleague sees another, or none', async () => {
    const { id, lead, authorityId } = await council();
    const colleague = await anActor({ role: 'prevent-lead', authorityId });
    await waiting(lead, id, await uploaded(await downloaded(lead, id), { 3: { score: 4 } }));
    expect(await seeWorkbook(colleague, { assessmentId: id })).toMatchObject({ ok: true, value: { waiting: null } });
    const asColleague = await inTransaction({ as: 'person', id: colleague.id }, new Date(), (tx) =>
      tx.waitingWorkbook.count({ where: { assessmentId: id } }),
    );
    expect(asColleague).toBe(0);
    await discardWorkbook(colleague, { assessmentId: id });
    expect(await rows(id)).toBe(1);
    await discardWorkbook(lead, { assessmentId: id });
    expect(await rows(id)).toBe(0);
  });

  it('makes room for the next, and is gone once it has expired', async () => {
    const { id, lead } = await council();
    const content = await downloaded(lead, id);
    await waiting(lead, id, await uploaded(content, { 3: { score: 4 } }));
    const second = await waiting(lead, id, await uploaded(content, { 3: { score: 5 } }));
    expect(second.plan.changes).toMatchObject([{ after: '5' }]);
    expect(await rows(id)).toBe(1);
    const later = new Date(Date.now() + WORKBOOK_WAITS_HOURS * 3_600_000 + 1_000);
    const asked = await seeWorkbook(lead, { assessmentId: id }, { now: () => later });
    expect(asked).toMatchObject({ ok: true, value: { waiting: null } });
    expect(await sweepWorkbooks(later)).toBeGreaterThan(0);
    expect(await rows(id)).toBe(0);
  });

  it('is not taken once the self-assessment is submitted', async () => {
    const { id, lead } = await council();
    const book = await uploaded(await downloaded(lead, id), { 3: { score: 4 } });
    await asSystem((tx) => tx.assessment.update({ where: { id }, data: { state: 'submitted' } }));
    for (const refused of [
      await uploadWorkbook(lead, { assessmentId: id, workbook: book }),
      await confirmWorkbook(lead, { assessmentId: id, shown: '' }),
      await downloadWorkbook(lead, { assessmentId: id }),
    ])
      expect(refused).toMatchObject({ error: { kind: 'wrong-state' } });
  });
});
