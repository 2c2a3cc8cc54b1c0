import { formText } from '@/app/(authority)/form-text';
import type { FormError } from '@/app/form-action';
import { ACTION_OUTCOME_WORDS } from '@/components/domain/words';
import { SEEN, SHOWN } from '@/components/forms/field-names';
import { actionField, type LastActionsRefusal } from '@/lib/assessments/last-actions';
import type { Stale } from '@/lib/use-case';
import { copy } from './copy';

const POSITIONS = [1, 2, 3];
const PARTS = ['outcome', 'changed'] as const;

/** The actions that the form was about, as the use-case takes them. Nothing is checked here: the use-case does that. */
export const lastActionsInput = (form: FormData) => ({
  assessmentId: form.get('assessmentId') ?? undefined,
  shown: form.get(SHOWN) ?? undefined,
  actions: POSITIONS.filter((position) => PARTS.some((part) => form.has(actionField(part, position)))).map(
    (position) => ({
      position,
      outcome: formText(form, actionField('outcome', position)),
      changed: form.get(actionField('changed', position)) ?? undefined,
      seen: {
        outcome: formText(form, SEEN + actionField('outcome', position)),
        changed: formText(form, SEEN + actionField('changed', position)),
      },
    }),
  ),
});

/** The same form as it saves itself while it is written. */
export const autosavedActions = (form: FormData) => ({ ...lastActionsInput(form), isDraft: true });

/** Why it was not saved, and how to fix it. */
export function explainActions(refusal: Exclude<LastActionsRefusal, Stale>): readonly FormError[] {
  switch (refusal.kind) {
    case 'no-such-action':
      return [{ field: '', message: copy.gone }];
    case 'changed-since-shown':
      return [{ field: '', message: copy.otherLetter }];
    case 'outcome-missing':
      return refusal.positions.map((position) => ({
        field: actionField('outcome', position),
        message: copy.missing(position),
      }));
  }
}

/** What a stale save calls each field. */
export const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  POSITIONS.flatMap((position) => [
    [actionField('outcome', position), copy.field.outcome(position)],
    [actionField('changed', position), copy.field.changed(position)],
  ]),
);

/** How a stale save shows a value. */
export const valueWords = (field: string, value: string): string =>
  field.startsWith('outcome-') && Object.hasOwn(ACTION_OUTCOME_WORDS, value)
    ? ACTION_OUTCOME_WORDS[value as keyof typeof ACTION_OUTCOME_WORDS]
    : value;
