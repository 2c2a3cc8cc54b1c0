import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRichText } from '@/components/domain/rich-text';
import { blocksOf, linesOf } from './source-text';

describe('source text', () => {
  it('is paragraphs and one level of bullets, and nothing else', () => {
    expect(
      blocksOf('First\nline.\n\nSecond:\n- one\n  * two\n\n– three\nAfter. <b>1</b> [a](https://b.example)'),
    ).toEqual([
      { kind: 'paragraph', runs: [{ text: 'First\nline.' }] },
      { kind: 'paragraph', runs: [{ text: 'Second:' }] },
      { kind: 'list', items: [[{ text: 'one' }], [{ text: 'two' }], [{ text: 'three' }]] },
      { kind: 'paragraph', runs: [{ text: 'After. <b>1</b> [a](https://b.example)' }] },
    ]);
    expect(blocksOf(' \n ')).toEqual([]);
  });

  it('reads in the letter as it does on screen while it is written', () => {
    const pieces = fc.constantFrom(
      '- ',
      '* ',
      '• ',
      '– ',
      '-',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      ' ',
      '\t',
      'word',
      '<b>',
      '1',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
        (source) => {
          const onScreen = readRichText(source).map((block) =>
            block.kind === 'list'
              ? { kind: 'list', items: block.items.map((text) => [{ text }]) }
              : { kind: 'paragraph', runs: [{ text: block.lines.join('\n') }] },
          );
          expect(blocksOf(source)).toEqual(onScreen);
        },
      ),
    );
  });

  it('has lines without the empty ones', () => {
    expect(linesOf(' a \n\n b\n')).toEqual(['a', 'b']);
  });
});
