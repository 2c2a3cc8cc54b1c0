import { paths } from '@/lib/paths';

/**
 * The page from which someone came here, where it is one of this service: its path, without the query, which may hold what
 * they searched for.
 */
export function pageBefore(referer: string | null, baseUrl: string): string {
  if (referer === null || !URL.canParse(referer)) return '';
  const { origin, pathname } = new URL(referer);
  return origin === new URL(baseUrl).origin && pathname !== paths.reportProblem ? pathname : '';
}
