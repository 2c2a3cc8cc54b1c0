import { paths } from '@/lib/paths';

/**
 * Where a person goes after signing in: a path of this service, or home. Anything that a browser could read as another host
 * (`//host`, `/\host`, a control character that it drops) is not one.
 *
 * @example nextPath('/reviews/1'); // '/reviews/1'
 * @example nextPath('//elsewhere.example'); // '/home'
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return paths.home;
  return /^\/(?![/\\])[\u0021-\u005b\u005d-\u007e]*$/.test(wanted) && !wanted.startsWith(paths.signIn)
    ? wanted
    : paths.home;
}

/** `path?next=…`, or only the path where the next one would be home anyway. */
export function withNext(path: string, wanted: unknown): string {
  const next = nextPath(wanted);
  return next === paths.home ? path : `${path}?next=${encodeURIComponent(next)}`;
}
