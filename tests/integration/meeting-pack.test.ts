import { describe, expect, it } from 'vitest';
import { meetingPackPaper } from '@/app/(authority)/self-assessment/[assessment]/meeting-pack/paper';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeMeetingPack } from '@/lib/assessments/see-meeting-pack';
import { submit } from '@/lib/assessments/submit';
import { renderPdf } from '@/lib/documents/pdf';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { framework2022 } from '@/lib/framework';
import type { Actor } from '@/lib/policy';
import { actorFor, anActor, anAssessment, asSystem, seenNow, twoYears } from '../factories';
import { textOfPdf } from '../factories/text-of-pdf';

const at = new Date('2031-01-20T12:00:00Z');
const made = { at, baseUrl: 'https://prevent.example' };

async function paperFor(actor: Actor, assessmentId: string) {
  const read = await seeMeetingPack(actor, { assessmentId });
  if (!read.ok) throw new Error(read.error.kind);
  return meetingPackPaper(read.value, made);
}

/** A council's second year, with something in every field of benchmark 3. */
async function aWrittenRecord() {
  const record = await twoYears({ before: { actions: [[2, 3], [7]] } });
  const { id, lead, authorityId, before } = record;
  await addEvidenceLink(lead, {
    assessmentId: id,
    benchmark: '3',
    title: 'The delivery plan',
    url: 'https://example.org/plan',
    statementIds: [],
  });
  const saved = await saveBenchmark(lead, {
    assessmentId: id,
    benchmark: '3',
    seen: await seenNow(lead, id),
    changed: 'A new coordinator came in May.',
    score: '4',
    why: 'The plan has owners:\n- the board\n- the council',
    despite: 'The board meets less, but decides more.',
    completed: 'yes',
    answers: { 'B3.L4.S1': 'partly' },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const { id: letterId } = await asSystem((tx) =>
    tx.outcomeLetter.findFirstOrThrow({ where: { assessmentId: before.id }, select: { id: true } }),
  );
  const answered = { assessmentId: id, authorityId, letterId, updatedBy: lead.id, updatedAt: at };
  await asSystem((tx) =>
    tx.lastActionAnswer.create({
      data: { ...answered, position: 1, outcome: 'partly', changed: 'Two of three partners joined.' },
    }),
  );
  return record;
}

describe('the meeting pack', () => {
  it('has on paper all that is talked about, with space to write, as its PDF read back shows', async () => {
    const { id, lead } = await aWrittenRecord();
    const paper = await paperFor(lead, id);
    const text = await textOfPdf(await renderPdf(paper, at));
    // A line may break after a hyphen.
    const printed = text.replace(/\s/g, '');
    for (const { title, descriptor, levels } of framework2022.benchmarks)
      for (const published of [title, descriptor, ...levels.map((level) => level.text)])
        expect(printed).toContain(published.replace(/\s/g, ''));
    for (const said of [
      'OFFICIAL – DRAFT, not submitted',
      'not how effective the council is against radicalisation',
      'What has changed since last year A new coordinator came in May.',
      'Why this score The plan has owners: • the board • the council',
      'Why the score stands all the same The board meets less, but decides more.',
      'Statements that score 4 turns on',
      'Partly',
      'The delivery plan',
      'Last year, ',
      'Summary of scoring Summary of scoring for benchmark 3. • One point',
      'What became of it: Partly done',
      'What became of it: Not answered yet',
      '1 Not met 2 Not met 3 Met 4 Exceeded 5 Exceeded',
      `https://prevent.example/self-assessment/${id}`,
    ])
      expect(text).toContain(said);
    expect(paper.blocks.filter(({ kind }) => kind === 'ticks')).toHaveLength(9);
    expect(paper.blocks.filter((block) => block.kind === 'ruled' && block.toFoot === true)).toHaveLength(11);
    // Some thirty pages are made and read back.
  }, 240_000);

  it('shows the benchmark that is not scored with its reason and criteria, and no box to tick', async () => {
    const { id, lead } = await anAssessment({ state: 'in-progress' });
    const { blocks } = await paperFor(await actorFor(lead.id), id);
    const begins = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('5. '));
    const ends = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('6. '));
    const fifth = blocks.slice(begins, ends);
    expect(fifth.map(({ kind }) => kind)).not.toContain('ticks');
    expect(fifth).toContainEqual(expect.objectContaining({ text: expect.stringMatching(/^Not scored\. Channel/) }));
    expect(JSON.stringify(fifth)).not.toMatch(/Not met|Exceeded/);
    expect(fifth.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: framework2022.benchmarks[4]?.levels.map(({ level, text }) => [String(level), text]),
    });
  });

  it('counts no answer of last year that nobody has confirmed', async () => {
    const { id, lead, authorityId } = await twoYears();
    await asSystem((tx) =>
      tx.statementAnswer.create({
        data: {
          assessmentId: id,
          authorityId,
          statementId: 'B3.L4.S1',
          benchmark: 3,
          answer: 'in-place',
          toCheck: true,
          updatedBy: lead.id,
          updatedAt: at,
        },
      }),
    );
    const read = await seeMeetingPack(lead, { assessmentId: id });
    const third = read.ok ? read.value.benchmarks[2] : undefined;
    expect(third?.turnsOn?.statements.length).toBeGreaterThan(0);
    expect(third?.turnsOn?.statements.filter(({ answer }) => answer !== null)).toEqual([]);
  });

  it('says to each reader where the meeting is entered afterwards', async () => {
    const { id, lead, adviser } = await anAssessment({ state: 'in-progress' });
    const [asLead, asAdviser] = [await actorFor(lead.id), await actorFor(adviser.id)];
    expect(JSON.stringify((await paperFor(asLead, id)).blocks)).toContain('Choose the score that was ticked');
    expect(await seeMeetingPack(asAdviser, { assessmentId: id })).toMatchObject({ ok: false });
    expect((await submit(asLead, { assessmentId: id, declared: 'yes' })).ok).toBe(true);
    const locked = await paperFor(asLead, id);
    expect(locked.draft).toBeUndefined();
    expect(JSON.stringify(locked.blocks)).toContain('The self-assessment is: submitted.');
    expect(JSON.stringify((await paperFor(asAdviser, id)).blocks)).toContain(`/reviews/${id}/actions`);
    const homeOffice = await anActor({ role: 'home-office' });
    expect(JSON.stringify((await paperFor(homeOffice, id)).blocks)).toContain('enter what the meeting came to');
  });

  it('is not there for a contributor, who has benchmarks and not the whole, nor for the neighbour', async () => {
    const { id, authorityId } = await anAssessment({ state: 'in-progress' });
    const contributor = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
    const neighbour = await anAssessment({ state: 'in-progress' });
    for (const actor of [contributor, await actorFor(neighbour.lead.id), await actorFor(neighbour.adviser.id), null])
      expect((await seeMeetingPack(actor, { assessmentId: id })).ok).toBe(false);
  });
});
