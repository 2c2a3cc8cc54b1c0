import 'server-only';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { FormState } from '@/components/forms/form-state';
import { currentActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { CommonRefusal, Stale, UseCase } from '@/lib/use-case';
import { withNext } from './(auth)/next-path';
import { typedByAnother } from './form-person';
import { forgetTyping, keepTyping, pagePath } from './kept-typing';
import { refusedState, SIGNED_OUT, typed, type Explained, type FormError } from './refused-state';

export { typed, type FormError };

interface Submission<Output, Refusal> extends Explained<Refusal> {
  readonly form: FormData;
  readonly useCase: UseCase<Output, Refusal>;
  /** What the use-case is given; it parses, so nothing needs checking here. */
  readonly input: unknown;
  /** Where a person goes next: post, redirect, get. */
  readonly done: (output: Output) => string;
  /** Where it is shown that this was done already, for a button pressed twice; undefined: say that it cannot be done now. */
  readonly alreadyDone?: (state: string) => string | undefined;
}

/**
 * A form comes from this service's own pages, or it is not read. A framework check alone lets a request through that has no
 * Origin, or one whose forwarded host equals a foreign Origin.
 */
export async function isOwnOrigin(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = sent.get('origin');
  if (origin === null) return site === 'same-origin';
  return origin === new URL(env().PREVENT_BASE_URL).origin;
}

const NOT_OURS = 'This form did not come from this service. Open the page again and send it from there';

/** The one wrapper that every Server Action of a signed-in person goes through. */
export async function submitForm<Output, Refusal extends { readonly kind: string }>(
  submission: Submission<Output, Refusal>,
): Promise<FormState> {
  const { form, useCase, input, done, alreadyDone } = submission;
  const values = typed(form);
  if (!(await isOwnOrigin())) return { errors: [{ field: '', message: NOT_OURS }], values };
  const actor = await currentActor();
  const another = typedByAnother(form, actor);
  if (another !== null) return { errors: [another], values };
  const result = await useCase(actor, input);
  if (result.ok) {
    if (actor !== null) await forgetTyping(actor, await pagePath(), form);
    redirect(done(result.value));
  }
  const refusal = result.error as CommonRefusal | Stale | Exclude<Refusal, Stale | CommonRefusal>;
  if (refusal.kind === 'not-signed-in') return signedOut(form, values);
  if (refusal.kind === 'not-found') return notFound();
  if (refusal.kind === 'wrong-state') {
    const shown = alreadyDone?.((refusal as Extract<CommonRefusal, { kind: 'wrong-state' }>).state);
    if (shown !== undefined) redirect(shown);
  }
  // With JavaScript as without: what changed stands on the page before the button can be pressed again.
  if (refusal.kind === 'changed-since-shown') revalidatePath(await pagePath());
  return refusedState(submission, refusal);
}

/** To sign in and come back to this page, where what was typed is then shown; or as it stands, where it could not be kept. */
async function signedOut(form: FormData, values: FormState['values']): Promise<FormState> {
  const path = await pagePath();
  if (await keepTyping(path, form, values)) redirect(withNext(paths.signIn, path));
  return { errors: [SIGNED_OUT], values };
}
