/** More would only be statements with lists of ever other lengths, and each costs the server memory on every connection. */
const NAMES_AT_MOST = 300;

/**
 * Names for reading statements, so that a real server plans each once a connection and not on every page
 * (docs/performance.md). What writes, and what comes when there are too many, stays without a name: the empty one.
 *
 * @example const nameOf = statementNames(); nameOf({ sql: 'select 1' }); // 'q1', also the next time
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= NAMES_AT_MOST || !/^\s*(select|with)\b/i.test(sql)) return '';
    const name = `q${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
