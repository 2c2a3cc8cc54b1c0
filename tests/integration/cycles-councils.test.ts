import { beforeAll, describe, expect, it } from 'vitest';
import { seeCycle } from '@/lib/cycles/see-cycle';
import { seeCycles } from '@/lib/cycles/see-cycles';
import { seeWithdrawal } from '@/lib/cycles/see-withdrawal';
import { withdrawCouncil } from '@/lib/cycles/withdraw-council';
import { onQuery } from '@/lib/db';
import { checkAuditNow } from '@/lib/insight/check-audit';
import { seeAudit } from '@/lib/insight/see-audit';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { STATES, WORKFLOW, type State } from '@/lib/workflow';
import { aCouncil, aCycle, actorFor, anActor, anAssessment, asSystem, mailed, unique } from '../factories';
import { changePermanently } from '../factories/superuser';

let officer: Actor;
beforeAll(async () => {
  officer = await anActor({ role: 'home-office' });
});

const withdraw = (
  of: { readonly id: string; readonly cycle: { readonly id: string } },
  reason = 'The council was abolished',
) => withdrawCouncil(officer, { cycleId: of.cycle.id, assessmentId: of.id, reason });
const stateOf = async (id: string) =>
  (await asSystem((tx) => tx.assessment.findUniqueOrThrow({ where: { id } }))).state;

describe('withdrawing a council from its cycle', () => {
  it('ends its assessment with a reason that is kept', async () => {
    const assessment = await anAssessment({ state: 'in-progress' });
    expect((await withdraw(assessment)).ok).toBe(true);
    expect(await stateOf(assessment.id)).toBe('withdrawn');
    const moves = await asSystem((tx) =>
      tx.stateChange.findMany({ where: { assessmentId: assessment.id, event: 'withdraw' } }),
    );
    expect(moves).toMatchObject([
      { fromState: 'in-progress', toState: 'withdrawn', reason: 'The council was abolished', byId: officer.id },
    ]);
  });

  it('is told to its leads and its advisers, with links and without the reason', async () => {
    const assessment = await anAssessment({ state: 'in-progress' });
    const before = (await mailed()).length;
    await withdraw(assessment);
    const sent = (await mailed()).slice(before);
    const people = await Promise.all([assessment.lead, assessment.adviser].map(({ id }) => actorFor(id)));
    expect(sent.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
    for (const { to, subject, body } of sent) {
      expect(subject).toMatch(/no longer in the Prevent self-assessment/);
      expect(body).toContain(`/${to === people[0]?.email ? 'self-assessment' : 'reviews'}/${assessment.id}`);
      expect(body).not.toContain('abolished');
    }
  });

  it('happens once, however often the button is pressed', async () => {
    const assessment = await anAssessment({ state: 'submitted' });
    const results = await Promise.all(Array.from({ length: 10 }, () => withdraw(assessment)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'wrong-state')).toHaveLength(9);
  });

  it('needs a reason', async () => {
    const assessment = await anAssessment({ state: 'submitted' });
    expect(await withdraw(assessment, '  ')).toMatchObject({
      error: { issues: [{ field: 'reason', message: 'Enter why the council leaves this cycle' }] },
    });
    expect(await withdraw(assessment, 'x'.repeat(1_001))).toMatchObject({
      error: { issues: [{ message: 'The reason must be 1,000 characters or fewer: remove 1' }] },
    });
    expect(await stateOf(assessment.id)).toBe('submitted');
  });

  const cannot = STATES.filter((state) => !(WORKFLOW.withdraw.from as readonly State[]).includes(state));
  it.each(cannot)('cannot be done when it is %s', async (state) => {
    const assessment = await anAssessment({ state });
    expect(await withdraw(assessment)).toMatchObject({ error: { kind: 'wrong-state', state } });
    expect((await seeWithdrawal(officer, { cycleId: assessment.cycle.id, assessmentId: assessment.id })).ok).toBe(
      false,
    );
  });

  it('is about an assessment of that very cycle', async () => {
    const assessment = await anAssessment({ state: 'submitted' });
    expect(await withdraw({ ...assessment, cycle: { id: newId() } })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it('is not the adviser’s nor the council’s', async () => {
    const assessment = await anAssessment({ state: 'submitted' });
    const adviser = await anActor({ role: 'regional-adviser', authorityId: assessment.authorityId });
    const sent = { cycleId: assessment.cycle.id, assessmentId: assessment.id, reason: 'A reason' };
    expect(await withdrawCouncil(adviser, sent)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });
});

describe('where a cycle stands', () => {
  it('is counted by state, over all its councils', async () => {
    const cycle = await aCycle();
    for (const state of ['not-started', 'submitted', 'submitted', 'in-review'] as const)
      await anAssessment({ state, cycle });
    const read = await seeCycles(officer, {});
    const found = read.ok ? read.value.find(({ id }) => id === cycle.id) : undefined;
    expect(found?.counts).toMatchObject({ 'not-started': 1, submitted: 2, 'in-review': 1, issued: 0 });
  });

  it('is listed by council, fifty a page, and narrowed by state and region', async () => {
    const cycle = await aCycle();
    const region = `Region ${unique()}`;
    const councils = await Promise.all(Array.from({ length: 51 }, () => aCouncil({ region })));
    await asSystem((tx) =>
      tx.assessment.createMany({
        data: councils.map(({ id }) => ({
          id: newId(),
          cycleId: cycle.id,
          authorityId: id,
          framework: cycle.framework,
          createdAt: new Date(Date.now() - 3 * 86_400_000),
        })),
      }),
    );
    const other = await anAssessment({ state: 'submitted', cycle });
    const see = async (query: object) => {
      const read = await seeCycle(officer, { cycleId: cycle.id, ...query });
      if (!read.ok) throw new Error(read.error.kind);
      return read.value;
    };
    const [first, second] = [await see({}), await see({ page: '2' })];
    expect([first.councils.length, second.councils.length, first.total, first.pages]).toEqual([50, 2, 52, 2]);
    expect((await see({ state: 'submitted' })).councils.map(({ id }) => id)).toEqual([other.id]);
    const inRegion = await see({ region });
    expect(inRegion.total).toBe(51);
    expect(inRegion.councils[0]).toMatchObject({ state: 'not-started', submittedAt: null, days: 3 });
    // The counts stay those of the whole cycle.
    expect(inRegion.counts).toMatchObject({ 'not-started': 51, submitted: 1 });
    expect((await see({ state: 'nonsense', region: '', page: '-3' })).total).toBe(52);
  });

  it('is not found for a cycle that is not there or not an id', async () => {
    expect(await seeCycle(officer, { cycleId: newId() })).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect((await seeCycle(officer, { cycleId: '1' })).ok).toBe(false);
  });
});

describe('the audit', () => {
  it('is read with who and which council, the latest first, and narrowed to a council', async () => {
    const assessment = await anAssessment({ state: 'submitted' });
    await withdraw(assessment);
    const all = await seeAudit(officer, {});
    expect(all.ok && all.value.events[0]).toMatchObject({
      action: 'withdraw-council',
      by: officer.name,
      subject: 'assessment',
      fields: ['state'],
    });
    const { name } = await asSystem((tx) => tx.authority.findUniqueOrThrow({ where: { id: assessment.authorityId } }));
    const narrowed = await seeAudit(officer, { council: name.toUpperCase() });
    expect(narrowed.ok && narrowed.value.events.every(({ council }) => council === name)).toBe(true);
    expect(narrowed.ok && narrowed.value.total).toBeGreaterThan(0);
    expect(await seeAudit(officer, { council: 'Nowhere at all' })).toMatchObject({ value: { total: 0, events: [] } });
  });

  it('is the Home Office’s alone', async () => {
    expect(await seeAudit(await anActor({ role: 'administrator' }), {})).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
  });

  it('says when its chain was last checked, whether it was whole, and where it first breaks', async () => {
    const chainOf = async () => {
      const read = await seeAudit(officer, {});
      return read.ok ? read.value.chain : undefined;
    };
    expect(await chainOf()).toBeNull();
    expect((await checkAuditNow(officer, {})).ok).toBe(true);
    const checked = await asSystem((tx) => tx.auditEvent.count());
    expect(await chainOf()).toEqual({ at: expect.any(Date) as Date, checked, since: 0, firstBroken: null });
    await withdraw(await anAssessment({ state: 'submitted' }));
    expect(await chainOf()).toMatchObject({ checked, since: 1, firstBroken: null });

    const [one] = await asSystem((tx) => tx.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 }));
    const rewrite = async (action: string) => {
      await changePermanently('alter table audit_event disable trigger all');
      await changePermanently(`update audit_event set action = '${action}' where seq = ${one?.seq}`);
      await changePermanently('alter table audit_event enable trigger all');
    };
    await rewrite('something-else');
    expect((await checkAuditNow(officer, {})).ok).toBe(true);
    expect(await chainOf()).toMatchObject({ firstBroken: Number(one?.seq) });
    await rewrite(String(one?.action));
  });

  it('is walked when somebody asks for it, not each time it is read', async () => {
    const statements: string[] = [];
    onQuery((sql) => statements.push(sql));
    await seeAudit(officer, {});
    expect(statements.length).toBeGreaterThan(3);
    expect(statements.join('\n')).not.toMatch(/first_broken_audit_event|count\(/i);
    expect(await checkAuditNow(await anActor({ role: 'administrator' }), {})).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
  });
});
