import { describe, expect, it } from 'vitest';
import { markReady } from '@/lib/assessments/mark-ready';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { seeContributions } from '@/lib/assessments/see-contributions';
import { seeCouncilHome } from '@/lib/assessments/see-council-home';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { submit } from '@/lib/assessments/submit';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { removeEvidence } from '@/lib/evidence/remove-evidence';
import { addLead } from '@/lib/people/add-lead';
import { endContributor } from '@/lib/people/end-contributor';
import { seePeopleHelping } from '@/lib/people/see-people-helping';
import type { Result } from '@/lib/use-case';
import { aCouncil, actorFor, anActor, anAssessment, aPerson, aRole, asSystem, mailed, seenNow } from '../factories';

function shown<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function aShared(state: 'in-progress' | 'submitted' = 'in-progress') {
  const { id: assessmentId, authorityId, lead } = await anAssessment({ state, selfScores: {} });
  const of = { assessmentId, benchmark: 8 };
  return {
    assessmentId,
    authorityId,
    of,
    lead: await actorFor(lead.id),
    officer: await anActor({ role: 'contributor', authorityId, benchmarks: [8, 9] }),
    colleague: await anActor({ role: 'contributor', authorityId, benchmarks: [8] }),
    save: (actor: Awaited<ReturnType<typeof actorFor>>, fields: object = {}) =>
      saveBenchmark(actor, { ...of, score: 3, why: 'Because', completed: 'no', answers: {}, seen: {}, ...fields }),
  };
}
const mailTo = async (email: string) => (await mailed()).filter(({ to }) => to === email);

describe('ready for the lead', () => {
  it('is on the lead’s list as so many of those who help, and the leads are told once', async () => {
    const { of, lead, officer } = await aShared();
    const onList = async () =>
      shown(await seeTaskList(lead, { assessmentId: of.assessmentId })).benchmarks.find(({ number }) => number === 8)
        ?.helpers;
    expect(await onList()).toEqual({ ready: 0, helpers: 2 });
    for (const ready of ['yes', 'yes', 'no', 'yes']) expect((await markReady(officer, { ...of, ready })).ok).toBe(true);
    expect(await onList()).toEqual({ ready: 1, helpers: 2 });
    const mails = await mailTo(lead.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain(`/self-assessment/${of.assessmentId}/benchmarks/8`);
  });

  it('is taken back by what they save afterwards, and by nobody else’s saving', async () => {
    const { of, officer, colleague, lead, save } = await aShared();
    await save(officer);
    await markReady(officer, { ...of, ready: 'yes' });
    const readyAt = async () => shown(await seeBenchmark(officer, of)).ready?.at;
    expect(await readyAt()).toEqual(expect.any(Date));
    shown(await save(colleague, { answers: { 'B8.L3.S3': 'partly' } }));
    shown(await save(lead, { answers: { 'B8.L3.S1': 'in-place' } }));
    expect(await readyAt()).toEqual(expect.any(Date));
    expect((await save(officer, { answers: { 'B8.L3.S2': 'in-place' } })).ok).toBe(true);
    expect(await readyAt()).toBeNull();
  });

  it('is taken back by evidence that they add or remove, and by nobody else’s', async () => {
    const { of, officer, colleague } = await aShared();
    const readyAt = async () => shown(await seeBenchmark(officer, of)).ready?.at;
    const offer = (actor: typeof officer, url: string) =>
      addEvidenceLink(actor, { ...of, title: 'A plan', url, statementIds: [] });
    await markReady(officer, { ...of, ready: 'yes' });
    expect((await offer(colleague, 'https://example.org/theirs')).ok).toBe(true);
    expect(await readyAt()).toEqual(expect.any(Date));
    const { evidenceId } = shown(await offer(officer, 'https://example.org/mine'));
    expect(await readyAt()).toBeNull();
    await markReady(officer, { ...of, ready: 'yes' });
    expect((await removeEvidence(officer, { ...of, evidenceId })).ok).toBe(true);
    expect(await readyAt()).toBeNull();
  });

  it('does not stand in the way of a helper who has become lead', async () => {
    const { of, assessmentId, authorityId, lead, officer, save } = await aShared();
    await save(officer);
    await markReady(officer, { ...of, ready: 'yes' });
    shown(await addLead(lead, { assessmentId, email: officer.email, name: officer.name }));
    const { id: assignmentId } = await asSystem((tx) =>
      tx.roleAssignment.findFirstOrThrow({ where: { authorityId, personId: officer.id, role: 'contributor' } }),
    );
    shown(await endContributor(lead, { assessmentId, assignmentId }));
    const secondLead = await actorFor(officer.id);
    shown(await save(secondLead, { why: 'Because of the venues', seen: await seenNow(secondLead, assessmentId, 8) }));
    expect(await asSystem((tx) => tx.contribution.count({ where: { authorityId, readyAt: { not: null } } }))).toBe(0);
  });

  it('leads on to the next of theirs, and then to the lead', async () => {
    const { of, officer } = await aShared();
    const next = async () => shown(await seeTaskList(officer, { assessmentId: of.assessmentId })).next;
    expect(await next()).toMatchObject({ kind: 'continue', benchmark: 8, left: 2 });
    await markReady(officer, { ...of, ready: 'yes' });
    expect(await next()).toMatchObject({ kind: 'continue', benchmark: 9, left: 1 });
    await markReady(officer, { ...of, benchmark: 9, ready: 'yes' });
    expect(await next()).toEqual({ kind: 'with-the-lead' });
    const [home] = shown(await seeCouncilHome(officer, {}));
    expect(home?.current).toMatchObject([
      {
        given: [
          { number: 8, isReady: true },
          { number: 9, isReady: true },
        ],
        next: { kind: 'with-the-lead' },
      },
    ]);
  });

  it('is a contributor’s own, of a benchmark given to them, while the council can still change it', async () => {
    const { of, lead, officer, authorityId } = await aShared();
    expect(await markReady(lead, { ...of, ready: 'yes' })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await markReady(officer, { ...of, benchmark: 3, ready: 'yes' })).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
    const neighbour = (await aShared()).officer;
    expect(await markReady(neighbour, { ...of, ready: 'yes' })).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await markReady(officer, { ...of, ready: 'perhaps' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
    const later = await aShared('submitted');
    expect(await markReady(later.officer, { ...later.of, ready: 'yes' })).toEqual({
      ok: false,
      error: { kind: 'wrong-state', state: 'submitted' },
    });
    expect(await asSystem((tx) => tx.contribution.count({ where: { authorityId } }))).toBe(0);
  });
});

describe('a home', () => {
  it('lists everything that was given to a person, in every council, with what is next in each', async () => {
    const [a, b] = [await aShared(), await aShared('submitted')];
    const person = await aPerson();
    await aRole(person.id, { role: 'contributor', authorityId: a.authorityId, benchmarks: [3, 8] });
    await aRole(person.id, { role: 'contributor', authorityId: b.authorityId, benchmarks: [10] });
    const councils = shown(await seeCouncilHome(await actorFor(person.id), {}));
    const at = (id: string) => councils.find(({ authorityId }) => authorityId === id)?.current[0];
    expect(at(a.authorityId)).toMatchObject({
      given: [{ number: 3 }, { number: 8 }],
      next: { kind: 'continue', benchmark: 3, left: 2 },
      daysLeft: expect.any(Number) as unknown,
    });
    expect(at(b.authorityId)).toMatchObject({ given: [{ number: 10 }], next: { kind: 'with-the-adviser' } });
  });
});

describe('a county’s lead', () => {
  it('sees on one page what every district has contributed, and from whom nothing has come', async () => {
    const county = await aCouncil({ type: 'County' });
    const [north, south] = [
      await aCouncil({ assessed: false, countyCode: county.onsCode, name: 'A district' }),
      await aCouncil({ assessed: false, countyCode: county.onsCode, name: 'B district' }),
    ];
    const { id: assessmentId, lead } = await anAssessment({ state: 'in-progress', council: county, selfScores: {} });
    const given = async (name: string, data: object) => {
      const person = await aPerson({ name });
      const { id } = await aRole(person.id, { role: 'contributor', authorityId: county.id, benchmarks: [8] });
      await asSystem((tx) => tx.roleAssignment.update({ where: { id }, data }));
      return actorFor(person.id);
    };
    const officer = await given('District officer', { onBehalfOf: 'district', districtId: north.id });
    await given('Police officer', { onBehalfOf: 'police' });
    shown(
      await saveBenchmark(officer, {
        assessmentId,
        benchmark: 8,
        score: 3,
        why: 'Our venues',
        completed: 'no',
        answers: { 'B8.L3.S1': 'partly' },
        seen: {},
      }),
    );
    const actor = await actorFor(lead.id);
    // Only answers after it: the text stays whose it was.
    await saveBenchmark(actor, {
      assessmentId,
      benchmark: 8,
      score: 3,
      why: 'Our venues',
      completed: 'no',
      answers: { 'B8.L3.S2': 'in-place' },
      seen: { score: '3', why: 'Our venues' },
    });
    const all = shown(await seeContributions(actor, { assessmentId }));
    expect(all.districts).toMatchObject([
      {
        id: north.id,
        people: [
          {
            name: 'District officer',
            hasContributed: true,
            benchmarks: [
              { number: 8, answers: [{ id: 'B8.L3.S1', answer: 'partly' }], choseScore: true, wroteWhy: true },
            ],
          },
        ],
      },
      { id: south.id, people: [] },
    ]);
    expect(all.others).toMatchObject([{ name: 'Police officer', hasContributed: false }]);
    expect(all.besides).toMatchObject([{ personId: lead.id, benchmarks: [{ number: 8, wroteWhy: false }] }]);
    const { contributors } = shown(await seePeopleHelping(actor, { assessmentId }));
    expect(contributors.find(({ personId }) => personId === officer.id)?.work).toMatchObject([
      { number: 8, answers: 1 },
    ]);
  });
});

describe('whose a score is', () => {
  const parts = async (lead: Awaited<ReturnType<typeof actorFor>>, assessmentId: string) => {
    const { others, besides } = shown(await seeContributions(lead, { assessmentId }));
    return new Map([...others, ...besides].map(({ personId, benchmarks }) => [personId, benchmarks]));
  };

  it('stays who chose it, also after it is written again with the reason that is submitted', async () => {
    const { id: assessmentId, authorityId, lead: aLead } = await anAssessment({ state: 'in-progress' });
    const lead = await actorFor(aLead.id);
    const officer = await anActor({ role: 'contributor', authorityId, benchmarks: [8] });
    const save = async (actor: typeof lead, fields: object) =>
      shown(
        await saveBenchmark(actor, {
          assessmentId,
          benchmark: 8,
          completed: 'yes',
          answers: {},
          seen: await seenNow(actor, assessmentId, 8),
          ...fields,
        }),
      );
    await save(officer, { score: 5, why: 'Our venues' });
    // The score's own row has the first reason; the text is the lead's from here on.
    await save(lead, { score: 5, why: 'All our venues' });
    shown(await submit(lead, { assessmentId, declared: 'yes' }));
    const rows = await asSystem((tx) => tx.selfScore.count({ where: { assessmentId, benchmark: 8, score: 5 } }));
    expect(rows).toBe(2);
    const all = await parts(lead, assessmentId);
    expect(all.get(officer.id)).toMatchObject([{ number: 8, choseScore: true, wroteWhy: false }]);
    expect(all.get(lead.id)?.find(({ number }) => number === 8)).toMatchObject({ choseScore: false, wroteWhy: true });
  });

  it('is who chose it last, where it went from one to another and back', async () => {
    const { assessmentId, of, lead, officer, colleague, save } = await aShared();
    const seen = () => seenNow(lead, assessmentId, of.benchmark);
    shown(await save(officer, { score: 3 }));
    shown(await save(colleague, { score: 4, seen: await seen() }));
    shown(await save(officer, { score: 4, seen: await seen() }));
    expect((await parts(lead, assessmentId)).get(colleague.id)).toMatchObject([{ choseScore: true }]);
    shown(await save(officer, { score: 3, seen: await seen() }));
    expect((await parts(lead, assessmentId)).get(officer.id)).toMatchObject([{ choseScore: true }, { number: 9 }]);
  });

  it('and so are the texts, of people who wrote nothing else', async () => {
    const { assessmentId, lead, colleague, save } = await aShared();
    shown(await save(lead, { score: '', why: '', changed: 'A new policy' }));
    const seen = await seenNow(colleague, assessmentId, 8);
    shown(await save(colleague, { score: '', why: '', changed: 'A new policy', despite: 'It still fits', seen }));
    const all = await parts(lead, assessmentId);
    const nothing = { choseScore: false, wroteWhy: false };
    expect(all.get(lead.id)).toMatchObject([{ number: 8, ...nothing, wroteChanged: true, wroteDespite: false }]);
    expect(all.get(colleague.id)).toMatchObject([{ ...nothing, wroteChanged: false, wroteDespite: true }]);
  });
});
