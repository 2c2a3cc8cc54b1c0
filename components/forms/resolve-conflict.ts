import type { CompositeFields } from './composite-field';

/** In front of a field's name: which of the two texts to save. */
export const CHOOSE = 'choose:';
/** In front of a field's name: what the other person saved. */
export const THEIRS = 'theirs:';

/**
 * Carries out the choices of a stale save (`ConflictChoice`): where a person chose the other's text, it takes the field's
 * place. Call it on a form before anything reads it. Forms without such choices come back as they are.
 *
 * @param composites fields of the choice that the form sends as several
 * @returns a new form without the fields of the choice itself
 */
export function resolveConflict(form: FormData, composites: CompositeFields = {}): FormData {
  const resolved = new FormData();
  const chosen = new Map<string, readonly FormDataEntryValue[]>();
  for (const [name, value] of form) {
    if (name.startsWith(CHOOSE) && value === 'theirs') {
      const field = name.slice(CHOOSE.length);
      const theirs = form.get(THEIRS + field);
      if (theirs === null) continue;
      const parts = typeof theirs === 'string' ? composites[field]?.spread(theirs) : undefined;
      if (parts === undefined) chosen.set(field, [theirs]);
      else for (const [part, values] of Object.entries(parts)) chosen.set(part, values);
    }
  }
  for (const [name, value] of form) {
    if (!name.startsWith(CHOOSE) && !name.startsWith(THEIRS) && !chosen.has(name)) resolved.append(name, value);
  }
  for (const [field, values] of chosen) for (const theirs of values) resolved.append(field, theirs);
  return resolved;
}
