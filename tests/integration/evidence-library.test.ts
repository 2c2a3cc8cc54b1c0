import { describe, expect, it } from 'vitest';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { inTransaction } from '@/lib/db';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { addEvidenceSeen } from '@/lib/evidence/add-evidence-seen';
import { bringEvidence } from '@/lib/evidence/bring-evidence';
import { deleteEvidence } from '@/lib/evidence/delete-evidence';
import { keepLink } from '@/lib/evidence/keep-link';
import { keepSeen } from '@/lib/evidence/keep-seen';
import { offerFromLibrary } from '@/lib/evidence/offer-from-library';
import { seeChoices } from '@/lib/evidence/see-choices';
import { seeLibrary } from '@/lib/evidence/see-library';
import { seeLibraryItem } from '@/lib/evidence/see-library-item';
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { actorFor, anActor, anAssessment, asSystem } from '../factories';
import { twoYears } from '../factories/two-years';

const SEEN = {
  title: 'Counter-Terrorism Local Profile 2023',
  'seen-day': '3',
  'seen-month': '3',
  'seen-year': '2023',
  seenBy: 'the Prevent Lead, at the police headquarters',
  notHere: 'it is OFFICIAL-SENSITIVE.',
};

async function council(given: Parameters<typeof anAssessment>[0] = {}) {
  const made = await anAssessment(given);
  const { authorityId } = made;
  const at = (benchmark: number, sent: object = {}) => ({ assessmentId: made.id, benchmark, ...sent });
  const kept = (sent: object = {}) => ({
    authorityId,
    title: 'Delivery plan',
    url: 'https://council.example/plan',
    ...sent,
  });
  return { ...made, lead: await actorFor(made.lead.id), adviser: await actorFor(made.adviser.id), at, kept };
}
type Council = Awaited<ReturnType<typeof council>>;

async function keep(of: Council, sent: object = {}, as = of.lead): Promise<string> {
  const result = await keepLink(as, of.kept(sent));
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.evidenceId;
}
const moved = (assessmentId: string, state: string) =>
  asSystem((tx) => tx.assessment.update({ where: { id: assessmentId }, data: { state } }));
const supportsOf = (assessmentId: string) =>
  asSystem((tx) =>
    tx.evidenceSupport.findMany({
      where: { assessmentId },
      select: { evidenceId: true, benchmark: true, statementIds: true },
      orderBy: { benchmark: 'asc' },
    }),
  );

describe('the library', () => {
  it.each(['not-started', 'in-progress', 'submitted', 'in-review', 'issued'] as const)(
    'takes things in while the self-assessment is %s',
    async (state) => {
      const of = await council({ state });
      await keep(of, { 'effective-day': '1', 'effective-month': '4', 'effective-year': '2022' });
      expect((await keepSeen(of.lead, { authorityId: of.authorityId, ...SEEN })).ok).toBe(true);
      expect(await seeLibrary(of.lead, { authorityId: of.authorityId })).toMatchObject({
        ok: true,
        value: {
          total: 2,
          rows: [
            { kind: 'seen', seenOn: new Date('2023-03-03'), notHere: SEEN.notHere, effectiveOn: null },
            { kind: 'link', effectiveOn: new Date('2022-04-01'), uses: 0, versions: 1 },
          ],
        },
      });
    },
  );

  it('is found by words and by kind, fifty a page', async () => {
    const of = await council();
    for (let n = 1; n <= 51; n += 1) await keep(of, { title: `Plan ${n}`, url: `https://council.example/${n}` });
    await keepSeen(of.lead, { authorityId: of.authorityId, ...SEEN });
    const see = async (sent: object) => {
      const read = await seeLibrary(of.lead, { authorityId: of.authorityId, ...sent });
      if (!read.ok) throw new Error(read.error.kind);
      return { shown: read.value.rows.length, total: read.value.total, pages: read.value.pages };
    };
    expect(await see({})).toEqual({ shown: 50, total: 52, pages: 2 });
    expect(await see({ page: '2' })).toEqual({ shown: 2, total: 52, pages: 2 });
    expect(await see({ page: '9' })).toEqual({ shown: 50, total: 52, pages: 2 });
    expect(await see({ kind: 'seen' })).toEqual({ shown: 1, total: 1, pages: 1 });
    expect(await see({ q: 'police HEAD' })).toEqual({ shown: 1, total: 1, pages: 1 });
    expect(await see({ q: 'plan 51' })).toEqual({ shown: 1, total: 1, pages: 1 });
    expect(await see({ q: '%' })).toEqual({ shown: 0, total: 0, pages: 1 });
  });

  it('has the same link once', async () => {
    const of = await council();
    await keep(of);
    expect(await keepLink(of.lead, of.kept({ title: 'Again' }))).toEqual({
      ok: false,
      error: { kind: 'already-added', title: 'Delivery plan' },
    });
  });

  it('takes nothing that is to be seen tomorrow, and no date that is none', async () => {
    const of = await council();
    const seenAt = { now: () => new Date('2023-03-02T12:00:00Z') };
    const told = { authorityId: of.authorityId, ...SEEN };
    expect(await keepSeen(of.lead, told, seenAt)).toEqual({ ok: false, error: { kind: 'seen-later' } });
    expect(await keepSeen(of.lead, { ...told, 'seen-day': '31', 'seen-month': '2' })).toMatchObject({
      error: { kind: 'invalid', issues: [{ field: 'seen' }] },
    });
    expect(await keepSeen(of.lead, { ...told, notHere: ' ', seenBy: '' })).toMatchObject({
      error: { kind: 'invalid', issues: [{ field: 'seenBy' }, { field: 'notHere' }] },
    });
  });

  it('is its council’s: not a stranger’s, nor its adviser’s or the Home Office’s, in the use-cases and in the database', async () => {
    const [of, other] = [await council({ state: 'submitted' }), await council()];
    const id = await keep(of);
    for (const actor of [other.lead, of.adviser, await anActor({ role: 'home-office' }), await anActor()]) {
      expect(await seeLibrary(actor, { authorityId: of.authorityId })).toEqual({
        ok: false,
        error: { kind: 'not-allowed' },
      });
      const rows = await inTransaction({ as: 'person', id: actor.id }, new Date(), (tx) =>
        tx.evidenceItem.count({ where: { id } }),
      );
      expect(rows, actor.name).toBe(0);
    }
    expect(await keepLink(other.lead, of.kept({ url: 'https://council.example/other' }))).toMatchObject({ ok: false });
    expect(await withdrawEvidence(other.lead, { authorityId: of.authorityId, evidenceId: id })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await deleteEvidence(other.lead, { authorityId: other.authorityId, evidenceId: id })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  it('shows a contributor what they added and what supports a benchmark of theirs, and they change what is theirs', async () => {
    const of = await council();
    const { authorityId } = of;
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [4] });
    const [hidden, offered] = [await keep(of), await keep(of, { url: 'https://council.example/four' })];
    expect((await offerFromLibrary(of.lead, of.at(4, { evidenceIds: [offered] }))).ok).toBe(true);
    const own = await keep(of, { url: 'https://council.example/own' }, contributor);
    const read = await seeLibrary(contributor, { authorityId });
    expect(read.ok && read.value.rows.map(({ id }) => id)).toEqual([own, offered]);
    expect(await seeLibraryItem(contributor, { authorityId, evidenceId: hidden })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await deleteEvidence(contributor, { authorityId, evidenceId: offered })).toEqual({
      ok: false,
      error: { kind: 'not-yours' },
    });
    expect(
      await keepLink(contributor, of.kept({ replacesId: offered, url: 'https://council.example/4b' })),
    ).toMatchObject({ error: { kind: 'not-yours' } });
    expect(await offerFromLibrary(contributor, of.at(4, { evidenceIds: [hidden] }))).toEqual({
      ok: false,
      error: { kind: 'no-longer-there' },
    });
    await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [own] }));
    expect(await deleteEvidence(contributor, { authorityId, evidenceId: own })).toEqual({
      ok: false,
      error: { kind: 'offered-elsewhere' },
    });
    // Nor past the use-cases: to offer something is to read it.
    const forged = inTransaction({ as: 'person', id: contributor.id }, new Date(), (tx) =>
      tx.evidenceSupport.createMany({
        data: [{ evidenceId: hidden, assessmentId: of.id, authorityId, benchmark: 4, statementIds: [] }],
      }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

describe('choosing from the library', () => {
  it('offers several at once for several benchmarks, as a whole or for named statements, and starts', async () => {
    const of = await council({ state: 'not-started' });
    const [plan, minutes] = [await keep(of), await keep(of, { url: 'https://council.example/minutes' })];
    expect(await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [plan, minutes] }))).toEqual({
      ok: true,
      value: { offered: 2 },
    });
    await offerFromLibrary(of.lead, of.at(4, { evidenceIds: [plan], statementIds: ['B4.L3.S1'] }));
    expect(await supportsOf(of.id)).toMatchObject([
      { benchmark: 3 },
      { benchmark: 3 },
      { evidenceId: plan, benchmark: 4, statementIds: ['B4.L3.S1'] },
    ]);
    expect(await seeBenchmark(of.lead, of.at(4))).toMatchObject({ value: { header: { state: 'in-progress' } } });
    expect(await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [plan] }))).toEqual({
      ok: false,
      error: { kind: 'nothing-chosen' },
    });
    expect(await seeChoices(of.lead, of.at(3))).toMatchObject({
      ok: true,
      value: { offered: new Set([plan, minutes]), total: 2, lastYear: null },
    });
  });

  it('is over once it is submitted, and finds nothing of another council', async () => {
    const [of, other] = [await council({ state: 'submitted' }), await council()];
    const evidenceId = await keep(of);
    expect(await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [evidenceId] }))).toMatchObject({
      error: { kind: 'wrong-state' },
    });
    expect(await offerFromLibrary(other.lead, other.at(3, { evidenceIds: [evidenceId] }))).toEqual({
      ok: false,
      error: { kind: 'no-longer-there' },
    });
  });
});

describe('what was seen and is not here', () => {
  it('supports a benchmark and is told to the adviser with its date and its reason', async () => {
    const of = await council();
    expect((await addEvidenceSeen(of.lead, of.at(1, SEEN))).ok).toBe(true);
    await asSystem((tx) =>
      tx.assessment.update({ where: { id: of.id }, data: { state: 'submitted', submittedAt: new Date() } }),
    );
    const desk = await seeReviewBenchmark(of.adviser, of.at(1));
    expect(desk.ok && desk.value.evidence).toMatchObject([
      { kind: 'seen', title: SEEN.title, url: '', file: null, seenOn: new Date('2023-03-03'), seenBy: SEEN.seenBy },
    ]);
  });
});

describe('a newer version', () => {
  it('takes the place of the one before where nothing is submitted; what was submitted shows it as it was', async () => {
    const { before, ...now } = await twoYears();
    const of = { ...now, ...helpers(now) };
    const old = await keep(of);
    await asSystem((tx) =>
      tx.evidenceSupport.create({
        data: { evidenceId: old, assessmentId: before.id, authorityId: of.authorityId, benchmark: 3, statementIds: [] },
      }),
    );
    await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [old], statementIds: ['B3.L4.S1'] }));
    const url = 'https://council.example/plan-2024';
    const newer = await keep(of, { replacesId: old, title: 'Delivery plan 2024', url });
    expect(await supportsOf(before.id)).toMatchObject([{ evidenceId: old }]);
    expect(await supportsOf(of.id)).toEqual([{ evidenceId: newer, benchmark: 3, statementIds: ['B3.L4.S1'] }]);
    const again = await keep(of, { replacesId: newer, title: 'Delivery plan 2025', url });
    expect(await seeLibraryItem(of.lead, { authorityId: of.authorityId, evidenceId: old })).toMatchObject({
      ok: true,
      value: {
        newest: { id: again, replacedAt: null },
        earlier: [{ id: newer }, { id: old, isSubmitted: true, replacedAt: expect.any(Date) as Date }],
        wasSubmitted: true,
      },
    });
    expect(await seeLibrary(of.lead, { authorityId: of.authorityId })).toMatchObject({
      value: { total: 1, rows: [{ id: again, versions: 3, uses: 2 }] },
    });
  });

  it('replaces the newest alone, and once where two come at the same time', async () => {
    const of = await council();
    const old = await keep(of);
    const two = ['a', 'b'].map((end) =>
      keepLink(of.lead, of.kept({ replacesId: old, url: `https://council.example/${end}` })),
    );
    const results = await Promise.all(two);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('cannot be forged: a version is not rewritten, and no column says that it was never submitted', async () => {
    const of = await council();
    const id = await keep(of);
    for (const set of [
      `effective_on = '2020-01-01'`,
      `replaced_at = now()`,
      `first_submitted_at = null, seen_by = 'x'`,
      `added_at = '2020-01-01'`,
    ])
      await expect(
        inTransaction({ as: 'person', id: of.lead.id }, new Date(), (tx) =>
          tx.$executeRawUnsafe(`update evidence_item set ${set} where id = '${id}'`),
        ),
      ).rejects.toThrow(/stays as it was/);
  });
});

describe('taking something out of the library', () => {
  it('deletes what was never submitted, in all its versions and off every draft', async () => {
    const of = await council();
    const { authorityId } = of;
    const old = await keep(of);
    const evidenceId = await keep(of, { replacesId: old });
    await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [evidenceId] }));
    expect((await deleteEvidence(of.lead, { authorityId, evidenceId })).ok).toBe(true);
    expect(await supportsOf(of.id)).toEqual([]);
    expect(await seeLibrary(of.lead, { authorityId })).toMatchObject({ value: { total: 0 } });
    const rows = await asSystem((tx) => tx.evidenceItem.findMany({ where: { authorityId } }));
    expect(rows.map(({ removedAt }) => removedAt === null)).toEqual([false, false]);
    const [event] = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { authorityId }, orderBy: { seq: 'desc' }, take: 1 }),
    );
    expect(event).toMatchObject({ action: 'delete-evidence', subjectType: 'evidence', subjectId: old });
  });

  it('withdraws what was ever submitted, also where that was recalled since; what it was submitted for keeps it', async () => {
    const of = await council();
    const { authorityId } = of;
    const evidenceId = await keep(of);
    await offerFromLibrary(of.lead, of.at(3, { evidenceIds: [evidenceId] }));
    await moved(of.id, 'submitted');
    await moved(of.id, 'in-progress');
    expect(await deleteEvidence(of.lead, { authorityId, evidenceId })).toEqual({
      ok: false,
      error: { kind: 'was-submitted' },
    });
    await expect(
      inTransaction({ as: 'person', id: of.lead.id }, new Date(), (tx) =>
        tx.evidenceItem.updateMany({ where: { id: evidenceId }, data: { removedAt: new Date() } }),
      ),
    ).rejects.toThrow(/constraint violated/);
    expect((await withdrawEvidence(of.lead, { authorityId, evidenceId })).ok).toBe(true);
    expect(await seeLibrary(of.lead, { authorityId })).toMatchObject({ value: { total: 0 } });
    expect(await seeBenchmark(of.lead, of.at(3))).toMatchObject({ value: { evidence: [{ id: evidenceId }] } });
    expect(await offerFromLibrary(of.lead, of.at(4, { evidenceIds: [evidenceId] }))).toMatchObject({
      error: { kind: 'no-longer-there' },
    });
  });
});

describe('unchanged since last year', () => {
  it('brings what supported the benchmark then, one or all, in its newest version and for the statements of then', async () => {
    const { before, ...now } = await twoYears();
    const of = { ...now, ...helpers(now) };
    const [plan, minutes, gone] = [
      await keep(of),
      await keep(of, { url: 'https://council.example/minutes' }),
      await keep(of, { url: 'https://council.example/gone' }),
    ];
    const { authorityId } = of;
    await asSystem((tx) =>
      tx.evidenceSupport.createMany({
        data: [plan, minutes, gone].map((evidenceId) => ({
          evidenceId,
          assessmentId: before.id,
          authorityId,
          benchmark: 3,
          statementIds: evidenceId === plan ? ['B3.L4.S1'] : [],
        })),
      }),
    );
    const newer = await keep(of, { replacesId: plan, title: 'Delivery plan 2024' });
    await withdrawEvidence(of.lead, { authorityId, evidenceId: gone });
    expect(await seeChoices(of.lead, of.at(3))).toMatchObject({
      value: {
        lastYear: {
          evidence: [
            { id: minutes, isNewer: false },
            { id: newer, isNewer: true, statementIds: ['B3.L4.S1'] },
          ],
        },
      },
    });
    expect(await bringEvidence(of.lead, of.at(3, { evidenceId: newer }))).toEqual({ ok: true, value: { brought: 1 } });
    expect(await bringEvidence(of.lead, of.at(3))).toEqual({ ok: true, value: { brought: 1 } });
    expect(await bringEvidence(of.lead, of.at(3))).toEqual({ ok: false, error: { kind: 'nothing-to-bring' } });
    const brought = await supportsOf(of.id);
    expect(new Map(brought.map(({ evidenceId, statementIds }) => [evidenceId, statementIds]))).toEqual(
      new Map([
        [newer, ['B3.L4.S1']],
        [minutes, []],
      ]),
    );
  });

  it('has nothing for a benchmark without evidence then, nor in a first year', async () => {
    const of = await council();
    expect(await bringEvidence(of.lead, of.at(3))).toEqual({ ok: false, error: { kind: 'nothing-to-bring' } });
    expect((await addEvidenceLink(of.lead, of.at(3, of.kept()))).ok).toBe(true);
    expect(await seeChoices(of.lead, of.at(4))).toMatchObject({ value: { lastYear: null } });
  });
});

function helpers(of: { readonly id: string; readonly authorityId: string }) {
  const { authorityId } = of;
  return {
    at: (benchmark: number, sent: object = {}) => ({ assessmentId: of.id, benchmark, ...sent }),
    kept: (sent: object = {}) => ({
      authorityId,
      title: 'Delivery plan',
      url: 'https://council.example/plan',
      ...sent,
    }),
  };
}
