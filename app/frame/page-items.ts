/**
 * The page numbers to show: the first, the last, and this one with its neighbours; null where some are left out.
 *
 * @example pageItems(5, 9); // [1, null, 4, 5, 6, null, 9]
 */
export function pageItems(page: number, pages: number): readonly (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((number, place) =>
    place > 0 && number - (shown[place - 1] ?? 0) > 1 ? [null, number] : [number],
  );
}

/** A path with the parts of the query that say something. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const said = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return said.size === 0 ? path : `${path}?${said}`;
}
