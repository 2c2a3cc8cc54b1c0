import { describe, expect, it } from 'vitest';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { addEvidenceLink } from '@/lib/evidence/add-evidence-link';
import { EVIDENCE_PER_BENCHMARK } from '@/lib/evidence/model';
import { removeEvidence } from '@/lib/evidence/remove-evidence';
import { seeLibrary } from '@/lib/evidence/see-library';
import { STATES } from '@/lib/workflow';
import { actorFor, anActor, anAssessment, asSystem } from '../factories';

const link = (assessmentId: string, sent: object = {}) => ({
  assessmentId,
  benchmark: '3',
  title: 'Delivery plan',
  url: 'https://www.example.org/plan.pdf',
  ...sent,
});

async function blank() {
  const assessment = await anAssessment({ state: 'not-started' });
  return { ...assessment, lead: await actorFor(assessment.lead.id) };
}
const linksOf = (assessmentId: string) =>
  asSystem((tx) => tx.evidenceSupport.findMany({ where: { assessmentId }, include: { evidence: true } }));

describe('adding a link', () => {
  it('offers it for a benchmark and the statements named, and starts the self-assessment', async () => {
    const { id, lead } = await blank();
    expect((await addEvidenceLink(lead, link(id, { statementIds: ['B3.L4.S1'] }))).ok).toBe(true);
    const page = await seeBenchmark(lead, { assessmentId: id, benchmark: 3 });
    expect(page).toMatchObject({
      ok: true,
      value: {
        evidence: [{ title: 'Delivery plan', url: 'https://www.example.org/plan.pdf', by: lead.name }],
        evidenced: new Set(['B3.L4.S1']),
        header: { state: 'in-progress' },
      },
    });
  });

  it.each([
    ['url', 'javascript:alert(1)', 'Enter a link that begins with https:// or http://'],
    ['url', 'the plan', 'Enter a whole link, such as https://www.example.org/plan.pdf'],
    ['url', `https://www.example.org/${'a'.repeat(2_000)}`, 'The link must be 2,000 characters or fewer'],
    ['title', ' ', 'Enter a title, such as “Delivery plan 2022 to 2024”'],
    ['title', 'x'.repeat(201), 'The title must be 200 characters or fewer: remove 1'],
    ['title', 'Plan\u0000', 'Remove the control characters from this text, for example by typing it again'],
  ])('refuses the %s %j', async (field, given, message) => {
    const { id, lead } = await blank();
    expect(await addEvidenceLink(lead, link(id, { [field]: given }))).toEqual({
      ok: false,
      error: { kind: 'invalid', issues: [{ field, message }] },
    });
    expect(await linksOf(id)).toEqual([]);
  });

  it('refuses statements of another benchmark, and ones that are not asked', async () => {
    const { id, lead } = await blank();
    expect(await addEvidenceLink(lead, link(id, { statementIds: ['B3.L4.S1', 'B4.L3.S1', 'B3.L5.S1'] }))).toMatchObject(
      {
        ok: false,
        error: { kind: 'unknown-statements', statementIds: ['B4.L3.S1', 'B3.L5.S1'] },
      },
    );
  });

  it('refuses benchmark 5, which is not scored', async () => {
    const { id, lead } = await blank();
    expect(await addEvidenceLink(lead, link(id, { benchmark: '5' }))).toEqual({
      ok: false,
      error: { kind: 'not-scored' },
    });
  });

  it('twice at once is one link', async () => {
    const { id, lead } = await blank();
    const results = await Promise.all(Array.from({ length: 10 }, () => addEvidenceLink(lead, link(id))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(result.error).toEqual({ kind: 'already-added', title: 'Delivery plan' });
    expect(await linksOf(id)).toHaveLength(1);
  });

  it('stops at as many as an adviser can read', async () => {
    const { id, lead } = await blank();
    for (let n = 0; n < EVIDENCE_PER_BENCHMARK; n += 1)
      await addEvidenceLink(lead, link(id, { url: `https://www.example.org/${n}` }));
    expect(await addEvidenceLink(lead, link(id))).toEqual({
      ok: false,
      error: { kind: 'too-much-evidence', max: EVIDENCE_PER_BENCHMARK },
    });
  });

  it('is not for a contributor of another benchmark, nor for another council', async () => {
    const { id, council } = await blank();
    const contributor = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [4] });
    expect(await addEvidenceLink(contributor, link(id))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await addEvidenceLink((await blank()).lead, link(id))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it.each(STATES)('from the state %s', async (state) => {
    const assessment = await anAssessment({ state });
    const result = await addEvidenceLink(await actorFor(assessment.lead.id), link(assessment.id));
    if (['not-started', 'in-progress', 'sent-back'].includes(state)) expect(result.ok).toBe(true);
    else expect(result).toEqual({ ok: false, error: { kind: 'wrong-state', state } });
  });
});

describe('removing a link', () => {
  it('takes it from the benchmark; it stays in the library', async () => {
    const { id, authorityId, lead } = await blank();
    const added = await addEvidenceLink(lead, link(id));
    const evidenceId = added.ok ? added.value.evidenceId : '';
    expect((await removeEvidence(lead, { assessmentId: id, benchmark: '3', evidenceId })).ok).toBe(true);
    expect(await linksOf(id)).toEqual([]);
    expect(await seeLibrary(lead, { authorityId })).toMatchObject({
      ok: true,
      value: { rows: [{ id: evidenceId, uses: 0 }] },
    });
    expect(await removeEvidence(lead, { assessmentId: id, benchmark: '3', evidenceId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it('needs the benchmark that it was offered for, and the council whose it is', async () => {
    const { id, lead } = await blank();
    const added = await addEvidenceLink(lead, link(id));
    const evidenceId = added.ok ? added.value.evidenceId : '';
    const other = await blank();
    expect(await removeEvidence(lead, { assessmentId: id, benchmark: '4', evidenceId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await removeEvidence(other.lead, { assessmentId: id, benchmark: '3', evidenceId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await removeEvidence(other.lead, { assessmentId: other.id, benchmark: '3', evidenceId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await linksOf(id)).toHaveLength(1);
  });
});
