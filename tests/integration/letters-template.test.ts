import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { defaultTemplate, PART_NAMES, type TemplateParts } from '@/lib/letters/model';
import { saveLetterTemplate } from '@/lib/letters/save-letter-template';
import { partField } from '@/lib/letters/schema';
import { seeLetterTemplate } from '@/lib/letters/see-letter-template';
import { aCycle, aLetterTemplate, anActor, asSystem } from '../factories';

const form = (cycleId: string, version: number, change: Partial<TemplateParts> = {}) => ({
  cycleId,
  nation: 'wales',
  version: String(version),
  ...Object.fromEntries(PART_NAMES.map((part) => [partField(part), { ...defaultTemplate('Wales'), ...change }[part]])),
});
const versionsOf = (cycleId: string) =>
  asSystem((tx) =>
    tx.letterTemplate.findMany({
      where: { cycleId },
      select: { version: true, nation: true },
      orderBy: { version: 'asc' },
    }),
  );

async function aText() {
  const cycle = await aCycle();
  await aLetterTemplate(cycle.id, { nation: 'Wales' });
  return { cycleId: cycle.id, homeOffice: await anActor({ role: 'home-office' }) };
}

describe('the letter’s fixed text', () => {
  it('is a new version at each save, and the old one stays', async () => {
    const { cycleId, homeOffice } = await aText();
    expect(await saveLetterTemplate(homeOffice, form(cycleId, 1, { close: 'Yn gywir,' }))).toMatchObject({
      ok: true,
      value: { nation: 'Wales' },
    });
    expect(await versionsOf(cycleId)).toEqual([
      { version: 1, nation: 'Wales' },
      { version: 2, nation: 'Wales' },
    ]);
    expect(await seeLetterTemplate(homeOffice, { cycleId, nation: 'wales' })).toMatchObject({
      ok: true,
      value: { version: 2, saved: { byName: homeOffice.name }, parts: { close: 'Yn gywir,' }, lettersIssued: 0 },
    });
  });

  it('shows the saved text in a letter to a made-up council', async () => {
    const { cycleId, homeOffice } = await aText();
    const read = await seeLetterTemplate(homeOffice, { cycleId, nation: 'wales' });
    expect(JSON.stringify(read.ok && read.value.sample)).toContain('Sampleford');
  });

  it('names an unknown placeholder with its part, and saves nothing', async () => {
    const { cycleId, homeOffice } = await aText();
    expect(await saveLetterTemplate(homeOffice, form(cycleId, 1, { fall: 'Since {{cycel}}.' }))).toMatchObject({
      ok: false,
      error: {
        kind: 'not-saved',
        problems: [{ kind: 'unknown-placeholder', part: 'fall', given: 'cycel', nearest: 'cycle' }],
      },
    });
    expect(await versionsOf(cycleId)).toHaveLength(1);
  });

  it('is not overwritten by a page that is older than the last save, by one or by ten at once', async () => {
    const { cycleId, homeOffice } = await aText();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        saveLetterTemplate(homeOffice, form(cycleId, 1, { close: `Close ${index},` })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.error).toMatchObject({
          kind: 'stale',
          version: 2,
          current: { 'part-close': expect.stringMatching(/^Close \d,$/) as unknown },
        });
    expect(await versionsOf(cycleId)).toHaveLength(2);
  });

  it('saved unchanged is no new version', async () => {
    const { cycleId, homeOffice } = await aText();
    expect(await saveLetterTemplate(homeOffice, form(cycleId, 1))).toMatchObject({ ok: true });
    expect(await versionsOf(cycleId)).toHaveLength(1);
  });

  it('kept before a part existed has that part as a cycle starts with it, until it is written', async () => {
    const cycle = await aCycle();
    const { processWithout: _later, ...kept } = { ...defaultTemplate('Wales'), close: 'Yn gywir,' };
    await asSystem((tx) =>
      tx.letterTemplate.create({
        data: { id: newId(), cycleId: cycle.id, nation: 'Wales', version: 1, parts: kept, createdAt: new Date() },
      }),
    );
    const homeOffice = await anActor({ role: 'home-office' });
    expect(await seeLetterTemplate(homeOffice, { cycleId: cycle.id, nation: 'wales' })).toMatchObject({
      ok: true,
      value: { parts: { close: 'Yn gywir,', processWithout: defaultTemplate('Wales').processWithout } },
    });
  });

  it('is the Home Office’s alone', async () => {
    const { cycleId } = await aText();
    for (const role of ['administrator'] as const) {
      const other = await anActor({ role });
      expect(await saveLetterTemplate(other, form(cycleId, 1))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
      expect(await seeLetterTemplate(other, { cycleId, nation: 'wales' })).toEqual({
        ok: false,
        error: { kind: 'not-allowed' },
      });
    }
  });

  it('of a cycle or a nation that there is not is not found', async () => {
    const { cycleId, homeOffice } = await aText();
    expect(await seeLetterTemplate(homeOffice, { cycleId, nation: 'scotland' })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await seeLetterTemplate(homeOffice, { cycleId, nation: 'france' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
  });
});
