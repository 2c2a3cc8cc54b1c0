import { describe, expect, it } from 'vitest';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeMessages } from '@/lib/assessments/see-messages';
import { writeMessage } from '@/lib/assessments/write-message';
import { inTransaction } from '@/lib/db';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import type { Result } from '@/lib/use-case';
import { findUseCases } from '../authorisation/discover';
import { INPUTS } from '../authorisation/inputs';
import { aFullSubject } from '../authorisation/world';
import { actorFor, anActor, anAssessment, aPerson, asSystem, atOnce, mailed, unique } from '../factories';

function shown<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function aShared(state: 'in-progress' | 'submitted' | 'in-review' | 'issued' = 'in-progress') {
  const assessment = await anAssessment({ state });
  const { id, authorityId } = assessment;
  return {
    ...assessment,
    of: { assessmentId: id, benchmark: 8 },
    lead: await actorFor(assessment.lead.id),
    adviser: await actorFor(assessment.adviser.id),
    officer: await anActor({ role: 'contributor', authorityId, benchmarks: [8, 9] }),
    colleague: await anActor({ role: 'contributor', authorityId, benchmarks: [8] }),
    elsewhere: await anActor({ role: 'contributor', authorityId, benchmarks: [3] }),
  };
}
const mailTo = async (email: string) => (await mailed()).filter(({ to }) => to === email);

describe('messages between the council’s own people', () => {
  it('are read by the leads and by those who work on the benchmark, who are told that there is one and not what it says', async () => {
    const { of, lead, officer, colleague, elsewhere, authorityId } = await aShared();
    const gone = await aPerson({
      roles: [{ role: 'contributor', authorityId, benchmarks: [8] }],
      deactivatedAt: new Date(),
    });
    const text = `Who has the list of venues? ${unique()}`;
    expect(shown(await writeMessage(officer, { ...of, text }))).toEqual({
      assessmentId: of.assessmentId,
      benchmark: 8,
      told: 2,
    });
    for (const reader of [lead, officer, colleague])
      expect(shown(await seeMessages(reader, of)).messages).toMatchObject([
        { text, by: officer.name, isYours: reader === officer },
      ]);
    expect(shown(await seeMessages(lead, of)).readers).toEqual([officer.name, colleague.name]);
    for (const { email } of [lead, colleague]) {
      const [mail, ...more] = await mailTo(email);
      expect(more).toEqual([]);
      expect(mail?.body).toContain(`/self-assessment/${of.assessmentId}/benchmarks/8/messages`);
      expect(JSON.stringify(mail)).not.toContain(text);
    }
    for (const { email } of [officer, elsewhere, gone]) expect(await mailTo(email)).toEqual([]);
  });

  it('stand beside the benchmark: how many, and the latest', async () => {
    const { of, lead, officer } = await aShared();
    expect(shown(await seeBenchmark(lead, of)).thread).toEqual({ messages: 0, latest: null });
    await writeMessage(officer, { ...of, text: 'First' });
    await writeMessage(lead, { ...of, text: 'Second' });
    expect(shown(await seeBenchmark(officer, of)).thread).toMatchObject({
      messages: 2,
      latest: { text: 'Second', by: lead.name },
    });
  });

  it('of another benchmark are not found by a contributor, nor written', async () => {
    const { of, elsewhere, lead } = await aShared();
    await writeMessage(lead, { ...of, text: 'A question' });
    const notFound = { ok: false, error: { kind: 'not-found' } };
    expect(await seeMessages(elsewhere, of)).toEqual(notFound);
    expect(await writeMessage(elsewhere, { ...of, text: 'I should not' })).toEqual(notFound);
    expect(await seeBenchmark(elsewhere, of)).toEqual(notFound);
    expect(await asSystem((tx) => tx.councilMessage.count({ where: { assessmentId: of.assessmentId } }))).toBe(1);
  });

  it('pressed fifty times at once are one message and one e-mail', async () => {
    const { of, officer, lead } = await aShared();
    const results = await atOnce(50, () => writeMessage(officer, { ...of, text: 'Once' }));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(shown(await seeMessages(lead, of)).messages).toHaveLength(1);
    expect(await mailTo(lead.email)).toHaveLength(1);
  });

  it('are written again when the same is asked a week later, and say so where nobody else reads them', async () => {
    const { of, officer, lead } = await aShared();
    const at = (time: string) => ({ now: () => new Date(time) });
    const ask = (time: string) => writeMessage(officer, { ...of, text: 'Any news?' }, at(time));
    expect((await ask('2031-01-06T10:00:00Z')).ok).toBe(true);
    expect((await ask('2031-01-06T10:00:59Z')).ok).toBe(true);
    expect(shown(await seeMessages(lead, of)).messages).toHaveLength(1);
    expect((await ask('2031-01-13T10:00:00Z')).ok).toBe(true);
    expect(shown(await seeMessages(lead, of)).messages).toHaveLength(2);
    expect(await mailTo(lead.email)).toHaveLength(2);
    const alone = await anAssessment({ state: 'in-progress' });
    const note = { assessmentId: alone.id, benchmark: 8, text: 'A note to myself' };
    expect(shown(await writeMessage(await actorFor(alone.lead.id), note))).toMatchObject({ told: 0 });
  });

  it('take any language, and say what is wrong with nothing and with too much', async () => {
    const { of, officer, lead } = await aShared();
    const text = 'Pwy sydd â’r cynllun? من لديه الخطة؟ 🗺️\n“Pasted” – text';
    expect((await writeMessage(officer, { ...of, text })).ok).toBe(true);
    expect(shown(await seeMessages(lead, of)).messages[0]?.text).toBe(text.normalize('NFC'));
    expect(await writeMessage(officer, { ...of, text: '  ' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', issues: [{ field: 'text', message: 'Write what you want to ask or say' }] },
    });
    expect(await writeMessage(officer, { ...of, text: 'x'.repeat(2_001) })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', issues: [{ message: 'The message must be 2,000 characters or fewer: remove 1' }] },
    });
  });

  it('are never changed or written in another’s name, also past the pages', async () => {
    const { of, officer, lead, authorityId } = await aShared();
    await writeMessage(officer, { ...of, text: 'As it was' });
    const as = (actor: Actor, sql: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<unknown>) =>
      inTransaction({ as: 'person', id: actor.id }, new Date(), sql);
    await expect(as(lead, (tx) => tx.$executeRaw`update council_message set text = 'Otherwise'`)).rejects.toThrow();
    await expect(as(lead, (tx) => tx.$executeRaw`delete from council_message`)).rejects.toThrow();
    const row = { id: newId(), ...of, authorityId, text: 'Not mine', at: new Date() };
    await expect(
      as(lead, (tx) => tx.councilMessage.createMany({ data: [{ ...row, byId: officer.id }] })),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('what the council’s own people share', () => {
  /** Sets and maps too: whatever a page could be given. */
  const everythingIn = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) =>
      part instanceof Map || part instanceof Set
        ? [...(part as Iterable<unknown>)]
        : typeof part === 'bigint'
          ? String(part)
          : part,
    );

  it.each(['in-progress', 'submitted', 'in-review', 'issued'] as const)(
    'is in nothing that an adviser, the Home Office, an administrator, a board or a neighbour is given or sent, while %s',
    async (state) => {
      const subject = await aFullSubject(state);
      const { assessmentId, authorityId, benchmark, groupId } = subject;
      const secret = `not-for-advisers-${unique()}`;
      const helper = await anActor({ role: 'contributor', authorityId, benchmarks: [benchmark] });
      shown(await writeMessage(helper, { assessmentId, benchmark, text: secret }));
      await asSystem((tx) =>
        tx.contribution.create({
          data: { assessmentId, authorityId, benchmark, personId: helper.id, readyAt: new Date() },
        }),
      );
      const others = {
        adviser: await anActor({ role: 'regional-adviser', authorityId }),
        'Home Office': await anActor({ role: 'home-office' }),
        administrator: await anActor({ role: 'administrator' }),
        board: await anActor({ role: 'group-member', groupId }),
        neighbour: (await aShared()).lead,
        'another contributor': await anActor({ role: 'contributor', authorityId, benchmarks: [1] }),
      };
      const told: string[] = [];
      for (const { run } of await findUseCases())
        if (!run.useCase.changes)
          for (const [who, actor] of Object.entries(others)) {
            const result = await run(actor, (INPUTS[run.useCase.name] ?? (() => ({})))(subject));
            if (everythingIn(result).includes(secret)) told.push(`${run.useCase.name} told ${who}`);
          }
      expect(told).toEqual([]);
      for (const [who, actor] of Object.entries(others)) {
        const rows = await inTransaction({ as: 'person', id: actor.id }, new Date(), async (tx) => [
          ...(await tx.councilMessage.findMany()),
          ...(await tx.contribution.findMany()),
        ]);
        expect(rows, who).toEqual([]);
      }
      expect((await mailed()).filter((mail) => JSON.stringify(mail).includes(secret))).toEqual([]);
      // The one who wrote it does read it: the search above would have found it.
      expect(everythingIn(await seeMessages(helper, { assessmentId, benchmark }))).toContain(secret);
      expect(everythingIn(await seeBenchmark(helper, { assessmentId, benchmark }))).toContain(secret);
    },
  );
});

describe('several people on one benchmark', () => {
  it('each answer stands with whose it is, for the others of the council', async () => {
    const { of, lead, officer, colleague } = await aShared();
    const save = (actor: Actor, statement: string) =>
      saveBenchmark(actor, {
        ...of,
        score: 3,
        why: '',
        completed: 'no',
        answers: { [statement]: 'in-place' },
        seen: {},
      });
    await save(officer, 'B8.L3.S1');
    await save(colleague, 'B8.L4.S1');
    const authors = async (actor: Actor) => Object.fromEntries(shown(await seeBenchmark(actor, of)).authors);
    expect(await authors(lead)).toEqual({ 'B8.L3.S1': officer.name, 'B8.L4.S1': colleague.name });
    expect(await authors(officer)).toEqual({ 'B8.L4.S1': colleague.name });
  });

  it('an adviser who reads it later is told what the council says, not which officer said it', async () => {
    const { of, adviser } = await aShared('submitted');
    const page = shown(await seeBenchmark(adviser, of));
    expect(page).toMatchObject({ thread: null, ready: null });
    expect([...page.authors]).toEqual([]);
  });
});
