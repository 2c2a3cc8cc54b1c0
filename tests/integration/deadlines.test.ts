import { describe, expect, it } from 'vitest';
import { recall } from '@/lib/assessments/recall';
import { seeReceipt } from '@/lib/assessments/see-receipt';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { submit } from '@/lib/assessments/submit';
import { changeSettings } from '@/lib/cycles/change-settings';
import { seeCycle } from '@/lib/cycles/see-cycle';
import { sendDueReminders } from '@/lib/cycles/send-reminders';
import { extendDeadline } from '@/lib/reviews/extend-deadline';
import { sendBack } from '@/lib/reviews/moves-with-reason';
import { seeReview } from '@/lib/reviews/see-review';
import { takeIntoReview } from '@/lib/reviews/take-into-review';
import {
  actorFor,
  aCouncil,
  aCycle,
  anActor,
  anAssessment,
  aPerson,
  asSystem,
  atOnce,
  day,
  mailed,
} from '../factories';

const clock = (iso: string) => ({ now: () => new Date(iso) });
const on = (iso: string) => {
  const [year = '', month = '', ofMonth = ''] = iso.split('-');
  return { 'deadline-day': ofMonth, 'deadline-month': month, 'deadline-year': year };
};
/** A cycle whose deadline is the end of 31 January 2031, and a council of it that is at work. */
async function awaited(about: Parameters<typeof anAssessment>[0] = {}) {
  const cycle = await aCycle({ opensOn: day('2030-09-01'), deadlineOn: day('2031-01-31') });
  const assessment = await anAssessment({
    state: 'in-progress',
    cycle,
    at: new Date('2030-10-01T12:00:00Z'),
    ...about,
  });
  return {
    ...assessment,
    lead: await actorFor(assessment.lead.id),
    adviser: await actorFor(assessment.adviser.id),
    leadEmail: (await actorFor(assessment.lead.id)).email,
  };
}
const sentTo = async (email: string) => (await mailed()).filter(({ to }) => to === email).map(({ subject }) => subject);

describe('more time', () => {
  const more = (assessmentId: string, until: string, reason = 'Flooding took the office away') => ({
    assessmentId,
    reason,
    ...on(until),
  });
  const before = clock('2031-01-20T12:00:00Z');

  it('is given by the adviser with a reason that the council reads, and the leads are told', async () => {
    const { id, lead, adviser, leadEmail } = await awaited();
    expect(await extendDeadline(adviser, more(id, '2031-02-14'), before)).toMatchObject({ ok: true });
    const list = await seeTaskList(lead, { assessmentId: id }, before);
    expect(list).toMatchObject({
      ok: true,
      value: {
        daysLeft: 25,
        header: { deadlineOn: day('2031-02-14'), extensionReason: 'Flooding took the office away' },
      },
    });
    expect(await seeReview(adviser, { assessmentId: id }, before)).toMatchObject({
      ok: true,
      value: { daysLeft: 25, canExtend: true, heading: { extension: { byName: adviser.name } } },
    });
    expect(await sentTo(leadEmail)).toEqual([expect.stringContaining('more time, until 14 February 2031')]);
  });

  it('must be more, not in the past and not beyond a year, and needs its reason', async () => {
    const { id, adviser } = await awaited();
    const refusal = async (until: string, at = before) => {
      const result = await extendDeadline(adviser, more(id, until), at);
      return result.ok ? 'extended' : result.error.kind;
    };
    expect(await refusal('2031-01-31')).toBe('not-later');
    expect(await refusal('2031-02-05', clock('2031-02-06T12:00:00Z'))).toBe('in-the-past');
    expect(await refusal('2032-02-02')).toBe('too-far');
    expect(await extendDeadline(adviser, { assessmentId: id, ...on('31-2-2031'), reason: ' ' }, before)).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [{ field: 'reason' }, { field: 'deadline' }],
      },
    });
    expect(await extendDeadline(adviser, { assessmentId: id, reason: 'Why' }, before)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', issues: [{ field: 'deadline', message: 'Enter the new deadline' }] },
    });
  });

  it('gives way to a later deadline of the cycle', async () => {
    const { id, lead, adviser, cycle } = await awaited();
    await extendDeadline(adviser, more(id, '2031-02-14'), before);
    await asSystem((tx) => tx.cycle.update({ where: { id: cycle.id }, data: { deadlineOn: day('2031-03-01') } }));
    expect(await seeTaskList(lead, { assessmentId: id }, before)).toMatchObject({
      ok: true,
      value: { header: { deadlineOn: day('2031-03-01'), extensionReason: null } },
    });
  });

  it('is not the council’s, another adviser’s or the Home Office’s to give, nor given once it is submitted', async () => {
    const { id, lead, adviser } = await awaited();
    const elsewhere = await anActor({ role: 'regional-adviser', authorityId: (await aCouncil()).id });
    const kind = async (actor: Parameters<typeof extendDeadline>[0]) => {
      const result = await extendDeadline(actor, more(id, '2031-02-14'), before);
      return result.ok ? 'extended' : result.error.kind;
    };
    expect(await kind(lead)).toBe('not-allowed');
    expect(await kind(await anActor({ role: 'home-office' }))).toBe('not-allowed');
    expect(await kind(elsewhere)).toBe('not-found');
    await submit(lead, { assessmentId: id, declared: 'yes' }, before);
    expect(await kind(adviser)).toBe('wrong-state');
  });
});

describe('late', () => {
  const late = clock('2031-02-03T09:00:00Z');

  it('is what comes after the deadline: on the receipt, to the adviser and to the Home Office', async () => {
    const { id, lead, adviser, cycle } = await awaited();
    await submit(lead, { assessmentId: id, declared: 'yes' }, late);
    const handedInAt = late.now();
    expect(await seeReceipt(lead, { assessmentId: id }, late)).toMatchObject({
      ok: true,
      value: { header: { handedInAt, deadlineOn: day('2031-01-31') } },
    });
    expect(await seeReview(adviser, { assessmentId: id }, late)).toMatchObject({
      ok: true,
      value: { heading: { handedInAt } },
    });
    const read = await seeCycle(await anActor({ role: 'home-office' }), { cycleId: cycle.id }, late);
    expect(read.ok && read.value.councils.map(({ daysLate }) => daysLate)).toEqual([3]);
  });

  it('is not what came in time and was sent back; a recalled submission does not count', async () => {
    const { id, lead, adviser } = await awaited();
    const inTime = clock('2031-01-30T09:00:00Z');
    await submit(lead, { assessmentId: id, declared: 'yes' }, inTime);
    await recall(lead, { assessmentId: id }, clock('2031-01-30T10:00:00Z'));
    expect(await seeTaskList(lead, { assessmentId: id })).toMatchObject({ value: { header: { handedInAt: null } } });
    const again = clock('2031-01-31T23:59:00Z');
    await submit(lead, { assessmentId: id, declared: 'yes' }, again);
    await takeIntoReview(adviser, { assessmentId: id }, clock('2031-02-01T10:00:00Z'));
    await sendBack(adviser, { assessmentId: id, reason: 'One more look' }, clock('2031-02-02T10:00:00Z'));
    await submit(lead, { assessmentId: id, declared: 'yes' }, late);
    expect(await seeTaskList(lead, { assessmentId: id })).toMatchObject({
      value: { header: { handedInAt: again.now() } },
    });
  });
});

describe('reminders', () => {
  it('go to leads and contributors on the cycle’s days, once, whoever asks at the same time', async () => {
    const { authorityId, leadEmail } = await awaited();
    const helper = await aPerson({ roles: [{ role: 'contributor', authorityId, benchmarks: [1] }] });
    const gone = await aPerson({ roles: [{ role: 'contributor', authorityId, benchmarks: [2] }] });
    await asSystem((tx) => tx.person.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } }));
    await atOnce(5, () => sendDueReminders(new Date('2031-01-24T08:00:00Z')));
    await sendDueReminders(new Date('2031-01-25T08:00:00Z'));
    expect(await sentTo(leadEmail)).toEqual([expect.stringContaining('due in 7 days')]);
    expect(await sentTo(helper.email)).toEqual([expect.stringContaining('due in 7 days')]);
    expect(await sentTo(gone.email)).toEqual([]);
  });

  it('go out for the new deadline after an extension', async () => {
    const { id, adviser, leadEmail } = await awaited();
    await sendDueReminders(new Date('2031-01-30T09:00:00Z'));
    await extendDeadline(
      adviser,
      { assessmentId: id, reason: 'Flooding', ...on('2031-02-28') },
      clock('2031-01-30T10:00:00Z'),
    );
    await sendDueReminders(new Date('2031-01-31T09:00:00Z'));
    await sendDueReminders(new Date('2031-02-01T09:00:00Z'));
    await sendDueReminders(new Date('2031-02-14T09:00:00Z'));
    expect(await sentTo(leadEmail)).toEqual([
      expect.stringContaining('due tomorrow'),
      expect.stringContaining('more time'),
      expect.stringContaining('due in 28 days'),
      expect.stringContaining('due in 14 days'),
    ]);
  });

  it('say on the day after that the deadline has passed, to the advisers too, and then no more', async () => {
    const { leadEmail, adviser, council } = await awaited();
    const own = await aPerson({
      roles: [
        { role: 'regional-adviser', authorityId: council.id },
        { role: 'prevent-lead', authorityId: council.id },
      ],
    });
    for (const now of ['2031-02-01T08:00:00Z', '2031-02-02T08:00:00Z']) await sendDueReminders(new Date(now));
    expect(await sentTo(leadEmail)).toEqual([expect.stringContaining('the deadline has passed')]);
    expect(await sentTo(adviser.email)).toEqual([expect.stringMatching(/deadline of its .* has passed/)]);
    expect(await sentTo(own.email)).toHaveLength(1);
  });

  it('stop once it is submitted', async () => {
    const { id, lead, leadEmail } = await awaited();
    await submit(lead, { assessmentId: id, declared: 'yes' }, clock('2031-01-20T12:00:00Z'));
    await sendDueReminders(new Date('2031-01-24T09:00:00Z'));
    expect(await sentTo(leadEmail)).toEqual([expect.stringContaining('submitted')]);
  });
});

describe('a cycle’s settings', () => {
  const asked = (cycleId: string, sent: object = {}) => ({
    cycleId,
    version: '1',
    reminderDays: '21, 3',
    asksApproval: 'yes',
    ...sent,
  });

  it('say when councils are reminded', async () => {
    const { leadEmail, cycle } = await awaited();
    await changeSettings(await anActor({ role: 'home-office' }), asked(cycle.id));
    await sendDueReminders(new Date('2031-01-24T09:00:00Z'));
    await sendDueReminders(new Date('2031-01-28T09:00:00Z'));
    expect(await sentTo(leadEmail)).toEqual([
      expect.stringContaining('due in 7 days'),
      expect.stringContaining('due in 3 days'),
    ]);
  });

  it('refuse what is no list of days, and a save over somebody else’s', async () => {
    const officer = await anActor({ role: 'home-office' });
    const { cycle } = await awaited();
    expect(await changeSettings(officer, asked(cycle.id, { reminderDays: 'weekly', asksApproval: '' }))).toMatchObject({
      error: { kind: 'invalid', issues: [{ field: 'reminderDays' }, { field: 'asksApproval' }] },
    });
    expect((await changeSettings(officer, asked(cycle.id))).ok).toBe(true);
    expect(await changeSettings(officer, asked(cycle.id, { reminderDays: '5' }))).toMatchObject({
      error: { kind: 'stale', current: { reminderDays: '21, 3', asksApproval: 'yes' }, version: 2 },
    });
  });

  it('ask who approved a submission, by name and role, and keep it with the submission', async () => {
    const { id, lead, adviser, cycle } = await awaited();
    await changeSettings(await anActor({ role: 'home-office' }), asked(cycle.id));
    expect(await submit(lead, { assessmentId: id, declared: 'yes', approverName: 'A Director' })).toEqual({
      ok: false,
      error: { kind: 'approver-missing', fields: ['approverRole'] },
    });
    const approver = { approverName: 'A Director', approverRole: 'Director of Public Protection' };
    expect((await submit(lead, { assessmentId: id, declared: 'yes', ...approver })).ok).toBe(true);
    for (const reader of [lead, adviser])
      expect(await seeReceipt(reader, { assessmentId: id })).toMatchObject({
        ok: true,
        value: { submission: approver },
      });
  });

  it('where none is asked for keep none, whatever is sent', async () => {
    const { id, lead } = await awaited();
    await submit(lead, { assessmentId: id, declared: 'yes', approverName: 'X', approverRole: 'Y' });
    expect(await seeReceipt(lead, { assessmentId: id })).toMatchObject({ value: { submission: { approverName: '' } } });
  });
});
