import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';

describe('a frozen record', () => {
  it('is the same text in whatever order its parts were put together', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      canonicalJson({ a: true, b: [1, { c: 'x', d: null }] }),
    );
  });
  it('keeps the order of lists, which means something', () => {
    expect(canonicalJson([2, 1])).toBe('[2,1]');
  });
  it('reads back as what was frozen, whatever characters its texts hold', () => {
    const record = { text: 'Ynys Môn "quoted"\n- a bullet </script> \u2028', score: 4, none: null };
    expect(JSON.parse(canonicalJson(record))).toEqual(record);
  });
});
