import { expect, it } from 'vitest';
import { selfAssessmentPaper } from '@/app/(authority)/self-assessment/[assessment]/document/paper';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { submit } from '@/lib/assessments/submit';

import { recall } from '@/lib/assessments/recall';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { renderPdf } from '@/lib/documents/pdf';
import { framework2022 } from '@/lib/framework';
import type { Actor } from '@/lib/policy';
import { proceedWithout } from '@/lib/reviews/moves-with-reason';
import { actorFor, aCycle, anAssessment, asSystem, day, seenNow, twoYears } from '../factories';
import { textOfPdf } from '../factories/text-of-pdf';

const at = new Date('2031-01-20T12:00:00Z');

async function paperFor(actor: Actor, assessmentId: string) {
  const read = await checkAnswers(actor, { assessmentId });
  if (!read.ok) throw new Error(read.error.kind);
  const paper = selfAssessmentPaper(read.value, at);
  return { ...paper, text: JSON.stringify(paper.blocks) };
}

it('the document says all that would be submitted: every score in words, why, answers, and what is not scored', async () => {
  const { id, lead } = await anAssessment({ state: 'in-progress' });
  const actor = await actorFor(lead.id);
  await saveBenchmark(actor, {
    assessmentId: id,
    benchmark: '3',
    seen: await seenNow(actor, id),
    score: '4',
    why: 'Because of the plan:\n- agreed in May',
    completed: 'no',
    answers: { 'B3.L4.S1': 'partly' },
  });
  const { text, blocks, draft } = await paperFor(actor, id);
  const titles = framework2022.benchmarks.map(({ number, title }) => `${number}. ${title}`);
  expect(blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))).toEqual(
    titles,
  );
  expect(text.match(/Requirements exceeded/g)).toHaveLength(5);
  expect(text.match(/Requirements met/g)).toHaveLength(4);
  expect(text).toContain('Not scored. ');
  expect(blocks).toContainEqual({ kind: 'list', items: ['agreed in May'] });
  expect(text).toContain('Partly');
  expect(draft).toBe('DRAFT, not submitted');
});

it('the document says when it was submitted and whether late, and is no draft from then on', async () => {
  const cycle = await aCycle({ opensOn: day('2030-09-01'), deadlineOn: day('2031-01-19') });
  const { id, lead } = await anAssessment({ state: 'in-progress', cycle });
  const actor = await actorFor(lead.id);
  await submit(actor, { assessmentId: id, declared: 'yes' }, { now: () => at });
  const { text, draft } = await paperFor(actor, id);
  expect(draft).toBeUndefined();
  expect(text).toContain('20 January 2031 at 12:00pm, 1 day late (the deadline was 19 January 2031)');
});

/** A record in which every field has something in it, submitted with who approved it. */
async function aFullRecord() {
  const { id, lead, authorityId, cycle, before } = await twoYears({ before: { actions: [[2, 3], [7]] } });
  await asSystem((tx) => tx.cycle.update({ where: { id: cycle.id }, data: { asksApproval: true } }));
  const { id: letterId } = await asSystem((tx) =>
    tx.outcomeLetter.findFirstOrThrow({ where: { assessmentId: before.id }, select: { id: true } }),
  );
  const answered = { assessmentId: id, authorityId, letterId, updatedBy: lead.id, updatedAt: at };
  await asSystem((tx) =>
    tx.lastActionAnswer.createMany({
      data: [
        { ...answered, position: 1, outcome: 'partly', changed: 'Two of three partners joined.' },
        { ...answered, position: 2, outcome: 'done', changed: 'The mechanism is in use.' },
      ],
    }),
  );
  await addEvidenceLink(lead, {
    assessmentId: id,
    benchmark: '3',
    title: 'The delivery plan',
    url: 'https://example.org/plan',
    statementIds: [],
  });
  const saved = await saveBenchmark(lead, {
    assessmentId: id,
    benchmark: '3',
    seen: await seenNow(lead, id),
    changed: 'A new coordinator came in May.',
    score: '4',
    why: 'The plan has owners.',
    despite: 'The board meets less, but decides more.',
    completed: 'yes',
    answers: { 'B3.L4.S1': 'partly' },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return { id, lead, authorityId };
}
const APPROVED = { approverName: 'A Director', approverRole: 'Director of Public Protection' };
const readBack = async (actor: Actor, assessmentId: string) => {
  const read = await checkAnswers(actor, { assessmentId });
  if (!read.ok) throw new Error(read.error.kind);
  return textOfPdf(await renderPdf(selfAssessmentPaper(read.value, at), at));
};

it('the PDF, read back, leaves out nothing of what the council wrote, declared and had approved', async () => {
  const { id, lead } = await aFullRecord();
  const draft = await readBack(lead, id);
  expect(draft).toContain('DRAFT, not submitted');
  expect(draft).not.toContain('Declared by');
  const done = await submit(lead, { assessmentId: id, declared: 'yes', ...APPROVED });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const text = await readBack(lead, id);
  for (const said of [
    `Reference ${done.value.reference}`,
    `Declared by ${lead.name}`,
    'Approved by A Director, Director of Public Protection',
    'What has changed since last year A new coordinator came in May.',
    'Why this score The plan has owners.',
    'Why the score stands all the same The board meets less, but decides more.',
    'Partly',
    'The delivery plan (https://example.org/plan)',
    'Recommended action 1 Partly done Two of three partners joined.',
    'Recommended action 2 Done The mechanism is in use.',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('DRAFT');
  expect((await recall(lead, { assessmentId: id })).ok).toBe(true);
  const again = await readBack(lead, id);
  expect(again).toContain('DRAFT, not submitted');
  expect(again).not.toContain(done.value.reference);
});

it('stays a draft where the review went on without it or the council left, because nobody submitted it', async () => {
  const { id, lead, adviser } = await anAssessment({ state: 'in-progress' });
  const went = await proceedWithout(await actorFor(adviser.id), { assessmentId: id, reason: 'Nothing came' });
  expect(went).toMatchObject({ ok: true });
  const left = await anAssessment({ state: 'withdrawn' });
  const leftLater = await anAssessment({ state: 'withdrawn', submittedFirst: true });
  expect((await paperFor(await actorFor(lead.id), id)).draft).toBe('DRAFT, not submitted');
  expect((await paperFor(await actorFor(left.lead.id), left.id)).draft).toBe('DRAFT, not submitted');
  expect((await paperFor(await actorFor(leftLater.lead.id), leftLater.id)).draft).toBeUndefined();
});
