import { z } from 'zod';

/** A stretch of text, perhaps a link. Line breaks inside it are meant. */
export const runSchema = z.strictObject({ text: z.string(), href: z.url({ protocol: /^https$/ }).exactOptional() });
export type Run = z.infer<typeof runSchema>;

/** What people write here: plain paragraphs and one level of bullets. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(runSchema) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.array(runSchema)) }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A hyphen, an asterisk or a bullet sign and a space; indented or not, there is only one level. */
const BULLET = /^\s*[-*•–]\s+(?=\S)/;

/**
 * Source text as blocks: an empty line begins a new paragraph, a line that starts as a bullet is one item, and a line after
 * it that does not is a paragraph of its own. Nothing else is markup, and every word is in the result, in order: the same
 * reading as on screen while it is written (components/domain/rich-text.ts; a test holds the two together).
 *
 * @param inline what becomes of the text of one paragraph or bullet; plain text unless given
 * @example blocksOf('First.\n- one\n- two') // a paragraph and a list of two
 */
export function blocksOf(
  source: string,
  inline: (text: string) => readonly Run[] = (text) => [{ text }],
): readonly Block[] {
  const read: ({ readonly kind: 'paragraph'; text: string } | { readonly kind: 'list'; readonly items: string[] })[] =
    [];
  let isNewParagraph = true;
  for (const line of source.split(/\r\n|\r|\n/)) {
    const last = read.at(-1);
    const text = line.trim();
    if (text === '') isNewParagraph = true;
    else if (BULLET.test(line)) {
      const item = line.replace(BULLET, '').trim();
      if (last?.kind === 'list') last.items.push(item);
      else read.push({ kind: 'list', items: [item] });
      isNewParagraph = true;
    } else {
      if (last?.kind === 'paragraph' && !isNewParagraph) last.text += `\n${text}`;
      else read.push({ kind: 'paragraph', text });
      isNewParagraph = false;
    }
  }
  return read.map((block): Block =>
    block.kind === 'list'
      ? { kind: 'list', items: block.items.map((item) => [...inline(item)]) }
      : { kind: 'paragraph', runs: [...inline(block.text)] },
  );
}

/** The lines of an address or of copies: without empty ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
