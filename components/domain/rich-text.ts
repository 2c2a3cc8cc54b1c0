/** The source text of a summary, read: paragraphs and one level of bullets. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A bullet: a hyphen, an asterisk or a bullet sign and a space; indented or not, there is only one level. */
const BULLET = /^\s*[-*•–]\s+(?=\S)/;

/**
 * Reads the plain source text of a summary. A blank line ends a paragraph; a line that starts as a bullet is one item,
 * and a line after it that does not is a paragraph of its own. Nothing else has a meaning: markup is text. Total: any text
 * can be read, and every word of it is in the result, in order. Source: design.md, "Decided".
 *
 * @example readRichText('A plan is in place:\n- agreed in May\n- reviewed yearly');
 * // [{ kind: 'paragraph', lines: ['A plan is in place:'] }, { kind: 'list', items: ['agreed in May', 'reviewed yearly'] }]
 */
export function readRichText(source: string): readonly Block[] {
  const blocks: ({ kind: 'paragraph'; lines: string[] } | { kind: 'list'; items: string[] })[] = [];
  let isNewParagraph = true;
  for (const line of source.split(/\r\n|\r|\n/)) {
    const last = blocks.at(-1);
    const text = line.trim();
    if (text === '') {
      isNewParagraph = true;
    } else if (BULLET.test(line)) {
      const item = line.replace(BULLET, '').trim();
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
      isNewParagraph = true;
    } else {
      if (last?.kind === 'paragraph' && !isNewParagraph) last.lines.push(text);
      else blocks.push({ kind: 'paragraph', lines: [text] });
      isNewParagraph = false;
    }
  }
  return blocks;
}
