import { describe, expect, it } from 'vitest';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { inTransaction } from '@/lib/db';
import { deleteEvidence } from '@/lib/evidence/delete-evidence';
import { keepLink } from '@/lib/evidence/keep-link';
import { offerFromLibrary } from '@/lib/evidence/offer-from-library';
import { offerSharedEvidence } from '@/lib/evidence/offer-shared-evidence';
import { readFile } from '@/lib/evidence/read-file';
import { readLibraryFile } from '@/lib/evidence/read-library-file';
import { seeChoices } from '@/lib/evidence/see-choices';
import { seeLibrary } from '@/lib/evidence/see-library';
import { shareEvidence } from '@/lib/evidence/share-evidence';
import { stopSharingEvidence } from '@/lib/evidence/stop-sharing-evidence';
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence';
import { newId } from '@/lib/ids';
import type { Actor } from '@/lib/policy';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { actorFor, aFile, aGroup, anActor, anAssessment, asSystem } from '../factories';

/** Two councils of one partnership, and one outside it; the first has a file and a link in its library. */
async function partnership() {
  const [a, b, outside] = [await anAssessment(), await anAssessment(), await anAssessment()];
  await aGroup({ councils: [a.council, b.council] });
  const person = async (one: typeof a) => ({
    ...one,
    at: (benchmark: number, sent: object = {}) => ({ assessmentId: one.id, benchmark, ...sent }),
    lead: await actorFor(one.lead.id),
    adviser: await actorFor(one.adviser.id),
  });
  const [ours, theirs] = [await person(a), await person(b)];
  const fileId = await aFile({ assessmentId: a.id, authorityId: a.authorityId, benchmark: 3, by: a.lead.id });
  const { id: evidenceId } = await asSystem((tx) =>
    tx.evidenceItem.findFirstOrThrow({ where: { fileId }, select: { id: true } }),
  );
  const item = { authorityId: a.authorityId, evidenceId };
  return { ours, theirs, outside: await person(outside), item, evidenceId, fileId };
}

/** As the database alone gives it. */
const rows = (as: Actor, { evidenceId, fileId }: { readonly evidenceId: string; readonly fileId: string }) =>
  inTransaction({ as: 'person', id: as.id }, new Date(), async (tx) => [
    await tx.evidenceItem.count({ where: { id: evidenceId } }),
    await tx.storedFile.count({ where: { id: fileId } }),
  ]);
const submitted = (assessmentId: string) =>
  asSystem((tx) =>
    tx.assessment.update({ where: { id: assessmentId }, data: { state: 'submitted', submittedAt: new Date() } }),
  );

describe('sharing evidence with the councils of one partnership', () => {
  it('shows it, its file included, to the neighbour’s people and to nobody else, until it is stopped', async () => {
    const made = await partnership();
    const { ours, theirs, outside, item, fileId } = made;
    const contributor = await anActor({ role: 'contributor', authorityId: theirs.authorityId, benchmarks: [4] });
    expect(await rows(theirs.lead, made)).toEqual([0, 0]);
    expect(await shareEvidence(ours.lead, item)).toMatchObject({ ok: true });
    for (const actor of [theirs.lead, contributor]) expect(await rows(actor, made), actor.name).toEqual([1, 1]);
    for (const actor of [outside.lead, outside.adviser, theirs.adviser, await anActor()])
      expect(await rows(actor, made), actor.name).toEqual([0, 0]);
    expect(await seeLibrary(theirs.lead, { authorityId: theirs.authorityId })).toMatchObject({
      value: { total: 0, shared: [{ id: made.evidenceId, council: ours.council.name }] },
    });
    expect(await readLibraryFile(theirs.lead, { authorityId: theirs.authorityId, fileId })).toMatchObject({ ok: true });
    expect(await readLibraryFile(outside.lead, { authorityId: outside.authorityId, fileId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect((await stopSharingEvidence(ours.lead, item)).ok).toBe(true);
    expect(await rows(theirs.lead, made)).toEqual([0, 0]);
    expect(await seeChoices(theirs.lead, theirs.at(3))).toMatchObject({ value: { shared: [] } });
  });

  it('is the lead’s, and needs a neighbour', async () => {
    const { ours, theirs, outside, item } = await partnership();
    const { authorityId } = ours;
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    expect(await shareEvidence(contributor, item)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await shareEvidence(theirs.lead, item)).toMatchObject({ ok: false });
    const added = await keepLink(outside.lead, {
      authorityId: outside.authorityId,
      title: 'Alone',
      url: 'https://outside.example/plan',
    });
    const alone = { authorityId: outside.authorityId, evidenceId: added.ok ? added.value.evidenceId : '' };
    expect(await shareEvidence(outside.lead, alone)).toEqual({ ok: false, error: { kind: 'no-neighbours' } });
    const own = await keepLink(contributor, { authorityId, title: 'Own', url: 'https://council.example/own' });
    const id = own.ok ? own.value.evidenceId : '';
    await expect(
      inTransaction({ as: 'person', id: contributor.id }, new Date(), (tx) =>
        tx.$executeRawUnsafe(`update evidence_item set shared_at = now() where id = '${id}'`),
      ),
    ).rejects.toThrow(/is the lead's/);
  });

  it('goes on with the newer version', async () => {
    const { ours, theirs, item } = await partnership();
    await shareEvidence(ours.lead, item);
    const { authorityId, evidenceId } = item;
    const newer = await keepLink(ours.lead, {
      authorityId,
      replacesId: evidenceId,
      title: 'Plan 2024',
      url: 'https://council.example/2024',
    });
    expect(await seeLibrary(theirs.lead, { authorityId: theirs.authorityId })).toMatchObject({
      value: { shared: [{ id: newer.ok && newer.value.evidenceId, title: 'Plan 2024' }] },
    });
  });
});

describe('using what a neighbour shares', () => {
  it('supports a benchmark under the name of its source, for the adviser too', async () => {
    const { ours, theirs, item, evidenceId, fileId } = await partnership();
    await shareEvidence(ours.lead, item);
    expect((await offerSharedEvidence(theirs.lead, theirs.at(3, { evidenceId }))).ok).toBe(true);
    expect(await offerSharedEvidence(theirs.lead, theirs.at(3, { evidenceId }))).toMatchObject({
      error: { kind: 'already-added' },
    });
    expect((await offerSharedEvidence(theirs.lead, theirs.at(4, { evidenceId }))).ok).toBe(true);
    const shown = { title: 'Plan', source: ours.council.name, file: { id: fileId } };
    expect(await seeBenchmark(theirs.lead, theirs.at(3))).toMatchObject({ value: { evidence: [shown] } });
    // One entry of the library for both benchmarks.
    expect(await seeLibrary(theirs.lead, { authorityId: theirs.authorityId })).toMatchObject({ value: { total: 1 } });
    await submitted(theirs.id);
    const desk = await seeReviewBenchmark(theirs.adviser, theirs.at(3));
    expect(desk.ok && desk.value.evidence).toMatchObject([shown]);
    expect(await readFile(theirs.adviser, { assessmentId: theirs.id, fileId })).toMatchObject({ ok: true });
  });

  it('ends when its owner stops: not what was submitted, but every draft and every further use', async () => {
    const made = await partnership();
    const { ours, theirs, item, evidenceId, fileId } = made;
    const earlier = await anAssessment({
      council: theirs.council,
      lead: { id: theirs.lead.id },
      adviser: { id: theirs.adviser.id },
    });
    await shareEvidence(ours.lead, item);
    await offerSharedEvidence(theirs.lead, { assessmentId: earlier.id, benchmark: 3, evidenceId });
    await submitted(earlier.id);
    await stopSharingEvidence(ours.lead, item);
    expect(await readFile(theirs.adviser, { assessmentId: earlier.id, fileId })).toMatchObject({ ok: true });
    expect(await readFile(theirs.lead, { assessmentId: earlier.id, fileId })).toMatchObject({ ok: true });
    expect(await offerSharedEvidence(theirs.lead, theirs.at(3, { evidenceId }))).toMatchObject({
      error: { kind: 'not-found' },
    });
    const { id: used } = await asSystem((tx) => tx.evidenceItem.findFirstOrThrow({ where: { sourceId: evidenceId } }));
    expect(await offerFromLibrary(theirs.lead, theirs.at(3, { evidenceIds: [used] }))).toMatchObject({
      error: { kind: 'no-longer-there' },
    });
    // Its owner cannot delete what a neighbour has submitted, only withdraw it.
    await asSystem((tx) => tx.evidenceSupport.deleteMany({ where: { evidenceId } }));
    expect(await deleteEvidence(ours.lead, item)).toEqual({ ok: false, error: { kind: 'was-submitted' } });
    expect((await withdrawEvidence(ours.lead, item)).ok).toBe(true);
    expect(await readFile(theirs.adviser, { assessmentId: earlier.id, fileId })).toMatchObject({ ok: true });
  });

  it('of a draft ends at once', async () => {
    const made = await partnership();
    const { ours, theirs, item, evidenceId } = made;
    await shareEvidence(ours.lead, item);
    await offerSharedEvidence(theirs.lead, theirs.at(3, { evidenceId }));
    await stopSharingEvidence(ours.lead, item);
    expect(await seeBenchmark(theirs.lead, theirs.at(3))).toMatchObject({ value: { evidence: [] } });
    expect(await readFile(theirs.lead, { assessmentId: theirs.id, fileId: made.fileId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    // Nor is it read any more where it stood in their own library.
    expect(await readLibraryFile(theirs.lead, { authorityId: theirs.authorityId, fileId: made.fileId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await rows(theirs.lead, made)).toEqual([0, 0]);
  });

  it('is refused by the database where it is stopped in the moment of offering it once more', async () => {
    const made = await partnership();
    const { ours, theirs, item, evidenceId } = made;
    await shareEvidence(ours.lead, item);
    await offerSharedEvidence(theirs.lead, theirs.at(3, { evidenceId }));
    const { id: used } = await asSystem((tx) =>
      tx.evidenceItem.findFirstOrThrow({ where: { sourceId: evidenceId }, select: { id: true } }),
    );
    await stopSharingEvidence(ours.lead, item);
    const { id: assessmentId, authorityId, lead } = theirs;
    await expect(
      inTransaction(
        { as: 'person', id: lead.id },
        new Date(),
        (tx) =>
          tx.$executeRaw`insert into evidence_support (evidence_id, assessment_id, authority_id, benchmark, statement_ids)
          values (${used}::uuid, ${assessmentId}::uuid, ${authorityId}::uuid, 4, '{}')`,
      ),
    ).rejects.toThrow(/no longer in the library/);
  });

  it('cannot be forged: neither from a stranger, nor with other words than its source has', async () => {
    const { ours, theirs, outside, item, evidenceId, fileId } = await partnership();
    const take = (as: Actor, authorityId: string) =>
      inTransaction({ as: 'person', id: as.id }, new Date(), (tx) =>
        tx.evidenceItem.createMany({
          data: [
            {
              id: newId(),
              authorityId,
              kind: 'file',
              title: 'Something else',
              sourceId: evidenceId,
              sourceFileId: fileId,
              sourceName: 'Another council',
              addedBy: as.id,
              addedAt: new Date(),
            },
          ],
        }),
      );
    await expect(take(theirs.lead, theirs.authorityId)).rejects.toThrow();
    await shareEvidence(ours.lead, item);
    await expect(take(outside.lead, outside.authorityId)).rejects.toThrow();
    await take(theirs.lead, theirs.authorityId);
    expect(await asSystem((tx) => tx.evidenceItem.findFirst({ where: { sourceId: evidenceId } }))).toMatchObject({
      title: 'Plan',
      sourceName: ours.council.name,
      sourceFileId: fileId,
    });
    const own = inTransaction({ as: 'person', id: outside.lead.id }, new Date(), (tx) =>
      tx.evidenceItem.createMany({
        data: [
          {
            id: newId(),
            authorityId: outside.authorityId,
            kind: 'file',
            title: 'Theirs',
            sourceFileId: fileId,
            addedBy: outside.lead.id,
            addedAt: new Date(),
          },
        ],
      }),
    );
    await expect(own).rejects.toThrow();
  });
});
