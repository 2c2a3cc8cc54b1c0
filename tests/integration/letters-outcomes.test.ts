import { describe, expect, it } from 'vitest';
import { agree } from '@/lib/reviews/agree';
import { handOver } from '@/lib/reviews/hand-over';
import { reopen } from '@/lib/reviews/moves-with-reason';
import { issue } from '@/lib/letters/issue';
import { seeLetterDraft } from '@/lib/letters/see-letter-draft';
import { seeLetterPreview } from '@/lib/letters/see-letter-preview';
import { seeLetterSnapshot, seeOutcome } from '@/lib/letters/see-outcome';
import { seeOutcomes } from '@/lib/letters/see-outcomes';
import { skipFactCheck } from '@/lib/letters/skip-fact-check';
import {
  actorFor,
  aCouncil,
  aCycle,
  aGroup,
  aLetterTemplate,
  anActor,
  anAssessment,
  asSystem,
  confirmAll,
  type ACouncil,
} from '../factories';

const NOT_FOUND = { ok: false, error: { kind: 'not-found' } };
const letterOf = async (assessmentId: string) =>
  (
    await asSystem((tx) =>
      tx.outcomeLetter.findFirstOrThrow({ where: { assessmentId }, orderBy: { number: 'desc' }, select: { id: true } }),
    )
  ).id;

async function issuedFor(council: ACouncil, cycleName?: string) {
  const cycle = await aCycle(cycleName === undefined ? {} : { name: cycleName });
  const made = await anAssessment({ state: 'issued', council, cycle });
  return { ...made, of: { assessmentId: made.id }, letterId: await letterOf(made.id) };
}

describe('a member of a group', () => {
  it('reads the outcomes of every council that the group covers, and of no other', async () => {
    const [one, two, neighbour] = [await aCouncil(), await aCouncil(), await aCouncil()];
    const letters = [await issuedFor(one), await issuedFor(two)];
    const foreign = await issuedFor(neighbour);
    const group = await aGroup({ councils: [one, two] });
    const member = await anActor({ role: 'group-member', groupId: group.id });
    const list = await seeOutcomes(member, {});
    expect(list).toMatchObject({ ok: true, value: { total: 2 } });
    expect(list.ok && list.value.outcomes.map(({ letterId }) => letterId).sort()).toEqual(
      letters.map(({ letterId }) => letterId).sort(),
    );
    for (const { letterId } of letters) expect(await seeOutcome(member, { letterId })).toMatchObject({ ok: true });
    expect(await seeOutcome(member, { letterId: foreign.letterId })).toEqual(NOT_FOUND);
    expect(await seeLetterSnapshot(member, { letterId: foreign.letterId })).toEqual(NOT_FOUND);
  });

  it('reads nothing before it is issued, and none of the record behind it', async () => {
    const council = await aCouncil();
    const { id } = await anAssessment({ state: 'fact-check', council });
    const group = await aGroup({ councils: [council] });
    const member = await anActor({ role: 'group-member', groupId: group.id });
    expect(await seeOutcomes(member, {})).toMatchObject({
      ok: true,
      value: { total: 0, outcomes: [], withoutOutcome: [council.name] },
    });
    expect(await seeLetterPreview(member, { assessmentId: id })).toEqual(NOT_FOUND);
  });

  it('of a neighbour’s group finds nothing, as if there were nothing', async () => {
    const council = await aCouncil();
    const { letterId } = await issuedFor(council);
    const group = await aGroup({ councils: [await aCouncil()] });
    const neighbour = await anActor({ role: 'group-member', groupId: group.id });
    expect(await seeOutcome(neighbour, { letterId })).toEqual(NOT_FOUND);
    expect(await seeOutcome(neighbour, { letterId: 'not-an-id' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
  });
});

describe('an outcome', () => {
  it('is read by the council’s lead, its adviser and the Home Office, and not by a contributor, an administrator or another council', async () => {
    const council = await aCouncil();
    const { letterId, lead, adviser } = await issuedFor(council);
    for (const reader of [await actorFor(lead.id), await actorFor(adviser.id), await anActor({ role: 'home-office' })])
      expect(await seeOutcome(reader, { letterId })).toMatchObject({
        ok: true,
        value: { letterId, status: { kind: 'current' } },
      });
    const contributor = await anActor({ role: 'contributor', authorityId: council.id, benchmarks: [2] });
    expect((await seeOutcome(contributor, { letterId })).ok).toBe(false);
    const elsewhere = await aCouncil();
    for (const other of [
      await anActor({ role: 'administrator' }),
      await anActor({ role: 'prevent-lead', authorityId: elsewhere.id }),
    ])
      expect(await seeOutcome(other, { letterId })).toEqual(NOT_FOUND);
    expect(await seeOutcome(null, { letterId })).toEqual({ ok: false, error: { kind: 'not-signed-in' } });
  });

  it('reopened stands under revision; the next letter supersedes it, and each says which one counts', async () => {
    const council = await aCouncil();
    const { id, of, letterId, authorityId, framework, ...people } = await issuedFor(council);
    const [adviser, lead] = [await actorFor(people.adviser.id), await actorFor(people.lead.id)];
    const member = await anActor({ role: 'group-member', groupId: (await aGroup({ councils: [council] })).id });

    expect(await reopen(adviser, { ...of, reason: 'A mistake was found' })).toMatchObject({ ok: true });
    expect(await seeOutcome(member, { letterId })).toMatchObject({
      ok: true,
      value: { status: { kind: 'under-revision' } },
    });
    expect(await seeOutcomes(member, {})).toMatchObject({
      ok: true,
      value: { outcomes: [{ letterId, isUnderRevision: true }] },
    });

    expect(await handOver(adviser, of)).toMatchObject({ ok: true });
    await asSystem((tx) => confirmAll(tx, { assessmentId: id, authorityId, framework }, lead.id, new Date()));
    expect(await agree(adviser, of)).toMatchObject({ ok: true });
    expect(await skipFactCheck(adviser, { ...of, reason: 'Nothing of fact has changed' })).toMatchObject({ ok: true });
    const second = await issue(adviser, of);
    if (!second.ok) throw new Error(JSON.stringify(second.error));
    expect(await seeOutcome(member, { letterId })).toMatchObject({
      ok: true,
      value: { status: { kind: 'superseded', by: { letterId: second.value.letterId } } },
    });
    expect(await seeOutcome(member, { letterId: second.value.letterId })).toMatchObject({
      ok: true,
      value: { status: { kind: 'current' }, content: { letter: { number: 2 } } },
    });
    expect(await seeOutcomes(member, {})).toMatchObject({
      ok: true,
      value: { total: 1, outcomes: [{ letterId: second.value.letterId, isUnderRevision: false }] },
    });
  });
});

describe('the draft of a letter', () => {
  it('is the adviser’s to write, the Home Office’s to read, and the council’s only during its check', async () => {
    const council = await aCouncil();
    const cycle = await aCycle();
    await aLetterTemplate(cycle.id);
    const agreed = await anAssessment({ state: 'agreed', council, cycle });
    const [adviser, lead] = [await actorFor(agreed.adviser.id), await actorFor(agreed.lead.id)];
    const homeOffice = await anActor({ role: 'home-office' });
    const of = { assessmentId: agreed.id };
    expect(await seeLetterDraft(adviser, of)).toMatchObject({
      ok: true,
      value: { version: 1, missing: { content: [] } },
    });
    expect(await seeLetterDraft(homeOffice, of)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await seeLetterPreview(homeOffice, of)).toMatchObject({
      ok: true,
      value: { document: { marking: 'OFFICIAL' } },
    });
    expect(await seeLetterPreview(lead, of)).toMatchObject({ ok: false, error: { kind: 'wrong-state' } });
    const inCheck = await anAssessment({ state: 'fact-check', council, cycle: await aCycle() });
    expect(await seeLetterPreview(await actorFor(inCheck.lead.id), { assessmentId: inCheck.id })).toMatchObject({
      ok: true,
      // Its cycle was given no text: there is nothing to draw, and it says so.
      value: { document: null, missing: { content: [{ kind: 'letter-text' }] } },
    });
  });

  it('begins with a suggestion where nothing was saved, and says what waits for scores', async () => {
    const cycle = await aCycle();
    await aLetterTemplate(cycle.id);
    const { id, adviser, lead } = await anAssessment({ state: 'in-review', review: 'none', cycle });
    const read = await seeLetterDraft(await actorFor(adviser.id), { assessmentId: id });
    expect(read).toMatchObject({
      ok: true,
      value: {
        version: 0,
        saved: null,
        proposedStatement: '',
        words: { thanked: (await actorFor(lead.id)).name, signatoryName: 'Regional Prevent Adviser' },
      },
    });
    expect(read.ok && read.value.missing.content.filter(({ kind }) => kind === 'agreed-score')).toHaveLength(9);
  });
});
