/**
 * The rows of a CSV text (RFC 4180): fields may be quoted, and then hold commas, line breaks and doubled quotes. An empty
 * line at the end is none.
 *
 * @throws Error where a quote is left open or something follows a closing one
 * @example parseCsv('a,"b, c"\n1,2\n'); // [['a', 'b, c'], ['1', '2']]
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(field.value);
    at = field.end;
    const isRowEnd = text[at] !== ',';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (isRowEnd) {
      rows.push(row);
      row = [];
    } else if (at === text.length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  readonly value: string;
  /** Where it ends: at a comma, a line break or the end of the text. */
  readonly end: number;
}

function plain(text: string, start: number): Field {
  let end = start;
  while (end < text.length && !',\r\n'.includes(text.charAt(end))) end += 1;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number): Field {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) throw new Error(`A quote at character ${start} is not closed`);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const after = text.charAt(end + 1);
  if (after !== '' && !',\r\n'.includes(after))
    throw new Error(`Something follows the closing quote at character ${end}`);
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
