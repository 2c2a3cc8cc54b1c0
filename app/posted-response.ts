import 'server-only';
import { env } from '@/lib/env';
import { fixedHeaders } from '@/lib/response-headers';
import { typed, type FormError } from './form-action';
import { refusedAt } from './posted-refusal';

/** How a form that was posted to a route handler is answered: outside the proxy, so with the fixed headers set here. */

/** For what no form of ours sends: a page that is not somebody's, or a form from elsewhere. */
export const answer = (status: 403 | 404): Response =>
  new Response(
    status === 404
      ? 'There is no such page. Go back and open the form again.'
      : 'This cannot be uploaded from here. Go back, open the form again and send it from there.',
    { status, headers: { ...fixedHeaders(), 'content-type': 'text/plain; charset=utf-8' } },
  );

export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...fixedHeaders(), location } });

/** To the form's page, with what was typed and what was wrong. */
export function back(page: string, fields: FormData, errors: readonly FormError[]): Response {
  const { location, cookies } = refusedAt(page, { errors: [...errors], values: typed(fields) });
  const response = seeOther(location);
  const secure = env().PREVENT_BASE_URL.startsWith('https:') ? '; Secure' : '';
  for (const cookie of cookies) response.headers.append('set-cookie', `${cookie}${secure}`);
  return response;
}
