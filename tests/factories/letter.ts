import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { defaultTemplate, type Nation, type TemplateParts } from '@/lib/letters/model';
import { issueLetter as freezeLetter } from '@/prisma/demonstration/record/letter';
import type { Council } from './record';
import { asSystem, LONG_AGO } from './system';

/** The letter's fixed text of a cycle for a nation, as opening the cycle writes it. */
export async function aLetterTemplate(
  cycleId: string,
  given: { readonly nation?: Nation; readonly version?: number; readonly parts?: Partial<TemplateParts> } = {},
): Promise<{ readonly id: string; readonly version: number }> {
  const { nation = 'England', version = 1, parts = {} } = given;
  const id = newId();
  await asSystem((tx) =>
    tx.letterTemplate.create({
      data: { id, cycleId, nation, version, parts: { ...defaultTemplate(nation), ...parts }, createdAt: LONG_AGO },
      select: { id: true },
    }),
  );
  return { id, version };
}

/** The outcome letter of what stands in the record, frozen with its SHA-256. The cycle gets the nation's fixed text, if it has none yet. */
export async function issueLetter(
  tx: Tx,
  { assessmentId }: Council,
  by: string,
  at: Date,
): Promise<{ readonly id: string }> {
  const { cycleId, authority } = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: { authority: true },
  });
  const nation = authority.nation as Nation;
  if ((await tx.letterTemplate.count({ where: { cycleId, nation } })) === 0) {
    const parts = defaultTemplate(nation);
    await tx.letterTemplate.create({
      data: { id: newId(), cycleId, nation, version: 1, parts, createdAt: at },
      select: { id: true },
    });
  }
  const letterId = newId();
  await freezeLetter(tx, { assessmentId, letterId }, { id: by }, at);
  return { id: letterId };
}
