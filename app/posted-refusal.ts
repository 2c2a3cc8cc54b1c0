import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { emptyFormState, type FormState } from '@/components/forms/form-state';
import { newId } from '@/lib/ids';
import { sealBytes, unsealBytes } from '@/lib/secrets';

/**
 * A form that was posted to a route handler is answered with a redirect, and what was typed and what was wrong go along in
 * cookies: sealed, for that page only, for five minutes. Nothing of it stands in an address.
 */
const NAME = 'prevent-refused';
const PIECES = 4;
/** Browsers keep 4,096 bytes of one cookie. */
const PIECE = 3_500;
const LIFE_SECONDS = 300;
const UNPACKED_AT_MOST = 1_048_576;

const stateSchema = z.object({
  id: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** Packed, because long texts would not fit otherwise, and those of other alphabets are twice as long. */
const sealed = (state: unknown): string => sealBytes(deflateRawSync(JSON.stringify(state)));
const unsealed = (text: string): unknown =>
  JSON.parse(inflateRawSync(unsealBytes(text), { maxOutputLength: UNPACKED_AT_MOST }).toString('utf8'));

/** The address to go back to, with the cookies that say why. Texts too long even for four are given up; what was wrong is not. */
export function refusedAt(
  page: string,
  state: FormState,
): { readonly location: string; readonly cookies: readonly string[] } {
  const id = newId();
  const text = sealed({ ...state, id });
  if (text.length > PIECES * PIECE) return refusedAt(page, { ...state, values: {} });
  const attributes = `Path=${page}; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Lax`;
  const pieces = Array.from({ length: PIECES }, (_, n) => text.slice(n * PIECE, (n + 1) * PIECE));
  return {
    location: `${page}?refused=${id}`,
    cookies: pieces.map((piece, n) => `${NAME}.${n}=${piece}; ${attributes}`),
  };
}

/** What the page shows of it; an empty state where there is none, or an older one. */
export async function readRefusal(refused: unknown): Promise<FormState> {
  if (typeof refused !== 'string') return emptyFormState;
  const sent = await cookies();
  try {
    const text = Array.from({ length: PIECES }, (_, n) => sent.get(`${NAME}.${n}`)?.value ?? '').join('');
    const state = stateSchema.parse(unsealed(text));
    return state.id === refused ? state : emptyFormState;
  } catch {
    return emptyFormState;
  }
}
