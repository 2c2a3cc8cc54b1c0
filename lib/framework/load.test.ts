import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import criteria from './2022-23.json';
import { loadFramework } from './load';

type Loose = { [key: string]: Loose } & Loose[] & string;

const REASONS = { 5: 'Channel is looked at elsewhere.' };
/** The published document with one thing changed. */
const changed = (change: (document: Loose) => void): unknown => {
  const document = structuredClone(criteria) as unknown as Loose;
  change(document);
  return document;
};
const loading = (change: (document: Loose) => void) => () => loadFramework(changed(change), REASONS);
/** Statement S of level L of benchmark B. */
const at = (document: Loose, id: string): Loose => {
  const [b, l, s] = (id.match(/\d+/g) ?? []).map(Number) as [number, number, number];
  return document['benchmarks']?.[b - 1]?.['levels']?.[l - 1]?.['statements']?.[s - 1] as Loose;
};
const set = (id: string, values: Readonly<Record<string, unknown>>) => (document: Loose) => {
  Object.assign(at(document, id), values);
};

describe('loading criteria', () => {
  it('takes the published document', () => {
    expect(loadFramework(criteria, REASONS).benchmarks).toHaveLength(10);
  });

  it.each<[string, (document: Loose) => void, RegExp]>([
    ['an id that is not one', set('B1.L1.S1', { id: 'B1-L1-S1' }), /Invalid string/],
    ['an id twice', set('B1.L2.S2', { id: 'B1.L2.S1' }), /B1\.L2\.S1 stands where B1\.L2\.S2 should/],
    ['the id of another benchmark', set('B1.L1.S1', { id: 'B2.L1.S1' }), /B2\.L1\.S1 stands where B1\.L1\.S1 should/],
    ['an unknown polarity', set('B1.L1.S1', { polarity: 'neutral' }), /Invalid option/],
    ['a mark that nobody knows', set('B1.L1.S1', { weight: 2 }), /Unrecognized key/],
    ['conditional: false', set('B4.L5.S1', { conditional: false }), /expected true/],
    ['another meaning', set('B3.L5.S1', { means: 'every practice of level 3' }), /every practice of level 4/],
    [
      'a text that its statements do not give back',
      set('B1.L3.S1', { text: 'Other words' }),
      /B1\.L3: its statements do not give its text back/,
    ],
    [
      'a repeat of nothing',
      set('B7.L4.S1', { sameAs: 'B7.L3.S99' }),
      /B7\.L4\.S1 repeats B7\.L3\.S99, which its benchmark does not have/,
    ],
    [
      "a repeat of another benchmark's",
      set('B7.L4.S1', { sameAs: 'B8.L3.S1' }),
      /repeats B8\.L3\.S1, which its benchmark does not have/,
    ],
    [
      'a repeat of a later one',
      set('B7.L3.S1', { sameAs: 'B7.L4.S1' }),
      /B7\.L3\.S1 repeats B7\.L4\.S1, which does not come earlier/,
    ],
    ['a repeat of itself', set('B7.L4.S1', { sameAs: 'B7.L4.S1' }), /which does not come earlier/],
    [
      'a repeat of another kind',
      set('B10.L3.S1', { sameAs: 'B10.L2.S2' }),
      /B10\.L3\.S1 repeats B10\.L2\.S2, which is of another kind/,
    ],
    [
      'a repeat that may be not applicable where the other may not',
      set('B7.L4.S1', { conditional: true }),
      /which is of another kind/,
    ],
    [
      'superseded by nothing',
      set('B1.L2.S1', { supersededBy: ['B1.L9.S1'] }),
      /B1\.L2\.S1 is superseded by B1\.L9\.S1, which its benchmark does not have/,
    ],
    ['superseded by an empty list', set('B1.L2.S1', { supersededBy: [] }), /Too small/],
    [
      'superseded by a shortfall',
      set('B1.L2.S1', { supersededBy: ['B1.L1.S1'] }),
      /superseded by B1\.L1\.S1, which is not a practice/,
    ],
    [
      'superseded in a circle',
      set('B1.L5.S5', { supersededBy: ['B1.L2.S1'] }),
      /B1\.L5\.S5 is superseded by itself in the end/,
    ],
    [
      'a shortfall that is superseded',
      set('B1.L1.S1', { supersededBy: ['B1.L5.S5'] }),
      /B1\.L1\.S1 is not a practice, but/,
    ],
    ['a shortfall that is conditional', set('B1.L1.S1', { conditional: true }), /B1\.L1\.S1 is not a practice, but/],
    [
      'a shortfall with a meaning',
      set('B1.L1.S1', { means: 'every practice of level 4' }),
      /B1\.L1\.S1 is not a practice, but/,
    ],
    ['a practice at level 1', set('B1.L1.S1', { polarity: 'practice' }), /B1\.L1\.S1: level 1 has no practices/],
    [
      'a shortfall at level 5',
      set('B1.L5.S1', { polarity: 'shortfall' }),
      /B1\.L5\.S1: level 1 has no practices and level 5 no shortfalls/,
    ],
    [
      'a level missing',
      (document) => void document['benchmarks']?.[0]?.['levels']?.pop(),
      /Benchmark 1 has levels 1, 2, 3, 4 instead of 1, 2, 3, 4, 5/,
    ],
    [
      'levels out of order',
      (document) => void document['benchmarks']?.[0]?.['levels']?.reverse(),
      /Benchmark 1 has levels 5, 4, 3, 2, 1/,
    ],
    ['a benchmark missing', (document) => void document['benchmarks']?.splice(1, 1), /Benchmark 3 stands at place 2/],
    ['no benchmarks at all', (document) => void document['benchmarks']?.splice(0), /Too small/],
    ['another scale', (document) => void Object.assign(document['scale'] ?? {}, { max: 10 }), /expected 5/],
  ])('refuses %s', (_, change, problem) => {
    expect(loading(change)).toThrow(ZodError);
    expect(loading(change)).toThrow(problem);
  });

  it('accepts an empty title in the criteria, not in the annex', () => {
    const untitled = (key: string) => (document: Loose) =>
      void Object.assign(document['benchmarks']?.[0] ?? {}, { [key]: '' });
    expect(loading(untitled('titleInCriteria'))).not.toThrow();
    expect(loading(untitled('title'))).toThrow(ZodError);
  });

  it('wants the reason for each benchmark that is not scored, and for no other', () => {
    expect(() => loadFramework(criteria, {})).toThrow(new RangeError('Not scored: [5]; reasons given for: []'));
    expect(() => loadFramework(criteria, { 4: 'No.', 5: 'No.' })).toThrow(
      new RangeError('Not scored: [5]; reasons given for: [4,5]'),
    );
  });

  it('leaves the document it was given as it was', () => {
    const document = changed(() => undefined);
    loadFramework(document, REASONS);
    expect(document).toEqual(criteria);
    expect(Object.isFrozen(document)).toBe(false);
  });
});
