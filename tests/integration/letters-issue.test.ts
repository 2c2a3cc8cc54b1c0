import { describe, expect, it } from 'vitest';
import { confirmAccurate } from '@/lib/letters/confirm-accurate';
import { issue } from '@/lib/letters/issue';
import { newId } from '@/lib/ids';
import { readLetter } from '@/lib/letters/model';
import { saveLetter } from '@/lib/letters/save-letter';
import { seeLetterDraft } from '@/lib/letters/see-letter-draft';
import { seeLetterPreview } from '@/lib/letters/see-letter-preview';
import { seeLetterSnapshot, seeOutcome } from '@/lib/letters/see-outcome';
import { sendForFactCheck } from '@/lib/letters/send-for-fact-check';
import { skipFactCheck } from '@/lib/letters/skip-fact-check';
import type { Actor } from '@/lib/policy';
import { sha256 } from '@/lib/secrets';
import {
  actorFor,
  aCouncil,
  aCycle,
  aLetterTemplate,
  anAssessment,
  aPerson,
  aRecommendedAction,
  asSystem,
  mailed,
  type AnAssessment,
} from '../factories';

/** An assessment whose cycle has its letter text, with lead and adviser signed in. */
async function aRecord(given: AnAssessment = {}) {
  const cycle = given.cycle ?? (await aCycle());
  const council = given.council ?? (await aCouncil());
  await aLetterTemplate(cycle.id, { nation: council.nation });
  const made = await anAssessment({ state: 'agreed', ...given, cycle, council });
  return {
    ...made,
    of: { assessmentId: made.id },
    lead: await actorFor(made.lead.id),
    adviser: await actorFor(made.adviser.id),
  };
}
const lettersOf = (assessmentId: string) =>
  asSystem((tx) => tx.outcomeLetter.findMany({ where: { assessmentId }, orderBy: { number: 'asc' } }));
const rowOf = (id: string) =>
  asSystem((tx) =>
    tx.assessment.findUniqueOrThrow({ where: { id }, select: { state: true, version: true, factCheckEndedAt: true } }),
  );
const at = (now: Date) => ({ now: () => now });
const daysLater = (days: number) => at(new Date(Date.now() + days * 86_400_000));

describe('issuing the letter', () => {
  it('freezes all that it says as canonical text with its SHA-256 and the version of the fixed text', async () => {
    const { of, adviser, lead, authorityId, cycle } = await aRecord({ state: 'fact-check' });
    await asSystem((tx) =>
      aRecommendedAction(
        tx,
        { ...of, authorityId, framework: cycle.framework },
        { position: 1, text: 'Do this.', benchmarks: [10, 9], by: adviser.id, at: new Date() },
      ),
    );
    expect(await confirmAccurate(lead, of)).toMatchObject({ ok: true });
    const issued = await issue(adviser, of);
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    const [letter] = await lettersOf(of.assessmentId);
    expect(letter).toMatchObject({
      id: issued.value.letterId,
      number: 1,
      issuedBy: adviser.id,
      sha256: sha256(letter?.content ?? ''),
    });
    const content = readLetter(letter?.content ?? '');
    expect(content).toMatchObject({
      format: 1,
      letter: { id: issued.value.letterId, number: 1 },
      template: { version: 1 },
      counts: { exceeded: 5, met: 4, 'not-met': 0, 'not-scored': 1 },
    });
    expect(content.annex.map(({ score }) => score)).toEqual([4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3]);
    expect(content.actions).toEqual([{ number: 1, text: 'Do this.', benchmarks: [10, 9], owner: '', dueOn: null }]);
    expect(await rowOf(of.assessmentId)).toMatchObject({ state: 'issued' });
  });

  it('can be checked by whoever may read it: the downloaded text has the SHA-256 that is shown', async () => {
    const { of, lead } = await aRecord({ state: 'issued' });
    const [letter] = await lettersOf(of.assessmentId);
    const [shown, snapshot] = [
      await seeOutcome(lead, { letterId: letter?.id }),
      await seeLetterSnapshot(lead, { letterId: letter?.id }),
    ];
    if (!shown.ok || !snapshot.ok) throw new Error('not shown');
    expect(sha256(snapshot.value.text)).toBe(shown.value.sha256);
    expect(readLetter(snapshot.value.text)).toEqual(shown.value.content);
  });

  it('is one letter, whatever number of times the button is pressed at once', async () => {
    const { of, adviser, lead } = await aRecord({ state: 'fact-check' });
    await confirmAccurate(lead, of);
    const before = await rowOf(of.assessmentId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => issue(adviser, of)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok) expect(answer.error).toEqual({ kind: 'wrong-state', state: 'issued' });
    expect(await lettersOf(of.assessmentId)).toHaveLength(1);
    expect((await rowOf(of.assessmentId)).version).toBe(before.version + 1);
  });

  it('cannot be changed or deleted afterwards, not even by the system', async () => {
    const { of } = await aRecord({ state: 'issued' });
    const id = of.assessmentId;
    const change = () =>
      asSystem((tx) => tx.$executeRaw`update outcome_letter set content = '{}' where assessment_id = ${id}::uuid`);
    const remove = () => asSystem((tx) => tx.$executeRaw`delete from outcome_letter where assessment_id = ${id}::uuid`);
    await expect(change()).rejects.toThrow(/append-only/);
    await expect(remove()).rejects.toThrow(/append-only/);
  });

  it('stays as it was when the fixed text, the council’s name or a summary change afterwards', async () => {
    const { of, lead, cycle, council } = await aRecord({ state: 'issued' });
    const [letter] = await lettersOf(of.assessmentId);
    const before = await seeOutcome(lead, { letterId: letter?.id });
    await aLetterTemplate(cycle.id, { version: 2, parts: { heading: 'Another heading {{years}}' } });
    await asSystem((tx) => tx.authority.update({ where: { id: council.id }, data: { name: `${council.name} (new)` } }));
    await asSystem((tx) =>
      tx.benchmarkReview.updateMany({ where: { assessmentId: of.assessmentId }, data: { summary: 'Another summary' } }),
    );
    expect(await seeOutcome(lead, { letterId: letter?.id })).toEqual(before);
  });

  it('says what is missing, and issues nothing', async () => {
    const { of, adviser } = await aRecord({
      state: 'fact-check',
      agreedScores: { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 2, 9: 3, 10: 3 },
    });
    await asSystem((tx) =>
      tx.benchmarkReview.update({
        where: { assessmentId_benchmark: { assessmentId: of.assessmentId, benchmark: 3 } },
        data: { summary: '' },
      }),
    );
    await asSystem((tx) => tx.letterDraft.update({ where: of, data: { addresseeName: '' } }));
    const answer = await issue(adviser, of);
    const missing =
      !answer.ok && answer.error.kind === 'incomplete'
        ? answer.error.missing.map((each) => ('benchmark' in each ? `${each.kind} ${each.benchmark}` : each.kind))
        : [];
    expect(missing).toEqual(['summary 3', 'not-met-unnamed 8', 'addressee', 'fact-check']);
    expect(await lettersOf(of.assessmentId)).toEqual([]);
  });

  it('asks for an explanation where a score fell since last year’s letter', async () => {
    const council = await aCouncil();
    const before = await aCycle({ opensOn: new Date('2021-10-01') });
    await aRecord({
      state: 'issued',
      council,
      cycle: before,
      agreedScores: { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 4, 9: 3, 10: 3 },
    });
    const { of, adviser, lead } = await aRecord({ state: 'fact-check', council });
    await confirmAccurate(lead, of);
    expect(await issue(adviser, of)).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', missing: [{ kind: 'fall-explanation', benchmark: 8 }] },
    });
    await asSystem((tx) =>
      tx.benchmarkReview.update({
        where: { assessmentId_benchmark: { assessmentId: of.assessmentId, benchmark: 8 } },
        data: { fallExplanation: 'Evidence was asked for.' },
      }),
    );
    // The council had confirmed another letter: that is not passed over in silence.
    expect(await issue(adviser, of)).toEqual({ ok: false, error: { kind: 'changed-since-confirmed' } });
    expect(await issue(adviser, { ...of, reason: 'The explanation was missing' })).toMatchObject({ ok: true });
    const content = readLetter((await lettersOf(of.assessmentId))[0]?.content ?? '');
    expect(content.annex[7]).toMatchObject({
      change: 'down',
      from: [{ number: 8, score: 4 }],
      fallExplanation: 'Evidence was asked for.',
    });
    expect(content.annex[0]).toMatchObject({ change: 'same', fallExplanation: '' });
  });

  it('sends a link and nothing of what the letter says, to leads and advisers', async () => {
    const { of, adviser, lead, council } = await aRecord({ state: 'fact-check' });
    await confirmAccurate(lead, of);
    const before = await mailed();
    const issued = await issue(adviser, of);
    const sent = (await mailed()).slice(before.length);
    expect(sent.map(({ to }) => to).sort()).toEqual([lead.email, adviser.email].sort());
    for (const { subject, body } of sent) {
      expect(subject).toContain(council.name);
      expect(body).toContain(`/outcomes/${issued.ok ? issued.value.letterId : ''}`);
      expect(body).not.toMatch(/exceed|met|score/i);
    }
  });
});

describe('what was read', () => {
  const shownTo = async (actor: Actor, of: { readonly assessmentId: string }) => {
    const preview = await seeLetterPreview(actor, of);
    if (!preview.ok) throw new Error(preview.error.kind);
    return preview.value;
  };
  const summarise = (assessmentId: string, summary: string) =>
    asSystem((tx) => tx.benchmarkReview.updateMany({ where: { assessmentId, benchmark: 3 }, data: { summary } }));

  it('is what is confirmed: a draft that changed meanwhile is not', async () => {
    const { of, lead } = await aRecord({ state: 'fact-check' });
    const { shown } = await shownTo(lead, of);
    await summarise(of.assessmentId, 'Something else');
    const again = await shownTo(lead, of);
    expect(await confirmAccurate(lead, { ...of, shown })).toEqual({
      ok: false,
      error: { kind: 'changed-since-shown', renewed: { shown: again.shown } },
    });
    expect(await confirmAccurate(lead, { ...of, shown: again.shown })).toMatchObject({ ok: true });
    expect((await shownTo(lead, of)).factCheck.isChangedSince).toBe(false);
  });

  it('is what is issued, on whatever day, and what changed since is not', async () => {
    const { of, adviser, lead } = await aRecord({ state: 'fact-check' });
    const { shown } = await shownTo(adviser, of);
    await confirmAccurate(lead, { ...of, shown });
    await summarise(of.assessmentId, 'Something else');
    const renewed = { shown: (await shownTo(adviser, of)).shown };
    expect(await issue(adviser, { ...of, shown })).toEqual({
      ok: false,
      error: { kind: 'changed-since-shown', renewed },
    });
    await summarise(of.assessmentId, 'Summary of scoring for benchmark 3.\n\n- One point\n- Another point');
    expect(await issue(adviser, { ...of, shown }, daysLater(3))).toMatchObject({ ok: true });
  });

  it.each(['a summary', 'the fixed text'])(
    'where %s differs from what the council confirmed, is issued with a reason only',
    async (what) => {
      const { of, adviser, lead, cycle } = await aRecord({ state: 'fact-check' });
      await confirmAccurate(lead, of);
      if (what === 'a summary') await summarise(of.assessmentId, 'Something else');
      else await aLetterTemplate(cycle.id, { version: 2 });
      const preview = await shownTo(adviser, of);
      expect(preview.factCheck.isChangedSince).toBe(true);
      expect(await issue(adviser, { ...of, shown: preview.shown })).toEqual({
        ok: false,
        error: { kind: 'changed-since-confirmed' },
      });
      expect(await issue(adviser, { ...of, reason: 'A slip of the pen' })).toMatchObject({ ok: true });
      const [change] = await asSystem((tx) => tx.stateChange.findMany({ where: { ...of, event: 'issue' } }));
      expect(change?.reason).toBe('A slip of the pen');
    },
  );
});

it('a letter after a review without a self-assessment does not say that there was one', async () => {
  const { of, adviser } = await aRecord({ state: 'fact-check' });
  const text = async () => JSON.stringify(await seeLetterPreview(adviser, of));
  expect(await text()).toContain('I read the self-assessment');
  await asSystem((tx) => tx.assessment.update({ where: { id: of.assessmentId }, data: { submittedAt: null } }));
  expect(await text()).toContain('No self-assessment was submitted this year.');
  expect(await text()).not.toContain('I read the self-assessment');
});

describe('the overall statement', () => {
  it('is confirmed again when the scores have changed since, or changed, or the letter is not sent or issued', async () => {
    const { of, adviser, authorityId, cycle } = await aRecord();
    await asSystem((tx) =>
      tx.agreedScore.create({
        data: {
          ...of,
          id: newId(),
          authorityId,
          framework: cycle.framework,
          benchmark: 1,
          score: 3,
          reason: 'Anew',
          byId: adviser.id,
          at: new Date(),
        },
      }),
    );
    const outdated = { ok: false, error: { kind: 'incomplete', missing: [{ kind: 'statement-outdated' }] } };
    expect(await sendForFactCheck(adviser, of)).toMatchObject(outdated);
    const form = async () => {
      const read = await seeLetterDraft(adviser, of);
      if (!read.ok) throw new Error(read.error.kind);
      return read.value;
    };
    const first = await form();
    expect(first.isStatementOutdated).toBe(true);
    const { includeFallParagraph: _fall, ...words } = first.words;
    const sent = { ...of, ...words, version: first.version, scores: first.scores };
    expect(await saveLetter(adviser, { ...sent, thanked: 'somebody else' })).toMatchObject({ ok: true });
    expect(await sendForFactCheck(adviser, of)).toMatchObject(outdated);
    const version = (await form()).version;
    const again = { ...sent, version, thanked: 'somebody else', statementConfirmed: 'yes' };
    expect(await saveLetter(adviser, { ...again, scores: '1:4' })).toMatchObject({ ok: true });
    expect(await sendForFactCheck(adviser, of)).toMatchObject(outdated);
    expect(await saveLetter(adviser, { ...again, version: (await form()).version })).toMatchObject({ ok: true });
    expect(await sendForFactCheck(adviser, of)).toMatchObject({ ok: true });
  });
});

describe('the check of factual accuracy', () => {
  it('shows the council the draft, and ends when it confirms, once', async () => {
    const { of, adviser, lead } = await aRecord();
    expect(await sendForFactCheck(adviser, of)).toMatchObject({ ok: true });
    expect(await rowOf(of.assessmentId)).toMatchObject({ state: 'fact-check', factCheckEndedAt: null });
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirmAccurate(lead, of)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error).toEqual({ kind: 'check-ended' });
    expect((await rowOf(of.assessmentId)).factCheckEndedAt).not.toBeNull();
  });

  it('keeps the letter back until it is over, and no longer', async () => {
    const { of, adviser } = await aRecord();
    await sendForFactCheck(adviser, of);
    expect(await issue(adviser, of, daysLater(13))).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', missing: [{ kind: 'fact-check' }] },
    });
    expect(await issue(adviser, of, daysLater(16))).toMatchObject({ ok: true });
  });

  it('can be left out with a reason, which stands in the history, and never without one; the lead is told', async () => {
    const { of, adviser, lead } = await aRecord();
    expect(await skipFactCheck(adviser, { ...of, reason: ' ' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
    const before = (await mailed()).length;
    expect(await skipFactCheck(adviser, { ...of, reason: 'The council asked us to.' })).toMatchObject({ ok: true });
    const [told, ...others] = (await mailed()).slice(before);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      to: lead.email,
      subject: expect.stringContaining('without a check of its facts') as unknown,
      body: expect.stringContaining(`/self-assessment/${of.assessmentId}`) as unknown,
    });
    expect(told?.body).not.toContain('asked us');
    const [change] = await asSystem((tx) =>
      tx.stateChange.findMany({ where: { assessmentId: of.assessmentId, event: 'skip-fact-check' } }),
    );
    expect(change).toMatchObject({ reason: 'The council asked us to.', byId: adviser.id });
    expect(await issue(adviser, of)).toMatchObject({ ok: true });
  });

  it('is not begun with a letter that lacks its statement', async () => {
    const { of, adviser } = await aRecord();
    await asSystem((tx) => tx.letterDraft.update({ where: of, data: { overallStatement: '' } }));
    expect(await sendForFactCheck(adviser, of)).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', missing: [{ kind: 'overall-statement' }] },
    });
    expect(await skipFactCheck(adviser, { ...of, reason: 'Because' })).toMatchObject({
      ok: false,
      error: { kind: 'incomplete' },
    });
  });

  it('is the lead’s to confirm, not the adviser’s, a contributor’s or another council’s', async () => {
    const { of, adviser, council } = await aRecord({ state: 'fact-check' });
    const contributor = await actorFor(
      (await aPerson({ roles: [{ role: 'contributor', authorityId: council.id, benchmarks: [1] }] })).id,
    );
    const other = await aRecord();
    expect(await confirmAccurate(adviser, of)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await confirmAccurate(contributor, of)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await confirmAccurate(other.lead, of)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await issue(other.adviser, of)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('saving the letter’s words', () => {
  const words = {
    overallStatement: 'Overall, well.',
    addresseeName: 'Chief Executive',
    addresseeRole: 'Chief Executive',
    addresseeAddress: 'Line one\r\nLine two',
    copies: '',
    thanked: '',
    goodPractice: '<b>bold</b>',
    signatoryName: 'An adviser',
    signatoryRole: 'Adviser',
  };

  it('keeps them as typed, with line breaks as one character and markup as text', async () => {
    const { of, adviser } = await aRecord();
    expect(await saveLetter(adviser, { ...of, ...words, version: '1', includeFallParagraph: 'yes' })).toMatchObject({
      ok: true,
    });
    expect(await asSystem((tx) => tx.letterDraft.findUnique({ where: of }))).toMatchObject({
      addresseeAddress: 'Line one\nLine two',
      goodPractice: '<b>bold</b>',
      includeFallParagraph: true,
      version: 2,
    });
  });

  it('does not overwrite what somebody else saved in between: both versions come back', async () => {
    const { of, adviser } = await aRecord();
    await saveLetter(adviser, { ...of, ...words, version: '1' });
    expect(await saveLetter(adviser, { ...of, ...words, thanked: 'the lead', version: '1' })).toMatchObject({
      ok: false,
      error: { kind: 'stale', current: { thanked: '' }, version: 2, byName: 'Regional Prevent Adviser' },
    });
  });

  it('saved again unchanged is no new version, and not in the audit', async () => {
    const { of, adviser } = await aRecord();
    await saveLetter(adviser, { ...of, ...words, version: '1' });
    const events = () =>
      asSystem((tx) => tx.auditEvent.count({ where: { subjectId: of.assessmentId, action: 'save-letter' } }));
    const before = await events();
    expect(await saveLetter(adviser, { ...of, ...words, version: '1' })).toMatchObject({ ok: true });
    expect(await events()).toBe(before);
  });

  it('refuses what is too long, control characters and two lines where one fits, at the field', async () => {
    const { of, adviser } = await aRecord();
    const fieldsOf = async (change: object) => {
      const answer = await saveLetter(adviser, { ...of, ...words, version: '1', ...change });
      return !answer.ok && answer.error.kind === 'invalid' ? answer.error.issues.map(({ field }) => field) : [];
    };
    expect(await fieldsOf({ goodPractice: 'x'.repeat(20_000) })).toEqual(['goodPractice']);
    expect(await fieldsOf({ thanked: 'a\u0007b' })).toEqual(['thanked']);
    expect(await fieldsOf({ addresseeName: 'one\ntwo' })).toEqual(['addresseeName']);
    expect(await fieldsOf({ overallStatement: '  ' })).toEqual(['overallStatement']);
    expect(await fieldsOf({ includeFallParagraph: 'perhaps' })).toEqual(['includeFallParagraph']);
  });

  it('is over once the letter is issued', async () => {
    const { of, adviser } = await aRecord({ state: 'issued' });
    expect(await saveLetter(adviser, { ...of, ...words, version: '1' })).toEqual({
      ok: false,
      error: { kind: 'wrong-state', state: 'issued' },
    });
  });
});
