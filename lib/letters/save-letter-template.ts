import 'server-only';
import { newId } from '../ids';
import { defineChange, ok, refuse, type Result, type Stale } from '../use-case';
import { partField, templateSaveSchema } from './schema';
import { loadTemplatePage, lockTemplates } from './store/template';
import { problemsInTemplate, type TemplateProblem } from './template';
import { PART_NAMES, type PartName } from './template-parts';

export type TemplateRefusal = Stale | { readonly kind: 'not-saved'; readonly problems: readonly TemplateProblem[] };

/**
 * A new version of the letter's fixed text for one nation. Letters that are issued already keep theirs; the next ones are
 * made with this. A placeholder that does not exist is named, with the one that was probably meant.
 */
export const saveLetterTemplate = defineChange({
  name: 'save-letter-template',
  action: 'edit-letter-template',
  input: templateSaveSchema,
  load: async ({ tx, input: { cycleId, nation } }) => {
    await lockTemplates(tx, cycleId, nation);
    return loadTemplatePage(tx, cycleId, nation);
  },
  authorise: () => ({}),
  decide: ({ template, byName }, { input: { parts, version } }): Result<readonly PartName[], TemplateRefusal> => {
    const changed = PART_NAMES.filter((part) => parts[part] !== template.parts[part]);
    if (changed.length > 0 && version !== template.version)
      return refuse({
        kind: 'stale',
        current: Object.fromEntries(changed.map((part) => [partField(part), template.parts[part]])),
        byName: byName ?? 'The Home Office',
        at: template.createdAt,
        version: template.version,
      });
    const problems = problemsInTemplate(parts);
    return problems.length > 0 ? refuse({ kind: 'not-saved', problems }) : ok(changed);
  },
  commit: async (changed, { tx, actor, now, input: { cycleId, nation, parts }, loaded: { template } }) => {
    if (changed.length > 0)
      await tx.letterTemplate.create({
        data: {
          id: newId(),
          cycleId,
          nation,
          version: template.version + 1,
          parts,
          createdBy: actor.id,
          createdAt: now,
        },
        select: { id: true },
      });
    return { cycleId, nation };
  },
  audit: (changed, { input: { cycleId, nation }, loaded: { template } }) =>
    changed.length === 0
      ? null
      : {
          subject: { type: 'cycle', id: cycleId },
          fields: [`letter-text.${nation}.${template.version + 1}`, ...changed.map((part) => `letter-text.${part}`)],
        },
});
