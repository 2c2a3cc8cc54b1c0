import 'server-only';
import { z } from 'zod';
import type { AutosaveAnswer } from '@/components/forms/autosave-answer';
import { currentActor } from '@/lib/auth';
import { formatTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import type { CommonRefusal, Stale, UseCase } from '@/lib/use-case';
import { withNext } from './(auth)/next-path';
import { isOwnOrigin } from './form-action';
import { typedByAnother } from './form-person';
import { forgetTyping, keepTyping } from './kept-typing';
import { refusedState, typed, type Explained } from './refused-state';

interface Autosave<Output, Refusal> extends Omit<Explained<Refusal>, 'form'> {
  /** The page whose form it is: what is typed after the session has ended is kept for it. */
  readonly path: string;
  readonly useCase: UseCase<Output, Refusal>;
  readonly input: (form: FormData) => unknown;
  /** What the form has now been shown of its fields, and when it was saved; null where there was nothing to save. */
  readonly saved: (output: Output) => { readonly seen: Readonly<Record<string, string>>; readonly at: Date | null };
  /** Fields that alone are why it was refused, and can wait while the rest is saved: nothing else is lost by them. */
  readonly waitFor?: (refusal: Exclude<Refusal, Stale>) => readonly string[];
}

/** Longer than any form of the service; in bytes. */
const BODY_LIMIT = 200_000;

const bodySchema = z.object({
  fields: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
  /** Everything in the form, to be kept where the session has ended: part of it could not be shown again. */
  whole: z.boolean().default(false),
});

const answer = (status: number, body: AutosaveAnswer): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
const refused = (status: number, message: string): Response => answer(status, { errors: [{ field: '', message }] });

/**
 * The one wrapper of route handlers that change something, as `submitForm` is of Server Actions: where it comes from, how
 * much it may be, who asks, through the use-case, and every refusal in words. JSON in and out.
 */
export async function autosave<Output, Refusal extends { readonly kind: string }>(
  request: Request,
  { path, useCase, input, saved, waitFor = () => [], ...words }: Autosave<Output, Refusal>,
): Promise<Response> {
  if (!(await isOwnOrigin())) return refused(403, 'This did not come from a page of this service. Open the page again');
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return refused(415, 'Send the fields as JSON');
  const text = await bodyWithin(request, BODY_LIMIT);
  if (text === null) return refused(413, 'This is more than the form can hold. Make the texts shorter');
  const body = bodySchema.safeParse(asJson(text));
  if (!body.success) return refused(400, 'Send the fields as JSON: {"fields": {"name": "value"}}');
  const form = asForm(body.data.fields);
  const actor = await currentActor();
  const another = typedByAnother(form, actor);
  if (another !== null) return answer(403, { isAnothers: true, errors: [another] });
  let result = await useCase(actor, input(form));
  const waiting = result.ok ? [] : waitFor(result.error as Exclude<Refusal, Stale>).filter((name) => form.has(name));
  const { errors: waitingFor } =
    result.ok || waiting.length === 0
      ? { errors: undefined }
      : refusedState({ ...words, form }, result.error as Exclude<Refusal, Stale | CommonRefusal>);
  if (waiting.length > 0) {
    for (const name of waiting) form.delete(name);
    result = await useCase(actor, input(form));
  }
  if (result.ok) {
    if (actor !== null && waiting.length === 0) await forgetTyping(actor, path, form);
    const { seen, at } = saved(result.value);
    const values = Object.fromEntries(Object.entries(seen).map(([field, mark]) => [`seen.${field}`, mark]));
    return answer(200, { values, at: at === null ? undefined : formatTime(at), waiting, errors: waitingFor });
  }
  const refusal = result.error as CommonRefusal | Stale | Exclude<Refusal, Stale | CommonRefusal>;
  if (refusal.kind === 'not-signed-in') {
    const isKept = body.data.whole && (await keepTyping(path, form, typed(form)));
    return answer(401, { signIn: withNext(paths.signIn, path), isKept });
  }
  const { errors, conflict } = refusedState({ ...words, form }, refusal);
  if (conflict !== undefined) return answer(409, { conflict });
  return answer(refusal.kind === 'not-found' ? 404 : refusal.kind === 'not-allowed' ? 403 : 422, { errors });
}

/** As the page's own form would have sent it. */
function asForm(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return form;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body as text; null where it is longer, whatever its header says. Nothing more than the limit is held. */
async function bodyWithin(request: Request, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
