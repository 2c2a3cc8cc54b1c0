import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readRichText } from './rich-text';
import { RichText } from './rich-text-view';

/** Texts as people write and paste them: words, bullets, blank lines, markup, control characters. */
const typed = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('- ', '* ', '• ', '\n', '\r\n', '\n\n', '<b>', '&amp;', '</p>', '\u0000', 'A plan.'),
    ),
  )
  .map((parts) => parts.join(''));

describe('a summary is read as paragraphs and one level of bullets', () => {
  it('ends a paragraph at a blank line and keeps single line breaks', () => {
    expect(readRichText('One\ntwo\n\nThree')).toEqual([
      { kind: 'paragraph', lines: ['One', 'two'] },
      { kind: 'paragraph', lines: ['Three'] },
    ]);
  });

  it.each(['- ', '* ', '• ', '– ', '   - '])('takes a line that starts with "%s" as a bullet', (bullet) => {
    expect(readRichText(`${bullet}agreed in May`)).toEqual([{ kind: 'list', items: ['agreed in May'] }]);
  });

  it('keeps bullets together across blank lines, and has only one level of them', () => {
    expect(readRichText('Actions:\n- one\n\n  - two\nAfter')).toEqual([
      { kind: 'paragraph', lines: ['Actions:'] },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', lines: ['After'] },
    ]);
  });

  it('leaves a hyphen that is not a bullet where it is', () => {
    expect(readRichText('-5 degrees\nmulti-agency - mostly\n-')).toEqual([
      { kind: 'paragraph', lines: ['-5 degrees', 'multi-agency - mostly', '-'] },
    ]);
  });

  it('reads line breaks of every system alike', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        expect(readRichText(unix.replaceAll('\n', '\r\n'))).toEqual(readRichText(unix));
      }),
    );
  });

  it('loses no word of any text, and changes none', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const words = text.split(/\r\n|\r|\n/).flatMap((line) => line.replace(/^\s*[-*•–]\s+(?=\S)/, '').split(/\s+/));
        const read = readRichText(text).flatMap((block) => (block.kind === 'list' ? block.items : block.lines));
        expect(read.flatMap((line) => line.split(/\s+/)).filter(Boolean)).toEqual(words.filter(Boolean));
      }),
    );
  });

  it('gives no empty block, line or item', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const block of readRichText(text)) {
          const lines = block.kind === 'list' ? block.items : block.lines;
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.every((line) => line.trim() === line && line !== '')).toBe(true);
        }
      }),
    );
  });
});

describe('a summary is shown as text, whatever is in it', () => {
  it('never lets markup through', () => {
    expect(
      renderToStaticMarkup(<RichText source={'<script>alert(1)</script>\n- <img src=x onerror=alert(1)>'} />),
    ).toBe(
      '<div class="rich-text"><p class="govuk-body">&lt;script&gt;alert(1)&lt;/script&gt;</p>' +
        '<ul class="govuk-list govuk-list--bullet"><li>&lt;img src=x onerror=alert(1)&gt;</li></ul></div>',
    );
  });

  it('writes no other elements than its own, for any text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const tags = renderToStaticMarkup(<RichText source={text} />).match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !/^<\/?(div|p|ul|li|br)( class="[\w -]+")?\/?>$/.test(tag))).toEqual([]);
      }),
    );
  });
});
