import { describe, expect, it } from 'vitest';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { addLead } from '@/lib/people/add-lead';
import { assignContributor } from '@/lib/people/assign-contributor';
import { changeContributor } from '@/lib/people/change-contributor';
import { endContributor } from '@/lib/people/end-contributor';
import { handOverLead } from '@/lib/people/hand-over-lead';
import { shownAs } from '@/lib/people/helping';
import { seePeopleHelping } from '@/lib/people/see-people-helping';
import { newId } from '@/lib/ids';
import { inTransaction } from '@/lib/db';
import type { Actor } from '@/lib/policy';
import type { Result } from '@/lib/use-case';
import {
  aCouncil,
  actorFor,
  aGroup,
  anActor,
  anAssessment,
  aPerson,
  aRole,
  asSystem,
  atOnce,
  day,
  mailed,
  unique,
} from '../factories';

function shown<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function aSharedAssessment() {
  const assessment = await anAssessment({ state: 'in-progress' });
  return { ...assessment, assessmentId: assessment.id, lead: await actorFor(assessment.lead.id) };
}
const anAddress = () => `officer.${unique()}@tests.example`;
const ask = (assessmentId: string, sent: object = {}) => ({
  assessmentId,
  email: anAddress(),
  name: 'Licensing Officer',
  jobTitle: 'Licensing',
  behalf: 'council',
  benchmarks: ['8', '9'],
  ...sent,
});
const rolesOf = (personId: string) =>
  asSystem((tx) => tx.roleAssignment.findMany({ where: { personId }, orderBy: { id: 'asc' } }));
const mailTo = async (email: string) => (await mailed()).filter(({ to }) => to === email);

describe('a lead asks somebody to help', () => {
  it('makes them with these benchmarks, and tells them by e-mail what is asked, by when and how to sign in', async () => {
    const { assessmentId, authorityId, lead } = await aSharedAssessment();
    const sent = ask(assessmentId);
    const { personId } = shown(await assignContributor(lead, { ...sent, email: ` ${sent.email.toUpperCase()} ` }));
    const officer = await actorFor(personId);
    expect(officer).toMatchObject({
      email: sent.email,
      name: 'Licensing Officer',
      grants: [{ role: 'contributor', authorityId, benchmarks: [8, 9] }],
    });
    const [mail, ...more] = await mailTo(sent.email);
    expect(more).toEqual([]);
    expect(mail?.body).toContain(`- 8. Venue Hire and IT Policies\n- 9. Engagement Activity`);
    expect(mail?.body).toContain('31 January 2099');
    expect(mail?.body).toContain(`http://localhost:3000/self-assessment/${assessmentId}`);
    expect(mail?.body).not.toContain('Why we score');
    expect(shown(await seeTaskList(officer, { assessmentId })).benchmarks.map(({ number }) => number)).toEqual([8, 9]);
    expect(
      await asSystem((tx) => tx.auditEvent.findFirst({ where: { action: 'assign-contributor', authorityId } })),
    ).toMatchObject({ actorId: lead.id, fields: ['person', 'role.contributor', 'benchmark.8', 'benchmark.9'] });
  });

  it('names the later day where the cycle’s deadline has been moved past an extension', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const give = (extendedTo: Date) =>
      asSystem((tx) => tx.assessment.update({ where: { id: assessmentId }, data: { extendedTo } }));
    const bodyTo = async () => {
      const sent = ask(assessmentId);
      shown(await assignContributor(lead, sent));
      return (await mailTo(sent.email))[0]?.body;
    };
    await give(day('2098-12-31'));
    expect(await bodyTo()).toContain('due by the end of 31 January 2099');
    await give(day('2099-02-14'));
    expect(await bodyTo()).toContain('due by the end of 14 February 2099');
  });

  it('takes a person known by that address, with the name they have', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const known = await aPerson({ name: 'Police Officer' });
    const { personId } = shown(
      await assignContributor(lead, ask(assessmentId, { email: known.email, name: 'Somebody' })),
    );
    expect(personId).toBe(known.id);
    expect((await actorFor(known.id)).name).toBe('Police Officer');
  });

  it('merges what is asked twice, and writes only of what is new', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const sent = ask(assessmentId);
    const { personId } = shown(await assignContributor(lead, sent));
    shown(await assignContributor(lead, { ...sent, benchmarks: ['9', '10'] }));
    shown(await assignContributor(lead, { ...sent, benchmarks: '9' }));
    expect(await rolesOf(personId)).toMatchObject([{ benchmarks: [8, 9, 10], endsAt: null }]);
    const bodies = (await mailTo(sent.email)).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toContain('- 10. ');
    expect(bodies[1]).not.toContain('- 9. ');
  });

  it('makes one person with one role and one e-mail when it is pressed fifty times at once', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const sent = ask(assessmentId);
    const results = await atOnce(50, () => assignContributor(lead, sent));
    expect(new Set(results.map((result) => shown(result).personId)).size).toBe(1);
    expect(await rolesOf(shown(results[0]!).personId)).toHaveLength(1);
    expect(await mailTo(sent.email)).toHaveLength(1);
  });

  it('is refused for somebody who has left, and says so', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const gone = await aPerson({ name: 'Gone', deactivatedAt: new Date() });
    expect(await assignContributor(lead, ask(assessmentId, { email: gone.email }))).toEqual({
      ok: false,
      error: { kind: 'has-left', name: 'Gone' },
    });
    expect(await rolesOf(gone.id)).toEqual([]);
  });

  it('is refused for whoever reviews the council or decides about it: a lead cannot take its adviser away', async () => {
    const { assessmentId, lead, council } = await aSharedAssessment();
    const adviser = await aPerson({ roles: [{ role: 'regional-adviser', authorityId: council.id }] });
    const byRegion = await aPerson({ roles: [{ role: 'regional-adviser', region: council.region }] });
    const toCome = await aPerson({
      roles: [{ role: 'regional-adviser', authorityId: council.id, startsAt: new Date(Date.now() + 86_400_000) }],
    });
    const homeOffice = await aPerson({ roles: [{ role: 'home-office' }] });
    for (const { email, id } of [adviser, byRegion, toCome, homeOffice])
      for (const attempt of [assignContributor, addLead]) {
        const result = await attempt(lead, ask(assessmentId, { email }));
        expect(result).toMatchObject({ ok: false, error: { kind: 'judges-council' } });
        expect(await rolesOf(id)).toHaveLength(1);
      }
    const elsewhere = await aPerson({ roles: [{ role: 'regional-adviser', region: 'Another region' }] });
    expect((await assignContributor(lead, ask(assessmentId, { email: elsewhere.email }))).ok).toBe(true);
  });

  it('tells a lead nothing about who judges another council', async () => {
    const { lead } = await aSharedAssessment();
    const other = await aSharedAssessment();
    const [found] = await inTransaction(
      { as: 'person', id: lead.id },
      new Date(),
      (tx) =>
        tx.$queryRaw<
          { told: boolean }[]
        >`select judges_council(${other.adviser.id}::uuid, ${other.authorityId}::uuid) as told`,
    );
    expect(found).toEqual({ told: false });
  });

  it('keeps the district of a county, and refuses one of another', async () => {
    const county = await aCouncil({ type: 'County' });
    const district = await aCouncil({ assessed: false, countyCode: county.onsCode });
    const { id: assessmentId, lead } = await anAssessment({ state: 'in-progress', council: county });
    const actor = await actorFor(lead.id);
    const of = (code: string) => ask(assessmentId, { behalf: 'district', 'behalf-district': code });
    const { personId } = shown(await assignContributor(actor, of(district.onsCode)));
    expect(await rolesOf(personId)).toMatchObject([{ onBehalfOf: 'district', districtId: district.id }]);
    const elsewhere = await aCouncil({ assessed: false, countyCode: 'X' });
    expect(await assignContributor(actor, of(elsewhere.onsCode))).toEqual({
      ok: false,
      error: { kind: 'district-not-found' },
    });
    const { districts, contributors } = shown(await seePeopleHelping(actor, { assessmentId }));
    expect(districts.map(({ id }) => id)).toEqual([district.id]);
    expect(contributors).toMatchObject([{ district: district.shortName, districtCode: district.onsCode }]);
  });

  it('says everything that is wrong at once, and makes nobody', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const result = await assignContributor(lead, {
      assessmentId,
      email: 'no address',
      name: ' ',
      behalf: 'police',
      benchmarks: [],
    });
    if (result.ok || result.error.kind !== 'invalid') throw new Error('It was not refused');
    expect(result.error.issues.map(({ field }) => field).toSorted()).toEqual(['benchmarks', 'email', 'name']);
    for (const benchmarks of [['5'], ['11']])
      expect(await assignContributor(lead, ask(assessmentId, { benchmarks }))).toMatchObject({
        ok: false,
        error: { kind: 'benchmarks-not-offered' },
      });
    for (const wrong of [{ behalf: 'nobody' }, { behalf: 'other' }, { behalf: 'district' }])
      expect(await assignContributor(lead, ask(assessmentId, wrong))).toMatchObject({
        ok: false,
        error: { kind: 'invalid' },
      });
  });

  it('is the lead’s: nobody else’s, whatever else they may do', async () => {
    const { assessmentId, authorityId, adviser } = await aSharedAssessment();
    const { id: groupId } = await aGroup({ councils: [{ id: authorityId }] });
    const others: readonly Actor[] = [
      await actorFor(adviser.id),
      await anActor({ role: 'contributor', authorityId, benchmarks: [8] }),
      await anActor({ role: 'group-member', groupId }),
      await anActor({ role: 'home-office' }),
      await anActor({ role: 'administrator' }),
      (await aSharedAssessment()).lead,
    ];
    for (const other of others)
      for (const attempt of [assignContributor, addLead]) {
        const sent = ask(assessmentId);
        expect((await attempt(other, sent)).ok).toBe(false);
        expect(await asSystem((tx) => tx.person.count({ where: { email: sent.email } }))).toBe(0);
      }
  });

  it('gives no other role and no other council, also past the pages', async () => {
    const { authorityId, lead } = await aSharedAssessment();
    const person = await aPerson();
    const other = await aCouncil();
    const insert = (data: object) =>
      inTransaction({ as: 'person', id: lead.id }, new Date(), (tx) =>
        tx.roleAssignment.create({
          data: {
            id: newId(),
            personId: person.id,
            startsAt: new Date(),
            grantedBy: lead.id,
            role: 'prevent-lead',
            authorityId,
            ...data,
          },
        }),
      );
    await expect(insert({ authorityId: other.id })).rejects.toThrow(/row-level security/);
    await expect(insert({ role: 'administrator', authorityId: null })).rejects.toThrow(/row-level security/);
    await expect(insert({ role: 'regional-adviser' })).rejects.toThrow(/row-level security/);
    expect(await rolesOf(person.id)).toEqual([]);
  });
});

describe('a lead changes what somebody helps with', () => {
  async function aHelped() {
    const shared = await aSharedAssessment();
    const sent = ask(shared.assessmentId);
    const { personId } = shown(await assignContributor(shared.lead, sent));
    const [role] = await rolesOf(personId);
    if (role === undefined) throw new Error('No role');
    const change = (fields: object, as = shared.lead) =>
      changeContributor(as, {
        assessmentId: shared.assessmentId,
        assignmentId: role.id,
        behalf: 'police',
        benchmarks: '10',
        shown: shownAs(role),
        ...fields,
      });
    return { ...shared, sent, personId, role, change };
  }

  it('puts the new ones in the place of the old, and tells them of those', async () => {
    const { change, personId, sent } = await aHelped();
    expect((await change({})).ok).toBe(true);
    expect(await rolesOf(personId)).toMatchObject([{ benchmarks: [10], onBehalfOf: 'police' }]);
    const [, mail, ...more] = await mailTo(sent.email);
    expect(more).toEqual([]);
    expect(mail?.body).toMatch(
      /help with these benchmarks[^]*- 10\. [^]*no longer asked to help with:\n\n- 8\. .*\n- 9\. /,
    );
  });

  it('tells them what they no longer help with, and says that it told them only where it did', async () => {
    const { assessmentId, lead, change, personId, sent } = await aHelped();
    expect(shown(await change({ benchmarks: '8' })).isTold).toBe(true);
    const [, mail] = await mailTo(sent.email);
    expect(mail?.subject).toContain('What you help with');
    expect(mail?.body).toContain('no longer asked to help with:\n\n- 9. Engagement Activity');
    expect(mail?.body).not.toContain('- 8. ');
    const [now] = await rolesOf(personId);
    const spokesman = { benchmarks: '8', behalf: 'health', shown: now === undefined ? '' : shownAs(now) };
    expect(shown(await change(spokesman)).isTold).toBe(false);
    expect(
      shown(await assignContributor(lead, { ...sent, assessmentId, benchmarks: '8', behalf: 'health' })).isTold,
    ).toBe(false);
    expect(await mailTo(sent.email)).toHaveLength(2);
  });

  it('writes to nobody who has left', async () => {
    const { assessmentId, lead, role, personId, sent } = await aHelped();
    await asSystem((tx) => tx.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } }));
    expect(shown(await endContributor(lead, { assessmentId, assignmentId: role.id })).isTold).toBe(false);
    expect(await mailTo(sent.email)).toHaveLength(1);
  });

  it('never overwrites silently what another lead changed in the meantime', async () => {
    const { change, personId } = await aHelped();
    shown(await change({ benchmarks: ['3', '8'] }));
    expect(await change({ benchmarks: '9' })).toMatchObject({
      ok: false,
      error: { kind: 'changed-since-shown', benchmarks: [3, 8] },
    });
    expect(await rolesOf(personId)).toMatchObject([{ benchmarks: [3, 8] }]);
  });

  it('ends it: they see nothing any more, and the role stays in the record with its dates', async () => {
    const { assessmentId, role, personId, lead, sent } = await aHelped();
    expect(shown(await endContributor(lead, { assessmentId, assignmentId: role.id })).isTold).toBe(true);
    const [, mail] = await mailTo(sent.email);
    expect(mail?.subject).toContain('has ended');
    expect(mail?.body).not.toContain('/self-assessment/');
    const officer = await actorFor(personId);
    expect(officer.grants).toEqual([]);
    expect(await seeTaskList(officer, { assessmentId })).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await rolesOf(personId)).toMatchObject([{ benchmarks: [8, 9], endsAt: expect.any(Date) as unknown }]);
    expect(await endContributor(lead, { assessmentId, assignmentId: role.id })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it('finds no role of another council, and no lead’s role', async () => {
    const { assessmentId, lead, change } = await aHelped();
    const theirs = await aHelped();
    const [leadRole] = await rolesOf(lead.id);
    for (const assignmentId of [theirs.role.id, leadRole?.id]) {
      const notFound = { ok: false, error: { kind: 'not-found' } };
      expect(await change({ assignmentId })).toEqual(notFound);
      expect(await endContributor(lead, { assessmentId, assignmentId })).toEqual(notFound);
    }
    expect(await change({}, theirs.lead)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('two leads', () => {
  it('a lead makes another, who is told, and so are the leads there are', async () => {
    const { assessmentId, authorityId, lead } = await aSharedAssessment();
    const sent = ask(assessmentId);
    const { personId } = shown(await addLead(lead, sent));
    expect((await actorFor(personId)).grants).toEqual([{ role: 'prevent-lead', authorityId }]);
    expect((await mailTo(sent.email))[0]?.subject).toContain('You are now a Prevent Lead');
    expect((await mailTo(lead.email))[0]?.body).toContain(sent.email);
    expect(await addLead(lead, sent)).toMatchObject({ ok: false, error: { kind: 'is-lead' } });
    expect(await assignContributor(lead, sent)).toMatchObject({ ok: false, error: { kind: 'is-lead' } });
  });

  it('makes one lead when it is pressed fifty times at once', async () => {
    const { assessmentId, lead } = await aSharedAssessment();
    const sent = ask(assessmentId);
    const results = await atOnce(50, () => addLead(lead, sent));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mailTo(sent.email)).toHaveLength(1);
  });

  it('one hands over to the other in the middle of a cycle, without an administrator; both are told', async () => {
    const { assessmentId, authorityId, lead } = await aSharedAssessment();
    const second = await anActor({ role: 'prevent-lead', authorityId });
    expect(await handOverLead(lead, { assessmentId, to: second.id })).toMatchObject({ ok: true });
    expect((await actorFor(lead.id)).grants).toEqual([]);
    expect((await actorFor(second.id)).grants).toEqual([{ role: 'prevent-lead', authorityId }]);
    expect((await mailTo(second.email))[0]?.subject).toContain('handed over to you');
    expect((await mailTo(lead.email))[0]?.subject).toContain('you have handed over');
    expect(
      await asSystem((tx) => tx.auditEvent.findFirst({ where: { action: 'hand-over-lead', authorityId } })),
    ).toMatchObject({
      actorId: lead.id,
      subjectId: second.id,
    });
    expect(await handOverLead(lead, { assessmentId, to: second.id })).toMatchObject({ ok: false });
  });

  it('never leaves the council without one: not to somebody who is no lead, has left, or is oneself', async () => {
    const { assessmentId, authorityId, lead } = await aSharedAssessment();
    const contributor = await aPerson({ roles: [{ role: 'contributor', authorityId, benchmarks: [3] }] });
    const left = await aPerson({ deactivatedAt: new Date(), roles: [{ role: 'prevent-lead', authorityId }] });
    const neighbour = (await aSharedAssessment()).lead;
    const toCome = await aPerson();
    await aRole(toCome.id, { role: 'prevent-lead', authorityId, startsAt: new Date(Date.now() + 86_400_000) });
    for (const to of [contributor, left, neighbour, toCome, lead])
      expect((await handOverLead(lead, { assessmentId, to: to.id })).ok).toBe(false);
    expect((await actorFor(lead.id)).grants).toHaveLength(1);
  });

  it('both hand over to each other at the same moment: one stays lead, every time', async () => {
    for (let time = 0; time < 10; time += 1) {
      const { assessmentId, authorityId, lead } = await aSharedAssessment();
      const second = await anActor({ role: 'prevent-lead', authorityId });
      const results = await Promise.all([
        handOverLead(lead, { assessmentId, to: second.id }),
        handOverLead(second, { assessmentId, to: lead.id }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const leads = await asSystem((tx) =>
        tx.roleAssignment.count({ where: { authorityId, role: 'prevent-lead', endsAt: null } }),
      );
      expect(leads).toBe(1);
    }
  });
});
