import { PERSON } from '@/components/forms/field-names';
import type { Actor } from '@/lib/policy';
import type { FormError } from './refused-state';

/**
 * What is wrong with a form whose page was drawn for somebody else than who is signed in by now, in another tab of the same
 * browser: what one person typed does not go into the record in the other's name. Null: nothing.
 */
export function typedByAnother(form: FormData, actor: Actor | null): FormError | null {
  const person = form.get(PERSON);
  if (actor === null || person === null || person === actor.id) return null;
  const { name } = actor;
  return {
    field: '',
    message: `You are signed in as ${name} now, and this page was opened by somebody else. Sign in as that person in another tab and send it again, or open the page again and write as ${name}. What was typed stays here until then`,
  };
}
