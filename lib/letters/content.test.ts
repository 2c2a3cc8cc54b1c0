import { describe, expect, it } from 'vitest';
import { aLetterInput } from '@/tests/factories/letter-input';
import { buildLetterContent, unagreed } from './build';
import { letterContentSchema, letterText, readLetter } from './content';
import { inFullYears } from './parts-of-letter';

describe('a letter’s content', () => {
  const content = buildLetterContent(aLetterInput());

  it('is the same text for the same record, and comes back as it was', () => {
    expect(letterText(buildLetterContent(aLetterInput()))).toBe(letterText(content));
    expect(readLetter(letterText(content))).toEqual(content);
    expect(letterText(readLetter(letterText(content)))).toBe(letterText(content));
  });

  it('carries the criteria that it was scored against, so that it never depends on today’s', () => {
    expect(content.criteria).toHaveLength(10);
    expect(content.criteria.every(({ texts }) => texts.length === 5)).toBe(true);
  });

  it('of another format, with a part too many, with a fourth action or a score that is none, is refused', () => {
    const [action] = content.actions;
    const [row, ...rows] = content.annex;
    for (const broken of [
      { ...content, format: 2 },
      { ...content, extra: true },
      { ...content, actions: [action, action, action, action] },
      { ...content, annex: [{ ...row, score: 6 }, ...rows] },
      { ...content, annex: [{ ...row, score: 0 }, ...rows] },
      { ...content, marking: 'SECRET' },
    ])
      expect(letterContentSchema.safeParse(broken).success).toBe(false);
  });

  it('counts by status and never adds up', () => {
    expect(content.counts).toEqual({ exceeded: 5, met: 4, 'not-met': 0, 'not-scored': 1 });
  });

  it('takes the actions in their order, numbered from one', () => {
    const actions = aLetterInput().actions.map((action, index) => ({ ...action, position: 3 - index }));
    expect(
      buildLetterContent(aLetterInput({ actions })).actions.map(({ number, benchmarks }) => ({ number, benchmarks })),
    ).toEqual([
      { number: 1, benchmarks: [6] },
      { number: 2, benchmarks: [2] },
      { number: 3, benchmarks: [10, 9] },
    ]);
  });

  it('cannot be made while a scored benchmark has no agreed score', () => {
    const outcomes = aLetterInput().outcomes.filter(({ benchmark }) => benchmark !== 7);
    expect(unagreed(aLetterInput().framework, outcomes)).toEqual([7]);
    expect(() => buildLetterContent(aLetterInput({ outcomes }))).toThrow('Benchmark 7 has no agreed score');
  });

  it('gives an unscored benchmark no score, even where one stood in the record', () => {
    const outcomes = [
      ...aLetterInput().outcomes,
      { benchmark: 5, score: 4 as const, summary: 'A summary', fallExplanation: '' },
    ];
    expect(buildLetterContent(aLetterInput({ outcomes })).annex[4]).toMatchObject({
      number: 5,
      score: 'not-scored',
      summary: '',
    });
  });
});

describe('the cycle’s years', () => {
  it('are spelt out where they are years, and kept where they are not', () => {
    expect(inFullYears('2022/23')).toBe('2022/2023');
    expect(inFullYears('1999/00')).toBe('1999/2000');
    expect(inFullYears('Pilot')).toBe('Pilot');
  });
});
