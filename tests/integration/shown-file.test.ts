import { expect, it } from 'vitest';
import { readFile } from '@/lib/evidence/read-file';
import { seeFile } from '@/lib/evidence/see-file';
import type { Actor } from '@/lib/policy';
import { actorFor, aFile, anActor, anAssessment, asSystem } from '../factories';

async function aCouncilWithAFile(
  state: 'in-progress' | 'submitted' = 'in-progress',
  scan: 'clean' | 'waiting' | 'not-scanned' = 'clean',
) {
  const { id, authorityId, lead, adviser } = await anAssessment({ state });
  const fileId = await aFile({ assessmentId: id, authorityId, benchmark: 3, by: lead.id, scan });
  return {
    input: { assessmentId: id, fileId },
    authorityId,
    lead: await actorFor(lead.id),
    adviser: await actorFor(adviser.id),
  };
}

/** Whether it is shown, and whether its bytes are handed out: the page must never promise what the download refuses. */
async function stands(actor: Actor | null, input: { readonly assessmentId: string; readonly fileId: string }) {
  const [seen, read] = [await seeFile(actor, input), await readFile(actor, input)];
  if (!seen.ok || !read.ok) return seen.ok === read.ok ? 'not-there' : 'they differ';
  return seen.value.isServed === (read.value.storageKey !== null)
    ? seen.value.isServed
      ? 'served'
      : 'withheld'
    : 'they differ';
}

it('a file has a page with what it is called, by whom and when, and how it is shown', async () => {
  const { input, lead } = await aCouncilWithAFile();
  expect(await seeFile(lead, input)).toMatchObject({
    ok: true,
    value: {
      title: 'Plan',
      name: 'Plan.pdf',
      kind: 'PDF',
      by: lead.name,
      isServed: true,
      shownAs: 'pdf',
      scan: 'clean',
    },
  });
});

it('it is there for the council, and for its adviser once submitted, and for no neighbour', async () => {
  const draft = await aCouncilWithAFile();
  const submitted = await aCouncilWithAFile('submitted');
  const contributor = await anActor({ role: 'contributor', authorityId: draft.authorityId, benchmarks: [3] });
  const other = await anActor({ role: 'contributor', authorityId: draft.authorityId, benchmarks: [4] });
  const administrator = await anActor({ role: 'administrator' });
  expect(await stands(draft.lead, draft.input)).toBe('served');
  expect(await stands(contributor, draft.input)).toBe('served');
  expect(await stands(draft.adviser, draft.input)).toBe('not-there');
  expect(await stands(submitted.adviser, submitted.input)).toBe('served');
  for (const stranger of [submitted.lead, submitted.adviser, other, administrator, null])
    expect(await stands(stranger, draft.input)).toBe('not-there');
  // Nor by way of the neighbour's own self-assessment.
  expect(await stands(submitted.lead, { ...draft.input, assessmentId: submitted.input.assessmentId })).toBe(
    'not-there',
  );
});

it('what waits for the scanner, or was refused and erased, has a page that says so, and is not shown', async () => {
  const waiting = await aCouncilWithAFile('in-progress', 'waiting');
  expect(await stands(waiting.lead, waiting.input)).toBe('withheld');
  await asSystem((tx) =>
    tx.storedFile.update({
      where: { id: waiting.input.fileId },
      data: { scan: 'refused', scannedAt: new Date(), erasedAt: new Date() },
    }),
  );
  expect(await stands(waiting.lead, waiting.input)).toBe('withheld');
});

it('what was taken out of the evidence has no page', async () => {
  const { input, lead } = await aCouncilWithAFile();
  await asSystem((tx) =>
    tx.evidenceItem.updateMany({ where: { fileId: input.fileId }, data: { removedAt: new Date() } }),
  );
  expect(await stands(lead, input)).toBe('not-there');
});
