import { describe, expect, it } from 'vitest';
import { takeInAnswer } from '@/lib/assessments/take-in-answer';
import { inTransaction } from '@/lib/db';
import { newToken, sha256 } from '@/lib/secrets';
import { beginAnswer, readLink, sendAnswer as sendWithFiles } from '@/lib/together/answer-link';
import { askAgain } from '@/lib/together/ask-again';
import { askQuestion } from '@/lib/together/ask-question';
import { decideAnswer } from '@/lib/together/decide-answer';
import { QUESTIONS_A_DAY, TRIES_A_LINK } from '@/lib/together/model';
import { seeFromOthers } from '@/lib/together/see-from-others';
import { seeQuestions } from '@/lib/together/see-questions';
import { withdrawQuestion } from '@/lib/together/withdraw-question';
import { actorFor, anActor, anAskedQuestion, anAssessment, asSystem, atOnce, mailed } from '../factories';

const NOW = new Date('2026-03-10T12:00:00Z');
const clockAt = (at: Date) => ({ now: () => at });
const clock = clockAt(NOW);

const question = (assessmentId: string, sent: object = {}) => ({
  assessmentId,
  benchmark: '3',
  askedName: 'Board Secretary',
  askedEmail: ' Secretary@Partner.example ',
  question: 'When did the board last meet?',
  'until-day': '20',
  'until-month': '3',
  'until-year': '2026',
  ...sent,
});

async function council() {
  const assessment = await anAssessment({ at: NOW });
  return {
    ...assessment,
    of: { assessmentId: assessment.id, authorityId: assessment.authorityId, framework: assessment.framework },
    lead: await actorFor(assessment.lead.id),
  };
}
const linkIn = async (to: string) =>
  /\/answer\/([\w-]{43})/.exec((await mailed()).filter((mail) => mail.to === to).at(-1)?.body ?? '')?.[1] ?? '';
const rows = (assessmentId: string) =>
  asSystem((tx) => tx.askedQuestion.findMany({ where: { assessmentId }, orderBy: { askedAt: 'asc' } }));
const sendAnswer = (token: string, raw: unknown, at: { now: () => Date }) => sendWithFiles(token, raw, [], at);
const said = { name: 'Board Secretary', answer: 'It met on 3 March.' };

/** A question that went out, with the link from its e-mail. */
async function asked(sent: object = {}) {
  const at = await council();
  const email = `to.${newToken().slice(0, 8).toLowerCase()}@partner.example`;
  const result = await askQuestion(at.lead, question(at.id, { askedEmail: email, ...sent }), clock);
  if (!result.ok) throw new Error(result.error.kind);
  return { ...at, email, questionId: result.value.questionId, token: await linkIn(email) };
}
const on = ({ id, questionId }: { id: string; questionId: string }) => ({
  assessmentId: id,
  benchmark: '3',
  questionId,
});

describe('asking', () => {
  it('sends a link by e-mail and keeps nothing of it but its hash', async () => {
    const { id, token, email, lead } = await asked({ statementId: 'B3.L4.S1' });
    const [row] = await rows(id);
    expect(row).toMatchObject({
      askedName: 'Board Secretary',
      statementId: 'B3.L4.S1',
      expiresAt: new Date('2026-03-20T23:59:59.999Z'),
      tokenHash: sha256(token),
    });
    expect(JSON.stringify(row)).not.toContain(token);
    const mail = (await mailed()).filter(({ to }) => to === email);
    expect(mail).toHaveLength(1);
    expect(mail[0]?.body).toContain(lead.name);
    expect(mail[0]?.body).not.toContain('When did the board');
  });

  it('writes an address as every other: trimmed, in small letters', async () => {
    const { id, lead } = await council();
    expect((await askQuestion(lead, question(id), clock)).ok).toBe(true);
    expect((await rows(id))[0]?.askedEmail).toBe('secretary@partner.example');
  });

  it.each([
    ['askedName', ' ', 'Enter the name of the person you ask'],
    ['askedEmail', 'secretary', 'Enter an e-mail address in the correct format, like name@example.gov.uk'],
    ['question', '', 'Enter your question'],
    ['question', 'x'.repeat(1_001), 'The question must be 1,000 characters or fewer: remove 1'],
    ['question', 'When\u0007', 'Remove the control characters from this text, for example by typing it again'],
  ])('refuses the %s %j, saying how to fix it', async (field, given, message) => {
    const { id, lead } = await council();
    expect(await askQuestion(lead, question(id, { [field]: given }), clock)).toEqual({
      ok: false,
      error: { kind: 'invalid', issues: [{ field, message }] },
    });
    expect(await rows(id)).toEqual([]);
  });

  it.each([
    [{ 'until-day': '9' }, 'until-past'],
    [{ 'until-month': '6' }, 'until-too-far'],
    [{ statementId: 'B4.L3.S1' }, 'unknown-statement'],
  ])('refuses %j', async (sent, kind) => {
    const { id, lead } = await council();
    expect(await askQuestion(lead, question(id, sent), clock)).toMatchObject({ ok: false, error: { kind } });
  });

  it('stops at so many a day and person, also when all are sent at once', async () => {
    const { id, lead } = await council();
    const results = await atOnce(QUESTIONS_A_DAY + 2, () => askQuestion(lead, question(id), clock));
    expect(results.filter(({ ok }) => ok)).toHaveLength(QUESTIONS_A_DAY);
    const tomorrow = clockAt(new Date(NOW.getTime() + 24 * 3_600_000 + 1));
    expect((await askQuestion(lead, question(id), tomorrow)).ok).toBe(true);
  });

  it('is for a contributor of the benchmark, not of another, nor for another council', async () => {
    const { id, authorityId } = await council();
    const theirs = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    const other = await anActor({ role: 'contributor', authorityId, benchmarks: [4] });
    expect((await askQuestion(theirs, question(id), clock)).ok).toBe(true);
    expect(await askQuestion(other, question(id), clock)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await askQuestion((await council()).lead, question(id), clock)).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

describe('a link', () => {
  it('shows who asks and what, and nothing else of the self-assessment', async () => {
    const { token, council: of, lead } = await asked({ statementId: 'B3.L4.S1' });
    const link = await readLink(token, clock);
    expect(link).toEqual({
      state: 'open',
      council: of.name,
      askedBy: lead.name,
      jobTitle: lead.jobTitle,
      email: lead.email,
      askedName: 'Board Secretary',
      question: 'When did the board last meet?',
      framework: expect.any(String) as string,
      statementId: 'B3.L4.S1',
      statement: expect.stringMatching(/\w/) as string,
      expiresAt: new Date('2026-03-20T23:59:59.999Z'),
    });
  });

  it('is not used up by being read: mail scanners read it too', async () => {
    const { id, token } = await asked();
    const before = await rows(id);
    await atOnce(12, () => readLink(token, clock));
    expect(await rows(id)).toEqual(before);
    expect(await asSystem((tx) => tx.linkAttempt.count({ where: { tokenHash: sha256(token) } }))).toBe(0);
    expect((await sendAnswer(token, said, clock)).ok).toBe(true);
  });

  it('takes one answer; the asker is told by e-mail, without what it says; the audit names no text', async () => {
    const { id, token, lead, questionId, authorityId } = await asked();
    expect(await sendAnswer(token, said, clock)).toEqual({ ok: true, value: { token } });
    expect((await rows(id))[0]).toMatchObject({
      answer: said.answer,
      answerName: said.name,
      answeredAt: NOW,
      decision: null,
    });
    const notice = (await mailed()).filter(({ to }) => to === lead.email).at(-1);
    expect(notice?.body).toContain(`/self-assessment/${id}/benchmarks/3/questions`);
    expect(notice?.body).not.toContain('3 March');
    const events = await asSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: questionId } }));
    expect(events).toMatchObject([
      { action: 'answer-question', actorId: null, authorityId, fields: ['answer', 'answerName'] },
    ]);
    const [chain] = await asSystem(
      (tx) => tx.$queryRaw<{ broken: bigint | null }[]>`select first_broken_audit_event() as broken`,
    );
    expect(chain?.broken).toBeNull();
  });

  it('takes one answer also when many are sent at once', async () => {
    const { id, token } = await asked();
    const results = await atOnce(12, (n) => sendAnswer(token, { ...said, answer: `Answer ${n}` }, clock));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error).toEqual({ kind: 'answered' });
    const first = results.findIndex(({ ok }) => ok);
    expect(first).toBeGreaterThanOrEqual(0);
    expect((await rows(id))[0]?.answer).toMatch(/^Answer \d+$/);
  });

  it.each([
    'Cyfarfu’r bwrdd ddydd Mawrth; ŵyr neb pryd y bydd nesaf.',
    'اجتمع المجلس يوم الثلاثاء 3 مارس.',
    'Yes 👍🏽 — “three times” since March.\n\n- once\n- twice',
  ])('takes %j as it is', async (answer) => {
    const { id, token } = await asked();
    expect((await sendAnswer(token, { ...said, answer: answer.replaceAll('\n', '\r\n') }, clock)).ok).toBe(true);
    expect((await rows(id))[0]?.answer).toBe(answer);
  });

  it.each([
    ['answer', '', 'Enter your answer'],
    ['answer', 'x'.repeat(5_001), 'Your answer must be 5,000 characters or fewer: remove 1'],
    ['answer', 'Yes\u0000', 'Remove the control characters from this text, for example by typing it again'],
    ['name', ' ', 'Enter your name'],
  ])('refuses the %s %j and can be used again', async (field, given, message) => {
    const { token } = await asked();
    expect(await sendAnswer(token, { ...said, [field]: given }, clock)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', issues: expect.arrayContaining([{ field, message }]) as unknown },
    });
    expect((await sendAnswer(token, said, clock)).ok).toBe(true);
  });

  it('works until the end of its day and not a moment longer', async () => {
    const [first, second] = [await asked(), await asked()];
    const end = new Date('2026-03-20T23:59:59.999Z');
    expect((await sendAnswer(first.token, said, clockAt(new Date(end.getTime() - 1)))).ok).toBe(true);
    expect(await sendAnswer(second.token, said, clockAt(end))).toEqual({ ok: false, error: { kind: 'expired' } });
    expect(await readLink(second.token, clockAt(end))).toEqual({
      state: 'expired',
      council: second.council.name,
      askedBy: second.lead.name,
      jobTitle: second.lead.jobTitle,
      email: second.lead.email,
      expiresAt: end,
    });
  });

  it.each(['', 'x', 'a'.repeat(43), newToken(), `${'a'.repeat(42)}'`])(
    'that never was, %j, is unknown',
    async (token) => {
      expect(await readLink(token, clock)).toBeNull();
      expect(await sendAnswer(token, said, clock)).toEqual({ ok: false, error: { kind: 'unknown' } });
      expect(await beginAnswer(token, clock)).toEqual({ ok: false, error: { kind: 'unknown' } });
      expect(await asSystem((tx) => tx.linkAttempt.count({ where: { tokenHash: sha256(token) } }))).toBe(0);
    },
  );

  it('is tried only so often in a quarter of an hour, each try counted; then it works again', async () => {
    const { token } = await asked();
    for (let n = 0; n < TRIES_A_LINK; n += 1)
      expect(await beginAnswer(token, clock)).toEqual({ ok: true, value: true });
    expect(await beginAnswer(token, clock)).toEqual({ ok: false, error: { kind: 'too-many-tries' } });
    expect((await beginAnswer(token, clockAt(new Date(NOW.getTime() + 15 * 60_000)))).ok).toBe(true);
  });

  it('that has closed counts tries too, so that it is no way around the limit', async () => {
    const { token } = await asked();
    await sendAnswer(token, said, clock);
    expect(await beginAnswer(token, clock)).toEqual({ ok: false, error: { kind: 'answered' } });
    const results = await atOnce(TRIES_A_LINK + 5, () => beginAnswer(token, clock));
    expect(results.filter((one) => !one.ok && one.error.kind === 'answered')).toHaveLength(TRIES_A_LINK - 1);
  });

  it('opens no other table: the role that reads it has two functions and nothing else of this', async () => {
    await asked();
    await expect(
      inTransaction({ as: 'sign-in' }, NOW, (tx) => tx.$queryRaw`select * from asked_question`),
    ).rejects.toThrow(/permission denied/);
    const { lead, token } = await asked();
    await expect(
      inTransaction(
        { as: 'person', id: lead.id },
        NOW,
        (tx) => tx.$queryRaw`select link_question(${sha256(token)}, now())`,
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('tells the council’s leads where the person who asked has left', async () => {
    const { token, lead, council: of, authorityId } = await asked();
    await asSystem((tx) => tx.roleAssignment.updateMany({ where: { personId: lead.id }, data: { endsAt: NOW } }));
    const next = await anActor({ role: 'prevent-lead', authorityId });
    const before = (await mailed()).length;
    expect((await sendAnswer(token, said, clock)).ok).toBe(true);
    expect((await mailed()).slice(before).map(({ to, subject }) => [to, subject])).toEqual([
      [next.email, `${of.name}: a question about benchmark 3 was answered`],
    ]);
  });
});

describe('what the council does about a question', () => {
  it('withdraws it: the link says so and takes nothing', async () => {
    const it = await asked();
    expect((await withdrawQuestion(it.lead, on(it), clock)).ok).toBe(true);
    expect(await readLink(it.token, clock)).toMatchObject({ state: 'withdrawn' });
    expect(await sendAnswer(it.token, said, clock)).toEqual({ ok: false, error: { kind: 'withdrawn' } });
    expect(await withdrawQuestion(it.lead, on(it), clock)).toEqual({ ok: false, error: { kind: 'withdrawn' } });
  });

  it('withdraws it or has its answer, never both, when the two come at once', async () => {
    for (let n = 0; n < 8; n += 1) {
      const one = await asked();
      const [taken, sent] = await Promise.all([
        withdrawQuestion(one.lead, on(one), clock),
        sendAnswer(one.token, said, clock),
      ]);
      expect([taken.ok, sent.ok].filter(Boolean)).toHaveLength(1);
      const [row] = await rows(one.id);
      expect([row?.withdrawnAt, row?.answeredAt].filter((at) => at !== null)).toHaveLength(1);
    }
  });

  it('asks again: a new link to the same person, and the old one is dead', async () => {
    const it = await asked();
    expect((await askAgain(it.lead, on(it), clock)).ok).toBe(true);
    const again = await linkIn(it.email);
    expect(again).not.toBe(it.token);
    expect(await readLink(it.token, clock)).toMatchObject({ state: 'withdrawn' });
    expect(await readLink(again, clock)).toMatchObject({ state: 'open', question: 'When did the board last meet?' });
    expect((await sendAnswer(again, said, clock)).ok).toBe(true);
  });

  it('accepts an answer and copies it after what is written, with who said it; or leaves it', async () => {
    const it = await asked();
    expect(await decideAnswer(it.lead, { ...on(it), decision: 'accepted' }, clock)).toEqual({
      ok: false,
      error: { kind: 'no-answer' },
    });
    await sendAnswer(it.token, said, clock);
    expect(await takeInAnswer(it.lead, on(it), clock)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect((await decideAnswer(it.lead, { ...on(it), decision: 'left' }, clock)).ok).toBe(true);
    expect((await decideAnswer(it.lead, { ...on(it), decision: 'accepted' }, clock)).ok).toBe(true);
    const key = { assessmentId_benchmark: { assessmentId: it.id, benchmark: 3 } };
    const response = () => asSystem((tx) => tx.benchmarkResponse.findUniqueOrThrow({ where: key }));
    const before = await response();
    expect((await takeInAnswer(it.lead, on(it), clock)).ok).toBe(true);
    expect(await response()).toMatchObject({
      why: `${before.why}\n\nFrom Board Secretary, 10 March 2026:\nIt met on 3 March.`,
      completed: false,
      version: before.version + 1,
      updatedBy: it.lead.id,
    });
    expect(await takeInAnswer(it.lead, on(it), clock)).toEqual({ ok: false, error: { kind: 'already-there' } });
    expect(await askAgain(it.lead, on(it), clock)).toEqual({ ok: false, error: { kind: 'answered' } });
    expect(await withdrawQuestion(it.lead, on(it), clock)).toEqual({ ok: false, error: { kind: 'answered' } });
  });

  it('an answer longer than there is room for is refused, and nothing is cut off', async () => {
    const { id, of, lead } = await council();
    const { id: questionId } = await anAskedQuestion(of, lead.id, { answer: 'x'.repeat(4_990), decision: 'accepted' });
    expect(await takeInAnswer(lead, { assessmentId: id, benchmark: '3', questionId }, clock)).toMatchObject({
      ok: false,
      error: { kind: 'no-room' },
    });
  });

  it('is for whoever asked and for a lead; another of the benchmark reads it', async () => {
    const it = await asked();
    const colleague = await anActor({ role: 'contributor', authorityId: it.authorityId, benchmarks: [3] });
    const refusal = { ok: false, error: { kind: 'not-yours', askedByName: it.lead.name } };
    expect(await withdrawQuestion(colleague, on(it), clock)).toEqual(refusal);
    expect(await askAgain(colleague, on(it), clock)).toEqual(refusal);
    expect(await decideAnswer(colleague, { ...on(it), decision: 'left' }, clock)).toEqual(refusal);
    expect(await seeQuestions(colleague, { assessmentId: it.id, benchmark: '3' }, clock)).toMatchObject({
      ok: true,
      value: { questions: [{ state: 'open', isTheirs: false }] },
    });
    expect(await seeFromOthers(colleague, { assessmentId: it.id, benchmark: '3' }, clock)).toMatchObject({
      ok: true,
      value: { openQuestions: 1, newAnswers: 0 },
    });
  });

  it('is never seen by the adviser or the Home Office, in whatever state, nor in the database', async () => {
    const { id, authorityId, lead, adviser } = await anAssessment({ state: 'issued' });
    const { id: questionId } = await anAskedQuestion({ assessmentId: id, authorityId, framework: '' }, lead.id, {
      decision: 'accepted',
    });
    const homeOffice = await anActor({ role: 'home-office' });
    const elsewhere = await anActor({ role: 'contributor', authorityId, benchmarks: [4] });
    for (const actor of [await actorFor(adviser.id), homeOffice, elsewhere]) {
      const seen = await seeQuestions(actor, { assessmentId: id, benchmark: '3' });
      expect(seen).toEqual({ ok: false, error: { kind: 'not-allowed' } });
      const inTables = await inTransaction({ as: 'person', id: actor.id }, new Date(), (tx) =>
        tx.askedQuestion.count({ where: { id: questionId } }),
      );
      expect(inTables).toBe(0);
    }
    expect(await seeQuestions(await actorFor(lead.id), { assessmentId: id, benchmark: '3' })).toMatchObject({
      ok: true,
      value: { mayAsk: false, mayCopy: false, questions: [{ state: 'accepted' }] },
    });
  });
});
