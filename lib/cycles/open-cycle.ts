import 'server-only';
import { newId } from '@/lib/ids';
import { defaultTemplate } from '@/lib/letters/model';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { openCycleSchema } from './schema';
import { findAssessedCouncils, insertAssessments, lockCycleName } from './store';

/** Each has guidance of its own, so each has a letter text of its own; Wales is bilingual. */
const NATIONS = ['England', 'Wales', 'Scotland'] as const;

export type OpenCycleRefusal =
  { readonly kind: 'name-in-use'; readonly cycleId: string } | { readonly kind: 'regions-without-councils' };

/** Opens a cycle pinned to a version of the criteria, with a self-assessment for each council and the letter's text for each nation. */
export const openCycle = defineChange({
  name: 'open-cycle',
  action: 'open-cycle',
  input: openCycleSchema,
  load: async ({ tx, input: { name, which, regions } }) => ({
    cycleId: newId(),
    existing: await lockCycleName(tx, name),
    councils: which === 'later' ? [] : await findAssessedCouncils(tx, which === 'regions' ? regions : undefined),
  }),
  authorise: () => ({}),
  decide: ({ existing, councils }, { input }): Result<null, OpenCycleRefusal> => {
    if (existing !== null) return refuse({ kind: 'name-in-use', cycleId: existing.id });
    const found = new Set(councils.map(({ region }) => region));
    return input.which === 'regions' && !input.regions.every((region) => found.has(region))
      ? refuse({ kind: 'regions-without-councils' })
      : ok(null);
  },
  commit: async (_decision, { tx, input, actor, now, loaded: { cycleId, councils } }) => {
    const { name, framework, opensOn, deadlineOn, which } = input;
    await tx.cycle.create({
      data: { id: cycleId, name, framework, opensOn, deadlineOn, createdAt: now },
      select: { id: true },
    });
    await insertAssessments(tx, { id: cycleId, framework }, councils, now);
    await tx.letterTemplate.createMany({
      data: NATIONS.map((nation) => ({
        id: newId(),
        cycleId,
        nation,
        version: 1,
        parts: defaultTemplate(nation),
        createdBy: actor.id,
        createdAt: now,
      })),
    });
    return { cycleId, councilsLater: which === 'later' };
  },
  audit: (_decision, { loaded }) => ({
    subject: { type: 'cycle', id: loaded.cycleId },
    fields: ['name', 'framework', 'opensOn', 'deadlineOn', `councils.${loaded.councils.length}`, 'letterTemplates'],
  }),
});
