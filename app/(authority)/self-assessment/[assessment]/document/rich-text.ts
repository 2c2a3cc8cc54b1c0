import { readRichText } from '@/components/domain/rich-text';
import type { Block } from '@/lib/documents/paper';

/** A text under its heading, with its paragraphs and bullets. */
export function richText(heading: string, source: string, none: string): readonly Block[] {
  const blocks = readRichText(source).map((block): Block =>
    block.kind === 'list' ? { kind: 'list', items: block.items } : { kind: 'paragraph', text: block.lines.join('\n') },
  );
  return [
    { kind: 'heading', level: 3, text: heading },
    ...(blocks.length === 0 ? [{ kind: 'paragraph', text: none } as const] : blocks),
  ];
}
