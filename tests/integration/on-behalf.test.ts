import { describe, expect, it } from 'vitest';
import { selfAssessmentPaper } from '@/app/(authority)/self-assessment/[assessment]/document/paper';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { confirmOnBehalf } from '@/lib/assessments/confirm-on-behalf';
import { enterOnBehalf } from '@/lib/assessments/enter-on-behalf';
import { recall } from '@/lib/assessments/recall';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { saveOnBehalf } from '@/lib/assessments/save-on-behalf';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeOnBehalf } from '@/lib/assessments/see-on-behalf';
import { seeEntryToConfirm } from '@/lib/assessments/see-entry-to-confirm';
import { seeReceipt } from '@/lib/assessments/see-receipt';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { submit } from '@/lib/assessments/submit';
import { submitOnBehalf } from '@/lib/assessments/submit-on-behalf';
import { framework2022, scoredBenchmarks } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { agree } from '@/lib/reviews/agree';
import { handOver } from '@/lib/reviews/hand-over';
import { saveReviewBenchmark } from '@/lib/reviews/save-review-benchmark';
import { takePosition } from '@/lib/reviews/take-position';
import { sendBack } from '@/lib/reviews/moves-with-reason';
import { seeReview } from '@/lib/reviews/see-review';
import { takeIntoReview } from '@/lib/reviews/take-into-review';
import type { Actor } from '@/lib/policy';
import { actorFor, anActor, anAssessment, asSystem, mailed, type AnAssessment } from '../factories';

async function aCouncilThatSentADocument(given: AnAssessment = { state: 'not-started' }) {
  const assessment = await anAssessment(given);
  return {
    ...assessment,
    lead: await actorFor(assessment.lead.id),
    adviser: await actorFor(assessment.adviser.id),
  };
}
const entry = (assessmentId: string, sent: object = {}) => ({
  assessmentId,
  reason: 'The council completed last year’s Word form',
  'received-day': '9',
  'received-month': '1',
  'received-year': '2023',
  title: 'Self-assessment in Word',
  url: 'https://files.example/self-assessment',
  ...sent,
});
const said = (assessmentId: string, benchmark: number, more: object = {}) => ({
  assessmentId,
  benchmark: String(benchmark),
  score: '4',
  why: 'As the document says',
  completed: 'yes',
  ...more,
});

/** Entered whole and submitted by the adviser. */
async function submitted() {
  const council = await aCouncilThatSentADocument();
  await enterOnBehalf(council.adviser, entry(council.id));
  for (const { number } of scoredBenchmarks(framework2022))
    expect((await saveOnBehalf(council.adviser, said(council.id, number))).ok).toBe(true);
  const done = await submitOnBehalf(council.adviser, { assessmentId: council.id });
  expect(done.ok).toBe(true);
  return { ...council, reference: done.ok ? done.value.reference : '' };
}
/** As the page that is open now sends it. */
async function confirm(actor: Actor, sent: { readonly assessmentId: string } & Readonly<Record<string, string>>) {
  const row = await asSystem((tx) =>
    tx.behalfEntry.findFirst({ where: { assessmentId: sent.assessmentId }, orderBy: { at: 'desc' } }),
  );
  return confirmOnBehalf(actor, {
    entryId: row?.id ?? newId(),
    answeredAt: row?.answeredAt?.toISOString() ?? '',
    ...sent,
  });
}
const errorOf = async (result: Promise<{ ok: boolean; error?: unknown }>) => (await result).error;
const whySaid = async (who: Actor, assessmentId: string, benchmark: number) => {
  const page = await seeBenchmark(who, { assessmentId, benchmark });
  return page.ok ? page.value.response?.why : page.error.kind;
};

describe('beginning to enter on a council’s behalf', () => {
  it('keeps the document as evidence of the council, and tells the leads', async () => {
    const { id, adviser, lead } = await aCouncilThatSentADocument();
    expect((await enterOnBehalf(adviser, entry(id))).ok).toBe(true);
    expect(await seeOnBehalf(adviser, { assessmentId: id })).toMatchObject({
      ok: true,
      value: { entry: { title: 'Self-assessment in Word', reason: 'The council completed last year’s Word form' } },
    });
    expect(await seeTaskList(lead, { assessmentId: id })).toMatchObject({ value: { behalf: { isOpen: true } } });
    const subjects = (await mailed()).filter(({ to }) => to === lead.email).map(({ subject }) => subject);
    expect(subjects).toEqual([expect.stringMatching(/: your adviser enters it for you$/)]);
  });

  it.each([
    ['reason', { reason: ' ' }, 'Say why you enter it: the council reads this'],
    [
      'received',
      { 'received-day': '', 'received-month': '', 'received-year': '' },
      'Enter the date on which the document came',
    ],
    [
      'received',
      { 'received-day': '31', 'received-month': '2' },
      'The date on which it came must be a real date: enter a day, a month and a year of four figures, like 31 3 2026',
    ],
    ['url', { url: 'the document' }, 'Enter a whole link, such as https://www.example.org/plan.pdf'],
  ])('refuses the %s %j and says how to fix it', async (field, sent, message) => {
    const { id, adviser } = await aCouncilThatSentADocument();
    expect(await errorOf(enterOnBehalf(adviser, entry(id, sent)))).toEqual({
      kind: 'invalid',
      issues: [{ field, message }],
    });
  });

  it('needs a document that has come, and begins once', async () => {
    const { id, adviser } = await aCouncilThatSentADocument();
    expect(await errorOf(enterOnBehalf(adviser, entry(id, { url: '' })))).toEqual({ kind: 'document-missing' });
    expect(await errorOf(enterOnBehalf(adviser, entry(id, { 'received-year': '2099' })))).toEqual({
      kind: 'not-yet-received',
    });
    const both = await Promise.all([enterOnBehalf(adviser, entry(id)), enterOnBehalf(adviser, entry(id))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem((tx) => tx.behalfEntry.count({ where: { assessmentId: id } }))).toBe(1);
  });

  it('is the council’s own adviser’s, until it is submitted', async () => {
    const { id, lead } = await aCouncilThatSentADocument();
    const other = await aCouncilThatSentADocument();
    expect(await errorOf(enterOnBehalf(other.adviser, entry(id)))).toEqual({ kind: 'not-found' });
    expect(await errorOf(enterOnBehalf(lead, entry(id)))).toEqual({ kind: 'not-allowed' });
    const late = await aCouncilThatSentADocument({ state: 'submitted' });
    expect(await errorOf(enterOnBehalf(late.adviser, entry(late.id)))).toMatchObject({ kind: 'wrong-state' });
  });
});

describe('entering', () => {
  it('begins with the document: before it, the council’s drafts are its own', async () => {
    const { id, adviser } = await aCouncilThatSentADocument({ state: 'in-progress' });
    expect(await errorOf(saveOnBehalf(adviser, said(id, 3)))).toEqual({ kind: 'not-allowed' });
    expect(await whySaid(adviser, id, 3)).toBe('wrong-state');
    expect(await seeOnBehalf(adviser, { assessmentId: id })).toMatchObject({ value: { entry: null, begun: 9 } });
  });

  it('overwrites nothing that the council saved unless it was on the page', async () => {
    const { id, adviser, lead } = await aCouncilThatSentADocument();
    await saveBenchmark(lead, said(id, 3, { why: 'Our own words', completed: 'no' }));
    await enterOnBehalf(adviser, entry(id));
    expect(await whySaid(adviser, id, 3)).toBe('Our own words');
    expect(await saveOnBehalf(adviser, said(id, 3))).toMatchObject({
      ok: false,
      error: { kind: 'stale', current: { why: 'Our own words' }, byName: lead.name },
    });
    expect(await whySaid(adviser, id, 3)).toBe('Our own words');
  });

  it('is saved in the adviser’s name and leaves the council’s own form to the council', async () => {
    const { id, adviser, lead } = await aCouncilThatSentADocument();
    await enterOnBehalf(adviser, entry(id));
    expect((await saveOnBehalf(adviser, said(id, 3))).ok).toBe(true);
    expect(await errorOf(saveBenchmark(adviser, said(id, 4)))).toEqual({ kind: 'not-allowed' });
    const row = await asSystem((tx) =>
      tx.benchmarkResponse.findFirstOrThrow({ where: { assessmentId: id, benchmark: 3 } }),
    );
    expect(row.updatedBy).toBe(adviser.id);
    expect((await saveBenchmark(lead, said(id, 4))).ok).toBe(true);
  });
});

describe('submitting on a council’s behalf', () => {
  it('needs the document and every benchmark', async () => {
    const { id, adviser } = await aCouncilThatSentADocument();
    expect(await errorOf(submitOnBehalf(adviser, { assessmentId: id }))).toEqual({ kind: 'no-document' });
    await enterOnBehalf(adviser, entry(id));
    await saveOnBehalf(adviser, said(id, 1));
    expect(await errorOf(submitOnBehalf(adviser, { assessmentId: id }))).toMatchObject({
      kind: 'incomplete',
      benchmarks: { length: 8 },
    });
  });

  it('keeps a snapshot that names the document and who entered it, and no declaration of the council’s', async () => {
    const { id, adviser, reference } = await submitted();
    const snapshot = await asSystem((tx) =>
      tx.snapshot.findFirstOrThrow({ where: { assessmentId: id, kind: 'submission' } }),
    );
    expect(snapshot).toMatchObject({ reference, byId: adviser.id });
    const content = JSON.parse(snapshot.content) as Record<string, unknown>;
    expect(content).not.toHaveProperty('declaredBy');
    expect(content['enteredOnBehalf']).toEqual({
      by: { id: adviser.id, name: adviser.name, jobTitle: adviser.jobTitle },
      reason: 'The council completed last year’s Word form',
      receivedOn: '2023-01-09',
      document: { title: 'Self-assessment in Word', url: 'https://files.example/self-assessment' },
    });
  });

  it('has a receipt that says who entered it, and names nobody as having declared it', async () => {
    const { id, lead, adviser, reference } = await submitted();
    for (const reader of [lead, adviser])
      expect(await seeReceipt(reader, { assessmentId: id })).toMatchObject({
        value: { submission: { reference, by: adviser.name, isOnBehalf: true } },
      });
    const read = await checkAnswers(lead, { assessmentId: id });
    const paper = read.ok ? JSON.stringify(selfAssessmentPaper(read.value, new Date()).blocks) : '';
    expect(paper).toContain(`"Entered by the adviser","${adviser.name}, on behalf of`);
    expect(paper).not.toContain('Declared by');
    const own = await anAssessment({ state: 'in-progress' });
    const ownLead = await actorFor(own.lead.id);
    await submit(ownLead, { assessmentId: own.id, declared: 'yes' });
    expect(await seeReceipt(ownLead, { assessmentId: own.id })).toMatchObject({
      value: { submission: { by: ownLead.name, isOnBehalf: false } },
    });
  });

  it('twenty times at once is one submission', async () => {
    const council = await aCouncilThatSentADocument();
    await enterOnBehalf(council.adviser, entry(council.id));
    for (const { number } of scoredBenchmarks(framework2022))
      await saveOnBehalf(council.adviser, said(council.id, number));
    const all = await Promise.all(
      Array.from({ length: 20 }, () => submitOnBehalf(council.adviser, { assessmentId: council.id })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the council’s answer', () => {
  it('is asked of the leads, and the adviser sees it', async () => {
    const { id, adviser, lead } = await submitted();
    expect(
      (await mailed()).some(({ to, subject }) => to === lead.email && subject.endsWith('is this what you sent?')),
    ).toBe(true);
    expect(await errorOf(confirm(lead, { assessmentId: id, answer: 'differs', comment: '' }))).toEqual({
      kind: 'invalid',
      issues: [{ field: 'comment', message: 'Say what differs, so that your adviser can put it right' }],
    });
    expect((await confirm(lead, { assessmentId: id, answer: 'differs', comment: 'Benchmark 3 was a 3' })).ok).toBe(
      true,
    );
    expect(await seeReview(adviser, { assessmentId: id })).toMatchObject({
      value: { behalf: { answer: 'differs', comment: 'Benchmark 3 was a 3', answeredByName: lead.name } },
    });
    expect((await confirm(lead, { assessmentId: id, answer: 'confirmed' })).ok).toBe(true);
    expect(await seeReview(adviser, { assessmentId: id })).toMatchObject({
      value: { behalf: { answer: 'confirmed', comment: '' } },
    });
  });

  it('of two leads, neither overwrites the other: the second sees both', async () => {
    const { id: assessmentId, authorityId, lead } = await submitted();
    const second = await anActor({ role: 'prevent-lead', authorityId });
    const page = await seeEntryToConfirm(second, { assessmentId });
    const entryId = page.ok ? (page.value.entry?.id ?? '') : '';
    const shown = { assessmentId, entryId, answeredAt: '' };
    const differs = { ...shown, answer: 'differs', comment: 'Benchmark 3 was a 3' };
    const results = await Promise.all([
      confirmOnBehalf(lead, differs),
      confirmOnBehalf(lead, differs),
      confirmOnBehalf(second, { ...shown, answer: 'confirmed' }),
    ]);
    const kept = await asSystem((tx) => tx.behalfEntry.findFirstOrThrow({ where: { assessmentId } }));
    const refused = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(refused).toHaveLength(kept.answer === 'differs' ? 1 : 2);
    const renewed = { answeredAt: kept.answeredAt?.toISOString() ?? '' };
    expect(refused[0]).toMatchObject({
      kind: 'stale',
      current: { answer: kept.answer, comment: kept.comment },
      renewed,
    });
    const again = { ...shown, ...renewed, answer: 'differs', comment: 'Both are wrong' };
    expect((await confirmOnBehalf(second, again)).ok).toBe(true);
    expect(await errorOf(confirmOnBehalf(lead, { ...again, comment: 'Otherwise' }))).toMatchObject({
      kind: 'stale',
      byName: second.name,
      current: { answer: 'differs', comment: 'Both are wrong' },
    });
  });

  it('is about the entry that was read', async () => {
    const { id: assessmentId, lead } = await submitted();
    const sent = { assessmentId, entryId: newId(), answer: 'confirmed' };
    expect(await errorOf(confirmOnBehalf(lead, sent))).toEqual({ kind: 'another-entry' });
    expect(await errorOf(confirm(lead, { ...sent, entryId: 'x' }))).toMatchObject({ kind: 'invalid' });
  });

  it('is the lead’s alone', async () => {
    const { id, adviser, authorityId } = await submitted();
    const answer = { assessmentId: id, answer: 'confirmed' };
    expect(await errorOf(confirm(adviser, answer))).toEqual({ kind: 'not-allowed' });
    expect(await errorOf(confirm((await aCouncilThatSentADocument()).lead, answer))).toEqual({
      kind: 'not-found',
    });
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    expect((await confirm(contributor, answer)).ok).toBe(false);
  });

  it('is about a submission of which nobody has said how long it took, whatever the council said of its own', async () => {
    const { id, adviser, lead } = await aCouncilThatSentADocument({ state: 'in-progress' });
    await submit(lead, { assessmentId: id, declared: 'yes', hours: '40' });
    await recall(lead, { assessmentId: id });
    await enterOnBehalf(adviser, entry(id));
    expect((await submitOnBehalf(adviser, { assessmentId: id })).ok).toBe(true);
    expect(await asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id } }))).toMatchObject({
      hoursSpent: null,
    });
  });

  it('is not asked for once the council has submitted itself', async () => {
    const council = await submitted();
    const { id, adviser, lead } = council;
    await takeIntoReview(adviser, { assessmentId: id });
    await sendBack(adviser, { assessmentId: id, reason: 'Please put benchmark 3 right' });
    expect(await errorOf(saveOnBehalf(adviser, said(id, 3, { why: 'Other words' })))).toEqual({ kind: 'not-allowed' });
    expect((await submit(lead, { assessmentId: id, declared: 'yes' })).ok).toBe(true);
    expect(await errorOf(confirm(lead, { assessmentId: id, answer: 'confirmed' }))).toEqual({
      kind: 'submitted-by-council',
    });
  });

  it('can be asked for again after a second document', async () => {
    const { id, adviser, lead } = await submitted();
    await confirm(lead, { assessmentId: id, answer: 'differs', comment: 'All of it' });
    await takeIntoReview(adviser, { assessmentId: id });
    await sendBack(adviser, { assessmentId: id, reason: 'Send a new document' });
    expect((await enterOnBehalf(adviser, entry(id, { title: 'The second' }))).ok).toBe(true);
    expect((await submitOnBehalf(adviser, { assessmentId: id })).ok).toBe(true);
    expect(await seeReview(adviser, { assessmentId: id })).toMatchObject({
      value: { behalf: { title: 'The second', answer: null, isSubmitted: true } },
    });
  });
});

describe('agreeing scores', () => {
  /** Entered on the council's behalf, reviewed, handed over, and every score confirmed. */
  async function readyToAgree() {
    const council = await submitted();
    const { id: assessmentId, adviser, lead } = council;
    await takeIntoReview(adviser, { assessmentId });
    for (const { number } of scoredBenchmarks(framework2022))
      await saveReviewBenchmark(adviser, {
        assessmentId,
        benchmark: String(number),
        version: '0',
        agreed: '4',
        agreedReason: 'As we discussed',
        summary: 'A summary',
      });
    await handOver(adviser, { assessmentId });
    const scores = await asSystem((tx) => tx.agreedScore.findMany({ where: { assessmentId } }));
    const positions = scores.map(({ id, benchmark }) => ({ benchmark, agreedScoreId: id, position: 'confirmed' }));
    expect((await takePosition(lead, { assessmentId, positions })).ok).toBe(true);
    return council;
  }

  it('needs the council’s confirmation of what was entered for it, or a reason, which the record keeps', async () => {
    const { id: assessmentId, adviser } = await readyToAgree();
    expect(await errorOf(agree(adviser, { assessmentId }))).toEqual({ kind: 'unconfirmed', answer: null });
    const unconfirmedReason = 'The Prevent Lead has left; the deputy confirmed by telephone';
    expect((await agree(adviser, { assessmentId, unconfirmedReason })).ok).toBe(true);
    const move = await asSystem((tx) => tx.stateChange.findFirstOrThrow({ where: { assessmentId, event: 'agree' } }));
    expect(move.reason).toBe(unconfirmedReason);
  });

  it('needs no more once the council has confirmed, and a reason while it says that something differs', async () => {
    const { id: assessmentId, adviser, lead } = await readyToAgree();
    await confirm(lead, { assessmentId, answer: 'differs', comment: 'Benchmark 3' });
    expect(await errorOf(agree(adviser, { assessmentId }))).toEqual({ kind: 'unconfirmed', answer: 'differs' });
    await confirm(lead, { assessmentId, answer: 'confirmed' });
    expect((await agree(adviser, { assessmentId })).ok).toBe(true);
  });
});
