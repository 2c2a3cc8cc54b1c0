import 'server-only';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { FORM_NAME, KEPT, PERSON } from '@/components/forms/field-names';
import { forgetForm, keepForm, type TypedForm } from '@/lib/auth';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { typingToken } from './(auth)/cookies';
import { formText } from './(authority)/form-text';

/** The page that a form was sent from: without its query, as proxy.ts says it. */
export const pagePath = async (): Promise<string> => (await headers()).get('x-path') ?? '/';

/** What the forms of components/forms send of themselves, and nobody typed. */
const OWN_FIELDS: ReadonlySet<string> = new Set([FORM_NAME, KEPT, PERSON]);

/** Keeps what was typed for whoever's session has ended; false where it is nobody's. */
export async function keepTyping(path: string, form: FormData, values: TypedForm['values']): Promise<boolean> {
  const token = await typingToken();
  if (token === undefined) return false;
  const text = Object.fromEntries(Object.entries(values).filter(([name]) => !OWN_FIELDS.has(name)));
  const person = form.has(PERSON) ? formText(form, PERSON) : undefined;
  return keepForm(token, { path, form: formText(form, FORM_NAME), values: text, person });
}

/** Once a form was saved that showed what had been kept of it. */
export async function forgetTyping(actor: Actor, path: string, form: FormData): Promise<void> {
  if (!form.has(KEPT)) return;
  await forgetForm(actor, { path, form: formText(form, FORM_NAME) });
  // The layout around the page gave it to the form: it must not give it again.
  revalidatePath(paths.start, 'layout');
}
